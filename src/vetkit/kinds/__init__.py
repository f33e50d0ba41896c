"""One file a kind of test. Each offers ``observe``: what a case shows that bears on one criterion.

A kind is pure and has no opinion on the outcome: it reports what was seen, on which rung of evidence, and
whether that speaks for or against the consultant. Judging is done in one place, in ``score``.
"""

from __future__ import annotations

from typing import Protocol, cast

from vetkit.folder import member, members
from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


class KindOfTest(Protocol):
    """What every module of this folder offers."""

    def observe(self, criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
        """Return what ``case`` shows that bears on ``criterion``."""


def observe(criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return the observations of all kinds, in an order that does not depend on the order of any input."""
    seen: list[Observation] = []
    for kind in members(__name__):
        seen.extend(cast(KindOfTest, member(__name__, kind)).observe(criterion, case, standard))
    return tuple(sorted(seen, key=_order))


_BEARINGS = ("adverse", "favourable", "neutral")


def _order(observation: Observation) -> tuple[int, str, str, str, str]:
    place = str(observation.spots[0]) if observation.spots else ""
    return (
        _BEARINGS.index(observation.bearing),
        observation.method,
        observation.signal,
        place,
        observation.says,
    )
