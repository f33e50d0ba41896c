"""What is pinned to a page beside its own text."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from vetkit.pdfium.objects import Handle

_MOST, _LONGEST = 2_000, 200_000
"""Notes of a page, and bytes of one of them, that are read."""
_REMARKS = (
    pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_HIGHLIGHT, pdfium.FPDF_ANNOT_UNDERLINE,
    pdfium.FPDF_ANNOT_STRIKEOUT, pdfium.FPDF_ANNOT_SQUIGGLY, pdfium.FPDF_ANNOT_CARET, pdfium.FPDF_ANNOT_INK,
    pdfium.FPDF_ANNOT_SQUARE, pdfium.FPDF_ANNOT_CIRCLE, pdfium.FPDF_ANNOT_LINE,
)  # fmt: skip


def notes(page: pypdfium2.PdfPage) -> Iterator[list[str | None]]:
    """Yield what is pinned to a page: remarks, text written on it, and what is filled into its fields."""
    for number in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST)):
        note = pdfium.FPDFPage_GetAnnot(page.raw, number)
        kind = pdfium.FPDFAnnot_GetSubtype(note)
        unseen = pdfium.FPDFAnnot_GetFlags(note) & (
            pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
        )
        if kind == pdfium.FPDF_ANNOT_FREETEXT:
            yield ["annotations", _string(note, b"Contents"), "not displayed" if unseen else None]
        elif kind == pdfium.FPDF_ANNOT_WIDGET:
            yield ["form fields", _string(note, b"V"), "not displayed" if unseen else None]
        elif kind in _REMARKS:
            yield ["comments", _string(note, b"Contents"), "in a comment"]
        pdfium.FPDFPage_CloseAnnot(note)


def _string(note: Handle, key: bytes) -> str:
    length = min(pdfium.FPDFAnnot_GetStringValue(note, key, None, 0), _LONGEST)
    held = ctypes.create_string_buffer(length + 2)
    pdfium.FPDFAnnot_GetStringValue(note, key, ctypes.cast(held, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return held.raw[: max(0, length - 2)].decode("utf-16-le", "replace").replace("\r", "\n")
