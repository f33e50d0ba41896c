"""PowerPoint files: slide by slide, each with its notes and comments, then what is on all slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.documents._contents import Contents

SUFFIXES = (".pptx", ".pptm", ".ppsx", ".potx")


def read(data: bytes) -> Contents:
    """Return the text of all slides; what is hidden on them comes last.

    Raises:
        Unreadable: It is no PowerPoint file, is damaged or protected, or goes beyond the limits.
    """
    from vetkit.documents._pptx import read_pptx

    return read_pptx(data)
