"""Exported tables (CSV): a row of cells a line, as a platform or a spreadsheet writes them."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._decode import decode
from vetkit.model.match import Anchor, Passage

SUFFIXES = (".csv", ".tsv")

_SEPARATORS = ",;\t"
"""Comma, semicolon where the comma is a decimal sign, or tab: the one that the first line has most of."""


def read(data: bytes) -> Contents:
    """Return all rows as one passage, a line each, with bars between the cells.

    Places are lines of the file; columns are counted in the row as it is shown.

    Raises:
        Unreadable: The bytes are no text, or a quotation mark is left open over too much of it.
    """
    text, doubts = decode(data)
    lines: list[str] = []
    anchors: list[Anchor] = []
    start = 0
    for number, cells in _rows(text):
        anchors.append((start, None, number, 1))
        lines.append(f"| {' | '.join(_cell(cell) for cell in cells)} |")
        start += len(lines[-1]) + 1
    return Contents((Passage(text="\n".join(lines), anchors=tuple(anchors)),), doubts)


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that is not empty, with the line of the file that it begins on."""
    head = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=head.count)
    rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
    number = 1
    try:
        for cells in rows:
            if any(cell.strip() for cell in cells):
                yield number, cells
            number = rows.line_num + 1
    except csv.Error as error:
        raise Unreadable(f"it is no table of cells: line {number}: {error}") from error


def _cell(cell: str) -> str:
    """Return a cell on one line, without the bar that parts cells."""
    return " ".join(cell.replace("|", "¦").split())
