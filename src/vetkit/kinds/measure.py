"""What can be computed from the profile: each measure is one file in ``measures/``."""

from __future__ import annotations

from typing import Protocol, cast

from vetkit.folder import member
from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


class Measure(Protocol):
    """What every module of ``measures/`` offers."""

    def measure(self, case: Case, standard: Standard) -> tuple[Observation, ...]:
        """Return what the figure shows; nothing where the profile is silent."""


def observe(criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return what the criterion's measures show."""
    measures = (cast(Measure, member("vetkit.measures", name)) for name in criterion.measure)
    return tuple(seen for one in measures for seen in one.measure(case, standard))
