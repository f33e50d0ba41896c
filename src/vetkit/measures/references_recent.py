"""Is the work that the referees speak of recent? Three years, as in FAR 42.1503."""

from __future__ import annotations

from datetime import date

from vetkit.measures._seen import counted, speaks_against, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.profile import Reference, latest
from vetkit.model.standard import Standard

MONTHS = 36


def months_ago(day: date, as_of: date) -> int:
    """Return whole months from ``day`` to ``as_of``; negative where ``day`` is later."""
    return (as_of.year - day.year) * 12 + as_of.month - day.month - (as_of.day < day.day)


def is_recent(reference: Reference, as_of: date) -> bool:
    """Tell whether the work is running, or ended no more than three years ago."""
    if reference.end is None:
        return reference.status == "current"
    return months_ago(latest(reference.end), as_of) <= MONTHS


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for enough recent ones, and against a list on which every one is old."""
    references = case.profile.references
    if not references:
        return ()
    recent = sum(is_recent(reference, case.as_of) for reference in references)
    wanted = max(standard.policy.calls.of(case.profile.engagement.size), 1)
    if recent >= wanted:
        return speaks_for(f"{counted(recent, 'referee')} on work running or ended within three years.")
    if recent == 0 and all(reference.end is not None for reference in references):
        return (
            speaks_against(
                "All referees speak of work that ended over three years ago.", "references-recent"
            ),
        )
    return worth_noting(
        f"{recent} of {wanted} referees wanted are known to speak of work of the last three years."
    )
