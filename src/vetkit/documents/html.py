"""Web pages, saved: the text as a browser shows it, and what it does not show. Lines are the file's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.documents._contents import Contents

SUFFIXES = (".html", ".htm", ".xhtml")


def read(data: bytes) -> Contents:
    """Return the text of a page; what is hidden in it comes last.

    Raises:
        Unreadable: The bytes are no text, or go beyond the limits.
    """
    from vetkit.documents._html import read_html

    return read_html(data)
