"""What record files have in common: a schema, which tells a newer vetkit's file from a broken one."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar, get_args

from vetkit import __version__
from vetkit.errors import Problem, problem
from vetkit.load.check import check
from vetkit.load.plain import plain, shown
from vetkit.load.toml import Toml
from vetkit.model.base import Value

F = TypeVar("F", bound=Value)


def check_record(model: type[F], file: Toml) -> F:
    """Return what a record file says, once its schema is known to be ours.

    Raises:
        VetkitError: It has mistakes, or another schema.
    """
    ours = schema_of(model)
    theirs = file.values.get("schema")
    if isinstance(theirs, str) and theirs != ours:
        kind = ours.partition("/")[0]
        newer = theirs.startswith(f"{kind}/")
        raise problem(
            file.name,
            f"schema '{plain(theirs)}' is not known to vetkit {__version__}, which reads and writes {ours}",
            "a newer vetkit wrote this file: upgrade vetkit"
            if newer
            else f'the first line reads: schema = "{ours}"',
            file.line(("schema",)),
        )
    return check(model, file)


def schema_of(model: type[F]) -> str:
    """Return the schema that the files of ``model`` carry."""
    return str(get_args(model.model_fields["schema_"].annotation)[0])


def record_files(folder: Path, problems: list[Problem]) -> list[Path]:
    """Return the record files in ``folder``, sorted; none where it is not there.

    That it may not be read is added to ``problems``.
    """
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        message = f"cannot be read: {shown(error.strerror)}"
        problems.append(Problem(shown(folder), 0, message, "ask for the right to read it"))
        return []
