"""What was found when the text of an item of evidence was held against a claim."""

from typing import Literal

from vetkit.model.base import Value

LookedOutcome = Literal["carries", "repeats", "differs", "in-part", "silent", "unread"]
"""What a text has of a claim: its figures and names in one passage; the same, as the consultant's own words;
other figures on the same matter; only a part; nothing; or there is no text to look at."""


class Seen(Value):
    """One figure or name of a claim, found in a passage."""

    what: str
    """As the claim has it."""
    quote: str
    """The passage."""
    place: str
    working: str | None = None
    """How it was worked out, where the passage has it in another form: from 1,000 to 1,400 is +40 %."""


class Differing(Value):
    """A figure of a claim beside another one on the same matter."""

    claimed: str
    says: str
    """The other figure, as the evidence has it."""
    quote: str
    """The passage that it stands in."""
    place: str
    working: str | None = None
    """How the two were compared, where one is by how much and the other from what to what."""


class Looked(Value):
    """What came of it."""

    evidence: str
    """Id of the item."""
    outcome: LookedOutcome
    says: str
    """The same in one plain sentence, with why."""
    found: tuple[Seen, ...] = ()
    missing: tuple[str, ...] = ()
    """Figures and names of the claim that stand nowhere near, or nowhere at all."""
    differing: tuple[Differing, ...] = ()
    own: str | None = None
    """Why the item is the consultant's own word, where it is, and so not independent."""
    private: bool = False
    """Whether it stays with the buyer: a person brought it."""


class Beside(Value):
    """One of several figures on the same matter, shown side by side."""

    who: str
    """The consultant, an item of evidence, or a referee."""
    says: str
    """The figure."""
    quote: str
    """The words around it."""
    place: str
    private: bool = False
    """Whether it stays with the buyer."""
