"""For the screen, as linters do: place, severity, flag, the marked sentence, why, what to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from vetkit.model.checklist import Flag
from vetkit.model.hiding import CONCEALED
from vetkit.model.match import Hidden
from vetkit.report._pen import Pen
from vetkit.scanning._outline import STATISTICS, Mark, counted, hidden_in, marks, place, summary, tabulated
from vetkit.scanning._report import Count, Scan

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

_GUTTER = "  | "
"""Stands before what the vendor wrote: no line of it begins with words that a build server would obey."""
_INDENT = "    "
_STYLES = {
    "critical": "bold red",
    "high": "bold red",
    "medium": "bold yellow",
    "low": "yellow",
    "in its favour": "bold green",
}


def render(scan: Scan, flags: Mapping[str, Flag]) -> Listing:
    """Return the listing, to be drawn by Rich."""
    return Listing(scan, flags)


@dataclass(frozen=True)
class Listing:
    """Matches one below the other, or their numbers, then what was not read and the sum of it."""

    scan: Scan
    flags: Mapping[str, Flag]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        sheet = _Sheet(console, Pen(options.max_width, options.encoding))
        if self.scan.statistics is None:
            for mark in marks(self.scan, self.flags):
                yield from sheet.mark(mark)
            for hidden in hidden_in(self.scan):
                yield from sheet.hidden(hidden)
        elif self.scan.statistics:
            yield _table(self.scan.statistics)
            yield Text()
        for document in self.scan.documents:
            for problem in document.problems:
                yield from sheet.wrapped(
                    Text.assemble(
                        (sheet.pen.legible(document.path), "bold"), f": {sheet.pen.legible(problem)}"
                    )
                )
        yield from sheet.wrapped(Text(summary(self.scan)))


@dataclass(frozen=True)
class _Sheet:
    """Writes on one console."""

    console: Console
    pen: Pen

    def mark(self, mark: Mark) -> Iterator[Text]:
        """Yield one match and an empty line."""
        weight = (mark.weight, _STYLES.get(mark.weight, "dim"))
        head = Text.assemble(
            (self.pen.legible(place(mark.match.spot)), "bold"), "  ", weight, "  ", mark.match.flag
        )
        title = Text(self.pen.legible(mark.flag.title), "dim")
        if head.cell_len + 2 + title.cell_len <= self.pen.width:
            yield Text("  ").join((head, title))
        else:
            yield from self.wrapped(head, "", _INDENT)
            yield from self.wrapped(title, _INDENT, _INDENT)
        yield from self._sentence(mark)
        for label, words in mark.notes():
            text = Text.assemble((f"{label}: ", "dim"), self.pen.legible(words))
            yield from self.wrapped(text, _INDENT, _INDENT)
        yield Text()

    def hidden(self, hidden: Hidden) -> Iterator[Text]:
        """Yield a stretch of text that a reader does not see, and an empty line."""
        where = self.pen.legible(place(hidden.spot))
        weight = ("hidden", "bold yellow" if hidden.how in CONCEALED else "yellow")
        told = f"{hidden.how}, {counted(hidden.words, 'word')}"
        yield from self.wrapped(Text.assemble((where, "bold"), "  ", weight, "  ", told), "", _INDENT)
        for line in Text(self.pen.legible(hidden.quote)).wrap(self.console, self._room(_GUTTER)):
            yield Text.assemble((_GUTTER, "dim"), line)
        yield Text()

    def _sentence(self, mark: Mark) -> Iterator[Text]:
        """Yield the sentence with the words underlined by carets, which need no colour."""
        sentence, start, end = mark.marked(self.pen.legible)
        text = Text(sentence)
        text.stylize("bold underline", start, end)
        at = 0
        for line in text.wrap(self.console, self._room(_GUTTER)):
            at = sentence.index(line.plain, at) if line.plain else at
            yield Text.assemble((_GUTTER, "dim"), line)
            carets = _carets(line.plain, start - at, end - at)
            if carets:
                style = {"red": "red", "green": "green"}[mark.match.polarity] if mark.match.counts else "dim"
                yield Text.assemble((_GUTTER, "dim"), (carets, style))
            at += len(line.plain)

    def wrapped(self, text: Text, first: str = "", rest: str = "") -> Iterator[Text]:
        """Yield ``text`` in lines, the first one indented by ``first``, the others by ``rest``."""
        for number, line in enumerate(text.wrap(self.console, self._room(rest))):
            yield Text(rest if number else first) + line

    def _room(self, indent: str) -> int:
        return max(20, self.pen.width - len(indent))


def _carets(line: str, start: int, end: int) -> str:
    """Return carets under ``line[start:end]``, as many columns as its characters take."""
    first, last = max(0, start), min(len(line), end)
    if first >= last:
        return ""
    return " " * Text(line[:first]).cell_len + "^" * Text(line[first:last]).cell_len


def _table(statistics: tuple[Count, ...]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="bold")
    for title in STATISTICS:
        table.add_column(title, justify="right" if title == "Counts" else "left", overflow="fold")
    for flag, weight, amount, not_counted in tabulated(statistics):
        table.add_row(flag, Text(weight, _STYLES.get(weight, "")), amount, Text(not_counted, "dim"))
    return table
