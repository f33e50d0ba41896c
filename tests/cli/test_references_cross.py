"""``vetkit references cross``: a folder in, questions out, and an exit code for scripts."""

from __future__ import annotations

import json

import pytest

PROFILE = """
[consultant]
name = "{name}"

[[references]]
id = "{id}"
name = "{person}"
organisation = "{organisation}"
phone = "{phone}"
"""
SIGNAL = "cross-phone:acme/ada+tideline/ben"


@pytest.fixture
def folder(tmp_path):
    """Two consultants whose different referees have one number."""
    rows = (
        ("acme", "Acme", "ada", "Ada Reed", "Quayside Foods", "+44 7700 900123"),
        ("tideline", "Tideline", "ben", "Ben Ortiz", "Old Mill Bakery", "+44 (0)7700 900-123"),
    )
    for stem, name, id, person, organisation, phone in rows:
        text = PROFILE.format(name=name, id=id, person=person, organisation=organisation, phone=phone)
        (tmp_path / f"{stem}.toml").write_text(text, encoding="utf-8")
    return tmp_path


def test_one_number_at_two_consultants_is_named_and_is_1(vetkit, folder):
    ran = vetkit("references", "cross", folder, "--width", "200")
    assert ran.code == 1
    assert f"{SIGNAL}  fail" in ran.out
    assert "A. R. of Quayside Foods, referee of Acme, and B. O. of Old Mill Bakery" in ran.out
    assert "1 found among 2 referees of 2 consultants." in ran.out


def test_neither_name_nor_number_of_a_referee_is_printed(vetkit, folder):
    for format in ("terminal", "json"):
        out = vetkit("references", "cross", folder, "-f", format).out
        assert not [secret for secret in ("Ada Reed", "Ben Ortiz", "900123", "900-123") if secret in out]


def test_once_it_is_explained_at_one_profile_it_is_0(vetkit, folder):
    acme = folder / "acme.toml"
    said = vetkit("dispose", acme, SIGNAL, "--explained", "--why", "One hotel desk", "--by", "Jo")
    assert said.code == 0
    ran = vetkit("references", "cross", folder)
    assert ran.code == 0
    assert "One hotel desk" in ran.out


def test_a_signal_of_other_profiles_is_not_decided_on_here(vetkit, folder):
    ran = vetkit(
        "dispose", folder / "acme.toml", "cross-phone:x/a+y/b", "--explained", "--why", "W", "--by", "Jo"
    )
    assert ran.code == 2


def test_json_holds_both_sides_and_the_innocent_explanations(vetkit, folder):
    made = json.loads(vetkit("references", "cross", folder, "-f", "json").out)
    assert made["schema"] == "vetkit.cross/1"
    (signal,) = made["signals"]
    assert signal["id"] == SIGNAL
    assert signal["innocent"]
    assert len(signal["sides"]) == 2


def test_a_profile_that_cannot_be_read_is_2_and_the_others_are_compared(vetkit, folder):
    (folder / "broken.toml").write_text("[consultant]\nnam = 1\n", encoding="utf-8")
    ran = vetkit("references", "cross", folder)
    assert ran.code == 2
    assert SIGNAL in ran.out
    assert "1 of 3 profiles not compared" in ran.err


def test_nothing_in_common_is_0(vetkit, folder):
    ran = vetkit("references", "cross", folder / "acme.toml")
    assert (ran.code, ran.out) == (0, "Nothing in common was found among 1 referee of 1 consultant.\n")
