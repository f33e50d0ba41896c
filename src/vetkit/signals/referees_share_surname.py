"""Two referees of different organisations have one surname, and not a common one."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._names import is_same_person, shared_surnames
from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield every two referees of two organisations who share an uncommon surname, or the whole name."""
    for one, other in view.pairs():
        if view.is_same_organisation(one, other) or not shared_surnames(one.name, other.name, view.lists):
            continue
        what = "name" if is_same_person(one.name, other.name, view.lists) else "surname"
        says = f"{one.who} and {other.who} have one {what}."
        yield Hit((one, other), says, ((one.who, f"the {what}"), (other.who, "the same")))
