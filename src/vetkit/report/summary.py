"""One line a consultant, for many profiles at once."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size

from vetkit.model.assessment import Assessment
from vetkit.report import _words
from vetkit.report._escape import plain

WIDTH = 120
"""Columns of a line, the first reason cut to fit."""

_COLUMNS = (("Consultant", 28), ("Verdict", 23), ("Score", 9), ("Range", 14), ("Known", 7))


def render(assessment: Assessment, width: int = WIDTH) -> str:
    """Return who, verdict, score, range, how much is known, and the first reason, in columns.

    Args:
        assessment: What to sum up.
        width: Columns of the line; wide characters count two.
    """
    verdict, score = assessment.verdict, assessment.score
    return _line(
        (
            assessment.consultant.name,
            _words.VERDICTS[verdict.conclusion],
            _words.number(score.headline),
            f"[{_words.number(score.floor)}-{_words.number(score.ceiling)}]"
            if score.floor is not None
            else "",
            _words.percent(score.coverage),
        ),
        verdict.reasons[0] if verdict.reasons else "",
        width,
    )


def header(width: int = WIDTH) -> str:
    """Return the line of titles that stands above the summaries."""
    return _line(tuple(title for title, _ in _COLUMNS), "First reason", width)


def _line(cells: tuple[str, ...], last: str, width: int) -> str:
    columns = (_cell(words, size) for words, (_, size) in zip(cells, _COLUMNS, strict=True))
    return _fitted(" ".join((*columns, plain(last))), width).rstrip() + "\n"


def _cell(words: str, size: int) -> str:
    """Return ``words`` in exactly ``size`` columns."""
    return set_cell_size(_fitted(plain(words), size), size)


def _fitted(words: str, size: int) -> str:
    """Return ``words`` in at most ``size`` columns, an ellipsis at the end where they were cut."""
    return words if cell_len(words) <= size else f"{set_cell_size(words, size - 1)}…"
