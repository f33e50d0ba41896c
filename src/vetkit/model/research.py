"""What can be asked of the public, and of whom: sources that vetkit asks, and those that a person opens."""

from typing import Annotated, Literal

from pydantic import Field

from vetkit.model.base import Line, Slug, Text, Value
from vetkit.model.evidence import Address, EvidenceKind, Fact, Key


class PublicSource(Value):
    """A source that vetkit asks. Its id is the name of the module that asks it."""

    id: Slug
    title: Line
    tells: Line
    """What it can tell, in a few words."""
    kind: EvidenceKind
    issuer: Line
    """Who says so, where the answer does not name anybody nearer."""
    address: Address
    """Where its interface is described."""
    days: int = Field(ge=1)
    """Shelf life of an answer; after it the source is asked anew."""
    sends: Line
    """What it is told about the consultant."""
    caveat: Text
    """How its answers are to be taken."""
    key: Annotated[str, Field(pattern=r"^VETKIT_[A-Z_]+$")] | None = None
    """Variable of the environment that holds the free key it wants; None where it wants none."""
    list_address: Address | None = None
    """Where the list is to be downloaded, of a source that is a list on the user's own disk."""


class HandSource(Value):
    """A source that a person opens: it has no interface for programs, or none that can be relied on."""

    id: Slug
    title: Line
    link: Address
    """Its address, in which {name}, {domain}, {vat} or {handle} stands for what is looked up."""
    look: Line
    """What to look for."""
    why: Line
    """Why vetkit does not ask it."""
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    """Only for consultants of this country, as ISO 3166 writes it."""
    platform: Line | None = None
    """Only for consultants who have an account on this platform."""


class Directory(Value):
    """``data/online.toml``: all public sources."""

    sources: tuple[PublicSource, ...]
    by_hand: tuple[HandSource, ...]


class Question(Value):
    """One question to one source, before it is asked."""

    source: Slug
    subject: Line
    """What it is about: a domain, a number, a name, the address of a page."""
    asks: Line
    """The question in plain words."""
    of: Line
    """The host that is asked, or the list that is searched."""
    sends: Address
    """What leaves the machine: an address with everything that is told; for a list, that nothing does."""
    cannot: Line | None = None
    """Why it cannot be asked; None where it can."""


class Answer(Value):
    """What a source made of a question. No answer is no fault of anybody's."""

    outcome: Literal["answered", "not-found", "failed"] = "answered"
    failure: Text | None = None
    issuer: Line | None = None
    facts: dict[Key, Fact] = Field(default_factory=dict)
    entries: tuple[dict[Key, Fact], ...] = ()
