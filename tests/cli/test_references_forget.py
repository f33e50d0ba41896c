"""``vetkit references forget``: what is due is found, and deleted once a person says so; nothing else is touched."""

from __future__ import annotations

from datetime import date

import pytest

PROFILE = """
[consultant]
name = "Acme"

[engagement]
decided = {decided}

[[claims]]
text = "We halved the complaints."
referees = ["ada"]
"""
REFEREES = """
[[references]]
id = "ada"
name = "Ada Quillworth"
organisation = "Old Mill"
phone = "+44 1632 960874"
"""
CALL = """schema = "vetkit.call/1"

[call]
referee = "ada"
on = 2024-05-02

[[attempts]]
no = 1
at = 2024-05-02T10:00:00
outcome = "reached"
by = "Jo"
channel = "phone"
identity = "called-back"
contact = "+44 1632 960874"
"""
LATER = ("--as-of", "2026-11-24")


@pytest.fixture
def acme(tmp_path):
    """A consultant that was decided on long ago, its referee in a file of its own, called once."""
    return made(tmp_path, "acme", date(2024, 6, 1))


def made(folder, name, decided):
    profile = folder / f"{name}.toml"
    profile.write_text(PROFILE.format(decided=decided), encoding="utf-8")
    (folder / f"{name}.referees.toml").write_text(REFEREES, encoding="utf-8")
    calls = folder / f"{name}.records" / "calls"
    calls.mkdir(parents=True)
    (calls / "ada-2024-05-02.toml").write_text(CALL, encoding="utf-8")
    return profile


def files(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {
        "acme.records/.lock"
    }


KEPT = {"acme.toml", "acme.records/forgotten.toml"}


def test_what_is_due_is_listed_and_nothing_is_deleted(vetkit, acme, tmp_path):
    before = files(tmp_path)
    ran = vetkit("references", "forget", acme, *LATER, "--width", "200")
    assert ran.code == 1
    assert "acme.toml: 1 referee, to be kept until 2026-06-01" in ran.out
    assert "acme.referees.toml" in ran.out
    assert "ada-2024-05-02.toml" in ran.out
    assert files(tmp_path) == before


def test_what_is_not_due_yet_stays(vetkit, acme, tmp_path):
    before = files(tmp_path)
    ran = vetkit("references", "forget", acme, "--delete", "--yes", "--as-of", "2026-05-31")
    assert (ran.code, ran.out) == (0, "0 of 1 profile due.\n")
    assert files(tmp_path) == before


def test_without_a_confirmation_nothing_is_deleted(vetkit, acme, tmp_path):
    before = files(tmp_path)
    ran = vetkit("references", "forget", acme, "--delete", *LATER)
    assert ran.code == 2
    assert ran.err.endswith("nothing was deleted; type delete at the terminal, or add --yes\n")
    assert files(tmp_path) == before


def test_confirmed_it_is_gone_and_put_on_record_without_a_name(vetkit, acme, tmp_path):
    ran = vetkit("references", "forget", tmp_path, "--delete", "--yes", "--by", "Jo", *LATER)
    assert ran.code == 0
    assert files(tmp_path) == KEPT
    kept = (tmp_path / "acme.records" / "forgotten.toml").read_text(encoding="utf-8")
    assert 'by = "Jo"' in kept
    assert not [word for word in ("ada", "Quillworth", "Mill", "960874") if word in kept]


def test_afterwards_the_profile_can_still_be_assessed(vetkit, acme):
    vetkit("references", "forget", acme, "--delete", "--yes", *LATER)
    assert vetkit("assess", acme, "--exit-zero").code == 0
    assert vetkit("references", "forget", acme, *LATER).code == 0


def test_the_packet_is_deleted_and_no_link_is_followed(vetkit, acme, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious.txt").write_text("x", encoding="utf-8")
    sheets = tmp_path / "acme.packet" / "ada"
    sheets.mkdir(parents=True)
    (sheets / "sheet.toml").write_text("x", encoding="utf-8")
    (sheets / "link").symlink_to(outside / "precious.txt")
    (tmp_path / "acme.packet" / "folder").symlink_to(outside)
    assert vetkit("references", "forget", acme, "--delete", "--yes", *LATER).code == 0
    assert files(tmp_path) == KEPT | {"outside/precious.txt"}


def test_references_in_a_profile_are_left_for_the_person_whose_file_it_is(vetkit, acme, tmp_path):
    (tmp_path / "acme.referees.toml").unlink()
    acme.write_text(PROFILE.format(decided="2024-06-01") + REFEREES, encoding="utf-8")
    before = acme.read_text(encoding="utf-8")
    ran = vetkit("references", "forget", acme, "--delete", "--yes", "--width", "200", *LATER)
    assert ran.code == 1
    assert "by hand" in ran.out
    assert "acme.toml:12: [[references]]" in ran.out
    assert acme.read_text(encoding="utf-8") == before


def test_a_note_that_names_a_referee_is_listed(vetkit, acme):
    answered = vetkit(
        "answer",
        acme,
        "--set",
        "scope-limits=yes",
        "--rung",
        "stated",
        "--by",
        "Jo",
        "--note",
        "Ada Quillworth says so",
    )
    assert answered.code == 0
    ran = vetkit("references", "forget", acme, "--all", "--width", "200")
    assert "the answer on scope-limits names a referee" in ran.out


def test_the_policy_says_how_long(vetkit, acme, tmp_path):
    (tmp_path / "vetkit.toml").write_text("[policy.referees]\nkeep_months = 60\n", encoding="utf-8")
    assert vetkit("references", "forget", acme, *LATER).code == 0
    assert (
        "to be kept until 2029-06-01" in vetkit("references", "forget", acme, "--all", "--width", "200").out
    )


def test_without_a_decision_the_last_entry_counts(vetkit, acme):
    acme.write_text("[consultant]\nname = 'Acme'\n", encoding="utf-8")
    assert "to be kept until 2026-05-02" in vetkit("references", "forget", acme, *LATER, "--width", "200").out


def test_without_any_date_it_is_said(vetkit, tmp_path):
    (tmp_path / "new.toml").write_text("[consultant]\nname = 'New'\n", encoding="utf-8")
    (tmp_path / "new.referees.toml").write_text(REFEREES, encoding="utf-8")
    ran = vetkit("references", "forget", tmp_path, "--width", "200")
    assert "no date to count from; write decided under [engagement]" in ran.out
    assert ran.code == 0


@pytest.mark.parametrize(
    ("day", "months", "until"),
    [
        ((2024, 1, 31), 1, (2024, 2, 29)),
        ((2024, 11, 30), 24, (2026, 11, 30)),
        ((2024, 6, 1), 0, (2024, 6, 1)),
    ],
)
def test_months_end_where_the_calendar_does(day, months, until):
    from vetkit.load.retention import months_after

    assert months_after(date(*day), months) == date(*until)
