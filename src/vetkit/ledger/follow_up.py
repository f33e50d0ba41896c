"""The questions that claims raise, beside the open criterion that they bear on."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from vetkit.model.assessment import ClaimQuestion, OpenQuestion
from vetkit.model.ledger import Ledger
from vetkit.model.standard import Standard

_ASKS = "claims-evidenced"
"""The measure of the criterion that asks what each figure and each result rests on."""


def with_claims(
    questions: Iterable[OpenQuestion], ledger: Ledger, standard: Standard
) -> tuple[OpenQuestion, ...]:
    """Return ``questions``, those on the evidence for claims with the question that each claim raises.

    Args:
        questions: The open ones.
        ledger: The claims.
        standard: The checklists that apply.
    """
    asked = tuple(
        ClaimQuestion(claim=entry.id, text=entry.text, ask=entry.ask) for entry in ledger.entries if entry.ask
    )
    places = _places(standard)
    return tuple(
        one.model_copy(update={"claims": asked})
        if asked and (one.checklist, one.criterion) in places
        else one
        for one in questions
    )


def _places(standard: Standard) -> Collection[tuple[str, str]]:
    return {
        (checklist.id, criterion.id)
        for checklist in standard.checklists
        for criterion in checklist.criteria
        if _ASKS in criterion.measure
    }
