"""Is there evidence for each claim?

Objective claims want evidence held before they are made (CAP Code 3.7).
"""

from __future__ import annotations

from vetkit.measures._seen import counted, listed, speaks_for, worth_noting
from vetkit.model.assignment import standing
from vetkit.model.base import RUNGS, Rung
from vetkit.model.case import Case
from vetkit.model.evidence import counting
from vetkit.model.finding import Observation
from vetkit.model.profile import Claim
from vetkit.model.standard import Standard
from vetkit.score import reaches


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for the consultant on the rung that its weakest claim reaches."""
    claims = case.profile.keyed_claims()
    if not claims:
        return ()
    best = {key: _best(key, claim, case) for key, claim in claims.items()}
    bare = [claim.text for key, claim in claims.items() if not reaches(best[key], "documented")]
    if bare:
        quoted = listed((f"“{text[:80]}”" for text in bare), most=3)
        return worth_noting(f"{counted(len(bare), 'claim')} of {len(claims)} without evidence: {quoted}.")
    weakest = min(best.values(), key=RUNGS.index)
    return speaks_for(f"Each of the {counted(len(claims), 'claim')} on record has evidence.", rung=weakest)


def _best(key: str, claim: Claim, case: Case) -> Rung:
    """Return the highest rung among the evidence offered, and that which a person found to speak for it.

    A file on record shows more than words.
    """
    current = {item.id: item.rung for item in counting(case.evidence, case.as_of)}
    rungs: list[Rung] = ["stated"]
    rungs += [
        current[one.evidence]
        for one in standing(case.assignments)
        if (one.claim, one.bearing) == (key, "supports") and one.evidence in current
    ]
    for evidence in claim.evidence:
        rungs += [evidence.rung, "documented" if evidence.document else "stated"]
    return max(rungs, key=RUNGS.index)
