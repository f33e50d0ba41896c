"""What a person says of a claim and an item of evidence: it speaks for the claim, against it, or neither."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from pydantic import Field

from vetkit.model.base import Line, Slug, Text, Value

EvidenceBearing = Literal["supports", "contradicts", "mentions"]
"""Speaks for the claim, against it, or only speaks of the same matter."""


class Assignment(Value):
    """One entry. A later one on the same claim and item takes its place; the earlier one stays on file."""

    no: int = Field(ge=1)
    """Its number in the file, from 1."""
    claim: Slug
    """Id of the claim in the ledger."""
    evidence: Slug
    """Id of the item of evidence."""
    bearing: EvidenceBearing
    quote: Text | None = None
    """The words in the evidence that say so."""
    by: Line
    """Who says so."""
    on: date
    corrects: int | None = Field(default=None, ge=1)
    """The number of the entry whose place it takes."""


def standing(assignments: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """Return the last entry on each claim and item, in the order in which these were made."""
    found: dict[tuple[str, str], Assignment] = {}
    for one in assignments:
        found.pop((one.claim, one.evidence), None)
        found[one.claim, one.evidence] = one
    return tuple(found.values())
