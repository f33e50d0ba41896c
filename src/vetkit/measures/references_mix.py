"""Is the mix of referees right: one current client, one that ended within two years, one the buyer found?"""

from __future__ import annotations

from vetkit.measures._seen import listed, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard
from vetkit.references.times import ended_within

ENDED_MONTHS = 24


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for a complete mix, else say what is missing from it."""
    references = case.profile.references
    if not references:
        return ()
    current = any(reference.status == "current" for reference in references)
    ended = any(
        reference.status != "current" and ended_within(reference, ENDED_MONTHS, case.as_of)
        for reference in references
    )
    found = any(reference.proposed_by == "buyer" for reference in references)
    wanted = {
        "a current client": current,
        "a client who left within two years": ended,
        "a client whom the buyer found without the consultant": found,
    }
    missing = [what for what, there in wanted.items() if not there]
    if missing:
        return worth_noting(f"Missing from the referees: {listed(missing)}.")
    return speaks_for("A current client, one who left within two years, and one whom the buyer found.")
