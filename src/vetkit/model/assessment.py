"""The one object that every report is made from; equals its own JSON."""

from datetime import date
from typing import Literal

from pydantic import Field

from vetkit.model.base import Conclusion, Kind, Size, Value
from vetkit.model.checklist import Source
from vetkit.model.finding import Finding
from vetkit.model.heard import Heard
from vetkit.model.input import Input
from vetkit.model.ledger import Ledger
from vetkit.model.policy import Policy
from vetkit.model.signal import Signal


class Score(Value):
    """Points in percent. ``floor`` counts every unknown as 0, ``ceiling`` as full."""

    headline: float | None
    """Points earned of the points decided; None where nothing is decided."""
    floor: float | None
    ceiling: float | None
    coverage: float
    """Weight decided of the weight that applies, in percent."""


class Section(Value):
    """The score of one checklist."""

    checklist: str
    title: str
    role: Literal["consultant", "buyer"]
    weight: float
    score: Score
    passed: int
    failed: int
    unknown: int
    not_applicable: int


class Verdict(Value):
    """What to do, and why. Separate from the findings, which are facts."""

    conclusion: Conclusion
    settled: bool
    """True where no answer still open could change it."""
    reasons: tuple[str, ...]


class ClaimQuestion(Value):
    """The question that one claim raises."""

    claim: str
    """Its id in the ledger."""
    text: str
    ask: str
    """What to ask the consultant: first of all, what its figure comes without."""


class OpenQuestion(Value):
    """An unknown, and what settling it could do."""

    criterion: str
    checklist: str
    title: str
    ask: str
    stake: float
    knock_out: bool
    could_become: tuple[Conclusion, ...]
    """Verdicts other than the present one that this answer alone would bring about."""
    claims: tuple[ClaimQuestion, ...] = ()
    """Where it asks what the claims rest on, the question on each."""


class ChecklistUsed(Value):
    """A checklist as it was applied."""

    id: str
    title: str
    version: str
    sha256: str
    weight: float


class Subject(Value):
    """Who was assessed, for what."""

    name: str
    legal_name: str | None
    kind: Kind | None
    website: str | None
    purpose: str | None
    size: Size
    budget: str | None


class Referee(Value):
    """A reference without its contacts: initials and organisation only."""

    initials: str
    organisation: str
    relation: str | None
    status: str | None
    proposed_by: str
    period: str | None
    connection: str | None
    name: str | None = None
    """Name and contacts are here only where a person asked for them."""
    email: str | None = None
    phone: str | None = None


class Assessment(Value):
    """Everything a report says."""

    schema_: Literal["vetkit.assessment/1"] = Field(default="vetkit.assessment/1", alias="schema")
    consultant: Subject
    as_of: date
    vetkit: str
    checklists: tuple[ChecklistUsed, ...]
    policy: Policy
    inputs: tuple[Input, ...]
    verdict: Verdict
    score: Score
    sections: tuple[Section, ...]
    findings: tuple[Finding, ...]
    next: tuple[OpenQuestion, ...]
    """The unknowns, most points at stake first; the buyer's own duties after the consultant's."""
    references: tuple[Referee, ...]
    signals: tuple[Signal, ...] = ()
    """What does not reconcile about the referees, the weightiest first."""
    calls_wanted: int
    heard: Heard = Heard()
    """What the referees said, and how far to rely on it."""
    ledger: Ledger = Ledger()
    """The claims of the consultant, each with what is known of it."""
    limits: tuple[str, ...]
    """What was not checked and why, in plain sentences."""
    sources: tuple[Source, ...]

    def named(self, checklist: str, criterion: str) -> Finding:
        """Return the finding on ``criterion`` of ``checklist``. Raises KeyError where there is none."""
        for finding in self.findings:
            if (finding.checklist, finding.criterion) == (checklist, criterion):
                return finding
        raise KeyError(f"{checklist}/{criterion}")
