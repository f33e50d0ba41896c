"""Statements that were taken over from the consultant's documents, and where they stand today."""

from datetime import date
from typing import Literal

from pydantic import Field

from vetkit.model.base import Line, Slug, Text, Value
from vetkit.model.evidence import Sha256

Whereabouts = Literal["as-taken", "document-changed", "words-gone", "document-gone"]
"""The document is as it was; it has changed and the words are still in it; they are not; it is not listed."""


class Adopted(Value):
    """A statement of the consultant's that a person took over from a document into the ledger."""

    id: Slug
    """Made of the document's name and the statement's words; never used for another."""
    text: Text
    """Its words, on one line."""
    document: Line
    """Path of the document, as the profile lists it."""
    sha256: Sha256
    """Hash of the document on that day, to notice that it changed."""
    part: Line | None = None
    """Where in the document, if not in its body: footnotes, the notes of a slide."""
    page: int | None = Field(default=None, ge=1)
    """Page or slide, where the format has them."""
    line: int = Field(ge=1)
    column: int = Field(ge=1)
    flags: tuple[Slug, ...] = ()
    """Flags that counted in it."""
    by: Line | None = None
    """Who took it over."""
    on: date


class Withdrawal(Value):
    """That an adopted claim was taken back: an entry of its own, and the adopted one stays on file."""

    claim: Slug
    """Id of the adopted claim."""
    why: Text
    by: Line
    """Who took it back."""
    on: date


class Withdrawn(Value):
    """An adopted claim that was taken back, so that nothing is concluded on it."""

    id: str
    text: str
    document: str
    line: int
    why: str
    by: str
    on: date
    """When it was taken back."""


class Taken(Value):
    """Where an adopted claim was taken from, and whether it still stands there."""

    document: str
    sha256: str
    part: str | None = None
    page: int | None = None
    line: int
    column: int
    on: date
    """When it was taken over."""
    now: Whereabouts = "as-taken"

    @property
    def notice(self) -> str:
        """Say what has become of the document; empty where it is as it was."""
        return _NOTICES[self.now].format(document=self.document, on=self.on)


_NOTICES: dict[Whereabouts, str] = {
    "as-taken": "",
    "document-changed": "{document} has changed since {on}; these words are still in it.",
    "words-gone": "{document} has changed since {on}, and these words are no longer in it.",
    "document-gone": "{document}, from which it was taken on {on}, is no longer among the documents.",
}
