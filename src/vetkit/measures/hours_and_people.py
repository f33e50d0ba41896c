"""Do the hours promised to all clients fit into the hours that the people have, by figures of several places?

Where one document gives all three, the scan has marked it there (``overloaded-consultant``), and it is not
held against the consultant a second time.
"""

from __future__ import annotations

from vetkit.claims.figures._base import shown
from vetkit.claims.figures.workload import FULL_MONTH
from vetkit.measures._seen import quoting, speaks_against, worth_noting
from vetkit.model.case import Case
from vetkit.model.figure import About, Figure
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard

SIGNAL = "hours-and-people"
_INNOCENT = "Freelancers may help, or not every client may get these hours: ask."


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Multiply clients by hours, and people by a full month: the least and the most that may be meant."""
    clients, hours, people = _least(case, "clients"), _least(case, "hours"), _most(case)
    if clients is None or hours is None or people is None:
        return ()
    if clients.spot.path == hours.spot.path == people.spot.path:
        return ()
    needed, there = clients.low * hours.low, (people.high or 0.0) * FULL_MONTH
    says = (
        f"Says “{clients.quote}” ({clients.spot.path}), {shown(hours.value)} hours a month for each "
        f"({hours.spot.path}) and “{people.quote}” ({people.spot.path}): {shown(clients.value)} × "
        f"{shown(hours.value)} = {shown(clients.value * hours.value)} hours a month, "
        f"and {shown(people.value)} × {FULL_MONTH:.0f} = {shown(people.value * FULL_MONTH)}."
    )
    if needed <= there:
        return tuple(quoting(one, clients) for one in worth_noting(says))
    return (quoting(speaks_against(f"{says} {_INNOCENT}", SIGNAL, "medium"), clients),)


def _least(case: Case, about: About) -> Figure | None:
    """Return the figure that asks for least."""
    found = [figure for figure in case.figures if figure.about == about]
    return min(found, key=lambda one: (one.low, one.spot.path, one.spot.start), default=None)


def _most(case: Case) -> Figure | None:
    """Return the most people there are said to be; where there is no end to it, nothing can be said."""
    found = [figure for figure in case.figures if figure.about == "people"]
    if any(figure.high is None for figure in found):
        return None
    return max(found, key=lambda one: (one.high or 0.0, one.spot.path, one.spot.start), default=None)
