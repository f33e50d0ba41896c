"""For the screen: the report drawn with Rich, at any width, with or without colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment

from vetkit.model.assessment import Assessment
from vetkit.report._layout import lines
from vetkit.report._outline import Outline, outline
from vetkit.report._pen import Pen
from vetkit.report._sections import sections

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import Console, ConsoleOptions

WIDEST = 120
"""Columns past which lines would be too long to read."""


class Report:
    """A report that draws itself for the screen it is shown on.

    Colour only repeats what words say. Where the screen has no Unicode, ASCII stands in.
    """

    def __init__(self, shown: Outline) -> None:
        self.outline = shown

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Yield the lines, without blanks at their ends."""
        options = options.update(max_width=min(options.max_width, WIDEST))
        pen = Pen(options.max_width, options.encoding)
        for block in sections(self.outline, pen):
            for line in lines(block, console, options):
                yield from _without_blank_end(line)
                yield Segment.line()


def _without_blank_end(line: list[Segment]) -> list[Segment]:
    kept = list(line)
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    if kept:
        text, style, control = kept[-1]
        kept[-1] = Segment(text.rstrip(" "), style, control)
    return kept


def render(assessment: Assessment) -> Report:
    """Return the report on ``assessment``, to be printed on a Rich console."""
    return Report(outline(assessment))
