"""All referees come from one client (IT-22)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield one signal where two or more referees all work at one place."""
    if len(view.referees) > 1 and all(view.is_same_organisation(one, other) for one, other in view.pairs()):
        first = view.referees[0]
        says = f"All {len(view.referees)} referees work at one place, {first.reference.organisation}."
        sides = tuple((one.who, "one client") for one in view.referees[:2])
        yield Hit(view.referees, says, sides, whole=True)
