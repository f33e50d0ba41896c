"""OpenDocument texts: the body, notes, comments, headers and footers. Paragraphs are counted in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.documents._contents import Contents

SUFFIXES = (".odt", ".ott")


def read(data: bytes) -> Contents:
    """Return the paragraphs of an OpenDocument text; what is hidden in them comes last.

    Raises:
        Unreadable: It is no such text, is damaged or protected, or goes beyond the limits.
    """
    from vetkit.documents._odt import read_odt

    return read_odt(data)
