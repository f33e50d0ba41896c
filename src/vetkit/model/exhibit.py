"""The text of an item of evidence, as read from the copy that was stored."""

from vetkit.model.base import Slug, Value
from vetkit.model.match import Passage


class Exhibit(Value):
    """One item's text."""

    evidence: Slug
    """Id of the item."""
    passages: tuple[Passage, ...] = ()
    """What a reader sees of it; empty where it could not be read."""
    problem: str | None = None
    """Why it, or a part of it, was not read."""
