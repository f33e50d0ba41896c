"""Plain text."""

from __future__ import annotations

from vetkit.documents._contents import Contents
from vetkit.documents._decode import decode
from vetkit.model.match import Passage

SUFFIXES = (".txt", ".text")


def read(data: bytes) -> Contents:
    """Return the whole text as one passage. Raises Unreadable where the bytes are no text."""
    text, doubts = decode(data)
    return Contents((Passage(text=text),), doubts)
