"""Web pages, saved: the text as a browser shows it, and what it does not show. Lines are the file's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vetkit.documents._contents import Contents
from vetkit.documents._css import Sheet
from vetkit.documents._decode import decode
from vetkit.documents._flow import Block, passages
from vetkit.documents._html_page import Page
from vetkit.documents._html_tokens import tokens

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:-]+)")
_HEAD = 4096
"""Bytes in which a page says what it is written in."""


def read_html(data: bytes) -> Contents:
    """Return the text of a page; what is hidden in it comes last.

    Raises:
        Unreadable: The bytes are no text, or go beyond the limits.
    """
    declared = _CHARSET.search(data[:_HEAD])
    text, doubts = decode(data, declared[1].decode("ascii") if declared else "")
    blocks, problems = blocks_of(text)
    return Contents(passages(blocks), (*doubts, *problems))


def blocks_of(
    text: str, part: str | None = None, sheets: Sequence[str] | None = None
) -> tuple[list[Block], tuple[str, ...]]:
    """Return the paragraphs of a page, and what of it was not read.

    Args:
        text: The page.
        part: Where in the document it is, if it is not the document itself.
        sheets: The style sheets that came with it; None where any that it names are missing.

    Raises:
        Unreadable: It goes beyond the limits.
    """
    page = Page(text, _sheet(text, sheets), part)
    for token in tokens(text):
        page.take(token)
    page.finish()
    return page.paragraphs.blocks, tuple(page.problems)


def _sheet(text: str, sheets: Sequence[str] | None) -> Sheet:
    """Collect the rules of a page before it is read, as they hold for all of it."""
    sheet = Sheet()
    for css in sheets or ():
        sheet.add(css)
    before = ""
    folded = text.lower()
    last = max(folded.rfind("<style"), folded.rfind("<link"))
    for token in tokens(text):
        if token.at > last and before != "style":
            break
        if token.kind == "raw" and before == "style":
            sheet.add(token.text)
        elif token.kind == "open" and token.text == "link" and sheets is None:
            named = token.attributes.get("rel")
            sheet.is_understood = sheet.is_understood and not (named and "stylesheet" in named.value.lower())
        before = token.text if token.kind == "open" else ""
    return sheet
