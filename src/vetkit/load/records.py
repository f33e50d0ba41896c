"""What vetkit recorded beside a profile, read back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar, get_args

from pydantic import Field

from vetkit import __version__
from vetkit.errors import Problem, VetkitError, problem
from vetkit.load.check import check
from vetkit.load.plain import plain
from vetkit.load.read import is_there
from vetkit.load.toml import Toml, read_toml
from vetkit.model.base import Value
from vetkit.model.record import Answer, Disposition


class AnswersFile(Value):
    """``answers.toml``."""

    schema_: Literal["vetkit.answers/1"] = Field(alias="schema")
    answers: tuple[Answer, ...] = ()


class DispositionsFile(Value):
    """``dispositions.toml``."""

    schema_: Literal["vetkit.dispositions/1"] = Field(alias="schema")
    dispositions: tuple[Disposition, ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """All records of one profile, each kind in the order in which they were made."""

    answers: tuple[Answer, ...] = ()
    dispositions: tuple[Disposition, ...] = ()
    files: tuple[Toml, ...] = ()
    """The files that they stand in."""


F = TypeVar("F", AnswersFile, DispositionsFile)


def load_records(folder: Path) -> Records:
    """Read the records folder of a profile; a folder or file that is not there holds nothing.

    Raises:
        VetkitError: A file is broken, or was written by a newer vetkit.
    """
    problems: list[Problem] = []
    answers = _read(folder / "answers.toml", AnswersFile, problems)
    dispositions = _read(folder / "dispositions.toml", DispositionsFile, problems)
    if problems:
        raise VetkitError(problems)
    return Records(
        answers[0].answers if answers else (),
        dispositions[0].dispositions if dispositions else (),
        tuple(read[1] for read in (answers, dispositions) if read),
    )


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


def _read(path: Path, model: type[F], problems: list[Problem]) -> tuple[F, Toml] | None:
    """Read one file, if it is there; what is wrong with it goes to ``problems``."""
    try:
        if not is_there(path):
            return None
        file = read_toml(path)
        return check_record(model, file), file
    except VetkitError as error:
        problems += error.problems
        return None
