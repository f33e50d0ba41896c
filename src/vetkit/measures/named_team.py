"""Is everybody who does the work named, with hours? (RF-44)."""

from __future__ import annotations

from vetkit.measures._seen import counted, listed, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for the consultant where each person named has a role and hours a month."""
    team = case.profile.team
    if not team:
        return ()
    bare = [member.name for member in team if not member.hours_per_month or not member.role]
    if bare:
        return worth_noting(f"Named without a role or without hours: {listed(bare)}.")
    hours = sum(member.hours_per_month or 0 for member in team)
    return speaks_for(
        f"{counted(len(team), 'person', 'people')} named with role and hours, {hours:g} hours a month."
    )
