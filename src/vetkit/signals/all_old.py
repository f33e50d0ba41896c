"""All referees speak of work that ended more than three years ago (IT-22)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from vetkit.model.profile import latest
from vetkit.signals._view import Hit, Referee, View

YEARS = 3
"""Years that count as recent (FAR 42.1503)."""


def find(view: View) -> Iterator[Hit]:
    """Yield one signal where the end of every referee's work is known, and is more than three years ago."""
    bound = _years_before(view.as_of, YEARS)
    ends = [_ended(one) for one in view.referees]
    if ends and all(end is not None and end < bound for end in ends):
        last = max(end for end in ends if end is not None)
        says = f"The newest work that a referee speaks of ended in {last.year}, more than {YEARS} years ago."
        sides = (("the newest of them", f"to {last.year}"), ("the assessment", f"{view.as_of}"))
        yield Hit(view.referees, says, sides, whole=True)


def _ended(one: Referee) -> date | None:
    if one.reference.status == "current" or one.answer("running") == "yes":
        return None
    said = one.answer("ended")
    if isinstance(said, date):
        return said
    return latest(one.reference.end) if one.reference.end else None


def _years_before(day: date, years: int) -> date:
    year = day.year - years
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
