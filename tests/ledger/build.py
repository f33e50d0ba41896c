"""Small grounds, claims and cases for the tests of the ledger."""

from __future__ import annotations

from typing import Any

from tests.judge.build import case, profile
from vetkit.ledger import ledger
from vetkit.load import shipped
from vetkit.model.ledger import ClaimGround, LedgerEntry
from vetkit.model.policy import Policy
from vetkit.model.standard import standard


def ground(bearing: str = "supports", rung: str = "independent", **changes: Any) -> ClaimGround:
    """Return something that speaks for a claim, from one source."""
    return ClaimGround.model_validate(
        {"bearing": bearing, "rung": rung, "origin": "the mill", "says": "It is so.", **changes}
    )


def entry(claim: dict[str, Any] | str, about: dict[str, Any] | None = None, **parts: Any) -> LedgerEntry:
    """Return the entry of a profile's only claim.

    Args:
        claim: The claim, or only its text.
        about: What else the profile has.
        parts: What else the case has.
    """
    fields = {"text": claim} if isinstance(claim, str) else claim
    whole = case(profile=profile(claims=[fields], **(about or {})), **parts)
    (found,) = ledger(whole, standard(shipped.checklists(), Policy())).entries
    return found
