"""Is there evidence for each claim?

Objective claims want evidence held before they are made (CAP Code 3.7).
"""

from __future__ import annotations

from vetkit.measures._seen import counted, listed, speaks_for, worth_noting
from vetkit.model.base import RUNGS, Rung
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.profile import Claim
from vetkit.model.standard import Standard
from vetkit.score import reaches


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for the consultant on the rung that its weakest claim reaches."""
    claims = case.profile.claims
    if not claims:
        return ()
    bare = [claim.text for claim in claims if not reaches(_best(claim), "documented")]
    if bare:
        quoted = listed((f"“{text[:80]}”" for text in bare), most=3)
        return worth_noting(f"{counted(len(bare), 'claim')} of {len(claims)} without evidence: {quoted}.")
    weakest = min((_best(claim) for claim in claims), key=RUNGS.index)
    return speaks_for(f"Each of the {counted(len(claims), 'claim')} on record has evidence.", rung=weakest)


def _best(claim: Claim) -> Rung:
    """Return the highest rung among the evidence offered; a file on record shows more than words."""
    rungs: list[Rung] = ["stated"]
    for evidence in claim.evidence:
        rungs += [evidence.rung, "documented" if evidence.document else "stated"]
    return max(rungs, key=RUNGS.index)
