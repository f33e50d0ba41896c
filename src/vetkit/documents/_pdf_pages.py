"""From the lines of a PDF's pages to its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from vetkit.documents._flow import Block, Piece
from vetkit.model.hiding import Hiding

_WAYS: tuple[Hiding, ...] = (
    "in the colour of its background",
    "too small to read",
    "drawn invisibly",
    "fully transparent",
    "outside the page",
    "not displayed",
    "in a comment",
)
_HIDINGS: dict[str | None, Hiding] = {way: way for way in _WAYS}
_DIGITS = re.compile(r"\d+")
_EDGE = 2
"""Lines at the top and at the bottom of a page that may be on others too."""
_OFTEN = 3
"""Pages from which on a line at the edge is the running head of all."""
_SHARE = 0.3
"""Share of the pages that have it, at least."""
_GAP, _WIDE, _CLOSE = 1.3, 2.2, 1.4
"""A paragraph ends where the distance to the next line is the first times that of most lines of the page, or
the second times their size; lines within the third times their size are never apart."""
_CHANGE = 1.15
"""Ratio of sizes from which on two lines are not of one paragraph."""
_DRAWINGS = 30
"""Drawings from which on a page without letters is taken for one whose letters are drawn."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its parts, each a text and how it is hidden; its size and where it stands, in points."""

    parts: tuple[tuple[str, Hiding | None], ...]
    size: float
    base: float

    @property
    def seen(self) -> str:
        """What of it is in plain sight."""
        return "".join(text for text, hidden in self.parts if hidden is None)


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        lines: Its text.
        notes: What is pinned to it: where that belongs, its text, and how it is hidden.
        is_picture: Whether there is something to be seen on it, but no text to be read.
        is_recognised: Whether its text is what a machine has read in a picture.
        is_damaged: Whether it could not be read.
    """

    lines: tuple[Line, ...]
    notes: tuple[tuple[str, str, Hiding | None], ...]
    is_picture: bool
    is_recognised: bool
    is_damaged: bool

    @staticmethod
    def of(told: Mapping[str, Any]) -> Page:
        """Return the page that the reading process told of."""
        lines = tuple(
            Line(tuple((text, _HIDINGS.get(how)) for text, how in line["parts"]), line["size"], line["base"])
            for line in told.get("lines", ())
        )
        has_letters = any(letter.isalpha() for line in lines for text, _ in line.parts for letter in text)
        drawn = told.get("picture", 0) > 0 or told.get("drawings", 0) >= _DRAWINGS
        return Page(
            lines=lines,
            notes=tuple((part, text, _HIDINGS.get(how)) for part, text, how in told.get("notes", ())),
            is_picture=drawn and not has_letters,
            is_recognised=bool(told.get("recognised")),
            is_damaged=not told,
        )


def blocks(pages: Sequence[Page]) -> Iterator[Block]:
    """Yield the paragraphs of all pages, line by line; what runs over the edge of a page goes on."""
    running = _running(pages)
    told: set[str] = set()
    before: Line | None = None
    for number, page in enumerate(pages, 1):
        turned, usual = True, _usual(page)
        for index, line in enumerate(page.lines):
            pieces = tuple(Piece(text, hidden) for text, hidden in line.parts)
            head = _normal(line)
            if head in running and _is_at_edge(index, page):
                if head not in told:
                    yield Block(pieces, index + 1, page=number, part="header or footer")
                told.add(head)
                continue
            joint = "\n" if before and _goes_on(before, line, usual, turned=turned) else "\n\n"
            yield Block(pieces, index + 1, page=number, joint=joint)
            if line.seen.strip():
                before, turned = line, False
        for index, (part, text, hidden) in enumerate(page.notes, 1):
            yield Block((Piece(text, hidden),), index, page=number, part=part)


def _goes_on(before: Line, line: Line, usual: float, *, turned: bool) -> bool:
    """Tell whether a line is of the same paragraph as the one before."""
    if "\t" in before.seen + line.seen:
        return False
    small, large = sorted((before.size, line.size))
    if large > _CHANGE * small:
        return False
    down = before.base - line.base
    if turned or down < 0:
        return not before.seen.rstrip().endswith((".", "!", "?", ":")) or line.seen[:1].islower()
    return down <= max(_CLOSE * large, min(_GAP * usual, _WIDE * large))


def _usual(page: Page) -> float:
    """Return the distance that most lines of a page have from the one before, in points."""
    downs = Counter(
        round(2 * (before.base - line.base)) / 2
        for before, line in pairwise(page.lines)
        if before.base > line.base and before.size == line.size
    )
    return max(downs, key=lambda down: (downs[down], -down), default=0.0)


def _running(pages: Sequence[Page]) -> frozenset[str]:
    """Return what stands at the top or bottom of many pages, numbers aside."""
    found: Counter[str] = Counter()
    for page in pages:
        found.update(
            {_normal(line) for index, line in enumerate(page.lines) if _is_at_edge(index, page)} - {""}
        )
    least = max(_OFTEN, _SHARE * len(pages))
    return frozenset(head for head, count in found.items() if count >= least)


def _is_at_edge(index: int, page: Page) -> bool:
    return index < _EDGE or index >= len(page.lines) - _EDGE


def _normal(line: Line) -> str:
    return _DIGITS.sub("#", line.seen).strip()
