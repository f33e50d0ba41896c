"""Referees of several consultants use the same words."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from vetkit.crossing._entry import Entry, Find, is_one_referee, meeting
from vetkit.signals._alike import alike, is_telling
from vetkit.signals._texts import RUN
from vetkit.signals._view import Referee


def find(entries: Sequence[Entry]) -> Iterator[Find]:
    """Yield every two referees of two consultants, two people, whose words are near-identical."""
    common = frozenset().union(*(entry.view.common for entry in entries))
    template = frozenset().union(*(entry.view.given for entry in entries))

    def keys(referee: Referee) -> Iterable[Hashable]:
        runs = {run for text in referee.texts for run in text.runs(RUN)}
        return (run for run in runs if run not in template and is_telling(run, common))

    for one, first, other, second in meeting(entries, keys):
        found = alike(first.texts, second.texts, common, template)
        if found and not is_one_referee(one, other):
            says = f"{one.who}, and {other.who}, use the same words, {found.words} of them in a row or two."
            sides = ((one.who, f"“… {found.quote} …”"), (other.who, "the same words"))
            yield Find((one.name, other.name), says, sides)
