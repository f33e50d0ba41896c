"""Is the work that the referees speak of recent? Three years, as in FAR 42.1503."""

from __future__ import annotations

from vetkit.measures._seen import counted, speaks_against, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard
from vetkit.references.times import is_recent


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for enough recent ones, and against a list on which every one is old."""
    references = case.profile.references
    if not references:
        return ()
    recent = sum(is_recent(reference, case.as_of) for reference in references)
    wanted = max(standard.policy.calls.of(case.profile.engagement.size), 1)
    if recent >= wanted:
        return speaks_for(f"{counted(recent, 'referee')} on work running or ended within three years.")
    if recent == 0 and all(reference.end is not None for reference in references):
        return (
            speaks_against(
                "All referees speak of work that ended over three years ago.", "references-recent"
            ),
        )
    return worth_noting(
        f"{recent} of {wanted} referees wanted are known to speak of work of the last three years."
    )
