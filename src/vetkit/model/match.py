"""What was found in a text, and where."""

from typing import Literal

from vetkit.model.base import Confidence, Severity, Value

Stance = Literal["asserted", "negated", "reported", "asked", "conditional", "qualified", "advised"]


class Spot(Value):
    """A place in a text. ``start`` and ``end`` are offsets in code points; line and column count from 1."""

    path: str = ""
    page: int | None = None
    line: int
    column: int
    start: int
    end: int

    def __str__(self) -> str:
        """Return the place as a reader would look it up."""
        page = f"page {self.page}, " if self.page else ""
        return f"{self.path}, {page}line {self.line}" if self.path else f"{page}line {self.line}"


class Match(Value):
    """One phrase of one flag found in a text, with the stance of the sentence and why it counts or not."""

    flag: str
    polarity: Literal["red", "green"]
    stance: Stance
    counts: bool
    severity: Severity
    confidence: Confidence
    quote: str
    """The words as they stand in the text."""
    sentence: str
    because: str
    """The deciding words, in plain English."""
    spot: Spot


class Passage(Value):
    """A stretch of a document's text. ``start`` is its offset in the whole, ``line`` its first line."""

    text: str
    hidden: str | None = None
    """How it is hidden from a reader's eye, such as "white on white"; None where it is in plain sight."""
    page: int | None = None
    line: int = 1
    column: int = 1
    start: int = 0


class Reading(Value):
    """One document as read: its facts and what was found in it, without its text."""

    path: str
    kind: str
    format: str
    sha256: str
    words: int
    problems: tuple[str, ...] = ()
    """Why it, or a part of it, was not read. Never empty for an unread document."""
