"""What vetkit records is whole, in order, and never lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from vetkit import __version__
from vetkit.errors import VetkitError
from vetkit.load.records import load_records
from vetkit.model.record import Answer, Disposition
from vetkit.records import append_answer, append_disposition

DAY = date(2026, 11, 24)


def answer(criterion="scope-limits", **parts):
    return Answer(
        **{"criterion": criterion, "value": "yes", "rung": "documented", "by": "Jo", "on": DAY, **parts}
    )


def told(error):
    (problem,) = error.value.problems
    return problem.message, problem.hint


def test_the_first_answer_makes_the_file(tmp_path):
    append_answer(tmp_path / "acme.records", answer(note='Clause 4, "scope"', expires=date(2027, 1, 1)))
    assert (tmp_path / "acme.records" / "answers.toml").read_text(encoding="utf-8") == (
        "# Written by vetkit, which only ever adds to this file. The last answer on a criterion counts.\n"
        "# Read it, keep it under version control, but change it with vetkit:"
        " another command may be adding to it.\n"
        'schema = "vetkit.answers/1"\n'
        "\n"
        "[[answers]]\n"
        'criterion = "scope-limits"\n'
        'value = "yes"\n'
        'rung = "documented"\n'
        'by = "Jo"\n'
        "on = 2026-11-24\n"
        'note = "Clause 4, \\"scope\\""\n'
        "expires = 2027-01-01\n"
    )


def test_later_entries_only_add_to_the_file(tmp_path):
    path = tmp_path / "answers.toml"
    append_answer(tmp_path, answer(value="no"))
    before = path.read_bytes().replace(b"yes", b"no") + b"# a note made by hand"
    path.write_bytes(before)
    append_answer(tmp_path, answer(value="yes"))
    assert path.read_bytes().startswith(before)
    assert [one.value for one in load_records(tmp_path).answers] == ["no", "yes"]


def test_a_disposition_is_recorded_beside_the_answers(tmp_path):
    entry = Disposition(signal="do-it-all@offer.md", decision="explained", why="A quote.", by="Jo", on=DAY)
    append_answer(tmp_path, answer())
    append_disposition(tmp_path, entry)
    records = load_records(tmp_path)
    assert (records.answers, records.dispositions) == ((answer(),), (entry,))


def test_no_folder_holds_no_records(tmp_path):
    records = load_records(tmp_path / "acme.records")
    assert (records.answers, records.dispositions, records.files) == ((), (), ())


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_any_note_that_an_answer_may_carry_is_read_back_as_it_was(notes):
    with tempfile.TemporaryDirectory() as folder:
        entries = []
        for note in notes:
            try:
                entries.append(answer(note=note))
            except ValidationError:
                continue
            append_answer(Path(folder), entries[-1])
        assert load_records(Path(folder)).answers == tuple(entries)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            'schema = "vetkit.answers/2"\n',
            f"schema 'vetkit.answers/2' is not known to vetkit {__version__}, which reads and writes vetkit.answers/1",
            "a newer vetkit wrote this file: upgrade vetkit",
        ),
        (
            'schema = "shopping list"\n',
            f"schema 'shopping list' is not known to vetkit {__version__}, which reads and writes vetkit.answers/1",
            'the first line reads: schema = "vetkit.answers/1"',
        ),
        ("", "schema is missing", 'add: schema = "vetkit.answers/1"'),
        ("schema = 1\n", "schema: found 1, a number", "one of: vetkit.answers/1"),
        (
            'schema = "vetkit.answers/1"\n[[answers]]\nrung = "hearsay"\n',
            None,
            None,
        ),
        (
            "schema = ",
            "not valid TOML: the file ends where a value must stand",
            "write it, or close the list with ]",
        ),
    ],
)
def test_a_broken_record_is_refused_and_left_as_it_is(tmp_path, text, message, hint):
    path = tmp_path / "answers.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(VetkitError) as reading:
        load_records(tmp_path)
    with pytest.raises(VetkitError) as adding:
        append_answer(tmp_path, answer())
    assert str(reading.value) == str(adding.value)
    if message:
        assert told(reading) == (message, hint)
    assert path.read_text(encoding="utf-8") == text


def test_a_list_that_was_rewritten_by_hand_is_not_added_to(tmp_path):
    path = tmp_path / "answers.toml"
    path.write_text('schema = "vetkit.answers/1"\nanswers = []\n', encoding="utf-8")
    with pytest.raises(VetkitError):
        append_answer(tmp_path, answer())
    assert path.read_text(encoding="utf-8") == 'schema = "vetkit.answers/1"\nanswers = []\n'


WRITER = """
import sys
from datetime import date
from pathlib import Path
from vetkit.model.record import Answer
from vetkit.records import append_answer
for number in range(int(sys.argv[3])):
    append_answer(Path(sys.argv[1]), Answer(
        criterion=f"{sys.argv[2]}-{number}", value="yes", rung="stated", by="Jo", on=date(2026, 11, 24)))
    print(number, flush=True)
"""


def writer(folder, name, count, start=""):
    command = [sys.executable, "-c", start + WRITER, str(folder), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_two_processes_that_answer_at_once_lose_nothing(tmp_path):
    writers = [writer(tmp_path, name, 25) for name in ("left", "right")]
    for one in writers:
        _, errors = one.communicate(timeout=60)
        assert one.returncode == 0, errors
    criteria = [one.criterion for one in load_records(tmp_path).answers]
    for name in ("left", "right"):
        assert [c for c in criteria if c.startswith(name)] == [f"{name}-{n}" for n in range(25)]
    assert len(criteria) == 50


def test_a_killed_process_leaves_every_answer_that_it_had_saved(tmp_path):
    one = writer(tmp_path, "killed", 10_000)
    assert one.stdout is not None
    for _ in range(20):
        last = int(one.stdout.readline())
    one.send_signal(signal.SIGKILL)
    one.communicate(timeout=60)
    assert len(load_records(tmp_path).answers) > last
    append_answer(tmp_path, answer())
    assert load_records(tmp_path).answers[-1] == answer()


FULL = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
"""


def test_a_full_disk_loses_nothing_and_leaves_nothing_behind(tmp_path):
    one = writer(tmp_path, "full", 1000, FULL)
    output, errors = one.communicate(timeout=60)
    saved = len(output.splitlines())
    assert one.returncode == 1
    assert saved >= 5
    assert f"{tmp_path / 'answers.toml'}: not saved: the disk is full; make room and try again" in errors
    assert len(load_records(tmp_path).answers) == saved
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "answers.toml"]


READ_ONLY = """
import os
Path(sys.argv[1]).chmod(0o555)
if os.geteuid() == 0:  # no folder is closed to root
    os.seteuid(65534)
"""


def test_a_folder_that_may_not_be_written_to_is_named():
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        folder = Path(name) / "acme.records"
        one = writer(folder, "x", 1, WRITER + READ_ONLY)
        _, errors = one.communicate(timeout=60)
        folder.chmod(0o755)
        assert len(load_records(folder).answers) == 1
    assert one.returncode == 1
    assert (
        f"{folder}: not saved: the folder may not be written to; ask for the right to write there" in errors
    )


def test_a_record_is_full_before_it_is_too_large_to_be_read(tmp_path):
    path = tmp_path / "answers.toml"
    append_answer(tmp_path, answer())
    path.write_bytes(path.read_bytes() + b"#" * ((1 << 20) - path.stat().st_size))
    with pytest.raises(VetkitError) as caught:
        append_answer(tmp_path, answer())
    assert told(caught) == ("is full: it may hold 1 MiB", "move it away; vetkit starts a new one")
    assert load_records(tmp_path).answers == (answer(),)


def test_records_keep_the_rights_that_they_had(tmp_path):
    append_answer(tmp_path, answer())
    (tmp_path / "answers.toml").chmod(0o600)
    append_answer(tmp_path, answer())
    assert (tmp_path / "answers.toml").stat().st_mode & 0o777 == 0o600


def test_what_is_recorded_is_toml_that_anyone_can_read(tmp_path):
    append_answer(tmp_path, answer(note="a\tb\r\nc\u202e[red]"))
    read = tomllib.loads((tmp_path / "answers.toml").read_bytes().decode())
    assert read["answers"][0]["note"] == "a\tb\r\nc\u202e[red]"
