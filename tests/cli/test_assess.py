"""``vetkit assess``: one profile, many, folders, standard input; formats, files and exit codes."""

from __future__ import annotations

import json
import os

import pytest

from tests.cli.conftest import AS_OF, BRIGHTWAVE, EXAMPLES
from vetkit.model.assessment import Assessment
from vetkit.report import json as json_format


def write(folder, name, text=None):
    path = folder / f"{name}.toml"
    path.write_text(text or f'[consultant]\nname = "{name.title()}"\n', encoding="utf-8")
    return path


def test_one_profile_gives_the_report_on_stdout_and_nothing_on_stderr(vetkit, profile):
    ran = vetkit("assess", profile, *AS_OF)
    assert ran.code == 3
    assert ran.err == ""
    assert ran.out.startswith("Acme\n")
    assert "ESCALATE" in ran.out
    assert "\x1b" not in ran.out


def test_standard_input_is_a_profile(vetkit, profile):
    piped = vetkit("assess", "-", *AS_OF, "-f", "json", stdin=profile.read_bytes())
    assert piped.code == 3
    assert json.loads(piped.out)["consultant"]["name"] == "Acme"
    assert json.loads(piped.out)["inputs"][0]["path"] == "-"


def test_several_profiles_give_a_line_each_under_a_header(vetkit, tmp_path):
    names = ["cedar", "alder", "birch"]
    ran = vetkit("assess", *(write(tmp_path, name) for name in names), *AS_OF)
    assert ran.code == 3
    assert [line.split()[0] for line in ran.out.splitlines()] == ["Consultant", "Cedar", "Alder", "Birch"]


def test_a_folder_is_searched_in_order_and_json_comes_as_lines(vetkit, tmp_path):
    for name in ("cedar", "alder", "birch"):
        write(tmp_path, name)
    ran = vetkit("assess", tmp_path, *AS_OF, "-f", "json")
    lines = ran.out.splitlines()
    assert [json.loads(line)["consultant"]["name"] for line in lines] == ["Alder", "Birch", "Cedar"]
    one = vetkit("assess", tmp_path / "alder.toml", *AS_OF, "-f", "json")
    assert json_format.read(lines[0]) == json_format.read(one.out)
    assert isinstance(json_format.read(lines[0]), Assessment)


def test_a_folder_with_one_profile_still_gives_lines(vetkit, tmp_path, profile):
    assert len(vetkit("assess", tmp_path, *AS_OF, "-f", "json").out.splitlines()) == 1


def test_a_profile_that_cannot_be_read_stops_no_other_and_gives_2(vetkit, tmp_path):
    write(tmp_path, "alder")
    write(tmp_path, "birch", '[consultant]\nnmae = "Birch"\n')
    ran = vetkit("assess", tmp_path, *AS_OF)
    assert ran.code == 2
    assert [line.split()[0] for line in ran.out.splitlines()] == ["Consultant", "Alder"]
    assert f"{tmp_path}/birch.toml:2: " in ran.err
    assert "did you mean 'name'?" in ran.err
    assert ran.err.endswith("1 of 2 profiles not assessed: see the problems above\n")


def test_a_profile_that_cannot_be_read_gives_2_and_no_report(vetkit, tmp_path):
    ran = vetkit("assess", tmp_path / "nobody.toml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{tmp_path}/nobody.toml: there is no such file; check the name and the folder\n"


def test_a_mistake_in_the_settings_is_told_once_for_all_profiles(vetkit, tmp_path):
    for name in ("alder", "birch"):
        write(tmp_path, name)
    (tmp_path / "vetkit.toml").write_text("[policy]\naprove = 90\n", encoding="utf-8")
    ran = vetkit("assess", tmp_path)
    assert ran.code == 2
    assert ran.err.count("did you mean 'approve'?") == 1


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 3),
        (("--exit-zero",), 0),
        (("--fail-under", "50"), 3),
        (("--min-coverage", "0"), 3),
        (("--fail-on", "low"), 3),
    ],
)
def test_an_unknown_consultant_is_undecided(vetkit, profile, options, code):
    assert vetkit("assess", profile, *AS_OF, *options).code == code


def test_a_consultant_who_does_it_all_fails_on_high_severity(vetkit):
    assert vetkit("assess", BRIGHTWAVE, *AS_OF, "--fail-on", "high").code == 1
    assert vetkit("assess", BRIGHTWAVE, *AS_OF, "--fail-on", "high", "--exit-zero").code == 0


def test_exit_zero_does_not_excuse_bad_input(vetkit, tmp_path):
    assert vetkit("assess", tmp_path / "nobody.toml", "--exit-zero").code == 2


def test_a_policy_for_one_run_decides(vetkit, profile, tmp_path):
    policy = tmp_path / "strict.toml"
    policy.write_text("[policy]\napprove = 95\n", encoding="utf-8")
    ran = vetkit("assess", profile, *AS_OF, "-f", "json", "--policy", policy)
    assert json.loads(ran.out)["policy"]["approve"] == 95


def test_an_extra_checklist_for_one_run_is_used(vetkit, profile):
    own = EXAMPLES / "own-checklist" / "public-sector.toml"
    ran = vetkit("assess", profile, *AS_OF, "-f", "json", "--checklist", own)
    assert "public-sector" in [used["id"] for used in json.loads(ran.out)["checklists"]]


def test_the_same_inputs_give_the_same_bytes(vetkit):
    first, second = (vetkit("assess", BRIGHTWAVE, *AS_OF, "-f", "json").out for _ in range(2))
    assert first == second


def test_questions_are_the_letter_alone(vetkit, profile):
    letter = vetkit("assess", profile, *AS_OF, "--questions")
    assert letter.out == vetkit("assess", profile, *AS_OF, "-f", "questions").out
    assert letter.out.startswith("# Questions to Acme\n")
    ran = vetkit("assess", profile, "--questions", "-f", "json")
    assert ran.code == 2
    assert "give --questions, or -f questions among others" in ran.err


def test_formats_are_paired_with_files_and_stdout_stays_empty(vetkit, profile, tmp_path):
    ran = vetkit(
        "assess", profile, *AS_OF, "-f", "markdown", "-o", "memo.md", "-f", "json", "-o", "acme.json"
    )
    assert (ran.code, ran.out, ran.err) == (3, "", "")
    assert (tmp_path / "memo.md").read_text(encoding="utf-8").startswith("# ")
    written = json_format.read((tmp_path / "acme.json").read_bytes())
    assert written.consultant.name == "Acme"


def test_the_screens_report_goes_to_a_file_without_colour(vetkit, profile, tmp_path, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    vetkit("assess", profile, *AS_OF, "-f", "terminal", "-o", "report.txt")
    text = (tmp_path / "report.txt").read_text(encoding="utf-8")
    assert text.startswith("Acme\n")
    assert "\x1b" not in text


def test_several_memos_in_one_stream_are_parted_by_a_rule(vetkit, tmp_path):
    paths = [write(tmp_path, name) for name in ("alder", "birch")]
    ran = vetkit("assess", *paths, *AS_OF, "-f", "questions")
    assert ran.out.count("\n---\n\n# Questions to ") == 1


def test_a_report_over_a_profile_is_refused(vetkit, profile):
    before = profile.read_bytes()
    ran = vetkit("assess", profile, "-f", "json", "-o", profile)
    assert ran.code == 2
    assert "is read in this run; choose another name" in ran.err
    assert profile.read_bytes() == before


def test_nothing_assessed_leaves_the_old_report_alone(vetkit, tmp_path):
    (tmp_path / "memo.md").write_text("old", encoding="utf-8")
    write(tmp_path, "birch", "oops")
    ran = vetkit("assess", "birch.toml", "-f", "markdown", "-o", "memo.md")
    assert ran.code == 2
    assert (tmp_path / "memo.md").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["birch.toml", "memo.md"]


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("nowhere/memo.md", "nowhere/memo.md: not written: there is no such folder; make the folder first"),
        (".", ".: not written: it is a folder; name a file in it"),
        ("/dev/full", "/dev/full: not written: No space left on device; make room, or choose another place"),
    ],
)
def test_an_output_that_cannot_be_written_is_2_and_leaves_nothing(vetkit, profile, tmp_path, output, message):
    ran = vetkit("assess", profile, *AS_OF, "-f", "markdown", "-o", output)
    assert (ran.code, ran.out, ran.err) == (2, "", f"{message}\n")
    assert list(tmp_path.iterdir()) == [profile]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_the_report_keeps_to_the_width(vetkit, width):
    ran = vetkit("assess", BRIGHTWAVE, *AS_OF, "--width", width)
    assert max(map(len, ran.out.splitlines())) <= width


def test_columns_is_heeded_and_width_comes_before_it(vetkit, profile, monkeypatch):
    monkeypatch.setenv("COLUMNS", "100")
    assert max(map(len, vetkit("assess", profile, *AS_OF).out.splitlines())) > 80
    assert max(map(len, vetkit("assess", profile, *AS_OF, "--width", "60").out.splitlines())) <= 60


def test_colour_is_forced_and_taken_away(vetkit, profile, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = vetkit("assess", profile, *AS_OF).out
    assert "\x1b[" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    without = vetkit("assess", profile, *AS_OF).out
    assert "\x1b[33m" not in without
    assert "\x1b[1;33m" not in without


def test_a_vendors_markup_is_text(vetkit, tmp_path):
    path = write(tmp_path, "acme", '[consultant]\nname = "[red]Ac[/red]me \\u001b[31m"\n')
    out = vetkit("assess", path, *AS_OF).out
    assert out.startswith("[red]Ac[/red]me")
    assert "\x1b" not in out


def test_a_name_that_is_no_utf_8_is_shown_and_not_fatal(vetkit, tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.toml")
    ran = vetkit("assess", path)
    assert ran.code == 2
    assert "/?.toml: there is no such file" in ran.err


def test_a_circle_of_links_is_told(vetkit, tmp_path):
    (tmp_path / "loop.toml").symlink_to("loop.toml")
    ran = vetkit("assess", "loop.toml", "-f", "markdown", "-o", "memo.md")
    assert ran.code == 2
    assert ran.err.startswith("loop.toml: cannot be read: ")
