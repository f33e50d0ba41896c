"""Whatever stands in a sheet or form, it is recorded and read back as it was, or refused with its place."""

from __future__ import annotations

import json
import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.judge.build import case, profile
from tests.report.strategies import TEXTS

from vetkit.cli.references.take_down import entries
from vetkit.errors import VetkitError
from vetkit.forms.cells import Cell, Cells
from vetkit.forms.read import _keep
from vetkit.load import shipped
from vetkit.load.records import load_records
from vetkit.load.sheet import sheet_of
from vetkit.load.toml import parse
from vetkit.packet.sheet import sheet
from vetkit.records import append_entries

INTERVIEW = shipped.interview()
MILL = {"id": "mill", "name": "Ada Roe", "organisation": "Mill & Sons"}
ABOUT = profile(references=[MILL], claims=[{"id": "halved", "text": "Calls fell by half."}])
CASE = case(profile=ABOUT, interview=INTERVIEW)
CALL = '[call]\nat = 2026-11-10T10:04:00\nby = "Jo"\nchannel = "phone"\nidentity = "called-back"\n'
VALUES = st.one_of(
    TEXTS.map(lambda text: json.dumps(text).replace("\x7f", "\\u007f")),
    st.integers(-(10**20), 10**20).map(str),
    st.floats().map(lambda number: repr(number).replace("e", "E")),
    st.sampled_from(
        [
            "true",
            "[]",
            "{}",
            "[1, 2]",
            "2024-02-01",
            "10:00:00",
            "2024-02-01T10:00:00Z",
            "1979-05-27 07:32:00",
        ]
    ),
)
BLANKS = [(question.id, item.id) for question in INTERVIEW.questions for item in question.items]


def read(text):
    """Return the sheet that ``text`` is, or None and what is wrong with it."""
    try:
        return sheet_of(parse(text.encode("utf-8", "replace"), "sheet.toml"), CASE), ()
    except VetkitError as error:
        return None, error.problems


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(BLANKS), VALUES, VALUES)
@example(("went-wrong", "went-wrong"), json.dumps("x" * 20_001), '""')
@example(("people", "how-many"), "inf", '""')
@example(("people", "how-many"), "nan", '"why"')
def test_anything_in_a_sheet_is_recorded_as_it_was_or_refused_with_its_line(blank, value, words):
    table, item = blank
    text = (
        f'schema = "vetkit.sheet/1"\nreferee = "mill"\n{CALL}[{table}]\n{item} = {value}\nwords = {words}\n'
    )
    filled, problems = read(text)
    assert all(problem.line > 0 for problem in problems)
    if filled is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        made = entries(filled, None, datetime.fromisoformat("2026-11-24T10:00:00"))
        append_entries(Path(folder), "mill", filled.call.at.date(), made)
        (call,) = load_records(Path(folder)).calls
    assert [(one.item, one.value, one.said) for one in call.replies] == [
        (one.about, one.value, one.said) for one in filled.replies
    ]


@pytest.mark.parametrize("text", ["1e308", "-1", "0", "1e9", "nan", "45323.5", "1" * 400])
def test_a_number_in_a_cell_that_is_no_day_is_no_day_and_no_crash(text):
    values: dict[str, object] = {}
    for key in ("call.at", "period.started", "quality.quality"):
        _keep(key, {5: Cell(text, is_number=text != "nan")}, Cells(), values, INTERVIEW)
    assert set(values) == {"call", "period", "quality"}


def test_the_blank_sheet_itself_says_only_what_is_missing():
    with pytest.raises(VetkitError) as error:
        sheet_of(parse(sheet(ABOUT, ABOUT.references[0], INTERVIEW).encode(), "sheet.toml"), CASE)
    assert [problem.message.split(":")[0].split(" ")[0] for problem in error.value.problems] == [
        "call.at",
        "call.by",
        "call.channel",
        "call.identity",
    ]
