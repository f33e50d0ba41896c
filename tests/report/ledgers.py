"""A ledger for the tests of reports."""

from __future__ import annotations

from vetkit.model.ledger import ClaimGround, Ledger, LedgerEntry, Slot


def ledger(text: str = "We grew sales by 40 %.") -> Ledger:
    """Return a claim that is open and one that is refuted, with ``text`` in every field that holds words."""
    ground = ClaimGround(bearing="contradicts", rung="independent", origin=text, says=text, quote=text)
    about = {
        "said_in": text,
        "line": 3,
        "kind": "numeric-result",
        "title": "Result in figures",
        "material": True,
    }
    slot = Slot(name="baseline", title="what it was before")
    entry = LedgerEntry.model_validate(
        {
            "id": "sales",
            "claim": "sales",
            "text": text,
            **about,
            "missing": (slot,),
            "stake": 3.75,
            "verdict": "not-enough-evidence",
            "reliance": "ask",
            "reasons": (text,),
            "ask": text,
        }
    )
    refuted = {"id": "other", "verdict": "refuted", "reliance": "do-not-rely", "contradicting": (ground,)}
    return Ledger(entries=(entry, entry.model_copy(update=refuted)))
