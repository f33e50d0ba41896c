"""Exported tables: each row is a row of cells, at its line in the file."""

from __future__ import annotations

import pytest

from tests.documents.build import check, read


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_rows_are_rows_of_cells_at_their_lines(tmp_path, separator):
    rows = [
        ["Month", "Sign-ups", "Note"],
        ["March 2026", "410", "We do it all"],
        [],
        ["April 2026", "560", ""],
    ]
    document = read(tmp_path, "export.csv", "\r\n".join(separator.join(row) for row in rows))
    (passage,) = document.passages
    assert passage.text.split("\n") == [
        "| Month | Sign-ups | Note |",
        "| March 2026 | 410 | We do it all |",
        "| April 2026 | 560 |  |",
    ]
    assert document.place("do it all") == "line 2, column 25"
    assert document.place("April") == "line 4, column 3"
    check(document)


def test_a_cell_in_quotation_marks_may_hold_separators_bars_and_lines(tmp_path):
    document = read(tmp_path, "export.csv", 'a,b\n"one, two | ""three""\nfour",x\nlast,y\n')
    assert document.passages[0].text.split("\n")[1:] == ['| one, two ¦ "three" four | x |', "| last | y |"]
    assert document.place("last") == "line 4, column 3"


def test_a_quotation_mark_left_open_is_said(tmp_path):
    document = read(tmp_path, "export.csv", 'a,b\nc,d\n"' + "x" * 200_000)
    assert document.reading.problems == (
        "not read: it is no table of cells: line 3: field larger than field limit (131072)",
    )
    assert document.passages == ()


def test_a_formula_is_text(tmp_path):
    document = read(tmp_path, "export.csv", 'name,sum\n=HYPERLINK("https://evil.example"),1\n')
    assert "=HYPERLINK" in document.passages[0].text
