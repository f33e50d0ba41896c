"""Where an offset of a passage stands in the document."""

from __future__ import annotations

import re
from bisect import bisect_right

from vetkit.model.match import Anchor, Passage, Spot

_BREAK = re.compile(r"\r\n|\n|\r")


class Places:
    """The places of one passage; the table of its lines is made when the first one is asked for.

    Args:
        passage: Any passage.
        path: Written into the spots.
    """

    def __init__(self, passage: Passage, path: str = "") -> None:
        self._passage, self._path = passage, path
        self._offsets: list[int] = []

    def spot(self, start: int, end: int) -> Spot:
        """Return the place of ``text[start:end]`` of the passage."""
        passage = self._passage
        if not self._offsets:
            self._offsets = [anchor[0] for anchor in passage.anchors] or _lines(passage.text)
        offset, page, line, column = self._anchor(max(0, bisect_right(self._offsets, start) - 1))
        return Spot(
            path=self._path,
            part=passage.part,
            page=page,
            line=line,
            column=max(1, column + start - offset),
            start=passage.start + start,
            end=passage.start + end,
        )

    def _anchor(self, number: int) -> Anchor:
        """Return the anchor with this number; without any, each line of the text begins one."""
        passage = self._passage
        if passage.anchors:
            return passage.anchors[number]
        column = 1 if number else passage.column
        return (self._offsets[number], passage.page, passage.line + number, column)


def _lines(text: str) -> list[int]:
    """Return where the lines of a text begin that stands in the file as it is."""
    return [0, *(found.end() for found in _BREAK.finditer(text))]
