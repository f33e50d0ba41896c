"""PDF files, page by page. A process of its own reads them; see ``vetkit.pdfium``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.documents._contents import Contents

SUFFIXES = (".pdf",)


def read(data: bytes) -> Contents:
    """Return the text of all pages; what is hidden on them comes last.

    Raises:
        Unreadable: It is no PDF, is damaged or protected, takes too long, or PDFium is not installed.
    """
    from vetkit.documents._pdf import read_pdf

    return read_pdf(data)
