"""Do the referees include someone who worked with the consultant daily and someone who held the budget?"""

from __future__ import annotations

from vetkit.measures._seen import listed, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for both roles, else say which is missing."""
    relations = {reference.relation for reference in case.profile.references}
    if not relations:
        return ()
    if "both" in relations:
        relations |= {"day-to-day", "budget-holder"}
    wanted = {"day-to-day": "a day-to-day user", "budget-holder": "a budget holder"}
    missing = [spoken for role, spoken in wanted.items() if role not in relations]
    if missing:
        return worth_noting(f"No referee is known as {listed(missing)}.")
    return speaks_for("A day-to-day user and a budget holder are among the referees.")
