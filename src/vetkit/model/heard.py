"""What the referees said, and how far to rely on it: part of an assessment. No contact of theirs is in it."""

from datetime import date
from typing import Literal

from pydantic import Field

from vetkit.model.base import Value
from vetkit.model.call import Channel, Confirmation, Identity

State = Literal["not-called", "trying", "unreachable", "declined", "begun", "completed"]
"""How far one got with a referee. Unreachable says nothing against anybody."""

Triangle = Literal["confirmed", "partly", "contradicted", "unknown", "not-asked"]
"""What the referees together make of a claim. Unknown: asked, and nobody could say."""


class Mark(Value):
    """What the referees said of one factor, on the scale from 5 exceptional to 1 unsatisfactory."""

    factor: str
    title: str
    median: float | None
    """Weighted by closeness and recency, and by nothing else; None where nobody gave a mark."""
    least: float | None
    most: float | None
    n: int
    """Referees whose marks count."""
    unknown: int
    """Referees who were asked and could not say."""
    not_applicable: int = 0
    """Referees to whom it does not apply."""


class Spoken(Value):
    """One referee: how far one got, how much the words weigh, and how sure we are whose they are."""

    referee: str
    initials: str
    organisation: str
    state: State
    on: date | None = None
    """Day of the last conversation."""
    channel: Channel | None = None
    identity: Identity | None = None
    attempts: int = 0
    weight: float = Field(default=0.0, ge=0, le=1)
    """By closeness and recency: 1 is daily contact on recent work. It decides what they said."""
    weighs: str = ""
    """Why it weighs that much."""
    reliance: int = Field(default=0, ge=0, le=100)
    """How far to rely on it, in percent: by identity and channel. It never moves what they said."""
    relied: str = ""
    """Why one may rely on it that far."""


class Words(Value):
    """What one referee said of one claim."""

    who: str
    """Initials and organisation."""
    value: Confirmation
    put: str
    """The claim as it was put to the referee."""
    said: str | None
    counts: bool = True
    """Whether it is established who spoke, and nothing speaks against it."""


class ClaimHeard(Value):
    """One claim of the consultant beside what was said of it."""

    claim: str
    text: str
    outcome: Triangle
    words: tuple[Words, ...] = ()

    @property
    def is_relied_on(self) -> bool:
        """Whether the outcome rests on somebody who counts; true where nobody said anything."""
        decisive = [said for said in self.words if said.value == self.outcome]
        return not decisive or any(said.counts for said in decisive)


class Heard(Value):
    """All calls together: two figures, what they said and how far to rely on it, and never one of both."""

    wanted: int = 0
    """Calls that the policy wants."""
    completed: int = 0
    verified: int = 0
    """Completed calls with somebody whose identity is established."""
    enough: bool = False
    """Whether as many verified calls are completed as are wanted; if not, the evidence is insufficient."""
    status: str = ""
    """In a sentence: enough, insufficient, refused, or a newcomer without history."""
    reliance: int | None = None
    """Mean reliance over the calls wanted, one that is missing counting nothing; None without calls."""
    marks: tuple[Mark, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    claims: tuple[ClaimHeard, ...] = ()
