"""Words that the commands on claims share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vetkit.errors import problem

if TYPE_CHECKING:
    from vetkit.model.assignment import EvidenceBearing
    from vetkit.model.ledger import ClaimVerdict, Ledger, LedgerEntry, Reliance

VERDICTS: dict[ClaimVerdict, str] = {
    "refuted": "Refuted",
    "conflicting": "Conflicting",
    "not-enough-evidence": "Not enough evidence",
    "not-checkable": "Cannot be checked",
    "supported": "Supported",
    "puffery": "Praise only",
}
"""How a claim stands, the gravest first."""

RELIANCE: dict[Reliance, str] = {
    "rely": "You may rely on it.",
    "ask": "Ask before you rely on it.",
    "do-not-rely": "Do not rely on it.",
    "no-weight": "Give it no weight.",
}


BEARINGS: dict[EvidenceBearing, str] = {
    "supports": "speaks for",
    "contradicts": "speaks against",
    "mentions": "only mentions",
}
"""What an item of evidence does with a claim."""


def place(entry: LedgerEntry) -> str:
    """Return where a claim was said: ``deck.pdf, page 3, line 4, column 7``; empty where nobody noted it."""
    taken = entry.taken
    spot = (
        (taken.document, taken.part, f"page {taken.page}" if taken.page else "", f"line {taken.line}")
        if taken
        else (entry.said_in, f"line {entry.line}" if entry.line else "")
    )
    return ", ".join(filter(None, (*spot, f"column {taken.column}" if taken else "")))


def find_claim(ledger: Ledger, id: str) -> LedgerEntry:
    """Return the claim called ``id``.

    Raises:
        VetkitError: There is none of that id.
    """
    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import shown

    found = next((entry for entry in ledger.entries if entry.id == id), None)
    if found is None:
        hint = suggestion(id, [entry.id for entry in ledger.entries], "claims") or "see vetkit claims list"
        raise problem("CLAIM", f"there is no claim '{shown(id)}'", hint)
    return found
