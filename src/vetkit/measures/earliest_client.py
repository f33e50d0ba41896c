"""Did the work for the earliest client begin once the consultant was there?

Work from before the founding is a signal on the referee (``impossible-dates``) and is judged there; here the
two dates are put side by side.
"""

from __future__ import annotations

from datetime import timedelta

from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.profile import When, earliest, latest, spoken
from vetkit.model.standard import Standard

LATE = timedelta(days=5 * 365)
"""Years without a client to name from which it is worth a question."""


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Compare the founding date with the first day of the work for any referee."""
    founded = case.profile.consultant.founded
    starts = [reference.start for reference in case.profile.references if reference.start is not None]
    if founded is None or not starts:
        return ()
    first = min(starts, key=lambda when: (latest(when), earliest(when)))
    says = f"Founded {spoken(founded)}; the earliest work for a referee began {spoken(first)}"
    return (
        Observation(
            bearing="neutral",
            method="reference",  # so that it stays with the buyer, like all that is known of referees
            rung="stated",
            says=f"{says}{_between(founded, first)}",
        ),
    )


def _between(founded: When, first: When) -> str:
    """Return what is to be said of the time between the two, as the end of a sentence."""
    if latest(first) < earliest(founded):
        days = (earliest(founded) - latest(first)).days
        return f", {days:,} days before: it may be the work of an older firm. Ask."
    days = (earliest(first) - latest(founded)).days
    if days > LATE.days:
        return f", {days / 365.2425:.1f} years later. Ask for a client of the first years."
    return ": the one fits the other."
