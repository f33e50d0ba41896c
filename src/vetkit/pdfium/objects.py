"""What is drawn on a page, as PDFium hands it out, and where."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

Json = dict[str, Any]
Handle = object
"""Something of PDFium's own, of which only PDFium knows what it is."""
Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the corner of the page."""

_MOST, _DEEPEST = 100_000, 8
_NEAR = 32
"""Red, green and blue of colours that may be hard to tell apart differ by no more, of 255."""
_CLEAR = 2
"""Opacity, of 255, up to which a filling is as good as none."""


def drawn(page: pypdfium2.PdfPage) -> list[Handle]:
    """Return what is drawn on a page, from the lowest to the topmost, what is in a form after the form."""
    return list(islice(_drawn(page), _MOST))


def _drawn(page: pypdfium2.PdfPage) -> Iterator[Handle]:
    count = pdfium.FPDFPage_CountObjects(page.raw)
    waiting = [(pdfium.FPDFPage_GetObject(page.raw, number), 0) for number in reversed(range(count))]
    while waiting:
        one, depth = waiting.pop()
        yield one
        if pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            held = range(pdfium.FPDFFormObj_CountObjects(one))
            waiting += [(pdfium.FPDFFormObj_GetObject(one, number), depth + 1) for number in reversed(held)]


def bounds(one: Handle) -> Box:
    """Return where something is; in a form, counted from the corner of the form."""
    sides = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(one, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def common(one: Box, other: Box) -> Box:
    """Return what two boxes have in common: nothing has no surface."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    return left, bottom, max(left, min(one[2], other[2])), max(bottom, min(one[3], other[3]))


def surface(box: Box) -> float:
    """Return the size of a box in square points."""
    return (box[2] - box[0]) * (box[3] - box[1])


def address(one: Any) -> int:  # noqa: ANN401 - a pointer of PDFium's
    """Return what tells something from everything else on the page."""
    return ctypes.cast(one, ctypes.c_void_p).value or 0


def filling(one: Handle) -> Colour | None:
    """Return the colour that something is filled with; None where that is see-through."""
    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(one, *parts):
        return (0, 0, 0)
    red, green, blue, opacity = (part.value for part in parts)
    return (red, green, blue) if opacity > _CLEAR else None


def are_near(one: Colour, other: Colour) -> bool:
    """Tell whether two colours may be hard to tell apart."""
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))
