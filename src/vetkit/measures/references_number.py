"""Are there as many referees as the policy wants to call? (SC-14, FAR 15.305)."""

from __future__ import annotations

from vetkit.measures._seen import counted, speaks_against, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak against a refusal, and for a consultant who names enough; too few are insufficient, not bad."""
    if case.profile.consultant.refuses_references:
        return (speaks_against("Was asked for references and would not give any.", "references-number"),)
    given = len(case.profile.references)
    wanted = standard.policy.calls.of(case.profile.engagement.size)
    if given >= max(wanted, 1):
        return speaks_for(f"{counted(given, 'referee')} named; {wanted} wanted.")
    return worth_noting(f"{counted(given, 'referee')} named; {wanted} wanted.") if given else ()
