"""The buyer's policy: all numbers of the score and the verdict that an organisation may set."""

from typing import Self

from pydantic import Field, model_validator

from vetkit.model.base import Severity, Size, Value


class Weights(Value):
    """Points at stake by severity (OpenSSF Scorecard's classes)."""

    critical: float = Field(default=10.0, ge=0)
    high: float = Field(default=7.5, ge=0)
    medium: float = Field(default=5.0, ge=0)
    low: float = Field(default=2.5, ge=0)

    def of(self, severity: Severity) -> float:
        """Return the weight of ``severity``."""
        return float(getattr(self, severity))


class Calls(Value):
    """Completed reference calls wanted, by size of the engagement."""

    small: int = Field(default=2, ge=0)
    normal: int = Field(default=3, ge=0)
    large: int = Field(default=5, ge=0)

    def of(self, size: Size) -> int:
        """Return the number of calls for an engagement of ``size``."""
        return int(getattr(self, size))


class Care(Value):
    """What referees and the consultant are owed."""

    keep_months: int = Field(default=24, ge=0, le=600)
    """Months after the decision for which referees' names, contacts and words are kept."""
    reply_days: int = Field(default=14, ge=0, le=365)
    """Days that the consultant has to answer what referees say against it, before it counts in full."""


class Policy(Value):
    """Bands and bounds, in percent. The verdict is drawn from these and nothing else."""

    approve: float = Field(default=80.0, ge=0, le=100)
    conditions: float = Field(default=65.0, ge=0, le=100)
    escalate: float = Field(default=50.0, ge=0, le=100)
    coverage: float = Field(default=70.0, ge=0, le=100)
    """Coverage under this bound escalates."""
    calls: Calls = Field(default_factory=Calls)
    referees: Care = Field(default_factory=Care)
    severity: Weights = Field(default_factory=Weights)
    checklists: dict[str, float] = Field(default_factory=dict)
    """Weight by checklist id, instead of the checklist's own."""

    @model_validator(mode="after")
    def _bands_in_order(self) -> Self:
        if not self.escalate <= self.conditions <= self.approve:
            raise ValueError(
                f"bands out of order: escalate {self.escalate:g}, conditions {self.conditions:g}, "
                f"approve {self.approve:g}"
            )
        return self
