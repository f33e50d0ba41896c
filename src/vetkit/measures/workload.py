"""Can the people named do what is promised, beside their other clients?

All of it is noted and nothing is held against anybody: other people may help, and other clients may get less.
"""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.claims.figures.workload import FULL_MONTH
from vetkit.measures._seen import counted, quoting, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.profile import Member
from vetkit.model.standard import Standard

MANY = 25
"""Clients a head from which the number is worth a question: two hours a week for each fill the week."""


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Note who would work more than a full month, and how many clients there are for each person named."""
    return (*(seen for member in case.profile.team for seen in _full(member)), *_shared(case))


def _full(member: Member) -> Iterator[Observation]:
    """Note a person whose hours, given to every one of the clients, are more than a month has."""
    hours = (member.hours_per_month or 0) * max(1, member.clients or 1)
    if hours > FULL_MONTH:
        each = f" for each of {counted(member.clients, 'client')}" if member.clients else ""
        yield from worth_noting(
            f"{member.name}: {member.hours_per_month:g} hours a month{each} would be {hours:g}; nobody works "
            f"more than {FULL_MONTH:g}. Other clients may get less: ask."
        )


def _shared(case: Case) -> Iterator[Observation]:
    """Note clients that are many for the people named."""
    team = len(case.profile.team)
    for figure in case.figures:
        if team and figure.about == "clients" and figure.low >= MANY * team:
            each = round(figure.value / team)
            named = counted(team, "person is", "people are")
            says = f"Says “{figure.quote}”; {named} named: {each} for each. Ask who else works there."
            yield from (quoting(note, figure) for note in worth_noting(says))
