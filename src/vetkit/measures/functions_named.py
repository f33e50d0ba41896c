"""Has the buyer named an owner for each of the six functions? (SC-19)."""

from __future__ import annotations

from vetkit.measures._seen import listed, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.profile import FUNCTIONS
from vetkit.model.standard import Standard

_SPOKEN = {"pr": "PR", "customer_service": "customer service", "product": "engineering or product"}


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for the buyer where all six have an owner; say who is missing where some have."""
    owners = case.profile.engagement.owners
    missing = [_SPOKEN.get(name, name) for name in FUNCTIONS if getattr(owners, name) is None]
    if not missing:
        return speaks_for("All six functions have a named owner on the buyer's side.")
    if len(missing) == len(FUNCTIONS):
        return ()
    return worth_noting(f"No owner named yet for {listed(missing, most=6)}.")
