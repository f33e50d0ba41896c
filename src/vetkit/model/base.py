"""What all nouns share: frozen, nothing extra, built when first used."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints


class Value(BaseModel):
    """A frozen value. Unknown fields are errors; the schema is built on first use, to start fast."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
"""Text of one line or a few: 1 to 500 characters."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
"""Free text: 1 to 20,000 characters."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A stable id in kebab-case."""

Severity = Literal["low", "medium", "high", "critical"]
Confidence = Literal["low", "medium", "high"]
Rung = Literal["stated", "documented", "independent", "corroborated"]
Size = Literal["small", "normal", "large"]
Kind = Literal["agency", "freelancer"]
Involvement = Literal["ads", "creators", "customer-data"]
Outcome = Literal["pass", "fail", "unknown", "not-applicable"]
Method = Literal["text", "measure", "answer", "reference", "online"]
Bearing = Literal["adverse", "favourable", "neutral"]
Conclusion = Literal["approve", "approve-with-conditions", "escalate", "reject"]

SEVERITIES: tuple[Severity, ...] = ("low", "medium", "high", "critical")
CONFIDENCES: tuple[Confidence, ...] = ("low", "medium", "high")
RUNGS: tuple[Rung, ...] = ("stated", "documented", "independent", "corroborated")
SIZES: tuple[Size, ...] = ("small", "normal", "large")
CONCLUSIONS: tuple[Conclusion, ...] = ("reject", "escalate", "approve-with-conditions", "approve")
