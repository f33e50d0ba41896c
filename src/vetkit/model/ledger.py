"""The ledger: every claim with what speaks for it, what speaks against it, and what it leaves out."""

from datetime import date
from typing import Literal

from pydantic import Field

from vetkit.model.adopted import Taken, Withdrawn
from vetkit.model.base import Rung, Value
from vetkit.model.looked import Beside, Looked

ClaimKind = Literal[
    "guarantee",
    "testimonial",
    "award-or-badge",
    "price",
    "numeric-result",
    "experience",
    "client",
    "superlative",
    "capability",
    "puffery",
]

SlotName = Literal["metric", "value", "baseline", "period", "population", "measured-by"]
"""What a figure must come with."""

ClaimVerdict = Literal[
    "supported", "refuted", "conflicting", "not-enough-evidence", "not-checkable", "puffery"
]
"""What is known of a claim: a fact, apart from what to do about it. Puffery needs no check."""

Reliance = Literal["rely", "ask", "do-not-rely", "no-weight"]
"""What to do about a claim."""

OF_REFEREE = "referee at "
"""What the origin of a referee's word begins with; the organisation follows."""

OPEN: tuple[ClaimVerdict, ...] = ("conflicting", "not-enough-evidence", "not-checkable")
"""Verdicts that leave a claim open."""


class Slot(Value):
    """One thing that a figure must come with, in the consultant's own words where it does."""

    name: SlotName
    title: str
    """The same in words."""
    says: str | None = None
    """None where it is missing."""


class ClaimGround(Value):
    """One thing that speaks for a claim or against it."""

    bearing: Literal["supports", "contradicts"]
    rung: Rung
    origin: str
    """Who or what it comes from: two of the same origin are one source."""
    says: str
    """What it is, in one plain sentence."""
    quote: str | None = None
    counts: bool = True
    """Whether it bears on the verdict; if not, ``says`` tells why."""
    private: bool = False
    """Whether a person brought it, so that it stays with the buyer."""

    @property
    def is_confidential(self) -> bool:
        """Whether it stays with the buyer: a referee said it, or a person brought it."""
        return self.private or self.origin.startswith(OF_REFEREE)


class LedgerEntry(Value):
    """One claim of the consultant, and what is known of it."""

    id: str
    """Its own id, else one made of its text; it stays when other claims are added or moved."""
    claim: str
    """Key under which calls and stored evidence name it."""
    text: str
    said_in: str | None
    line: int | None
    taken: Taken | None = None
    """Where it was taken from, if it was adopted from a document rather than written into the profile."""
    kind: ClaimKind
    title: str
    """The kind, in words."""
    material: bool
    """Whether the decision may hang on it, so that it wants more than one source."""
    slots: tuple[Slot, ...] = ()
    """What a figure comes with."""
    missing: tuple[Slot, ...] = ()
    """What a figure should have come with, and did not."""
    verdict: ClaimVerdict
    reasons: tuple[str, ...]
    supporting: tuple[ClaimGround, ...] = ()
    contradicting: tuple[ClaimGround, ...] = ()
    looked: tuple[Looked, ...] = ()
    """What the text of each item of evidence says that has to do with it."""
    beside: tuple[Beside, ...] = ()
    """Figures on the same matter side by side, the claim's own first; empty where none differ."""
    reliance: Reliance
    ask: str | None = None
    """The question to the consultant; it names no referee. None where nothing is to be asked."""
    stake: float = Field(default=0.0, ge=0)
    """Most points of the score that hinge on one criterion that the claim bears on, in percent."""

    @property
    def is_open(self) -> bool:
        """Whether it is yet to be established."""
        return self.verdict in OPEN


class Ledger(Value):
    """All claims of one consultant."""

    entries: tuple[LedgerEntry, ...] = ()
    """In the order of the profile."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """Claims that were adopted and taken back: no entry is made of them."""

    @property
    def open(self) -> tuple[LedgerEntry, ...]:
        """The claims that are open: most points at stake first, material ones before others."""
        left = [entry for entry in self.entries if entry.is_open]
        return tuple(sorted(left, key=lambda one: (-one.stake, not one.material, one.id)))

    @property
    def ranked(self) -> tuple[LedgerEntry, ...]:
        """All claims: the refuted ones, the open ones by what is at stake, then the others."""
        refuted = [entry for entry in self.entries if entry.verdict == "refuted"]
        rest = [entry for entry in self.entries if entry.verdict != "refuted" and not entry.is_open]
        return (*refuted, *self.open, *rest)

    def number(self, *verdicts: ClaimVerdict) -> int:
        """Return how many claims have one of ``verdicts``."""
        return sum(entry.verdict in verdicts for entry in self.entries)

    @property
    def summary(self) -> str:
        """Say how the claims stand: ``23 claims: 9 supported, 4 refuted, 10 open``."""
        praise = self.number("puffery")
        checked = len(self.entries) - praise
        claims = "1 claim" if checked == 1 else f"{checked} claims"
        told = (
            f"{claims}: {self.number('supported')} supported, {self.number('refuted')} refuted, "
            f"{self.number(*OPEN)} open"
        )
        told += f"; {praise} more only praise, which needs no check" if praise else ""
        return f"{told}; {len(self.withdrawn)} withdrawn" if self.withdrawn else told


class LedgerPage(Value):
    """What ``vetkit claims list --format json`` prints."""

    schema_: Literal["vetkit.ledger/1"] = Field(default="vetkit.ledger/1", alias="schema")
    consultant: str
    as_of: date
    summary: str
    """How all claims stand, those that are not listed included."""
    entries: tuple[LedgerEntry, ...]
    """Those that were asked for: refuted ones, open ones by what is at stake, then the others."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """Claims that were adopted and taken back."""
