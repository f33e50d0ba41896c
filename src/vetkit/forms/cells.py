"""The cells of a workbook (ECMA-376), out of a fenced archive."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from vetkit.documents._contents import Unreadable
from vetkit.documents._package import Package

_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MOST_CELLS = 50_000
_FIRST_DAY = datetime.fromisoformat("1899-12-30T00:00:00")
_FIRST_DAY_OF_1904 = datetime.fromisoformat("1904-01-01T00:00:00")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its text, whether it is a number, and whether a formula stands behind it."""

    text: str = ""
    is_number: bool = False
    is_formula: bool = False


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of the first page, by row from 1 and column from 0.

    Attributes:
        rows: The cells.
        first_day: The day that the number 0 stands for.
    """

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    first_day: datetime = _FIRST_DAY


def cells_of(data: bytes) -> Cells:
    """Return the cells of the first page of a workbook.

    Raises:
        Unreadable: It is no workbook, is damaged, or holds more than the limits allow.
    """
    package = Package(data, "an Excel workbook")
    pages = package.of_type("worksheet+xml")
    if not pages:
        raise Unreadable("it has no page with cells")
    texts = _Texts()
    for part in package.of_type("sharedStrings+xml"):
        package.parse(part, texts)
    book = _Book()
    for part in package.of_type("sheet.main+xml", "template.main+xml"):
        package.parse(part, book)
    page = _Page(texts.found)
    package.parse(pages[0], page)
    return Cells(page.rows, _FIRST_DAY_OF_1904 if book.counts_from_1904 else _FIRST_DAY)


class _Texts:
    """Collects the texts that cells share."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:  # noqa: ARG002 - a Handler's
        if path[-1] == "si":
            self.found.append("")

    def end(self, path: Sequence[str]) -> None:
        """Nothing ends here."""

    def text(self, path: Sequence[str], text: str) -> None:
        if path[-1] == "t" and "rPh" not in path and self.found:
            self.found[-1] += text


class _Book:
    """Reads from which day the workbook counts."""

    def __init__(self) -> None:
        self.counts_from_1904 = False

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        if path[-1] == "workbookPr":
            self.counts_from_1904 = attributes.get("date1904") in ("1", "true")

    def end(self, path: Sequence[str]) -> None:
        """Nothing ends here."""

    def text(self, path: Sequence[str], text: str) -> None:
        """Nothing is said in text."""


class _Page:
    """Collects the cells of a page."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.rows: dict[int, dict[int, Cell]] = {}
        self._texts, self._count = texts, 0
        self._place, self._kind, self._value, self._formula = "", "", "", False

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        if path[-1] == "c":
            self._place, self._kind = attributes.get("r", ""), attributes.get("t", "n")
            self._value, self._formula = "", False
        elif path[-1] == "f":
            self._formula = True

    def text(self, path: Sequence[str], text: str) -> None:
        if path[-1] == "v" or (path[-1] == "t" and "is" in path and "rPh" not in path):
            self._value += text

    def end(self, path: Sequence[str]) -> None:
        if path[-1] != "c" or not (self._value or self._formula):
            return
        place = _PLACE.fullmatch(self._place)
        self._count += 1
        if place is None or self._count > _MOST_CELLS:
            raise Unreadable("its cells are not placed" if place is None else "it has too many cells")
        row = self.rows.setdefault(int(place[2]), {})
        row[_column(place[1])] = self._cell()

    def _cell(self) -> Cell:
        match self._kind:
            case "s":
                return Cell(self._shared(), is_formula=self._formula)
            case "n":
                return Cell(self._value, is_number=_is_number(self._value), is_formula=self._formula)
            case _:
                return Cell(self._value, is_formula=self._formula)

    def _shared(self) -> str:
        number = int(self._value) if self._value.isdecimal() and len(self._value) < 9 else -1
        if not 0 <= number < len(self._texts):
            raise Unreadable("a cell names a text that is not there")
        return self._texts[number]


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - ord("A") + 1
    return number - 1
