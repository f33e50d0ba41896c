"""What measures of public sources share."""

from __future__ import annotations

from vetkit.model.base import Bearing, Confidence
from vetkit.model.case import Case
from vetkit.model.evidence import Evidence
from vetkit.model.finding import Observation
from vetkit.signals._domains import host

ALIKE = 0.8
"""Two names of firms that are at least this alike are taken for one firm's."""


def seen(
    bearing: Bearing, says: str, items: list[Evidence], signal: str = "", confidence: Confidence = "high"
) -> Observation:
    """Return an observation that rests on public sources, dated by the last answer that it rests on."""
    return Observation(
        bearing=bearing,
        method="online",
        rung="independent",
        confidence=confidence,
        says=says,
        signal=signal,
        on=max(item.day for item in items),
    )


def own_hosts(case: Case) -> frozenset[str]:
    """Return the hosts of the consultant's site and mail; not one that unrelated people share."""
    consultant = case.profile.consultant
    hosts = (host(text, case.rulebook.lists) for text in (consultant.website, consultant.email_domain))
    return frozenset(one.host for one in hosts if one and not one.shared)
