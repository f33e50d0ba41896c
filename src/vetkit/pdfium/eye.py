"""What a reader of a page sees of its letters."""

from __future__ import annotations

import ctypes
from itertools import islice

import pypdfium2
import pypdfium2.raw as pdfium

from vetkit.pdfium.objects import Box, Colour, Handle, address, are_near, bounds, common, filling, surface

_LIKE_ITS_GROUND = "in the colour of its background"
_WHITE: Colour = (255, 255, 255)
_TINY = 2.0
"""Points up to which letters are too small to read."""
_CONTRAST = 10
"""A place in which red, green and blue each vary by no more is empty, of 255."""
_SIDE, _FINEST = 1600, 2.0
"""Pixels of the longer side of a page that is drawn to be looked at, and pixels a point at most."""
_MOST_GROUNDS = 50
_HALF, _ALMOST_ALL = 0.5, 0.9
_FILLED = (pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP)
_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)


class Eye:
    """Tells what a reader of a page sees.

    Args:
        page: The page.
        text: Its letters.
        objects: What is drawn on it.

    Attributes:
        covered: The share of the page that pictures cover, 0 to 1.
        is_recognised: Whether all text lies unseen on a picture, as that of a machine that has read it.
    """

    def __init__(self, page: pypdfium2.PdfPage, text: Handle, objects: list[Handle]) -> None:
        self._page, self._text = page, text
        self._drawing: tuple[bytes, int, int, int] | None = None
        area = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page.raw, area)
        self._area: Box = (area.left, area.bottom, area.right, area.top)
        kinds = [(pdfium.FPDFPageObj_GetType(one), one) for one in objects]
        pictures = [bounds(one) for kind, one in kinds if kind == pdfium.FPDF_PAGEOBJ_IMAGE]
        letters = [one for kind, one in kinds if kind == pdfium.FPDF_PAGEOBJ_TEXT]
        fills = (filling(one) for kind, one in kinds if kind == pdfium.FPDF_PAGEOBJ_PATH)
        grounds = tuple(islice(dict.fromkeys((_WHITE, *filter(None, fills))), _MOST_GROUNDS))
        self._suspects = {address(one): how for one in letters if (how := _suspicion(one, grounds))}
        whole = surface(self._area) or 1.0
        self.covered = min(1.0, sum(surface(common(box, self._area)) for box in pictures) / whole)
        unseen = sum(how == "drawn invisibly" for how in self._suspects.values())
        self.is_recognised = self.covered > _HALF and bool(letters) and unseen > _ALMOST_ALL * len(letters)

    def misses(self, box: Box, size: float) -> str | None:
        """Return why a word cannot be seen where it is, or as small as it is; None where it can.

        Args:
            box: Where the word is.
            size: Its size in points, as printers count.
        """
        if 0 < size <= _TINY and box[3] - box[1] <= 2 * _TINY:
            return "too small to read"
        outside = surface(box) > 0 and not surface(common(box, self._area))
        return "outside the page" if outside else None

    @property
    def is_suspicious(self) -> bool:
        """Whether there are letters on the page that may be painted so that they cannot be seen."""
        return bool(self._suspects)

    def overlooks(self, index: int) -> str | None:
        """Return how a letter is painted so that it cannot be seen; None where it can.

        Args:
            index: Its number among the letters of the page.
        """
        how = self._suspects.get(address(pdfium.FPDFText_GetTextObject(self._text, index)))
        if how == _LIKE_ITS_GROUND:
            return how if self._is_empty(index) else None
        return None if how == "drawn invisibly" and self.is_recognised else how

    def _is_empty(self, index: int) -> bool:
        """Look at the page as it is drawn: is there nothing to be seen where the letter stands?"""
        sides = [ctypes.c_double() for _ in range(4)]
        if not pdfium.FPDFText_GetCharBox(self._text, index, *sides):
            return False
        left, right, bottom, top = (side.value for side in sides)
        pixels, stride, width, height = self._drawn()
        (x1, y1), (x2, y2) = (self._pixel(x, y, width, height) for x, y in ((left, top), (right, bottom)))
        first, last = 3 * max(0, min(x1, x2)), 3 * min(width, max(x1, x2) + 1)
        lowest, highest = [255] * 3, [0] * 3
        for row in range(max(0, min(y1, y2)), min(height, max(y1, y2) + 1)):
            line = pixels[row * stride + first : row * stride + last]
            for part in range(3):
                values = line[part::3] or b"\0"
                lowest[part] = min(lowest[part], *values)
                highest[part] = max(highest[part], *values)
        return all(high - low <= _CONTRAST for low, high in zip(lowest, highest, strict=True))

    def _drawn(self) -> tuple[bytes, int, int, int]:
        """Return the page as drawn: bytes of blue, green and red, bytes a row, width and height."""
        if self._drawing is None:
            scale = min(_FINEST, _SIDE / max(*self._page.get_size(), 1.0))
            drawn = self._page.render(scale=scale, draw_annots=False, may_draw_forms=False)
            self._drawing = bytes(drawn.buffer), drawn.stride, drawn.width, drawn.height
        return self._drawing

    def _pixel(self, x: float, y: float, width: int, height: int) -> tuple[int, int]:
        across, down = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(self._page.raw, 0, 0, width, height, 0, x, y, across, down)
        return across.value, down.value


def _suspicion(letters: Handle, grounds: tuple[Colour, ...]) -> str | None:
    """Return how letters are hidden, or may be: in a colour that something behind them may have too."""
    mode = pdfium.FPDFTextObj_GetTextRenderMode(letters)
    if mode in _INVISIBLE:
        return "drawn invisibly"
    if mode not in _FILLED:
        return None
    ink = filling(letters)
    if ink is None:
        return "fully transparent"
    return _LIKE_ITS_GROUND if any(are_near(ink, ground) for ground in grounds) else None
