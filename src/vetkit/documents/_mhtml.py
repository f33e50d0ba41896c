"""Web pages saved in one file (MHTML): each page in it, with its style sheets. Lines are the page's."""

from __future__ import annotations

from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._flow import Block, passages
from vetkit.documents._html import blocks_of
from vetkit.documents._mail import leaves, parse, text

_PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(data: bytes) -> Contents:
    """Return the text of the page and of the frames in it; what is hidden in them comes last.

    Raises:
        Unreadable: It is no such file, or goes beyond the limits.
    """
    parts = list(leaves(parse(data, "a saved web page")))
    pages = [part for part in parts if part.get_content_type() in _PAGES]
    if not pages:
        raise Unreadable("it holds no web page")
    sheets = [text(part)[0] for part in parts if part.get_content_type() == "text/css"]
    blocks: list[Block] = []
    problems: list[str] = []
    for number, page in enumerate(pages):
        written, doubts = text(page)
        found, lost = blocks_of(written, f"frame {number}" if number else None, sheets)
        blocks += found
        problems += (*doubts, *lost)
    return Contents(passages(blocks), tuple(problems))
