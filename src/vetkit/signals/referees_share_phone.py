"""Two referees of different organisations are reached on one number."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._names import is_same_person
from vetkit.signals._phones import pairs
from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield every two referees with one number who do not work at one place."""
    for one, other in view.pairs():
        found = sorted(
            (kind, a.masked)
            for a, _, kind in pairs((*one.phones, *one.called), (*other.phones, *other.called))
        )
        if not found or view.is_same_organisation(one, other):
            continue
        kind, shown = found[-1]
        sides = ((one.who, shown), (other.who, "the same" if kind == "same" else "another extension"))
        if kind == "extension":
            says = f"{one.who} and {other.who} are reached through one switchboard."
            yield Hit((one, other), says, sides, level="warn")
        elif is_same_person(one.name, other.name, view.lists):
            says = f"{one.who} and {other.who} have one number, and one name."
            yield Hit((one, other), says, sides, level="warn")
        else:
            yield Hit((one, other), f"{one.who} and {other.who} are reached on one number.", sides)
