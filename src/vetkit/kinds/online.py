"""What public sources say. They are asked only on request; until then the answer is: not asked."""

from __future__ import annotations

from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def observe(criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return which sources could settle the criterion and that nobody has asked them."""
    if not criterion.online:
        return ()
    says = f"Not asked: {', '.join(criterion.online)}. This assessment was made without the network."
    return (Observation(bearing="neutral", method="online", rung="independent", says=says),)
