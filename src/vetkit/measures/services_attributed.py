"""Is it known for each service who delivers it? (SC-13)."""

from __future__ import annotations

from vetkit.measures._seen import counted, listed, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for the consultant where every service names who delivers it."""
    services = case.profile.services
    if not services:
        return ()
    nobody = [service.name for service in services if service.delivered_by is None]
    if nobody:
        return worth_noting(f"Nobody is named who delivers {listed(nobody)}.")
    outside = [f"{service.name} by {service.delivered_by}" for service in services if service.subcontracted]
    tail = f" Subcontracted: {listed(outside)}." if outside else " None is subcontracted."
    return speaks_for(f"{counted(len(services), 'service')}, each with who delivers it.{tail}")
