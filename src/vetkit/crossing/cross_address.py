"""Referees of several consultants, of different organisations, have one postal address."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from vetkit.crossing._entry import Entry, Find, is_one_place, meeting
from vetkit.signals._addresses import likeness
from vetkit.signals._view import Referee
from vetkit.signals.vendor_address import SAYS


def find(entries: Sequence[Entry]) -> Iterator[Find]:
    """Yield every two referees of two consultants whose different organisations are at one address."""
    for one, first, other, second in meeting(entries, _keys):
        kind = likeness(first.address, second.address) if first.address and second.address else None
        if kind is None or is_one_place(one, other):
            continue
        says = f"{one.who}, and {other.who}, {SAYS[kind]}."
        sides = ((one.who, "the address on file"), (other.who, "the same"))
        yield Find((one.name, other.name), says, sides, level=None if kind == "same" else "info")


def _keys(referee: Referee) -> Iterable[Hashable]:
    if referee.address:
        yield from (
            (number, name) for number in referee.address.numbers or ("",) for name in referee.address.names
        )
