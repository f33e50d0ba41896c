"""Word files: the body, then headers, footers, notes and comments. Paragraphs are counted in each part."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.documents._contents import Contents

SUFFIXES = (".docx", ".docm", ".dotx")


def read(data: bytes) -> Contents:
    """Return the paragraphs of a Word file; what is hidden in them comes last.

    Raises:
        Unreadable: It is no Word file, is damaged or protected, or goes beyond the limits.
    """
    from vetkit.documents._docx import read_docx

    return read_docx(data)
