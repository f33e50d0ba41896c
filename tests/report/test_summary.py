"""One line a consultant, in columns that hold."""

import pytest
from rich.cells import cell_len
from tests.report import build
from tests.report.strategies import HOSTILE, everywhere

from vetkit.report import summary


def test_a_line_names_verdict_score_range_how_much_is_known_and_the_first_reason() -> None:
    assert summary.header() == (
        "Consultant                   Verdict                 Score     Range          Known   First reason\n"
    )
    assert summary.render(build.assessment()) == (
        "Brightwave                   Escalate                62.5      [41.3-88]      64 %    "
        "Too little is established.\n"
    )


def test_nothing_known_is_said_so() -> None:
    assert summary.render(build.empty()) == (
        "Brightwave                   Escalate                not known                0 %\n"
    )


@pytest.mark.parametrize("width", [80, 100, 120])
@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_breaks_the_line_or_the_columns(text: str, width: int) -> None:
    line = summary.render(everywhere(text), width)
    assert line.count("\n") == 1
    assert cell_len(line.rstrip("\n")) <= width
    assert cell_len(line.split("Reject")[0]) == 29
    assert line.rstrip("\n").isprintable()


def test_a_long_reason_is_cut_with_an_ellipsis() -> None:
    line = summary.render(everywhere("word " * 50), 100)
    assert line.endswith("…\n")
    assert cell_len(line.rstrip("\n")) == 100
