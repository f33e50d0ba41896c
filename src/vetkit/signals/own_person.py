"""A referee is one of the consultant's own people."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._names import is_ordinary, is_same_person
from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee with the full name of the consultant, or of one of its people."""
    for one in view.referees:
        person = next((p for p in view.vendor.people if is_same_person(one.name, p.name, view.lists)), None)
        if person:
            says = f"{one.who} has the full name of {person.who}."
            sides = ((one.who, "the same name"), (view.called, person.who))
            yield Hit((one,), says, sides, level="warn" if is_ordinary(one.name, view.lists) else None)
