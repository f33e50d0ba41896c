"""The report on a screen: whole, in order, at any width, with or without colour."""

import io
import re
from typing import Any

import pytest
from hypothesis import given, settings
from rich.cells import cell_len
from rich.console import Console
from tests.report import build
from tests.report.strategies import HOSTILE, assessments, everywhere

from vetkit.model.assessment import Assessment
from vetkit.report import terminal

SECTIONS = (
    "SCORE",
    "EXCLUSION GROUNDS",
    "WHAT SPEAKS AGAINST",
    "WHAT COULD NOT BE ESTABLISHED",
    "WHAT IS ESTABLISHED",
    "REFERENCES",
    "YOUR OWN DUE DILIGENCE",
    "METHOD AND LIMITS",
)


def printed(assessment: Assessment, width: int = 80, encoding: str = "utf-8", **console: Any) -> str:
    """Return what a screen of ``width`` shows."""
    written = io.BytesIO()
    file = io.TextIOWrapper(written, encoding=encoding, newline="")
    Console(file=file, width=width, **console).print(terminal.render(assessment))
    file.flush()
    return written.getvalue().decode(encoding)


@pytest.mark.parametrize("make", [build.whole, build.empty])
def test_the_verdict_comes_first_and_every_section_in_its_order(make: Any) -> None:
    shown = printed(make())
    places = [shown.index(f"\n{title} ") for title in SECTIONS]
    assert places == sorted(places)
    assert re.search(r"REJECT|ESCALATE", shown[: places[0]])


def test_a_failure_reads_as_one_block() -> None:
    assert """\
FAIL     Title of no-guarantee
         exclusion ground, critical, 10 points lost, The claims (S01)
         Guarantees results
           “We guarantee 10,000 followers in 30 days, or your money back.”
           proposal.md, page 2, line 14; also page 3, line 40 and deck.md, line
           2
         Seen in  the consultant's own words; signal
                  guaranteed-results@proposal.md
         Decided  Confirmed by M. Okafor on 2026-11-21: It is their wording.
         Why      Nobody controls what others do.
         Ask      What exactly do you guarantee, and what happens if it fails?
""" in printed(build.whole())


def test_an_empty_assessment_says_that_nothing_is_known() -> None:
    shown = printed(build.empty())
    assert "No score: nothing that was asked applies." in shown
    assert "Nothing was found. That proves nothing by itself" in shown
    assert "No referee is named; 3 calls wanted for this engagement." in shown


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_neither_breaks_the_lines_nor_reaches_the_screen_as_commands(
    text: str, width: int
) -> None:
    shown = printed(everywhere(text), width)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", shown)
    assert max(map(cell_len, shown.split("\n"))) <= width
    assert shown == printed(everywhere(text), width)


def test_markup_is_shown_and_not_obeyed() -> None:
    shown = printed(everywhere("[bold red]x[/]"), force_terminal=True, color_system="truecolor")
    assert "[bold red]x[/]" in shown


def test_no_link_is_ever_made() -> None:
    shown = printed(
        everywhere("[link=file:///etc/passwd]x[/link]"), force_terminal=True, color_system="truecolor"
    )
    assert "\x1b]8" not in shown


@settings(deadline=None, max_examples=25)
@given(assessments())
def test_any_assessment_fits_its_screen(assessment: Assessment) -> None:
    for width in (80, 120):
        assert max(map(cell_len, printed(assessment, width).split("\n"))) <= width


def test_no_line_is_longer_than_the_eye_can_follow() -> None:
    assert max(map(cell_len, printed(build.whole(), 300).split("\n"))) <= terminal.WIDEST


def test_lines_have_no_blanks_at_their_ends() -> None:
    assert not [line for line in printed(build.whole()).split("\n") if line != line.rstrip()]


def test_without_colour_no_colour_code_is_written() -> None:
    shown = printed(build.whole(), force_terminal=True, no_color=True, color_system="truecolor")
    codes = {code for found in re.findall(r"\x1b\[([0-9;]*)m", shown) for code in found.split(";")}
    assert codes <= {"", "0", "1", "2", "3", "22"}


def test_colour_says_nothing_that_words_do_not() -> None:
    coloured = printed(build.whole(), force_terminal=True, color_system="truecolor")
    assert "\x1b[1;31mFAIL" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == printed(build.whole(), color_system=None)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("text", ["Zürich – “quoted” … 漢字 👍 €5", *HOSTILE])
def test_a_screen_without_unicode_shows_everything_all_the_same(text: str, encoding: str) -> None:
    shown = printed(everywhere(text), encoding=encoding)
    assert max(map(len, shown.split("\n"))) <= 80
    assert "earned, - still open" in shown


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", 'Zurich - "a" ... <U+6F22>'),
        ("latin-1", 'Zürich - "a" ... <U+6F22>'),
        ("utf-8", "Zürich – “a” … 漢"),
    ],
)
def test_a_character_that_the_screen_lacks_is_typed_or_named(encoding: str, shown: str) -> None:
    named = build.assessment(consultant=build.subject(name="Zürich – “a” … 漢"))
    assert printed(named, encoding=encoding).startswith(shown + "\n")
