"""The verdict on one claim, from what speaks for it and against it: by rule, whatever the order.

More evidence for a claim never makes its verdict worse, and more evidence against it never makes it better.
"""

from __future__ import annotations

from collections.abc import Sequence

from vetkit.ledger.rules import Kind
from vetkit.model.base import RUNGS, Size
from vetkit.model.ledger import ClaimGround, ClaimVerdict, Reliance

INDEPENDENT = RUNGS.index("independent")
DOCUMENTED = RUNGS.index("documented")


def verdict(kind: Kind, grounds: Sequence[ClaimGround], wanted: int) -> ClaimVerdict:
    """Return what is known of a claim.

    Args:
        kind: What kind of claim it is.
        grounds: Everything that speaks for it or against it.
        wanted: Independent sources that a material claim wants; see ``sources_wanted``.
    """
    if kind.id == "puffery":
        return "puffery"
    highest = {bearing: _highest(grounds, bearing) for bearing in ("supports", "contradicts")}
    if highest["contradicts"] >= 0:
        answered = highest["supports"] >= max(DOCUMENTED, highest["contradicts"])
        return "conflicting" if answered else "refuted"
    if is_enough(kind, grounds, wanted):
        return "supported"
    return "not-enough-evidence" if kind.checkable else "not-checkable"


def sources_wanted(size: Size) -> int:
    """Return how many independent sources a material claim wants: two, and one for a small engagement."""
    return 1 if size == "small" else 2


def is_enough(kind: Kind, grounds: Sequence[ClaimGround], wanted: int) -> bool:
    """Tell whether what speaks for a claim is enough.

    A material claim wants independent sources of different origin; what is corroborated has two behind it.
    Any other is content with a document that shows it.
    """
    if kind.material:
        return sources(grounds) >= wanted
    return _highest(grounds, "supports") >= DOCUMENTED


def sources(grounds: Sequence[ClaimGround]) -> int:
    """Return how many independent sources of different origin speak for a claim."""
    found: dict[str, int] = {}
    for ground in grounds:
        if ground.counts and ground.bearing == "supports" and RUNGS.index(ground.rung) >= INDEPENDENT:
            found[ground.origin] = max(found.get(ground.origin, 1), 2 if ground.rung == "corroborated" else 1)
    return sum(found.values())


def reliance(concluded: ClaimVerdict, *, is_complete: bool) -> Reliance:
    """Return what to do about a claim, apart from what is known of it.

    Args:
        concluded: The verdict.
        is_complete: Whether its figure, if it has one, comes with all that a figure must come with.
    """
    if concluded == "supported":
        return "rely" if is_complete else "ask"
    if concluded in ("puffery", "not-checkable"):
        return "no-weight"
    return "do-not-rely" if concluded == "refuted" else "ask"


def _highest(grounds: Sequence[ClaimGround], bearing: str) -> int:
    """Return the highest rung on which something counts, from 0; -1 where nothing does."""
    return max(
        (RUNGS.index(one.rung) for one in grounds if one.counts and one.bearing == bearing), default=-1
    )
