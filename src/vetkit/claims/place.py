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
        self._anchors: tuple[Anchor, ...] = ()
        self._offsets: list[int] = []

    def spot(self, start: int, end: int) -> Spot:
        """Return the place of ``text[start:end]`` of the passage."""
        passage = self._passage
        if not self._offsets:
            self._anchors = passage.anchors or _lines(passage)
            self._offsets = [anchor[0] for anchor in self._anchors]
        offset, page, line, column = self._anchors[max(0, bisect_right(self._offsets, start) - 1)]
        return Spot(
            path=self._path,
            part=passage.part,
            page=page,
            line=line,
            column=max(1, column + start - offset),
            start=passage.start + start,
            end=passage.start + end,
        )


def _lines(passage: Passage) -> tuple[Anchor, ...]:
    """Return an anchor for each line of a text that stands in the file as it is."""
    breaks = (found.end() for found in _BREAK.finditer(passage.text))
    rest = ((offset, passage.page, passage.line + row, 1) for row, offset in enumerate(breaks, 1))
    return ((0, passage.page, passage.line, passage.column), *rest)
