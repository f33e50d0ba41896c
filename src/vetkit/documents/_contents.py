"""What a reader returns, and how it says that it cannot."""

from __future__ import annotations

from dataclasses import dataclass

from vetkit.model.match import Passage


@dataclass(frozen=True, slots=True)
class Contents:
    """The text of one document, and what of it could not be read."""

    passages: tuple[Passage, ...]
    problems: tuple[str, ...] = ()

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read."""
        return any(passage.text.strip() for passage in self.passages)


class Unreadable(Exception):  # noqa: N818 - it names the document's state, not a fault of ours
    """One document cannot be read; the others can.

    Args:
        reason: Why, as the end of a sentence that begins with "not read:".
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
