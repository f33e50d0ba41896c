"""The evidence beside a profile, read back: one file an item in ``evidence/``, its body beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from vetkit.errors import Problem, VetkitError, problem
from vetkit.load.check import problems_of
from vetkit.load.evidence_list import Listed, read_list
from vetkit.load.plain import plain, shown
from vetkit.load.read import is_there, read_bytes
from vetkit.load.record_file import check_record, record_files
from vetkit.load.toml import Toml, read_toml
from vetkit.model.evidence import Body, Evidence

FOLDER = "evidence"
"""Where evidence lies in the records of a profile."""

_ENDINGS = {
    "application/json": "json",
    "application/rdap+json": "json",
    "application/dns-json": "json",
    "application/vnd.api+json": "json",
    "application/pdf": "pdf",
    "application/rtf": "rtf",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/xhtml+xml": "html",
    "application/zip": "zip",
    "text/csv": "csv",
    "text/html": "html",
    "text/markdown": "md",
    "text/plain": "txt",
    "image/gif": "gif",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "message/rfc822": "eml",
}
"""Endings of the files that a person will want to open."""


class EvidenceFile(Evidence):
    """``evidence/<id>.toml``."""

    schema_: Literal["vetkit.evidence/1"] = Field(alias="schema")


@dataclass(frozen=True, slots=True)
class Held:
    """One item as it lies on the disk.

    Attributes:
        item: What it says.
        file: Its file.
        damage: What is wrong with it or its body; empty where both are as they were when they were stored.
        is_listed: Whether vetkit stored it, as far as the list of what was stored tells.
        is_missing: Whether the damage is that its body is gone.
    """

    item: Evidence
    file: Toml
    damage: str = ""
    is_listed: bool = True
    is_missing: bool = False


def read_evidence(records: Path, problems: list[Problem]) -> tuple[Held, ...]:
    """Read every item of a records folder; what is wrong with them goes to ``problems``.

    That an item or its body was changed or is missing is no problem of that kind: the item says so in
    ``damage``, and does not count.

    Returns:
        The items by source, subject and time.
    """
    held: list[Held] = []
    listed = _listed(records, problems)
    for path in record_files(records / FOLDER, problems):
        try:
            held.append(held_in(path, listed))
        except VetkitError as error:
            problems += error.problems
    return tuple(sorted(held, key=lambda one: order(one.item)))


def _listed(records: Path, problems: list[Problem]) -> Listed:
    try:
        return read_list(records)
    except VetkitError as error:
        problems += error.problems
        return Listed()


def held_in(path: Path, listed: Listed) -> Held:
    """Read one item.

    Args:
        path: Its file.
        listed: What was stored; an empty list knows nothing, and holds nothing against an item.

    Raises:
        VetkitError: The file is broken.
    """
    if path.is_symlink():
        raise problem(shown(path), "is a link, not a file that was stored", "put the file itself there")
    file = read_toml(path)
    item = evidence_of(file)
    known = listed.files.get(path.name)
    if known not in (None, file.sha256):
        return Held(item, file, f"{path.name} has changed since it was stored")
    is_listed = not listed.files or known is not None
    if item.body and not is_there(path.parent / item.body.file):
        return Held(item, file, f"{item.body.file} is missing", is_listed, is_missing=True)
    damage = _damage_of(path.parent / item.body.file, item.body) if item.body else ""
    return Held(item, file, damage, is_listed)


def lost(records: Path, listed: Listed) -> tuple[str, ...]:
    """Return the ids of items that were stored and whose files are gone."""
    names = (name for name in listed.files if name.endswith(".toml"))
    return tuple(
        sorted(name.removesuffix(".toml") for name in names if not is_there(records / FOLDER / name))
    )


def order(item: Evidence) -> tuple[str, str, str, str]:
    """Return the key by which evidence is sorted: source, subject, time, id."""
    return item.source, item.subject, item.obtained.isoformat(), item.id


def evidence_of(file: Toml) -> Evidence:
    """Return the item that ``file`` holds.

    Raises:
        VetkitError: Every mistake, each with its line; or the file is not called as the item is.
    """
    held = check_record(EvidenceFile, file)
    if Path(file.name).name != f"{held.id}.toml":
        told = [(("id",), f"the file is not called {held.id}.toml", "rename it, or mend the id")]
        raise VetkitError(problems_of(file, told))
    return Evidence.model_construct(**{name: getattr(held, name) for name in Evidence.model_fields})


def _damage_of(path: Path, body: Body) -> str:
    """Return what happened to the body of an item since it was stored; nothing where it is as it was."""
    if path.is_symlink():
        return f"{body.file} is a link, not the file that was stored"
    try:
        data = read_bytes(path, body.file, max(body.size, 1))
    except VetkitError as error:
        return "; ".join(f"{one.file} {one.message}" for one in error.problems)
    same = len(data) == body.size and hashlib.sha256(data).hexdigest() == body.sha256
    return "" if same else f"{body.file} has changed since it was stored"


def body_of(id: str, body: bytes, media_type: str) -> Body:
    """Return the note of ``body`` that the item called ``id`` carries."""
    kind = media_type.partition(";")[0].strip().lower() or "application/octet-stream"
    return Body(
        file=f"{id}.{_ENDINGS.get(kind, 'bin')}",
        media_type=kind,
        size=len(body),
        sha256=hashlib.sha256(body).hexdigest(),
    )


def written(item: Evidence) -> dict[str, Any]:
    """Return ``item`` as its file holds it: what is not known is left out, tables have their keys sorted."""
    values = item.model_dump(exclude_none=True)
    empty = [key for key, value in values.items() if value in ((), {}, [])]
    return {key: _sorted(value) for key, value in values.items() if key not in empty}


def _sorted(value: Any) -> Any:  # noqa: ANN401 - any TOML value
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value) if value[key] not in ((), {}, [])}
    return [_sorted(item) for item in value] if isinstance(value, list | tuple) else value


def damages(held: Iterable[Held], gone: Iterable[str] = (), damage: str = "") -> tuple[str, ...]:
    """Return a sentence for each item that does not count because it is not what it was.

    Args:
        held: The items.
        gone: Ids of items that were stored and are no longer there.
        damage: What is wrong with the list of what was stored.
    """
    changed = [
        f"Evidence {one.item.id} of {one.item.day} does not count: {one.damage}."
        for one in held
        if one.damage
    ]
    missing = [f"Evidence {plain(id, 80)} was stored and is missing." for id in gone]
    return (*changed, *missing, *([f"{damage}, so not all changes can be noticed."] if damage else []))
