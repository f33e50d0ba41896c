"""What a scan found, as scripts read it: schema ``vetkit.scan/1``."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from vetkit.model.base import Value
from vetkit.model.match import Hidden, Match, Reading


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


class Scan(Value):
    """Documents and what was found in them."""

    schema_: Literal["vetkit.scan/1"] = Field(default="vetkit.scan/1", alias="schema")
    documents: tuple[Scanned, ...]
    matches: tuple[Match, ...]
    """In the order of the documents, then of the place."""


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
