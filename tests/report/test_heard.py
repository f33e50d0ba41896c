"""The calls in the reports: two figures apart, both quotes side by side, and no contact of anybody."""

from __future__ import annotations

import io

import pytest
from rich.console import Console
from tests.report import build

from vetkit.model.heard import ClaimHeard, Heard, Mark
from vetkit.report import render
from vetkit.report._heard import beside, calls, mark_line


def shown(format: str) -> str:
    """Return the report in ``format``, all its blanks single."""
    report = render(build.whole(), format)
    if not isinstance(report, str):
        out = io.StringIO()
        Console(file=out, width=160, color_system=None).print(report)
        report = out.getvalue()
    return " ".join(report.replace("\\", "").split())


@pytest.mark.parametrize("format", ["terminal", "markdown"])
def test_what_they_said_and_how_far_to_rely_on_it_stand_apart(format: str) -> None:
    text = shown(format)
    said, relied = text.index("What they said"), text.index("How far to rely on it")
    assert "4 of 5" in text[said:relied]
    assert "28 %" not in text[said:relied]
    assert "28 %" in text[relied:]
    assert "from 3 to 5" in text[said:relied]
    assert "1 could not say" in text[said:relied]


@pytest.mark.parametrize("format", ["terminal", "markdown"])
def test_a_claim_stands_beside_the_words_of_the_referee(format: str) -> None:
    text = shown(format)
    assert "CONTRADICTED" in text
    assert text.count("“It was late twice.”") == 2
    assert "A. R. of It was late twice.: contradicted" in text


def test_without_a_call_only_the_status_is_shown() -> None:
    made = calls(Heard(status="0 of 3 calls wanted are on file."))
    assert (made.status, made.marks, made.reliance, made.spoken, made.beside) == (
        "0 of 3 calls wanted are on file.",
        (),
        "",
        (),
        (),
    )


@pytest.mark.parametrize(
    ("mark", "line"),
    [
        ((4, 4, 4, 1, 0), "Quality: 4 of 5, 1 referee"),
        ((3.5, 3, 4, 2, 0), "Quality: 3.5 of 5, from 3 to 4, 2 referees"),
        ((4, 4, 4, 2, 1), "Quality: 4 of 5, 2 referees, 1 could not say"),
        ((None, None, None, 0, 2), "Quality: not known, 2 could not say"),
        ((None, None, None, 0, 0), "Quality: not known"),
        ((None, None, None, 0, 0, 2), "Quality: not known, does not apply to 2"),
        ((4, 4, 4, 1, 1, 1), "Quality: 4 of 5, 1 referee, 1 could not say, does not apply to 1"),
    ],
)
def test_a_factor_in_a_line(mark: tuple[float | None, ...], line: str) -> None:
    names = ("median", "least", "most", "n", "unknown", "not_applicable")
    made = Mark.model_validate(
        {"factor": "quality", "title": "Quality", **dict(zip(names, mark, strict=False))}
    )
    assert mark_line(made) == line


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ((), "CONFIRMED"),
        ((("confirmed", False),), "NOT RELIED ON"),
        ((("confirmed", False), ("confirmed", True)), "CONFIRMED"),
        ((("confirmed", False), ("unknown", True)), "NOT RELIED ON"),
    ],
)
def test_a_claim_that_only_those_confirm_who_do_not_count_is_not_shown_as_confirmed(
    words: tuple[tuple[str, bool], ...], state: str
) -> None:
    said = [
        {"who": "A. R.", "value": value, "put": "So.", "said": None, "counts": counts}
        for value, counts in words
    ]
    claim = {"claim": "c", "text": "So.", "outcome": "confirmed", "words": said}
    shown = beside(ClaimHeard.model_validate(claim))
    assert shown.state == state
    assert [who.endswith(" (does not count)") for who, _ in shown.words] == [
        not counts for _, counts in words
    ]
