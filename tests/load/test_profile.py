"""From a file to a profile."""

from __future__ import annotations

import os
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from vetkit.errors import VetkitError
from vetkit.load import load_profile
from vetkit.load.profile import read_profile
from vetkit.load.toml import LIMIT

FULL = """
[consultant]
name = "Brightwave"
kind = "agency"
founded = 2019
principals = [{name = "Ann Day", role = "owner"}]

[consultant.registration]
country = "DE"

[[consultant.accounts]]
platform = "Instagram"
since = 2019-05-01

[engagement]
purpose = "Grow the newsletter"
involves = []
start = 2026-12-01
budget = {amount = 12000, currency = "EUR"}
owners.marketing = "Lee"

[[claims]]
id = "reach"
text = '''
We reach a million people.
'''
evidence = [{what = "case study", document = "./files/offer.md"}]

[[documents]]
path = "files/offer.md"
kind = "proposal"

[[references]]
name = "Jo"
organisation = "Bakery"
start = 2024
end = 2024
"""


def refused(path, stream=None):
    with pytest.raises(VetkitError) as caught:
        load_profile(path, stream)
    (problem,) = caught.value.problems
    return problem.message, problem.hint


def test_every_table_reaches_the_profile(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "offer.md").touch()
    path = tmp_path / "acme.toml"
    path.write_text(FULL, encoding="utf-8")
    profile = load_profile(path)
    assert profile.consultant.accounts[0].since == date(2019, 5, 1)
    assert profile.consultant.founded == 2019
    assert profile.engagement.owners.marketing == "Lee"
    assert profile.engagement.involves == ()
    assert profile.claims[0].text == "We reach a million people."
    assert profile.references[0].end == 2024


def test_a_name_is_enough():
    assert load_profile("-", BytesIO(b"[consultant]\nname = 'Acme'")).consultant.name == "Acme"


def test_standard_input_has_documents_in_the_current_folder_and_no_records(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    text = b"consultant.name = 'Acme'\ndocuments = [{path = 'offer.md'}]"
    assert refused("-", BytesIO(text))[0] == "documents[1].path: 'offer.md' is not there"
    (tmp_path / "offer.md").touch()
    written = read_profile(Path("-"), BytesIO(text))
    assert (written.folder, written.records, written.file.name) == (Path(), None, "-")


def test_standard_input_is_read_only_as_far_as_the_limit():
    stream = BytesIO(b"#" * (LIMIT + 100))
    assert refused("-", stream)[0] == "larger than 1 MiB, the limit for this kind of file"
    assert stream.tell() == LIMIT + 1


def test_no_standard_input_is_a_problem():
    assert refused("-") == ("there is no standard input to read", "name a profile")


def test_records_lie_beside_the_profile(tmp_path):
    path = tmp_path / "acme.v2.toml"
    path.write_text("consultant.name = 'Acme'", encoding="utf-8")
    assert read_profile(path).records == tmp_path / "acme.v2.records"


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("absent.toml", "there is no such file", "check the name and the folder"),
        ("file/acme.toml", "there is no such file", "check the name and the folder"),
        ("folder", "is a folder, not a file", "name a file in it"),
        ("pipe", "not a regular file", "name a file that is stored on a disk"),
        ("a\0b", "is not a possible file name", "check the name"),
    ],
)
def test_what_is_no_file_says_so(tmp_path, name, message, hint):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / name) == (message, hint)


def test_a_name_that_is_too_long_says_so(tmp_path):
    message, hint = refused(tmp_path / ("x" * 300))
    assert message.startswith("cannot be read: ")
    assert hint == "check the disk and the name"


def test_a_hostile_file_name_is_shown_without_its_controls(tmp_path):
    with pytest.raises(VetkitError) as caught:
        load_profile(tmp_path / "\x1b]0;x\x07\u202e.toml")
    assert (
        str(caught.value) == f"{tmp_path}/?]0;x??.toml: there is no such file; check the name and the folder"
    )


@pytest.mark.parametrize(
    ("name", "why"),
    [("folder", "is a folder"), ("pipe", "is not a regular file"), ("x" * 300, "is not there")],
)
def test_a_document_must_be_a_file(tmp_path, name, why):
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    path = tmp_path / "acme.toml"
    path.write_text(f'consultant.name = "Acme"\ndocuments = [{{path = "{name}"}}]\n', encoding="utf-8")
    message, hint = refused(path)
    assert message.endswith(why)
    assert hint == "put the file there, or delete this document"


def test_the_order_of_keys_and_tables_changes_nothing():
    one = b"[consultant]\nname = 'A'\nkind = 'agency'\n[[team]]\nname = 'x'"
    two = b"team = [{name = 'x'}]\nconsultant = {kind = 'agency', name = 'A'}"
    assert load_profile("-", BytesIO(one)) == load_profile("-", BytesIO(two))
