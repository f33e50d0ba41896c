"""What was seen, and what is concluded from it."""

from datetime import date

from pydantic import Field

from vetkit.model.base import Bearing, Confidence, Method, Outcome, Rung, Severity, Value
from vetkit.model.match import Spot
from vetkit.model.record import Disposition


class Observation(Value):
    """One thing seen that bears on a criterion."""

    bearing: Bearing
    method: Method
    rung: Rung
    confidence: Confidence = "high"
    says: str
    """What was seen, in one plain sentence."""
    mark: float | None = Field(default=None, ge=0, le=1)
    """The share of the points it earns, where evidence is graded."""
    signal: str = ""
    """Name under which a person can dispose of it; empty where there is nothing to dispose of."""
    flag: str | None = None
    why: str | None = None
    """Why it matters, where the flag says it more closely than the criterion."""
    ask: str | None = None
    """What to ask about it, likewise."""
    quote: str | None = None
    spots: tuple[Spot, ...] = ()
    """All places, the first one first."""
    by: str | None = None
    on: date | None = None
    disposition: Disposition | None = None

    @property
    def is_unasked(self) -> bool:
        """Whether it only says that a public source was not asked, which is no observation of anything."""
        return self.method == "online" and self.on is None


class Finding(Value):
    """The conclusion on one criterion."""

    criterion: str
    checklist: str
    title: str
    severity: Severity
    knock_out: bool
    outcome: Outcome
    mark: float | None
    """1 pass, 0 fail, between where graded; None where nothing is decided."""
    needs: Rung
    """The least rung on which the criterion passes."""
    rung: Rung | None
    """The highest rung that the conclusion rests on; None where nothing is decided."""
    confidence: Confidence | None
    message: str
    why: str
    source: tuple[str, ...]
    ask: str
    stake: float
    """Share of all the points of its score that hinges on this criterion, in percent."""
    answerable: bool
    observations: tuple[Observation, ...]
