"""Markdown: the text as it is, as the engine reads past the marks; comments apart, as a page hides them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetkit.documents._contents import Contents
from vetkit.documents._decode import decode
from vetkit.model.match import Passage

SUFFIXES = (".md", ".markdown")

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_BREAK = re.compile(r"\r\n|\n|\r")
_CHARACTER = re.compile(r"[^\r\n]")


def read(data: bytes) -> Contents:
    """Return the text, and then its comments, marked as hidden.

    Raises:
        Unreadable: The bytes are no text.
    """
    text, doubts = decode(data)
    comments = list(_COMMENT.finditer(text))
    if not comments:
        return Contents((Passage(text=text),), doubts)
    seen = Passage(text=_COMMENT.sub(_blank, text))
    hidden = tuple(_comments(text, comments))
    return Contents((seen, *hidden) if seen.text.strip(" \r\n\t\u200b") else hidden, doubts)


def _blank(comment: re.Match[str]) -> str:
    """Return as much of nothing, so that all offsets stay: a comment inside a word does not part it."""
    start, end = comment.span()
    before, after = comment.string[max(0, start - 1) : start], comment.string[end : end + 1]
    return _CHARACTER.sub("\u200b" if before.isalnum() and after.isalnum() else " ", comment.group())


def _comments(text: str, comments: list[re.Match[str]]) -> Iterator[Passage]:
    start, line, begun = 0, 1, 0
    for comment in comments:
        for broken in _BREAK.finditer(text, start, comment.start()):
            line, begun = line + 1, broken.end()
        start = comment.start()
        yield Passage(
            text=comment.group(), hidden="in a comment", line=line, column=start - begun + 1, start=start
        )
