"""``vetkit explain``, ``checklists`` and ``checklist test``: the rules, shown and tested."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.cli.conftest import EXAMPLES
from vetkit.load import shipped

OWN = EXAMPLES / "own-checklist" / "public-sector.toml"
IDS = sorted(
    {rule.id for one in shipped.checklists() for rule in (*one.criteria, *one.flags)}
    | {one.id for one in shipped.checklists()}
    | {rule.id for rule in shipped.rulebook().rules}
)


@pytest.fixture
def own(tmp_path):
    """A checklist of one's own, to be spoilt."""

    def write(*changes):
        text = OWN.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (tmp_path / "own.toml").write_text(text, encoding="utf-8")
        return "own.toml"

    return write


@pytest.mark.parametrize("id", IDS)
def test_everything_that_has_an_id_has_a_page(vetkit, id):
    ran = vetkit("explain", id)
    assert (ran.code, ran.err) == (0, "")
    assert f"({id}), " in " ".join(ran.out.split())
    assert all(len(line) <= 80 and line == line.rstrip() for line in ran.out.splitlines())


def test_a_criterion_says_what_passes_what_fails_and_how_it_counts(vetkit):
    page = vetkit("explain", "scope-limits", "--width", "200").out
    headings = [line for line in page.splitlines()[1:] if line and not line.startswith(" ")]
    assert headings == ["Why", "Ask", "What passes", "What fails", "How it counts", "Source"]
    assert "  - The consultant's words: Claims to do it all (do-it-all), such as: We do it all." in page
    assert "  - S01: " in page


def test_a_signal_says_where_the_line_is_and_how_it_can_be_innocent(vetkit):
    page = vetkit("explain", "vendor-phone", "--width", "200").out
    headings = [line for line in page.splitlines()[1:] if line and not line.startswith(" ")]
    assert headings == [
        "Why",
        "What it compares",
        "Where the line is",
        "How it counts",
        "Flagged",
        "Not flagged",
        "Innocent explanations",
        "Does not apply",
        "Ask the consultant",
        "Check yourself",
        "Source",
    ]
    assert "The consultant: phone 01632 960874; Ada Reed of Quayside Foods: phone +44 (0)1632 960874" in page


@pytest.mark.parametrize("id", ["IT-01", "it-01", "vendor-phone:debbie"])
def test_a_signal_is_found_by_its_test_and_by_the_referee_whom_it_is_about(vetkit, id):
    assert "(vendor-phone)" in vetkit("explain", id, "--width", "200").out


def test_a_flag_says_what_is_caught_and_what_is_not(vetkit):
    page = vetkit("explain", "do-it-all").out
    caught, _, rest = page.partition("Not caught")
    assert "  - We do it all." in caught
    assert "  - We don't do it all." in rest
    assert "Counts against the consultant in: scope-limits." in rest


def test_an_unknown_id_is_2_with_the_nearest(vetkit):
    ran = vetkit("explain", "do-it-al")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "vetkit explain: there is no checklist, criterion, flag or signal 'do-it-al'; did you mean 'do-it-all'?\n"
    )


def test_ones_own_rules_have_pages_too(vetkit):
    ran = vetkit("explain", "captions-optional", "--checklist", OWN)
    assert ran.code == 0
    assert "Captions are charged extra." in ran.out


def test_checklists_are_listed_with_weights_versions_and_questions(vetkit):
    ran = vetkit("checklists", "--checklist", OWN, "--width", "120")
    assert (ran.code, ran.err) == (0, "")
    header, *rows = [line.split() for line in ran.out.splitlines()]
    assert header == ["Checklist", "Version", "Weight", "Criteria", "Flags", "Questions", "Title"]
    assert [row[0] for row in rows] == [*shipped.IDS, "public-sector"]
    assert " ".join(rows[-1]) == "public-sector 2026.11 20 3 2 2 / 3 / 3 Public sector"
    assert rows[4][2] == "apart"


def test_a_checklist_whose_examples_hold_is_0(vetkit):
    ran = vetkit("checklist", "test", OWN)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(
        "public-sector.toml: 2 flags, 6 examples, 15 turned round: all as they should be\n"
    )


def test_each_sentence_is_shown_with_the_words_that_decided(vetkit):
    lines = vetkit("checklist", "test", OWN, "--all").out.splitlines()
    told = dict(pairwise(lines))
    name = f"{OWN}: captions-optional"
    assert told[f"{name}, flagged: Captions are charged extra."].startswith(
        '    "Captions are charged extra" counts'
    )
    denied = told[f"{name}, negated: It is not true that captions are charged extra."]
    assert denied == '    "captions are charged extra" does not count: negated by "not true that"'


def test_every_example_that_fails_is_reported(vetkit, own):
    path = own(
        ('"Subtitles on request."]', '"Subtitles on request.", "We like boats."]'),
        ('"Extra paragraphs cost GBP 10."]', '"Captions are extra."]'),
    )
    ran = vetkit("checklist", "test", path)
    assert ran.code == 1
    lines = ran.out.splitlines()
    assert "own.toml: captions-optional, flagged: We like boats." in lines
    assert "own.toml: captions-optional, passed: Captions are extra." in lines
    assert lines[-1] == "own.toml: 2 flags, 7 examples, 15 turned round: 2 failed"


def test_a_checklist_with_mistakes_is_2_with_its_lines(vetkit, own):
    ran = vetkit("checklist", "test", own(("severity = ", "severty = ")), OWN)
    assert ran.code == 2
    assert "own.toml:" in ran.err
    assert "did you mean 'severity'?" in ran.err
    assert "public-sector.toml: 2 flags" in ran.out
