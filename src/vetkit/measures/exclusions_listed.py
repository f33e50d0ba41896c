"""Does the consultant say what it will not do? (SC-12)."""

from __future__ import annotations

from vetkit.measures._seen import counted, listed, speaks_for
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for the consultant where the profile lists at least one exclusion."""
    excluded = [exclusion.what for exclusion in case.profile.exclusions]
    if not excluded:
        return ()
    return speaks_for(f"{counted(len(excluded), 'exclusion')} on record: {listed(excluded)}.")
