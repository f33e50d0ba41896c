"""A profile: what a person has written of one consultant, and where it was read."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from vetkit.errors import Problem, VetkitError, problem
from vetkit.load.check import Told, check
from vetkit.load.fence import OutsideError, inside
from vetkit.load.nearest import suggestion
from vetkit.load.plain import plain
from vetkit.load.read import is_there, within
from vetkit.load.shape import label
from vetkit.load.toml import LIMIT, Toml, parse, read_toml
from vetkit.model.base import Value
from vetkit.model.profile import Profile, Reference

STDIN = Path("-")
"""Stands for standard input."""

BESIDE = ".referees.toml"
"""Ending of the file beside a profile that its referees may stand in: they can then be deleted without it."""


FORGOTTEN = "forgotten.toml"
"""The record of referees whose data were deleted: what still names them by id is then no mistake."""


class RefereesFile(Value):
    """``NAME.referees.toml``."""

    references: tuple[Reference, ...] = ()
    """As they would stand in the profile."""


@dataclass(frozen=True, slots=True)
class Written:
    """A profile with its file.

    Attributes:
        profile: What it says.
        file: The file as read, which knows the line of every key.
        beside: The file of its referees, where there is one.
        folder: Where its documents lie.
        records: The folder of what vetkit recorded; None for standard input.
    """

    profile: Profile
    file: Toml
    folder: Path
    records: Path | None
    beside: Toml | None = None


def load_profile(path: Path | str, stream: BinaryIO | None = None) -> Profile:
    """Read and check one profile.

    Args:
        path: The profile, or ``-`` for ``stream``; its documents then lie in the current folder.
        stream: Where the text comes from if ``path`` is ``-``.

    Raises:
        VetkitError: Every problem of the file, each with its line.
    """
    return read_profile(Path(path), stream).profile


def read_profile(path: Path, stream: BinaryIO | None = None) -> Written:
    """Read and check one profile, and keep the file.

    Raises:
        VetkitError: Every problem of the file, each with its line.
    """
    if path == STDIN:
        if stream is None:
            raise problem("-", "there is no standard input to read", "name a profile")
        return _written(parse(within(stream, "-", LIMIT), "-"), Path(), None)
    file, other = read_toml(path), referees_file(path)
    return _written(file, path.parent, records_of(path), read_toml(other) if is_there(other) else None)


def referees_file(profile: Path) -> Path:
    """Return the file that a profile's referees may stand in: ``acme.referees.toml`` for ``acme.toml``."""
    return profile.with_suffix(BESIDE)


def records_of(profile: Path) -> Path:
    """Return the records folder of a profile: ``acme.records`` beside ``acme.toml``."""
    return profile.with_suffix(".records")


def _written(file: Toml, folder: Path, records: Path | None, beside: Toml | None = None) -> Written:
    if not file.text.strip():
        raise problem(file.name, "the file is empty", "'vetkit init NAME' writes a profile to start from")
    apart = _ids(beside.values) if beside else []
    extra = [*_twice(file.values), *_unlisted(file.values)]
    if records is None or not is_there(records / FORGOTTEN):
        extra += _unnamed(file.values, [*_ids(file.values), *apart])
    extra += _documents(file.values, folder)
    problems: list[Problem] = []
    profile, more = None, RefereesFile()
    try:
        profile = check(Profile, file, extra=extra)
    except VetkitError as error:
        problems += error.problems
    try:
        if beside:
            more = check(RefereesFile, beside, extra=[*_twice(beside.values), *_taken(beside.values, file)])
    except VetkitError as error:
        problems += error.problems
    if profile is None or problems:
        raise VetkitError(problems)
    whole = profile.model_copy(update={"references": (*profile.references, *more.references)})
    return Written(whole, file, folder, records, beside)


def _ids(values: dict[str, Any]) -> list[str]:
    return [name for _, row in _rows(values, "references") if (name := _text(row.get("id")))]


def _taken(values: dict[str, Any], profile: Toml) -> Iterator[Told]:
    """Ids that a reference of the profile has already."""
    known = _ids(profile.values)
    for number, row in _rows(values, "references"):
        name = _text(row.get("id"))
        if name in known:
            message = (
                f"references[{number + 1}].id: '{plain(name)}' is the id of one in {plain(profile.name)}"
            )
            yield ("references", number, "id"), message, "keep the reference in one of the two files"


def _rows(values: dict[str, Any], key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the tables of a list, numbered; whatever else stands there is told by the noun's own check."""
    rows = values.get(key)
    if isinstance(rows, list):
        yield from ((number, row) for number, row in enumerate(rows) if isinstance(row, dict))


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _twice(values: dict[str, Any]) -> Iterator[Told]:
    """Ids that two claims or two references share."""
    for key in ("claims", "references"):
        first: dict[str, int] = {}
        for number, row in _rows(values, key):
            name = _text(row.get("id"))
            if name is None:
                continue
            if name in first:
                message = (
                    f"{key}[{number + 1}].id: '{plain(name)}' is already the id of {key}[{first[name] + 1}]"
                )
                yield (key, number, "id"), message, "give each its own id"
            first.setdefault(name, number)


def _listed(values: dict[str, Any]) -> list[str]:
    paths = (_text(row.get("path")) for _, row in _rows(values, "documents"))
    return [path for path in paths if path]


def _unlisted(values: dict[str, Any]) -> Iterator[Told]:
    """Evidence in a document that the profile does not list."""
    listed = _listed(values)
    known = {PurePosixPath(path) for path in listed}
    for number, claim in _rows(values, "claims"):
        for count, evidence in _rows(claim, "evidence"):
            path = _text(evidence.get("document"))
            if path and PurePosixPath(path) not in known:
                hint = suggestion(path, listed, "documents listed") or "list it under [[documents]]"
                place = ("claims", number, "evidence", count, "document")
                yield place, f"{label(place)}: no document '{plain(path)}' is listed", hint


def _unnamed(values: dict[str, Any], known: list[str]) -> Iterator[Told]:
    """Referees of a claim who are none of the references."""
    for number, claim in _rows(values, "claims"):
        named = claim.get("referees")
        for count, id in enumerate(named if isinstance(named, list) else ()):
            if isinstance(id, str) and id.strip() not in known:
                place = ("claims", number, "referees", count)
                hint = suggestion(id, known, "referees") or "give the reference this id"
                yield place, f"{label(place)}: no reference has the id '{plain(id)}'", hint


def _documents(values: dict[str, Any], folder: Path) -> Iterator[Told]:
    """Documents named twice, outside the folder, or missing."""
    first: dict[PurePosixPath, int] = {}
    for number, row in _rows(values, "documents"):
        path = _text(row.get("path"))
        if path is None:
            continue
        where = f"documents[{number + 1}].path"
        place = ("documents", number, "path")
        pure = PurePosixPath(path)
        if pure in first:
            yield place, f"{where}: '{plain(path)}' is documents[{first[pure] + 1}] already", "list it once"
            continue
        first[pure] = number
        try:
            missing = _missing(inside(folder, path))
        except OutsideError as error:
            yield place, f"{where}: '{plain(path)}' {error}", error.hint
        else:
            if missing:
                yield (
                    place,
                    f"{where}: '{plain(path)}' {missing}",
                    "put the file there, or delete this document",
                )


def _missing(path: Path) -> str:
    """Return why there is no file to read at ``path``; nothing where there is one."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return "may not be looked at" if isinstance(error, PermissionError) else "is not there"
    if stat.S_ISDIR(mode):
        return "is a folder"
    return "" if stat.S_ISREG(mode) else "is not a regular file"
