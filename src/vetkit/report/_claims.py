"""The ledger as a report shows it: how the claims stand, and what to ask of those that do not hold."""

from __future__ import annotations

from dataclasses import dataclass

from vetkit.model.ledger import ClaimVerdict, Ledger, LedgerEntry

_STATES: dict[ClaimVerdict, str] = {
    "refuted": "REFUTED",
    "conflicting": "CONFLICTING",
    "not-enough-evidence": "OPEN",
    "not-checkable": "NO CHECK POSSIBLE",
}


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim that is refuted or open."""

    state: str
    claim: str
    why: str
    ask: str
    stake: str
    """Points at stake; empty where none are."""


@dataclass(frozen=True, slots=True)
class Claims:
    """All claims. Empty where the profile has none."""

    summary: str = ""
    rows: tuple[ClaimRow, ...] = ()
    """The refuted ones, then the open ones, most points at stake first."""


def claims(ledger: Ledger) -> Claims:
    """Return the claims of ``ledger`` in words."""
    if not ledger.entries:
        return Claims()
    unheld = (entry for entry in ledger.ranked if entry.verdict in _STATES)
    return Claims(f"{ledger.summary}.", tuple(map(_row, unheld)))


def _row(entry: LedgerEntry) -> ClaimRow:
    return ClaimRow(
        state=_STATES[entry.verdict],
        claim=entry.text,
        why=" ".join(entry.reasons),
        ask=entry.ask or "",
        stake=f"{entry.stake:.1f} points at stake" if entry.is_open and entry.stake else "",
    )
