"""Were two or more consultants assessed on the same criteria? (SC-17)."""

from __future__ import annotations

from vetkit.measures._seen import listed, speaks_for
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for the buyer where at least one other consultant is named."""
    others = case.profile.engagement.compared_with
    return speaks_for(f"Compared on the same criteria with {listed(others)}.") if others else ()
