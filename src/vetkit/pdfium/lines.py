"""The letters of a page as lines, in the order in which the page has them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import hypot

import pypdfium2.raw as pdfium

from vetkit.pdfium.eye import Eye
from vetkit.pdfium.objects import Box, Handle, Json

_CELL = 1.0
"""Gap between two words, as a multiple of their size, from which on they are in two cells."""
_BROKEN = ("\x02", "\ufffe")
"""What PDFium puts in the place of a hyphen at the end of a line and of the line break after it."""
_MOST_LETTERS, _BLANK = 200_000, 32


def lines(text: Handle, eye: Eye) -> Iterator[Json]:
    """Yield the lines of text.

    ``parts`` are texts, each with how it is hidden; a tab parts words that are far apart, as cells of a table
    are. ``size`` and ``base``, the height on the page at which the line stands, are in points.
    """
    count = min(pdfium.FPDFText_CountChars(text), _MOST_LETTERS)
    letters = [chr(pdfium.FPDFText_GetUnicode(text, index) or _BLANK) for index in range(count)]
    start = 0
    for index, letter in enumerate([*letters, "\n"]):
        if letter == "\n" or letter in _BROKEN:
            if words := _words(letters, range(start, index + (letter in _BROKEN))):
                yield _line(text, eye, letters, words)
            start = index + 1


def _words(letters: list[str], span: range) -> list[list[int]]:
    """Return the numbers of the letters of each word."""
    runs = groupby(span, lambda index: letters[index].isspace())
    return [list(run) for is_blank, run in runs if not is_blank]


def _line(text: Handle, eye: Eye, letters: list[str], words: list[list[int]]) -> Json:
    parts: list[tuple[str, str | None]] = []
    largest = end = 0.0
    _, base = _print(text, words[0][0])
    for number, word in enumerate(words):
        first, last = _box(text, word[0]), _box(text, word[-1])
        box = min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])
        size, _ = _print(text, word[0])
        missed = eye.misses(box, size)
        if number:
            gap = "\t" if size > 0 and first[0] - end > _CELL * size else " "
            parts.append((gap, parts[-1][1]))
        parts += [(_shown(letters[index]), missed or eye.overlooks(index)) for index in word]
        largest, end = max(largest, size), last[2]
    runs = groupby(parts, lambda part: part[1])
    joined = [["".join(letter for letter, _ in run), how] for how, run in runs]
    return {"parts": joined, "size": round(largest, 1), "base": round(base, 1)}


def _print(text: Handle, index: int) -> tuple[float, float]:
    """Return the size of a letter and the height on the page at which it stands, in points."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    return pdfium.FPDFText_GetFontSize(text, index) * hypot(matrix.c, matrix.d), matrix.f


def _shown(letter: str) -> str:
    return "-" if letter in _BROKEN else letter


def _box(text: Handle, index: int) -> Box:
    """Return where a letter is, from the lowest to the highest that its font reaches."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, box)
    return box.left, box.bottom, box.right, box.top
