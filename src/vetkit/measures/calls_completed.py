"""Has the buyer called as many referees as the policy wants, and established who spoke? (SC-15)."""

from __future__ import annotations

from vetkit.measures._seen import counted, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard
from vetkit.references.voice import counting, voices

_SURE = "with somebody whose identity is established"


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for the buyer where enough calls are on file with people whose identity is established."""
    wanted = max(1, standard.policy.calls.of(case.profile.engagement.size))
    done = len(counting(case))
    if done >= wanted:
        says = f"{counted(done, 'call')} on file {_SURE}; {wanted} wanted."
        return (Observation(bearing="favourable", method="reference", rung="corroborated", says=says),)
    if not any(voice.calls for voice in voices(case)):
        return ()
    return worth_noting(f"{done} of {wanted} calls wanted are on file {_SURE}.")
