"""The letters of a page as lines, in the order in which the page has them."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import groupby
from math import hypot

import pypdfium2.raw as pdfium

from vetkit.pdfium.eye import Eye
from vetkit.pdfium.objects import Box, Handle, Json

_CELL = 1.0
"""Gap between two words, as a multiple of their size, from which on they are in two cells."""
_MOST_LETTERS = 200_000
_LINE = re.compile("[^\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
"""A line. Two marks stand for a hyphen at its end, and for the line break after that."""
_HYPHEN = re.compile("[\x02\ufffe]")
_WORD = re.compile(r"\S+")


def lines(text: Handle, eye: Eye) -> Iterator[Json]:
    """Yield the lines of text.

    ``parts`` are texts, each with how it is hidden; a tab parts words that are far apart, as cells of a table
    are. ``size`` and ``base``, the height on the page at which the line stands, are in points.
    """
    letters = _letters(text)
    for found in _LINE.finditer(letters):
        words = [word.span() for word in _WORD.finditer(letters, *found.span())]
        if words:
            yield _line(text, eye, letters, words)


def _letters(text: Handle) -> str:
    """Return the letters of a page, one character each; a blank for one that says nothing."""
    count = min(max(0, pdfium.FPDFText_CountChars(text)), _MOST_LETTERS)
    held = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, held)
    letters = bytes(held)[: 2 * count].decode("utf-16-le", "replace")
    if written == count + 1 == len(letters) + 1 and "\0" not in letters:
        return letters
    return "".join(chr(pdfium.FPDFText_GetUnicode(text, index) or ord(" ")) for index in range(count))


def _line(text: Handle, eye: Eye, letters: str, words: list[tuple[int, int]]) -> Json:
    parts: list[tuple[str, str | None]] = []
    largest = end = height = 0.0
    size, base = _print(text, words[0][0])
    for number, (start, stop) in enumerate(words):
        first, last = _box(text, start), _box(text, stop - 1)
        if first[3] - first[1] != height:
            height = first[3] - first[1]
            size, _ = _print(text, start)
        box = min(first[0], last[0]), min(first[1], last[1]), max(first[2], last[2]), max(first[3], last[3])
        if number:
            parts.append(("\t" if size > 0 and first[0] - end > _CELL * size else " ", parts[-1][1]))
        parts += _seen(eye, letters, start, stop, eye.misses(box, size))
        largest, end = max(largest, size), last[2]
    runs = groupby(parts, lambda part: part[1])
    joined = [[_HYPHEN.sub("-", "".join(part for part, _ in run)), how] for how, run in runs]
    return {"parts": joined, "size": round(largest, 1), "base": round(base, 1)}


def _seen(eye: Eye, letters: str, start: int, stop: int, missed: str | None) -> list[tuple[str, str | None]]:
    """Return a word, letter by letter where each may be painted in its own way."""
    if missed or not eye.is_suspicious:
        return [(letters[start:stop], missed)]
    return [(letters[index], eye.overlooks(index)) for index in range(start, stop)]


def _print(text: Handle, index: int) -> tuple[float, float]:
    """Return the size of a letter and the height on the page at which it stands, in points."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text, index, matrix)
    return pdfium.FPDFText_GetFontSize(text, index) * hypot(matrix.c, matrix.d), matrix.f


def _box(text: Handle, index: int) -> Box:
    """Return where a letter is, from the lowest to the highest that its font reaches."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, box)
    return box.left, box.bottom, box.right, box.top
