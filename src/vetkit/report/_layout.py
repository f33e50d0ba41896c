"""Text with hanging indents, line by line: all the layout that a report needs, far cheaper than tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.panel import Panel
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions

Line = list[Segment]


@dataclass(frozen=True, slots=True)
class Hanging:
    """Blocks to the right of a lead, which stands beside their first line; all lines keep the indent."""

    lead: Text
    indent: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Stack:
    """Blocks one below the other."""

    blocks: tuple[Block, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """Yield the lines, for a frame around them."""
        for line in lines(self, console, options):
            yield from line
            yield Segment.line()


Block = Text | Hanging | Stack | Table | Panel
"""What a report on the screen is made of."""

GAP = Text("")
"""An empty line."""


def lines(block: Block, console: Console, options: ConsoleOptions) -> Iterator[Line]:
    """Yield the lines of ``block``, none wider than ``options.max_width``."""
    match block:
        case Text():
            for line in block.wrap(console, options.max_width):
                yield _drawn(line, console)
        case Stack():
            for part in block.blocks:
                yield from lines(part, console, options)
        case Hanging():
            yield from _hanging(block, console, options)
        case _:
            yield from console.render_lines(block, options, pad=False)


def _hanging(block: Hanging, console: Console, options: ConsoleOptions) -> Iterator[Line]:
    inner = options.update(width=max(1, options.max_width - block.indent))
    lead = [*_drawn(block.lead, console), Segment(" " * (block.indent - block.lead.cell_len))]
    for part in block.blocks:
        for line in lines(part, console, inner):
            yield [*lead, *line]
            lead = [Segment(" " * block.indent)]


def _drawn(text: Text, console: Console) -> Line:
    """Return ``text`` in its style, which ``Text.render`` leaves to whoever calls it."""
    return list(Segment.apply_style(text.render(console), console.get_style(text.style)))
