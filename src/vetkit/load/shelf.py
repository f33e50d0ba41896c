"""The evidence in a records folder as it lies on the disk, whatever has happened to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date
from pathlib import Path

from vetkit.errors import Problem, VetkitError, problem
from vetkit.load.evidence import FOLDER, Held, held_in, lost
from vetkit.load.evidence_list import FILE, Listed, read_list
from vetkit.load.find import find_profiles
from vetkit.load.plain import plain, shown
from vetkit.load.profile import records_of
from vetkit.load.read import is_there
from vetkit.load.record_file import record_files
from vetkit.model.assignment import Assignment
from vetkit.model.evidence import Evidence
from vetkit.model.shelf import Holding, Shelf, State

BearsOn = Callable[[Evidence], tuple[str, ...]]
"""Returns the claims and criteria that an item bears on."""


def read_shelf(records: Path, as_of: date, bears_on: BearsOn, said: Collection[Assignment] = ()) -> Shelf:
    """Return every item of a records folder with its state. What is broken is told, and stops nothing.

    Args:
        records: The folder; one that is not there holds nothing.
        as_of: The day on which an item must not have expired.
        bears_on: What an item bears on.
        said: What people say of items and claims.

    Raises:
        VetkitError: The folder may not be read.
    """
    problems: list[Problem] = []
    listed = _list(records)
    paths = record_files(records / FOLDER, problems)
    if problems:
        raise VetkitError(problems)
    items = [_assigned(_holding(path, listed, as_of, bears_on), said) for path in paths]
    items += [
        Holding(id=plain(id, 80), state="missing", told="its file is missing") for id in lost(records, listed)
    ]
    if listed.damage:
        items.append(Holding(id=FILE, state="changed", told=listed.damage))
    return Shelf(records=shown(records.name), as_of=as_of, items=tuple(sorted(items, key=_order)))


def _assigned(one: Holding, said: Collection[Assignment]) -> Holding:
    """Return an item with what people say of it and the claims."""
    ours = tuple(entry for entry in said if entry.evidence == one.id)
    bears_on = dict.fromkeys((*(entry.claim for entry in ours), *one.bears_on))
    return one.model_copy(update={"assigned": ours, "bears_on": tuple(bears_on)}) if ours else one


def _list(records: Path) -> Listed:
    try:
        return read_list(records)
    except VetkitError as error:
        return Listed(damage="; ".join(one.message for one in error.problems))


def _holding(path: Path, listed: Listed, as_of: date, bears_on: BearsOn) -> Holding:
    try:
        held = held_in(path, listed)
    except VetkitError as error:
        why = "; ".join(one.message for one in error.problems)
        return Holding(id=plain(path.stem, 80), state="unreadable", told=f"{plain(path.name, 80)}: {why}")
    item = held.item
    state, told = _state(held, as_of)
    return Holding(
        id=item.id,
        kind=item.kind,
        issuer=item.issuer,
        subject=item.subject,
        obtained=item.obtained,
        rung=item.rung,
        outcome=item.outcome,
        expires=item.expires,
        media_type=item.body.media_type if item.body else None,
        sha256=item.body.sha256 if item.body else None,
        bears_on=bears_on(item),
        state=state,
        told=told,
    )


def _state(held: Held, as_of: date) -> tuple[State, str | None]:
    if held.damage:
        return ("missing" if held.is_missing else "changed"), held.damage
    expires = held.item.expires
    if expires and expires <= as_of:
        return "expired", f"it no longer counts since {expires}"
    if not held.is_listed:
        return "unlisted", f"it was put there by hand: {FILE} does not have it"
    return "whole", None


def _order(item: Holding) -> tuple[str, str]:
    return item.obtained.isoformat() if item.obtained else "~", item.id


def shelves(path: Path) -> Iterator[Path]:
    """Yield the records folders that ``path`` means: a profile's, itself, or all in a folder and below.

    Raises:
        VetkitError: There is none, or a folder may not be read.
    """
    if not is_there(path):
        raise problem(shown(path), "there is no such file or folder", "name a profile, or a folder")
    if path.suffix == ".records" and path.is_dir():
        yield path
    else:
        yield from (records_of(one) for one in find_profiles([path]).profiles)
