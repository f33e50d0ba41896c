"""Rich Text Format 1.9: the body, headers, footers, notes and comments. Paragraphs are counted in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.documents._contents import Contents

SUFFIXES = (".rtf",)


def read(data: bytes) -> Contents:
    """Return the paragraphs of an RTF file; what is hidden in them comes last.

    Raises:
        Unreadable: It is no RTF file, or goes beyond the limits.
    """
    from vetkit.documents._rtf import read_rtf

    return read_rtf(data)
