"""How long ago the work ended of which a referee speaks, to the day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from vetkit.model.profile import Reference, earliest, latest

RECENT = 36
"""Months that count as recent: three years, as in FAR 42.1503."""

OLD = 60
"""Months after which work is only of historical interest."""

SHORTEST = 3
"""Months that a relationship must have lasted to count."""


def months_before(day: date, months: int) -> date:
    """Return the day ``months`` before ``day``; the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def ended_within(reference: Reference, months: int, as_of: date) -> bool:
    """Tell whether the work ended no more than ``months`` before ``as_of``, to the day, and not after it."""
    if reference.end is None:
        return False
    return months_before(as_of, months) <= latest(reference.end) and earliest(reference.end) <= as_of


def is_recent(reference: Reference, as_of: date) -> bool:
    """Tell whether the work is running, or ended no more than three years ago."""
    return reference.status == "current" or ended_within(reference, RECENT, as_of)
