"""Everything known of one consultant at one date, gathered."""

from __future__ import annotations

import hashlib
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

import vetkit
from vetkit.errors import VetkitError
from vetkit.load import Desks, gather, load_case, shipped
from vetkit.model.record import Answer, Disposition
from vetkit.records import append_answer, append_disposition

DAY = date(2026, 11, 24)
PROFILE = """
[consultant]
name = "Brightwave"

[[documents]]
path = "./files/offer.md"
kind = "proposal"

[[documents]]
path = "notes.txt"

[[claims]]
id = "reach"
text = "We have ten people."

[[claims]]
text = "We do it all."
"""


@pytest.fixture
def acme(tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "offer.md").write_text("# Offer\n\nWe do it all.\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("Nothing to see.\n", encoding="utf-8")
    path = tmp_path / "acme.toml"
    path.write_text(PROFILE, encoding="utf-8")
    return path


def some_criterion():
    return next(rule.id for checklist in shipped.checklists() for rule in checklist.criteria if rule.answer)


def answer(on=DAY, criterion=None, **parts):
    criterion = criterion or some_criterion()
    return Answer(criterion=criterion, value="yes", rung="stated", by="Jo", on=on, **parts)


def case_of(path, as_of=DAY, **parts):
    return load_case(path, as_of, **parts)[1]


def test_one_call_makes_all_that_an_assessment_needs(acme):
    assessment = vetkit.assess(*vetkit.load_case(acme, DAY))
    assert assessment.consultant.name == "Brightwave"
    assert assessment.as_of == DAY


def test_documents_are_read_and_scanned_once_with_their_own_paths(acme):
    case = case_of(acme)
    assert [(reading.path, reading.kind, reading.problems) for reading in case.documents] == [
        ("files/offer.md", "proposal", ()),
        ("notes.txt", "other", ()),
    ]
    spots = [(m.spot.path, m.spot.line) for m in case.matches if m.flag == "do-it-all" and m.counts]
    assert spots == [("files/offer.md", 3), ("acme.toml", 17)]


def test_the_claims_in_the_profile_are_the_consultants_words_at_their_line(acme):
    match = next(m for m in case_of(acme).matches if m.spot.path == "acme.toml")
    assert (match.spot.line, match.sentence) == (17, "We do it all.")


def test_every_file_is_an_input_with_its_hash_and_no_path_of_the_machine(acme):
    append_answer(acme.with_suffix(".records"), answer())
    (acme.parent / "vetkit.toml").write_text("[policy]\napprove = 90", encoding="utf-8")
    case = case_of(acme)
    assert [one.path for one in case.inputs] == [
        "acme.records/answers.toml",
        "acme.toml",
        "files/offer.md",
        "notes.txt",
        "vetkit.toml",
    ]
    for one in case.inputs:
        assert one.sha256 == hashlib.sha256((acme.parent / one.path).read_bytes()).hexdigest()
    assert str(acme.parent) not in case.model_dump_json()


def test_the_same_files_elsewhere_make_the_same_case(acme, tmp_path_factory, monkeypatch):
    before = case_of(acme)
    moved = tmp_path_factory.mktemp("elsewhere") / "vendors"
    acme.parent.rename(moved)
    monkeypatch.chdir(moved)
    assert case_of("acme.toml") == before


def test_what_was_recorded_later_is_left_out_and_what_expired_is_kept(acme):
    folder = acme.with_suffix(".records")
    early, expired, late = (
        answer(date(2026, 1, 1)),
        answer(date(2026, 1, 2), expires=date(2026, 2, 1)),
        answer(date(2026, 11, 25)),
    )
    for one in (early, expired, late):
        append_answer(folder, one)
    for day in (DAY, date(2026, 11, 25)):
        append_disposition(
            folder,
            Disposition(signal="do-it-all@notes.txt", decision="explained", why="A joke.", by="Jo", on=day),
        )
    case = case_of(acme)
    assert case.answers == (early, expired)
    assert [one.on for one in case.dispositions] == [DAY]


def test_an_answer_on_no_known_criterion_names_the_nearest(acme):
    folder = acme.with_suffix(".records")
    append_answer(folder, answer(criterion=f"{some_criterion()}x"))
    append_answer(folder, answer(criterion="zzzz"))
    with pytest.raises(VetkitError) as caught:
        case_of(acme)
    assert [(p.line, p.message, p.hint) for p in caught.value.problems] == [
        (
            6,
            f"answers[1].criterion: no checklist has a criterion '{some_criterion()}x'",
            f"did you mean '{some_criterion()}'?",
        ),
        (
            13,
            "answers[2].criterion: no checklist has a criterion 'zzzz'",
            "name the checklist that has it with --checklist",
        ),
    ]


def test_mistakes_in_profile_and_records_are_told_together(acme):
    folder = acme.with_suffix(".records")
    folder.mkdir()
    (folder / "answers.toml").write_text('schema = "vetkit.answers/1"\nanswer = 1', encoding="utf-8")
    (folder / "dispositions.toml").write_text("schema = 1", encoding="utf-8")
    acme.write_text("[consultant]\nnmae = 1", encoding="utf-8")
    with pytest.raises(VetkitError) as caught:
        case_of(acme)
    assert [(Path(p.file).name, p.line) for p in caught.value.problems] == [
        ("answers.toml", 2),
        ("dispositions.toml", 1),
        ("acme.toml", 2),
    ]


def test_a_damaged_document_is_said_and_the_rest_goes_on(acme):
    (acme.parent / "notes.txt").write_bytes(b"\x00\xff" * 50)
    case = case_of(acme)
    assert [bool(reading.problems) for reading in case.documents] == [False, True]
    assert "do-it-all" in {match.flag for match in case.matches}


def test_the_platforms_of_the_table_are_in_the_case(acme):
    assert case_of(acme).platforms == shipped.platforms() != ()


def test_standard_input_makes_a_case_without_records(acme, monkeypatch):
    monkeypatch.chdir(acme.parent)
    append_answer(Path("-.records"), answer())
    desk = Desks().at(Path("-"))
    case = gather(Path("-"), desk.settings, desk.rules, DAY, BytesIO(PROFILE.encode()))
    assert case.answers == ()
    assert {one.path for one in case.inputs} == {"-", "files/offer.md", "notes.txt"}
    assert ("-", 17) in {(m.spot.path, m.spot.line) for m in case.matches}
