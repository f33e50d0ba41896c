"""What a scan found, as scripts read it: schema ``vetkit.scan/1``."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from vetkit.model.base import Severity, Value
from vetkit.model.match import Hidden, Match, Reading, Stance


class Scanned(Value):
    """One document of a scan."""

    path: str
    """As the user named it; ``-`` for standard input."""
    sha256: str
    """Hash of its bytes; empty where they could not be had."""
    format: str
    words: int
    problems: tuple[str, ...] = ()
    """Why it, or a part of it, was not read."""
    hidden: tuple[Hidden, ...] = ()
    """Text in it that a reader does not see."""

    @property
    def is_unread(self) -> bool:
        """Whether nothing of it was read."""
        return bool(self.problems) and not self.words

    @property
    def is_partly_unread(self) -> bool:
        """Whether something of it was not understood, so that it cannot be called clean."""
        return any("not read" in problem for problem in self.problems)


class Count(Value):
    """How often one flag was found in one stance."""

    flag: str
    polarity: Literal["red", "green"]
    severity: Severity
    stance: Stance
    counts: bool
    matches: int


class Scan(Value):
    """Documents and what was found in them."""

    schema_: Literal["vetkit.scan/1"] = Field(default="vetkit.scan/1", alias="schema")
    documents: tuple[Scanned, ...]
    matches: tuple[Match, ...]
    """In the order of the documents, then of the place."""
    statistics: tuple[Count, ...] | None = None
    """Every flag in every stance, what does not count included; None where nobody asked for it."""


def documents_of(readings: Iterable[Reading]) -> tuple[Scanned, ...]:
    """Return what a scan says of each document that was read, or could not be."""
    return tuple(
        Scanned(
            path=reading.path,
            sha256=reading.sha256,
            format=reading.format,
            words=reading.words,
            problems=reading.problems,
            hidden=reading.hidden,
        )
        for reading in readings
    )


def count(matches: Iterable[Match]) -> tuple[Count, ...]:
    """Return how often each flag stands in each stance: what counts first, then the most frequent."""
    found = Counter((m.flag, m.polarity, m.severity, m.stance, m.counts) for m in matches)
    counts = (
        Count(flag=flag, polarity=polarity, severity=severity, stance=stance, counts=counts, matches=amount)
        for (flag, polarity, severity, stance, counts), amount in found.items()
    )
    return tuple(sorted(counts, key=lambda c: (not c.counts, -c.matches, c.flag, c.stance)))
