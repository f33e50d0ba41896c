"""What was found in a text, and where."""

from typing import Literal

from vetkit.model.base import Confidence, Severity, Value
from vetkit.model.hiding import Hiding

Anchor = tuple[int, int | None, int, int]
"""An offset in a passage's text, and the page, line and column that it stands at."""

Stance = Literal["asserted", "negated", "reported", "asked", "conditional", "qualified", "advised"]


class Spot(Value):
    """A place in a text. ``start`` and ``end`` are offsets in code points; line and column count from 1."""

    path: str = ""
    part: str | None = None
    """Where in the document, if not in its body: footnotes, the notes of a slide, an attachment by name."""
    page: int | None = None
    """Page or slide, where the format has them."""
    line: int
    """Line, or paragraph where the format has no lines of its own."""
    column: int
    start: int
    end: int

    def __str__(self) -> str:
        """Return the place as a reader would look it up."""
        page = f"page {self.page}" if self.page else ""
        return ", ".join(filter(None, (self.path, self.part, page, f"line {self.line}")))


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
    disguise: str | None = None
    """How the words are disguised, in plain English; None where they are not."""
    working: str | None = None
    """What was worked out, where figures raised the flag, and how it may be innocent."""
    spot: Spot


class Passage(Value):
    """A stretch of a document's text. ``start`` is its offset in the whole, ``line`` its first line."""

    text: str
    hidden: Hiding | None = None
    """How it is hidden from a reader's eye; None where it is in plain sight."""
    part: str | None = None
    """Where in the document, if not in its body: see ``Spot``."""
    page: int | None = None
    line: int = 1
    column: int = 1
    start: int = 0
    anchors: tuple[Anchor, ...] = ()
    """From where places are counted, by rising offset: the nearest one before. Empty where the text is as in
    the file, so that its line breaks tell."""


class Hidden(Value):
    """A stretch of text that a reader does not see."""

    how: Hiding
    quote: str
    """Its beginning, on one line."""
    words: int
    """How many words it has in all."""
    spot: Spot


class Reading(Value):
    """One document as read: its facts and what was found in it, without its text."""

    path: str
    kind: str
    format: str
    sha256: str
    words: int
    problems: tuple[str, ...] = ()
    """Why it, or a part of it, was not read. Never empty for an unread document."""
    hidden: tuple[Hidden, ...] = ()
    """Text in it that a reader does not see, in order of place."""
