"""Markdown: the text as it is, as the engine reads past the marks; comments apart, as a page hides them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetkit.documents.contents import Contents
from vetkit.documents.decode import decode
from vetkit.model.match import Passage

SUFFIXES = (".md", ".markdown")

_OPEN, _CLOSE = "<!--", "-->"


def read(data: bytes) -> Contents:
    """Return the text and its comments in order, the comments marked as hidden.

    Raises:
        Unreadable: The bytes are no text.
    """
    text, doubts = decode(data)
    return Contents(tuple(_passages(text)), doubts)


def _passages(text: str) -> Iterator[Passage]:
    start, line, column = 0, 1, 1
    for end, hidden in _cuts(text):
        part = text[start:end]
        if part.strip():
            yield Passage(text=part, hidden=hidden, line=line, column=column, start=start)
        breaks = [found.end() for found in re.finditer(r"\r\n|\n|\r", part)]
        line += len(breaks)
        column = len(part) - breaks[-1] + 1 if breaks else column + len(part)
        start = end


def _cuts(text: str) -> Iterator[tuple[int, str | None]]:
    """Return where each stretch ends, and how it is hidden."""
    at = 0
    while (opened := text.find(_OPEN, at)) >= 0:
        closed = text.find(_CLOSE, opened)
        at = closed + len(_CLOSE) if closed >= 0 else len(text)
        yield opened, None
        yield at, "in a comment"
    yield len(text), None
