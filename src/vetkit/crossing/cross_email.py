"""Referees of several consultants have one e-mail address."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from vetkit.crossing._entry import Entry, Find, is_one_place, is_one_referee, meeting
from vetkit.signals._view import Referee


def find(entries: Sequence[Entry]) -> Iterator[Find]:
    """Yield every two referees of two consultants with one mailbox who are not one person."""
    for one, first, other, _ in meeting(entries, _keys):
        if first.mail is None or is_one_referee(one, other):
            continue
        says = f"{one.who}, and {other.who}, have one e-mail address."
        sides = ((one.who, f"an address at {first.mail.host.shown}"), (other.who, "the same"))
        yield Find((one.name, other.name), says, sides, level="info" if is_one_place(one, other) else None)


def _keys(referee: Referee) -> Iterable[Hashable]:
    if referee.mail:
        yield referee.mail.address
