"""``vetkit scan``: what is marked, how it is shown, and the exit codes."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES

RED = "We do it all.\n"
CLEAN = "Our office is on the second floor, next to the bakery. We meet on Mondays.\n"
NEGATED = "We don't do it all. Our office is next to the bakery, and we meet on Mondays.\n"


@pytest.fixture
def file(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return write


def scanned(ran):
    return json.loads(ran.out)


def test_a_red_flag_is_shown_with_place_words_why_and_question(vetkit, file):
    ran = vetkit("scan", file("proposal.md", RED), "--only", "do-it-all", "--width", "200")
    assert ran.code == 1
    assert ran.err == ""
    lines = ran.out.splitlines()
    assert lines[:3] == [
        "proposal.md:1:1  high  do-it-all  Claims to do it all",
        "  | We do it all.",
        "  | ^^^^^^^^^^^^",
    ]
    assert [line.partition(":")[0] for line in lines[3:5]] == ["    Why", "    Ask"]
    assert lines[5:] == [
        "",
        "1 document read, 4 words: 1 red flag (1 high), 0 statements in the consultant's favour.",
    ]


def test_json_is_the_contract(vetkit, file):
    ran = vetkit("scan", file("proposal.txt", f"{CLEAN}{RED}"), "--format", "json", "--only", "do-it-all")
    assert ran.code == 1
    report = scanned(ran)
    assert report["schema"] == "vetkit.scan/1"
    assert report["documents"] == [
        {
            "path": "proposal.txt",
            "sha256": hashlib.sha256(f"{CLEAN}{RED}".encode()).hexdigest(),
            "format": "text",
            "words": 19,
            "problems": [],
            "hidden": [],
        }
    ]
    (match,) = report["matches"]
    start = match["spot"]["start"]
    assert (match["flag"], match["stance"], match["counts"]) == ("do-it-all", "asserted", True)
    assert f"{CLEAN}{RED}"[start : match["spot"]["end"]] == match["quote"]
    assert (match["spot"]["path"], match["spot"]["line"], match["spot"]["column"]) == ("proposal.txt", 2, 1)


def test_clean_text_is_0(vetkit, file):
    ran = vetkit("scan", file("letter.txt", CLEAN))
    assert ran.code == 0
    assert ran.out == "1 document read, 15 words: no red flag, 0 statements in the consultant's favour.\n"


def test_a_negated_flag_is_0_and_listed_in_json_with_the_deciding_words(vetkit, file):
    ran = vetkit("scan", file("letter.txt", NEGATED), "-f", "json", "--only", "do-it-all")
    assert ran.code == 0
    (match,) = scanned(ran)["matches"]
    assert (match["stance"], match["counts"]) == ("negated", False)
    assert match["because"]


@pytest.mark.parametrize(
    ("options", "listed"),
    [
        (("-f", "json"), True),
        (("-f", "json", "--stance", "counted"), False),
        (("-f", "terminal"), False),
        (("-f", "terminal", "--stance", "all"), True),
    ],
)
def test_stance_says_whether_what_does_not_count_is_listed(vetkit, file, options, listed):
    ran = vetkit("scan", file("letter.txt", NEGATED), "--only", "do-it-all", *options)
    assert ("do-it-all" in ran.out) is listed
    assert ran.code == 0


def test_standard_input_is_read(vetkit):
    ran = vetkit("scan", "-", "--format", "json", "--only", "do-it-all", stdin=RED.encode())
    assert ran.code == 1
    assert scanned(ran)["documents"][0]["path"] == "-"
    assert scanned(ran)["matches"][0]["spot"]["path"] == "-"


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--only", "do-it-all"), 1),
        (("--ignore", "do-it-all", "--ignore", "hands-off"), 0),
        (("--min-severity", "critical"), 0),
        (("--fail-on", "critical"), 0),
        (("--fail-on", "high"), 1),
        (("--exit-zero",), 0),
    ],
)
def test_what_is_left_out_does_not_count(vetkit, file, options, code):
    assert vetkit("scan", file("proposal.md", RED), *options).code == code


def test_an_unknown_flag_is_2_with_the_nearest(vetkit, file):
    ran = vetkit("scan", file("proposal.md", RED), "--only", "do-it-al")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "--only and --ignore: there is no flag 'do-it-al'; did you mean 'do-it-all'?\n"


def test_an_unknown_format_is_2_with_the_others(vetkit, file):
    ran = vetkit("scan", file("proposal.md", RED), "-f", "yaml")
    assert (ran.code, ran.err) == (
        2,
        "--format: there is no format 'yaml'; formats: github, json, markdown, sarif, terminal\n",
    )


@pytest.mark.parametrize(
    ("name", "data"),
    [("gone.md", None), ("picture.png", b"\x89PNG"), ("binary.txt", b"\x00\x01\x02"), ("empty.md", b"")],
)
def test_a_document_that_cannot_be_read_is_2_and_stops_no_other(vetkit, file, name, data):
    if data is not None:
        file(name, data)
    ran = vetkit("scan", name, file("proposal.md", RED), "-f", "json", "--only", "do-it-all")
    assert ran.code == 2
    report = scanned(ran)
    assert report["documents"][0]["problems"]
    assert f"{name}: not read: " in ran.err
    assert [match["spot"]["path"] for match in report["matches"]] == ["proposal.md"]


def test_text_in_another_language_is_undecided_and_never_clean(vetkit, file):
    german = (
        "Wir sind eine Agentur für soziale Medien und machen alles, was Sie für Ihren Erfolg brauchen. " * 3
    )
    ran = vetkit("scan", file("angebot.txt", german))
    assert ran.code == 3
    for shown in (ran.out, ran.err):
        assert shown.startswith("angebot.txt: ")
        assert "not read: " in shown


def test_a_folder_is_read_in_order(vetkit, file, tmp_path):
    (tmp_path / "sent").mkdir()
    for name in ("b.md", "a.txt", "c.png"):
        file(f"sent/{name}", CLEAN)
    report = scanned(vetkit("scan", "sent", "-f", "json"))
    assert [document["path"] for document in report["documents"]] == ["sent/a.txt", "sent/b.md"]


def test_an_own_checklist_brings_its_flags(vetkit, file):
    own = EXAMPLES / "own-checklist" / "public-sector.toml"
    ran = vetkit("scan", file("offer.md", "Captions are charged extra.\n"), "--checklist", own, "-f", "json")
    assert [match["flag"] for match in scanned(ran)["matches"]] == ["captions-optional"]


def test_a_vendors_words_never_reach_the_terminal_as_commands(vetkit, file):
    hostile = "We do it all, \x1b[31m\x1b]0;pwned [bold]for you[/bold] \u202eevil.\n"
    ran = vetkit("scan", file("proposal.md", hostile), "--stance", "all", "--only", "do-it-all")
    assert "[bold]for you[/bold]" in ran.out
    assert not {"\x1b", "\u202e"} & set(ran.out + ran.err)
    ran = vetkit("scan", "proposal.md", "-f", "json", "--only", "do-it-all")
    assert not {"\x1b", "\u202e"} & set(ran.out)
    assert "\u202e" in scanned(ran)["matches"][0]["sentence"]


def test_several_formats_each_go_to_their_place(vetkit, file, tmp_path):
    file("proposal.md", RED)
    ran = vetkit("scan", "proposal.md", "-f", "sarif", "-o", "scan.sarif", "-f", "terminal", "-o", "-")
    assert ran.code == 1
    assert ran.out.startswith("proposal.md:1:1  high  do-it-all")
    report = json.loads((tmp_path / "scan.sarif").read_text("utf-8"))
    assert report["version"] == "2.1.0"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ("-f", "json", "-o", "proposal.md"),
            "--output: proposal.md is read in this run; choose another name\n",
        ),
        (
            ("-f", "json", "-o", "no/a.json"),
            "no/a.json: not written: there is no such folder; make the folder first\n",
        ),
        (("-f", "json", "-f", "sarif"), "--output: --format is given twice and --output not; "),
    ],
)
def test_a_place_that_cannot_be_written_to_is_2(vetkit, file, options, message):
    ran = vetkit("scan", file("proposal.md", RED), *options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(message)


def test_where_one_place_fails_no_file_is_left(vetkit, file, tmp_path):
    ran = vetkit(
        "scan", file("proposal.md", RED), "-f", "json", "-o", "a.json", "-f", "sarif", "-o", "no/b.sarif"
    )
    assert ran.code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["proposal.md"]


def test_statistics_count_every_stance_whatever_is_listed(vetkit, file):
    ran = vetkit("scan", file("a.md", RED), file("b.md", NEGATED), "--only", "do-it-all", "--statistics")
    assert ran.code == 1
    assert ran.out.splitlines()[:2] == [
        "Flag       Weight  Counts  Does not count",
        "do-it-all  high         1  1 negated",
    ]
    assert "2 documents read, 21 words: 1 red flag (1 high)" in ran.out


def test_statistics_in_json_stand_beside_the_matches(vetkit, file):
    report = scanned(vetkit("scan", file("a.md", RED), "--only", "do-it-all", "--statistics", "-f", "json"))
    assert len(report["matches"]) == 1
    assert report["statistics"] == [
        {
            "flag": "do-it-all",
            "polarity": "red",
            "severity": "high",
            "stance": "asserted",
            "counts": True,
            "matches": 1,
        }
    ]


def test_a_file_whose_name_is_no_text_is_scanned(vetkit, tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.md")
    Path(path).write_text(RED, encoding="utf-8")
    ran = vetkit("scan", path, "-f", "json", "--only", "do-it-all")
    assert ran.code == 1
    assert scanned(ran)["documents"][0]["path"] == f"{tmp_path}/?.md"


def test_figures_are_worked_out_as_of_a_day(vetkit, file):
    file("offer.md", "15 years of TikTok marketing.\n")
    options = ("offer.md", "--only", "impossible-experience", "-f", "json", "--as-of")
    (match,) = scanned(vetkit("scan", *options, "2026-11-24"))["matches"]
    assert match["working"].startswith("TikTok opened in August 2014, 12.3 years before 2026-11-24: ")
    assert (match["counts"], match["quote"]) == (True, "15 years of TikTok")
    (match,) = scanned(vetkit("scan", *options, "2036-11-24"))["matches"]
    assert match["working"] is None


def test_figures_are_shown_with_their_working(vetkit, file):
    ran = vetkit(
        "scan",
        file("offer.md", "We grew 300 % from 200 to 500.\n"),
        "--only",
        "figures-do-not-add-up",
        "--width",
        "200",
    )
    assert ran.code == 1
    assert (
        "    Worked out: from 200 to 500 is +150 %, not 300 %. The numbers may be of different periods"
        in ran.out
    )
