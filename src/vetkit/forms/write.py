"""The form as an Excel workbook. Whatever a vendor wrote is text in it: no formula, no link."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from io import BytesIO
from types import ModuleType
from typing import Any

from vetkit.forms.rows import ANSWER, KEY, TITLES, WORDS, Row, rows
from vetkit.model.interview import Interview
from vetkit.model.profile import Profile, Reference
from vetkit.packet.wording import RULES, SCALE
from vetkit.report._escape import plain

_SAFE = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MADE = datetime.fromisoformat("2026-01-01T00:00:00")
"""The day of making that the workbook gives: the same always, so that the same form is the same bytes."""
_WIDTHS = (12, 5, 60, 28, 30, 24, 60)
_WIDE = TITLES.index("Question")
"""The widest column, where the lines above the titles have room."""
_HEAD = 3
"""Row of the titles, from 0: the subject and the rules stand above."""


def is_available() -> bool:
    """Tell whether the library that writes workbooks is installed."""
    return _library() is not None


def _library() -> ModuleType | None:
    try:
        return import_module("xlsxwriter")
    except ImportError:
        return None


def form(profile: Profile, reference: Reference, interview: Interview) -> bytes | None:
    """Return the form for ``reference`` as the bytes of a workbook; None where the library is missing."""
    library = _library()
    if library is None:
        return None
    out = BytesIO()
    with library.Workbook(out, _SAFE) as book:
        book.set_properties({"created": _MADE, "title": "Call sheet"})
        who = f"{plain(reference.initials)} of {plain(reference.organisation)}"
        about = f"{who}, about {plain(profile.consultant.name)}"
        _Page(book).fill(about, rows(profile, reference, interview))
    return out.getvalue()


class _Page:
    """The one page of the workbook."""

    def __init__(self, book: Any) -> None:  # noqa: ANN401 - the library has no types
        wrapped = {"text_wrap": True, "valign": "top"}
        self._page = book.add_worksheet("Call sheet")
        self._plain = book.add_format(wrapped)
        self._bold = book.add_format({**wrapped, "bold": True})
        self._open = book.add_format(
            {**wrapped, "num_format": "@", "locked": False, "bg_color": "#FFF7D6", "border": 1}
        )

    def fill(self, about: str, blanks: Iterator[Row]) -> None:
        """Write titles and rows; only what is to be filled in can be changed."""
        for column, width in enumerate(_WIDTHS):
            self._page.set_column(column, column, width, None, {"hidden": column == KEY})
        self._page.write_string(0, _WIDE, f"Call sheet: {about}. For our own file only.", self._bold)
        self._page.write_string(1, _WIDE, "\n".join(RULES), self._plain)
        self._page.write_string(2, _WIDE, f"Marks: {SCALE}.", self._plain)
        for column, title in enumerate(TITLES):
            self._page.write_string(_HEAD, column, title, self._bold)
        for number, blank in enumerate(blanks, _HEAD + 1):
            self._row(number, blank)
        self._page.freeze_panes(_HEAD + 1, 0)
        self._page.protect()

    def _row(self, number: int, blank: Row) -> None:
        cells = (blank.key, blank.number, blank.question, blank.blank, blank.how)
        for column, words in enumerate(cells):
            self._page.write_string(number, column, words, self._plain)
        self._page.write_string(number, ANSWER, blank.answer, self._open)
        self._page.write_string(number, WORDS, "", self._open if blank.words else self._plain)
        if blank.choices:
            self._page.data_validation(
                number,
                ANSWER,
                number,
                ANSWER,
                {"validate": "list", "source": list(blank.choices), "ignore_blank": True},
            )
