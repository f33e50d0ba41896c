"""Web pages saved in one file (MHTML): each page in it, with its style sheets. Lines are the page's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.documents._contents import Contents

SUFFIXES = (".mhtml", ".mht")


def read(data: bytes) -> Contents:
    """Return the text of the page and of the frames in it; what is hidden in them comes last.

    Raises:
        Unreadable: It is no such file, or goes beyond the limits.
    """
    from vetkit.documents._mhtml import read_mhtml

    return read_mhtml(data)
