"""One referee is named by several consultants."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from vetkit.crossing._entry import Entry, Find, is_one_referee, meeting
from vetkit.signals._view import Referee


def find(entries: Sequence[Entry]) -> Iterator[Find]:
    """Yield every two consultants who name one and the same referee."""
    for one, _, other, _ in meeting(entries, _keys):
        if is_one_referee(one, other):
            says = f"{one.who}, and {other.who}, seem to be one person."
            yield Find((one.name, other.name), says, ((one.who, "the referee"), (other.who, "the same")))


def _keys(referee: Referee) -> Iterable[Hashable]:
    first = referee.name.given[0][:1] if referee.name.given else ""
    yield from ((part, first) for part in referee.name.family)
    yield referee.name.every
