"""Is at least one referee of the buyer's own sector or size?"""

from __future__ import annotations

from vetkit.measures._seen import counted, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak for a consultant with a referee whose work is like what is wanted here."""
    engagement = case.profile.engagement
    references = case.profile.references
    if not references:
        return ()
    sector = engagement.sector.casefold() if engagement.sector else None
    alike = [
        r for r in references if (r.sector and r.sector.casefold() == sector) or r.size == engagement.size
    ]
    if alike:
        return speaks_for(f"{counted(len(alike), 'referee')} of the same sector or size of work.")
    return worth_noting("No referee is known to be of the same sector or size of work.")
