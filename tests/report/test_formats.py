"""The door to all formats."""

import io
import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from rich.console import Console
from tests.report import build
from tests.report.strategies import assessments

from vetkit.errors import VetkitError
from vetkit.model.assessment import Assessment
from vetkit.report import FORMATS, render

TEXTS = tuple(name for name in FORMATS if name != "terminal")


def test_the_files_of_the_folder_are_the_formats() -> None:
    assert FORMATS == ("json", "markdown", "questions", "summary", "terminal")


@pytest.mark.parametrize(
    ("format", "hint"),
    [
        ("markdwon", "did you mean 'markdown'?"),
        ("pdf", "formats: json, markdown, questions, summary, terminal"),
    ],
)
def test_an_unknown_format_is_refused_with_the_way_out(format: str, hint: str) -> None:
    with pytest.raises(VetkitError) as caught:
        render(build.empty(), format)
    assert str(caught.value) == f"--format: there is no report format '{format}'; {hint}"


@pytest.mark.parametrize("format", ["_words", "__init__", "../json"])
def test_private_files_are_no_formats(format: str) -> None:
    with pytest.raises(VetkitError):
        render(build.empty(), format)


@pytest.mark.parametrize("format", TEXTS)
@pytest.mark.parametrize("make", [build.whole, build.empty])
def test_text_ends_with_one_line_break(format: str, make: type[Assessment]) -> None:
    text = render(make(), format)
    assert isinstance(text, str)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("format", TEXTS)
@settings(deadline=None, max_examples=10)
@given(assessments())
def test_the_same_assessment_gives_the_same_bytes(format: str, assessment: Assessment) -> None:
    again = Assessment.model_validate_json(assessment.model_dump_json(by_alias=True))
    assert render(assessment, format) == render(again, format)


def test_the_screen_is_the_default() -> None:
    console = Console(width=80, record=True, file=io.StringIO())
    console.print(render(build.whole()))
    assert "REJECT" in console.export_text()


@pytest.mark.parametrize("format", ["markdown", "questions"])
def test_no_report_says_fraud_or_liar(format: str) -> None:
    assert not re.search(
        r"fraud|\bliars?\b|\blying\b|scam", str(render(build.whole(), format)), re.IGNORECASE
    )


def test_naming_the_formats_loads_neither_rich_nor_markdown() -> None:
    code = "import sys, vetkit.report; print(sorted(m for m in sys.modules if m.split('.')[0] in ('rich', 'markdown_it')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_report_for_the_screen_is_made_without_a_console() -> None:
    code = "import sys, vetkit.report.terminal; print('rich.console' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
