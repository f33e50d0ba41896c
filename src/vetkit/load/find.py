"""The profiles that a command line means: files as named, and what a folder holds."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from vetkit.errors import VetkitError, problem
from vetkit.load.config import NAME
from vetkit.load.plain import shown
from vetkit.load.profile import BESIDE, STDIN
from vetkit.load.read import read_bytes
from vetkit.load.toml import LIMIT

_TABLE = re.compile(rb"""^[ \t]*(?:\[[ \t]*)?["']?consultant["']?[ \t]*[\].=]""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Found:
    """What a command line means.

    Attributes:
        profiles: Each once: files in the order named, those of a folder sorted.
        others: TOML files in the folders that are no profile, for they have no ``[consultant]``.
    """

    profiles: tuple[Path, ...]
    others: tuple[Path, ...] = ()


def find_profiles(paths: Iterable[Path]) -> Found:
    """Find the profiles among ``paths``.

    A file that is named is a profile, whatever it holds. A folder is searched with all folders in it, except
    records, hidden folders and links to folders.

    Raises:
        VetkitError: There is no profile, or a folder may not be read.
    """
    named = list(paths)
    profiles: dict[Path, None] = {}
    others: dict[Path, None] = {}
    for path in named:
        if path == STDIN or not path.is_dir():
            profiles[path] = None
            continue
        for file in _files(path):
            (profiles if _is_profile(file) else others)[file] = None
    if not profiles:
        where = ", ".join(shown(path) for path in named) or "."
        raise problem(where, "no profile found", "a profile is a .toml file with a [consultant] table")
    return Found(tuple(profiles), tuple(path for path in others if path not in profiles))


def _files(folder: Path) -> Iterator[Path]:
    """Yield the TOML files in ``folder`` and below, sorted."""
    for here, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not f.endswith(".records"))
        for file in sorted(files):
            if file.endswith(".toml") and not file.startswith(".") and not _is_beside(file):
                yield Path(here, file)


def _is_beside(name: str) -> bool:
    """Tell whether a file belongs to profiles and is none: settings, or the referees of one."""
    return name == NAME or name.endswith(BESIDE)


def _refuse(error: OSError) -> None:
    raise problem(
        shown(error.filename), "this folder may not be read", "ask for the right to read it"
    ) from error


def _is_profile(path: Path) -> bool:
    """Tell whether a TOML file means to be a profile; one that cannot be read counts, to be reported."""
    try:
        data = read_bytes(path, shown(path), LIMIT)
    except VetkitError:
        return True
    return b"\0" in data or not data.strip() or _TABLE.search(data) is not None
