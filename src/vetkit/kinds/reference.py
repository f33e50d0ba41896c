"""What referees said. A criterion that wants a referee who was called stays open until one is."""

from __future__ import annotations

from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def observe(criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return how many referees there are to call, for a criterion that only a call can settle."""
    if criterion.rung != "corroborated":
        return ()
    named = len(case.profile.references)
    wanted = standard.policy.calls.of(case.profile.engagement.size)
    says = f"{named} of {wanted} referees wanted are named. A name is not a call: ask them."
    return (Observation(bearing="neutral", method="reference", rung="stated", says=says),)
