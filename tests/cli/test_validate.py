"""``vetkit validate``: every problem with its line, and what is valid otherwise."""

from __future__ import annotations

import shutil

import pytest

from tests.cli.conftest import EXAMPLES


def test_a_valid_profile_is_said_to_be_one(vetkit, profile):
    ran = vetkit("validate", profile)
    assert (ran.code, ran.out, ran.err) == (0, f"{profile}: valid profile\n", "")


def test_every_problem_is_printed_with_file_line_and_way_out(vetkit, profile):
    profile.write_text('[consultant]\nnmae = "Acme"\nkind = "agncy"\n', encoding="utf-8")
    ran = vetkit("validate", "acme.toml")
    assert ran.code == 2
    assert ran.err == ""
    lines = ran.out.splitlines()
    assert [line.rpartition(";")[0].partition(": ")[0] for line in lines] == ["acme.toml:2", "acme.toml:3"]
    assert "did you mean 'name'?" in lines[0]
    assert "did you mean 'agency'?" in lines[1]


def test_one_broken_file_hides_no_other(vetkit, tmp_path, profile):
    (tmp_path / "bad.toml").write_text("[consultant\n", encoding="utf-8")
    ran = vetkit("validate", "bad.toml", "acme.toml", "gone.toml")
    assert ran.code == 2
    assert ran.out.splitlines()[0] == "acme.toml: valid profile"
    assert ran.out.splitlines()[1].startswith("bad.toml:1: not valid TOML: ")
    assert ran.out.splitlines()[2].startswith("gone.toml: there is no such file")


def test_a_profile_and_its_records_are_checked_together(vetkit, profile):
    vetkit("answer", profile, "--set", "scope-limits=no", "--by", "M")
    records = profile.with_suffix(".records") / "answers.toml"
    records.write_text(records.read_text().replace("scope-limits", "scope-limit"), encoding="utf-8")
    ran = vetkit("validate", "acme.toml")
    assert ran.code == 2
    assert ran.out.startswith("acme.records/answers.toml:")
    assert "did you mean 'scope-limits'?" in ran.out


@pytest.mark.parametrize("name", ["acme.records", "acme.records/answers.toml"])
def test_records_are_checked_alone(vetkit, profile, name):
    vetkit("answer", profile, "--set", "scope-limits=no", "--by", "M")
    assert vetkit("validate", name).out == f"{name}: valid records\n"
    path = profile.with_suffix(".records") / "answers.toml"
    path.write_text(path.read_text().replace('"no"', '"nope"'), encoding="utf-8")
    ran = vetkit("validate", name)
    assert ran.code == 2
    assert ran.out.startswith("acme.records/answers.toml:")


def test_a_checklist_and_settings_are_checked_alone(vetkit, tmp_path):
    for name in ("public-sector.toml", "vetkit.toml"):
        shutil.copy(EXAMPLES / "own-checklist" / name, tmp_path)
    ran = vetkit("validate", "public-sector.toml", "vetkit.toml")
    assert ran.code == 0
    assert ran.out == "public-sector.toml: valid checklist\nvetkit.toml: valid settings\n"
    text = (tmp_path / "public-sector.toml").read_text(encoding="utf-8")
    broken = text.replace("(captions|subtitles|picture", "(captions|subtitles|{pictrue}")
    (tmp_path / "public-sector.toml").write_text(broken, encoding="utf-8")
    ran = vetkit("validate", "public-sector.toml")
    assert ran.code == 2
    assert ran.out.startswith("public-sector.toml:")
    assert "pictrue" in ran.out


def test_a_folder_is_checked_with_all_that_is_ours_in_it(vetkit, tmp_path):
    shutil.copytree(EXAMPLES / "own-checklist", tmp_path / "cases")
    (tmp_path / "cases" / "other.toml").write_text("[tool]\nx = 1\n", encoding="utf-8")
    ran = vetkit("validate", "cases")
    assert ran.code == 0
    assert sorted(ran.out.splitlines()) == [
        "cases/public-sector.toml: valid checklist",
        "cases/saltmarsh.toml: valid profile",
    ]


def test_broken_settings_do_not_hide_a_broken_profile(vetkit, profile, tmp_path):
    (tmp_path / "vetkit.toml").write_text("[policy]\naprove = 90\n", encoding="utf-8")
    profile.write_text('[consultant]\nnmae = "Acme"\n', encoding="utf-8")
    ran = vetkit("validate", "acme.toml")
    assert ran.code == 2
    assert [line.partition(": ")[0] for line in ran.out.splitlines()] == ["acme.toml:2", "vetkit.toml:2"]


def test_standard_input_is_a_profile(vetkit, profile):
    assert vetkit("validate", "-", stdin=profile.read_bytes()).out == "-: valid profile\n"
    assert vetkit("validate", "-", stdin=b"").code == 2
