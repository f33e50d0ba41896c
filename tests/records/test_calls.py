"""Calls on file: one file for each referee and day, to which entries are added and nothing else."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.references.build import AT, DAY, attempt, claim_reply, reply
from vetkit.errors import VetkitError
from vetkit.load import load_case
from vetkit.load.records import load_records
from vetkit.records import append_entry

ATTEMPT = """
[[attempts]]
no = 1
at = 2026-11-10T10:04:00
outcome = "reached"
by = "Jo"
channel = "phone"
identity = "called-back"
"""
HEAD = 'schema = "vetkit.call/1"\n[call]\nreferee = "mill"\non = 2026-11-10\n'
PROFILE = """
[consultant]
name = "Acme"

[[claims]]
id = "halved"
text = "It fell by half."

[[references]]
id = "mill"
name = "Ada Roe"
organisation = "Mill & Sons"
"""


def path(folder: Path) -> Path:
    return folder / "calls" / "mill-2026-11-10.toml"


def write(folder: Path, text: str, name: str = "mill-2026-11-10.toml") -> None:
    (folder / "calls").mkdir(parents=True, exist_ok=True)
    (folder / "calls" / name).write_text(text, "utf-8")


def told(folder: Path) -> str:
    with pytest.raises(VetkitError) as error:
        load_records(folder)
    return str(error.value).replace(str(folder / "calls"), "calls")


def test_a_call_is_recorded_entry_by_entry(tmp_path):
    append_entry(tmp_path, "mill", DAY, attempt())
    append_entry(tmp_path, "mill", DAY, reply("quality", 4, 'He said "good".'))
    append_entry(tmp_path, "mill", DAY, claim_reply("halved", "confirmed"))
    assert path(tmp_path).read_text("utf-8") == (
        "# Written by vetkit, which only ever adds to this file."
        " A correction names the entry whose place it takes.\n"
        "# Read it, keep it under version control, but change it with vetkit:"
        " another command may be adding to it.\n"
        'schema = "vetkit.call/1"\n\n[call]\nreferee = "mill"\non = 2026-11-10\n\n'
        '[[attempts]]\nno = 1\nat = 2026-11-10 10:04:00\noutcome = "reached"\nby = "Jo"\nchannel = "phone"\n'
        'identity = "called-back"\n\n'
        '[[replies]]\nno = 2\nat = 2026-11-10 10:04:00\nitem = "quality"\nvalue = 4\n'
        'said = "He said \\"good\\"."\n\n'
        '[[claims]]\nno = 3\nat = 2026-11-10 10:04:00\nclaim = "halved"\nput = "It fell by half."\n'
        'value = "confirmed"\n'
    )
    (call,) = load_records(tmp_path).calls
    assert [entry.no for entry in call.entries] == [1, 2, 3]


def test_later_entries_only_add_and_kinds_may_take_turns(tmp_path):
    append_entry(tmp_path, "mill", DAY, attempt("no-answer"))
    before = path(tmp_path).read_bytes() + b"# a note made by hand\n"
    path(tmp_path).write_bytes(before)
    append_entry(tmp_path, "mill", DAY, attempt())
    append_entry(tmp_path, "mill", DAY, reply("again", "yes"))
    append_entry(tmp_path, "mill", DAY, attempt("declined"))
    assert path(tmp_path).read_bytes().startswith(before)
    (call,) = load_records(tmp_path).calls
    assert [attempt.outcome for attempt in call.attempts] == ["no-answer", "reached", "declined"]


@pytest.mark.parametrize(
    ("item", "value"),
    [
        ("started", date(2024, 2, 1)),
        ("quality", 5),
        ("how-many", 2),
        ("how-many", 2.5),
        ("again", "unsure"),
        ("frequency", "weekly"),
        ("went-wrong", 'Late.\n"Twice".'),
        ("quality", "na"),
        ("started", "unknown"),
    ],
)
def test_an_answer_of_any_type_is_read_back_as_it_was(tmp_path, item, value):
    append_entry(tmp_path, "mill", DAY, attempt())
    saved = append_entry(tmp_path, "mill", DAY, reply(item, value))
    found = load_records(tmp_path).calls[0].reply(item)
    assert (found, type(found.value)) == (saved, type(value))


def test_a_correction_takes_the_place_of_the_entry_it_names_and_both_stay_on_file(tmp_path):
    append_entry(tmp_path, "mill", DAY, attempt())
    first = append_entry(tmp_path, "mill", DAY, reply("quality", 2))
    append_entry(tmp_path, "mill", DAY, reply("quality", 4, corrects=first.no))
    (call,) = load_records(tmp_path).calls
    assert call.reply("quality").value == 4
    assert [one.value for one in call.replies] == [2, 4]


@pytest.mark.parametrize(
    "entry",
    [reply("quality", 9), reply("qualty", 4), reply("quality", 4, corrects=1), reply("again", "perhaps")],
)
def test_what_does_not_fit_is_not_saved(tmp_path, entry):
    append_entry(tmp_path, "mill", DAY, attempt())
    before = path(tmp_path).read_bytes()
    with pytest.raises(VetkitError):
        append_entry(tmp_path, "mill", DAY, entry)
    assert path(tmp_path).read_bytes() == before


def test_nobody_answers_before_somebody_was_reached(tmp_path):
    append_entry(tmp_path, "mill", DAY, attempt("no-answer"))
    with pytest.raises(VetkitError):
        append_entry(tmp_path, "mill", DAY, reply("quality", 4))


def entry(kind: str, *lines: str) -> str:
    return "\n".join((f"[[{kind}]]", "no = 2", "at = 2026-11-10T10:05:00", *lines, ""))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            HEAD + ATTEMPT + entry("replies", 'item = "qualty"', "value = 4"),
            "calls/mill-2026-11-10.toml:16: replies[1].item: there is no item 'qualty'; did you mean 'quality'?",
        ),
        (
            HEAD + ATTEMPT + entry("replies", 'item = "quality"', "value = 6"),
            "calls/mill-2026-11-10.toml:17: replies[1].value: '6' does not answer 'quality'; write a mark from 1"
            " (unsatisfactory) to 5 (exceptional), without quotes; or na, or unknown",
        ),
        (
            HEAD + ATTEMPT + entry("replies", 'item = "quality"', "value = true"),
            "calls/mill-2026-11-10.toml:17: replies[1].value: found true, true or false; write words in quotes; a"
            " number or a date without",
        ),
        (
            HEAD + entry("replies", 'item = "quality"', "value = 3"),
            "calls/mill-2026-11-10.toml:2: answers are on file, but no attempt that reached the referee;"
            ' add it under [[attempts]], with outcome = "reached"',
        ),
        (
            HEAD + ATTEMPT.replace('identity = "called-back"\n', ""),
            "calls/mill-2026-11-10.toml:6: attempts[1].identity is missing: the attempt reached somebody;"
            ' say how sure we are who spoke: identity = "name-only"',
        ),
        (
            HEAD + ATTEMPT.replace("10:04:00", "10:04:00Z"),
            "calls/mill-2026-11-10.toml:8: attempts[1].at: at has a time zone: write the day and time on the caller's own"
            " clock, 2026-11-10T10:04:00",
        ),
        (
            HEAD + ATTEMPT + ATTEMPT,
            "calls/mill-2026-11-10.toml:15: attempts[2].no: attempts[1] has the number 1 already;"
            " number the entries as they were made",
        ),
        (
            HEAD
            + ATTEMPT
            + entry("replies", 'item = "quality"', "value = 3")
            + entry("replies", 'item = "quality"', "value = 4").replace("no = 2", "no = 3"),
            "calls/mill-2026-11-10.toml:18: replies[2]: entry 2 answers 'quality' already; add: corrects = 2",
        ),
        (
            HEAD + ATTEMPT + entry("replies", 'item = "quality"', "value = 3", "corrects = 1"),
            "calls/mill-2026-11-10.toml:18: replies[1].corrects: there is no earlier entry 1 of this kind on the same;"
            " name the entry that it takes the place of",
        ),
        (
            HEAD.replace("mill", "mull"),
            "calls/mill-2026-11-10.toml:2: the file is not called mull-2026-11-10.toml;"
            " rename it, or mend referee and on",
        ),
    ],
)
def test_a_mistake_in_a_call_is_told_with_its_line(tmp_path, text, problem):
    write(tmp_path, text)
    assert problem in told(tmp_path).splitlines()


def test_every_file_is_read_and_all_their_mistakes_are_told(tmp_path):
    write(tmp_path, "schema = 1\n")
    write(tmp_path, "schema = 1\n", "other-2026-11-11.toml")
    assert len({line.partition(":")[0] for line in told(tmp_path).splitlines()}) == 2


def test_calls_come_by_referee_and_day(tmp_path):
    for referee, day in (("mill", 12), ("mill", 9), ("forge", 30)):
        append_entry(tmp_path, referee, date(2026, 11, day), attempt())
    assert [(c.referee, c.on.day) for c in load_records(tmp_path).calls] == [
        ("forge", 30),
        ("mill", 9),
        ("mill", 12),
    ]


@pytest.fixture
def profile(tmp_path):
    file = tmp_path / "acme.toml"
    file.write_text(PROFILE, "utf-8")
    return file


def test_the_case_has_the_calls_up_to_its_day_with_their_hashes(profile):
    records = profile.with_suffix(".records")
    append_entry(records, "mill", DAY, attempt())
    append_entry(records, "mill", date(2026, 11, 25), attempt())
    case = load_case(profile, date(2026, 11, 24))[1]
    assert [call.on for call in case.calls] == [DAY]
    assert "acme.records/calls/mill-2026-11-10.toml" in [file.path for file in case.inputs]
    assert len(case.interview.questions) == 22


def test_a_call_to_somebody_else_or_on_another_claim_is_told(profile):
    records = profile.with_suffix(".records")
    append_entry(records, "mil", DAY, attempt())
    append_entry(records, "mil", DAY, claim_reply("havled", "confirmed"))
    with pytest.raises(VetkitError) as error:
        load_case(profile, date(2026, 11, 24))
    lines = str(error.value).splitlines()
    assert lines[0].endswith("no referee of the profile has the id 'mil'; did you mean 'mill'?")
    assert lines[1].endswith("no claim of the profile is called 'havled'; did you mean 'halved'?")


WRITER = """
import sys
from datetime import date, datetime
from pathlib import Path
from vetkit.model.call import Attempt
from vetkit.records import append_entry
for _ in range(15):
    append_entry(Path(sys.argv[1]), "mill", date(2026, 11, 10), Attempt(
        no=1, at=datetime(2026, 11, 10, 9), outcome="no-answer", by=sys.argv[2], channel="phone"))
"""


def test_two_processes_that_record_at_once_lose_nothing(tmp_path):
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name], stderr=subprocess.PIPE)
        for name in ("left", "right")
    ]
    assert [one.communicate(timeout=60)[1] for one in writers] == [b"", b""]
    (call,) = load_records(tmp_path).calls
    assert [entry.no for entry in call.entries] == list(range(1, 31))


def test_times_are_kept_to_the_second(tmp_path):
    append_entry(tmp_path, "mill", DAY, attempt(at=AT.replace(hour=23, minute=59, second=59)))
    assert load_records(tmp_path).calls[0].attempts[0].at == AT.replace(hour=23, minute=59, second=59)
