"""Referees of several consultants are reached on one number."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from vetkit.crossing._entry import Entry, Find, is_one_place, is_one_referee, meeting
from vetkit.signals._phones import pairs
from vetkit.signals._view import Referee

_TAIL = 7
"""Digits by which numbers are looked up before they are compared."""


def find(entries: Sequence[Entry]) -> Iterator[Find]:
    """Yield every two referees of two consultants with one number, of two people and two places."""
    for one, first, other, second in meeting(entries, _keys):
        found = sorted((kind, a.masked) for a, _, kind in pairs(first.phones, second.phones))
        if not found or is_one_referee(one, other) or is_one_place(one, other):
            continue
        kind, shown = found[-1]
        if kind == "same":
            says = f"{one.who}, and {other.who}, are reached on one number."
            yield Find((one.name, other.name), says, ((one.who, shown), (other.who, "the same")))
        else:
            says = f"{one.who}, and {other.who}, are reached through one switchboard."
            sides = ((one.who, shown), (other.who, "another extension"))
            yield Find((one.name, other.name), says, sides, level="warn")


def _keys(referee: Referee) -> Iterable[Hashable]:
    for phone in referee.phones:
        yield phone.digits[-_TAIL:]
        if phone.switchboard:
            yield ("board", phone.switchboard[-_TAIL:])
