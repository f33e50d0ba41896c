"""A form that came back filled in, read as the sheet that it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from vetkit.documents._contents import Unreadable
from vetkit.errors import Problem, VetkitError, problem
from vetkit.forms.cells import Cell, Cells, cells_of
from vetkit.forms.rows import ANSWER, KEY, TITLES, WORDS
from vetkit.load.locate import Place
from vetkit.load.plain import plain, shown
from vetkit.load.read import read_bytes
from vetkit.load.toml import Toml
from vetkit.model.interview import Interview
from vetkit.packet.sheet import SCHEMA
from vetkit.packet.sheet import WORDS as WORDS_KEY
from vetkit.references.typed import confirmation, typed

_LIMIT = 5_000_000
"""Bytes of a form. One comes to 15,000."""

_MOST_DAYS = 1_000_000
"""Days that a workbook can count."""

_COLUMNS = "ABCDEFG"


@dataclass(frozen=True)
class Form(Toml):
    """A form as the TOML sheet that it stands for; a place's line is its row.

    Attributes:
        rows: The row of every key.
    """

    rows: dict[Place, int] = field(default_factory=dict, repr=False)

    @cached_property
    def places(self) -> dict[Place, int]:
        """The row of every key."""
        return self.rows


def read_form(path: Path, interview: Interview) -> Form:
    """Read a form.

    Args:
        path: The workbook.
        interview: The questions, by which the answers are typed.

    Raises:
        VetkitError: It is no such form, or an answer stands in it as a formula.
    """
    name = shown(path)
    data = read_bytes(path, name, _LIMIT)
    try:
        cells = cells_of(data)
    except Unreadable as error:
        raise problem(
            name, f"not read: {error.reason}", "save the form anew as .xlsx, or use sheet.toml"
        ) from error
    head = _head(cells, name)
    values: dict[str, Any] = {"schema": SCHEMA}
    rows: dict[Place, int] = {}
    problems: list[Problem] = []
    for number, row in sorted(cells.rows.items()):
        key = row[KEY].text.strip() if number > head and KEY in row else ""
        if key:
            problems += _formulas(row, number, name)
            _keep(key, row, cells, values, interview)
            _locate(key, number, rows)
    if problems:
        raise VetkitError(problems)
    return Form(name, data, "", values, rows)


def _head(cells: Cells, name: str) -> int:
    """Return the row of the titles."""
    for number, row in sorted(cells.rows.items()):
        if tuple(row[column].text if column in row else "" for column in range(len(TITLES))) == TITLES:
            return number
    raise problem(
        name, "is no form of vetkit's: the row of titles is missing", "see vetkit references packet"
    )


def _formulas(row: Mapping[int, Cell], number: int, name: str) -> list[Problem]:
    """Refuse a formula where an answer should stand: what it comes to is not what anybody said."""
    return [
        Problem(name, number, f"{_COLUMNS[column]}{number}: a formula", "write the answer itself")
        for column in (ANSWER, WORDS)
        if column in row and row[column].is_formula
    ]


def _keep(
    key: str, row: Mapping[int, Cell], cells: Cells, values: dict[str, Any], interview: Interview
) -> None:
    """Put one row's answer and words where the sheet in TOML has them."""
    answer = row.get(ANSWER, Cell())
    words = row.get(WORDS, Cell()).text.strip()
    table, _, item = key.partition(".")
    if not item:
        values[key] = answer.text.strip()
        return
    here = values.setdefault(table, {})
    if table == "claims":
        here[item] = {"value": confirmation(answer.text), WORDS_KEY: words}
        return
    if words:
        here[WORDS_KEY] = "\n".join(filter(None, (here.get(WORDS_KEY), words)))
    here[item] = _moment(answer, cells) if key == "call.at" else _typed(item, answer, cells, interview)


def _typed(id: str, answer: Cell, cells: Cells, interview: Interview) -> object:
    """Return an answer in its item's type; as it stands, where it is none or there is no such item."""
    item = interview.item(id)
    if item is None:
        return answer.text.strip()
    if item.type == "date" and answer.is_number:
        return _day(answer, cells) or answer.text
    text = answer.text.removesuffix(".0") if answer.is_number else answer.text
    return typed(item, text)


def _moment(answer: Cell, cells: Cells) -> object:
    """Return the day and time of the call, or what stands there instead."""
    if answer.is_number and 0 < float(answer.text) < _MOST_DAYS:
        return cells.first_day + timedelta(seconds=round(float(answer.text) * 86_400))
    try:
        return datetime.fromisoformat(answer.text.strip())
    except ValueError:
        return answer.text.strip()


def _day(answer: Cell, cells: Cells) -> date | None:
    """Return the day that a number stands for in a workbook."""
    days = float(answer.text)
    return (cells.first_day + timedelta(days=days)).date() if 0 < days < _MOST_DAYS else None


def _locate(key: str, number: int, rows: dict[Place, int]) -> None:
    table, _, item = key.partition(".")
    rows.setdefault((plain(table),), number)
    if item:
        rows[(table, item)] = number
