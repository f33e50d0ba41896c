"""Is the experience claimed on each platform possible at all, by the platform's own dates?

Only rows of confidence A or B accuse, and the earliest defensible date is used, so that only the impossible
is called so. A quarter of a year of grace covers rounding.
"""

from __future__ import annotations

from datetime import date, timedelta

from vetkit.measures._seen import listed, speaks_against, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.platform import Platform, by_name
from vetkit.model.profile import Experience, latest
from vetkit.model.standard import Standard

GRACE = timedelta(days=91)
INSIDERS = timedelta(days=365)
_YEAR = 365.2425


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Compare each experience claimed, and each platform served, with the platform's dates."""
    table = by_name(case.platforms)
    seen: list[Observation] = []
    possible: list[str] = []
    for experience in (claim.experience for claim in case.profile.claims if claim.experience):
        row = table.get(experience.platform.casefold())
        start = _started(experience, case.as_of)
        if row is None or start is None:
            seen += worth_noting(f"No date to compare: {experience.platform}.")
        elif start + GRACE < row.launched:
            seen += _impossible(experience, row, case.as_of)
        elif start < row.launched + INSIDERS:
            seen += worth_noting(
                f"{row.name} opened on {row.launched}: possible only as one of its first users. Ask."
            )
        else:
            possible.append(row.name)
    seen += _closed(case, table)
    if possible and not seen:
        seen += speaks_for(
            f"Possible by the platform's own dates: {listed(dict.fromkeys(possible))}.", rung="stated"
        )
    return tuple(seen)


def _started(experience: Experience, as_of: date) -> date | None:
    """Return the latest day on which the experience can have begun."""
    if experience.since is not None:
        return latest(experience.since)
    if experience.years is None:
        return None
    return as_of - timedelta(days=experience.years * _YEAR)


def _impossible(experience: Experience, row: Platform, as_of: date) -> tuple[Observation, ...]:
    claimed = f"since {experience.since}" if experience.since is not None else f"{experience.years:g} years"
    age = (as_of - row.launched).days / _YEAR
    says = (
        f"Claims {claimed} of experience on {experience.platform}, which opened on {row.launched}, "
        f"{age:.1f} years before {as_of}."
    )
    if row.confidence == "C":
        return worth_noting(f"{says} The opening date is not certain: ask.")
    return (speaks_against(says, _signal(row)),)


def _closed(case: Case, table: dict[str, Platform]) -> list[Observation]:
    """Speak against services sold on a platform that is no longer there."""
    seen = []
    for service in case.profile.services:
        for name in service.platforms:
            row = table.get(name.casefold())
            if row and row.closed and row.closed < case.as_of and row.confidence != "C":
                says = f"Sells {service.name} on {row.name}, which closed on {row.closed}."
                seen.append(speaks_against(says, _signal(row)))
    return seen


def _signal(row: Platform) -> str:
    """Name the signal by the platform, so that a person can dispose of one without the others."""
    return f"platform-dates:{row.name.casefold().replace(' ', '-')}"
