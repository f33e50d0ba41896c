"""The evidence of one consultant as it lies on the disk: what there is, and whether it is whole."""

from datetime import date
from typing import Literal

from pydantic import Field

from vetkit.model.assignment import Assignment
from vetkit.model.base import Rung, Value
from vetkit.model.evidence import EvidenceKind, EvidenceOutcome, Utc

State = Literal["whole", "expired", "unlisted", "changed", "missing", "unreadable"]
"""Whole; whole but too old to count; whole but put there by hand; or not what was stored."""

GONE: frozenset[State] = frozenset({"changed", "missing", "unreadable"})
"""States in which something that was stored is no longer there as it was."""


class Holding(Value):
    """One item of evidence, and how it lies on the disk."""

    id: str
    kind: EvidenceKind | None = None
    """None where its file is missing or cannot be read, as with what follows."""
    issuer: str | None = None
    subject: str | None = None
    obtained: Utc | None = None
    """When, in UTC."""
    rung: Rung | None = None
    outcome: EvidenceOutcome | None = None
    expires: date | None = None
    """From this day on it no longer counts."""
    media_type: str | None = None
    """What its body is, by its bytes or its sender; None where it has none."""
    sha256: str | None = None
    """Hash of its body."""
    bears_on: tuple[str, ...] = ()
    """Claims and criteria, those that a person brought it together with included."""
    assigned: tuple[Assignment, ...] = ()
    """What people say of it and a claim: the last entry on each."""
    state: State
    told: str | None = None
    """What is the matter; None where it is whole."""


class Shelf(Value):
    """``vetkit evidence list --format json``."""

    schema_: Literal["vetkit.shelf/1"] = Field(default="vetkit.shelf/1", alias="schema")
    records: str
    """Name of the records folder."""
    as_of: date
    items: tuple[Holding, ...] = ()
    """By the time at which they were obtained; what has no time stands last."""

    @property
    def is_whole(self) -> bool:
        """Whether everything that was stored is there as it was; what has only expired is."""
        return not any(item.state in GONE for item in self.items)
