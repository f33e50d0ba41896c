"""A referee had little to do with the work (IT-16)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee who dealt with the consultant less than monthly, or whose part is given as other."""
    for one in view.referees:
        if one.answer("frequency") == "less":
            says = f"{one.who} dealt with the consultant less than once a month."
            yield Hit(
                (one,),
                says,
                ((one.who, "contact less than monthly"), ("the question", "how often")),
                on=one.day,
            )
        elif one.reference.relation == "other" and one.answer("frequency") is None:
            says = f"{one.who} neither worked with the consultant day by day nor held the budget."
            yield Hit(
                (one,),
                says,
                ((one.who, "neither day-to-day nor budget"), ("the profile", "relation is other")),
            )
