"""What every check of figures is given, and what it returns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from vetkit.claims.figures._quantity import Quantity, quantities
from vetkit.model.base import Confidence

if TYPE_CHECKING:
    from vetkit.claims.figures._names import Names
    from vetkit.claims.statements import Statement
    from vetkit.claims.tokens import Tokens


@dataclass(frozen=True)
class Figured:
    """A statement with a number in it."""

    statement: Statement

    @property
    def tokens(self) -> Tokens:
        """Its words."""
        return self.statement.tokens

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without their offsets."""
        return self.statement.tokens.words

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its numbers from left to right."""
        return quantities(self.statement.tokens)

    @property
    def exact(self) -> Iterator[Quantity]:
        """Its numbers that are neither ends of ranges nor vague."""
        return (one for one in self.quantities if one.is_exact)

    def said(self, one: Quantity) -> str:
        """Return a number as it stands in the text, on one line."""
        return " ".join(self.statement.quote(one.start, one.end).split())


@dataclass(frozen=True, slots=True)
class Context:
    """What the figures are held against.

    Attributes:
        on: The day on which they were said, or are read; None where no day is known.
        names: Platforms by name.
    """

    on: date | None
    names: Names


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Figures that do not agree.

    Attributes:
        figured: The statement.
        start: Position of the first word to be marked.
        end: Position after the last.
        working: What was worked out, as the end of "it does not add up:".
        innocent: How it may be innocent, as a sentence of its own.
        confidence: How sure it is.
    """

    figured: Figured
    start: int
    end: int
    working: str
    innocent: str
    confidence: Confidence = field(default="high")


def shown(value: float) -> str:
    """Return a number as one writes it: 12,000, 2.5, 0.33."""
    rounded = round(value) if abs(value) >= 100 else float(f"{value:.3g}")
    return f"{rounded:,.0f}" if rounded == int(rounded) else f"{rounded:g}"
