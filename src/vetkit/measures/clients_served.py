"""Can so few people have served so many clients in so few years?

Everything is taken as generously as it can be meant: the fewest clients, the longest time, the most people,
and each of them at work for every hour that anybody works. Even then a client must have got a working day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from math import ceil

from vetkit.claims.figures._base import shown
from vetkit.claims.figures.workload import FULL_MONTH
from vetkit.measures._seen import counted, quoting, said_on, speaks_against, worth_noting
from vetkit.model.case import Case
from vetkit.model.figure import Figure
from vetkit.model.finding import Observation
from vetkit.model.profile import When, earliest, spoken
from vetkit.model.standard import Standard

LEAST = 8.0
"""Hours for each client below which it was no work for a client: one day, all told."""

FEW = 40.0
"""Hours for each client below which it is worth a question: one week, all told."""

FULL_YEAR = 12 * FULL_MONTH
"""Hours that one person works in a year, generously."""

_YEAR = 365.2425
_INNOCENT = "It may count buyers of a course, or work of people who have left, or of an older firm: ask."


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Divide the hours of all people and years by the clients, for the largest number that is given."""
    founded = case.profile.consultant.founded
    served = [figure for figure in case.figures if figure.about in ("served", "clients")]
    people = _people(case)
    if founded is None or people is None or not served:
        return ()
    figure = max(served, key=lambda one: (one.low, one.spot.path, one.spot.start))
    return _compare(figure, founded, people, said_on(figure, case))


@dataclass(frozen=True)
class _People:
    """How many people there are, and whether that is all of them."""

    number: float
    says: str
    is_all: bool


def _people(case: Case) -> _People | None:
    """Return the most people that are said to be there; those named in the profile may not be all."""
    told = [figure for figure in case.figures if figure.about == "people" and figure.high is not None]
    if told:
        most = max(told, key=lambda one: one.high or 0.0)
        number = max(most.high or 0.0, float(len(case.profile.team)))
        return _People(max(1.0, float(int(number))), f"“{most.quote}”", is_all=True)
    named = len(case.profile.team)
    if case.profile.consultant.kind == "freelancer" and named <= 1:
        return _People(1.0, "one person", is_all=True)
    return (
        _People(float(named), f"{counted(named, 'person', 'people')} named", is_all=False) if named else None
    )


def _compare(figure: Figure, founded: When, people: _People, on: date) -> tuple[Observation, ...]:
    years = (
        ceil(10 * (on - earliest(founded)).days / _YEAR) / 10
    )  # as it is shown, so that the sum can be followed
    if years <= 0 or figure.low < 1:
        return ()
    hours = people.number * FULL_YEAR * years
    each = hours / figure.low
    says = (
        f"Says “{figure.quote}”; founded {spoken(founded)}, {people.says}: {shown(people.number)} × "
        f"{FULL_YEAR:,.0f} hours a year × {shown(years)} years = {shown(hours)} hours, "
        f"÷ {shown(figure.low)} = {shown(each)} for each client, from first call to last."
    )
    if each >= FEW:
        return tuple(quoting(one, figure) for one in worth_noting(says))
    if each >= LEAST or not people.is_all:
        return tuple(quoting(one, figure) for one in worth_noting(f"{says} {_INNOCENT}"))
    signal = f"clients-served@{figure.spot.path}"
    return (quoting(speaks_against(f"{says} {_INNOCENT}", signal, "medium"), figure),)
