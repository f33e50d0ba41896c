"""Numbers and places as people say them."""

import pytest
from tests.report import build

from vetkit.model.assessment import Score
from vetkit.model.base import CONCLUSIONS, RUNGS
from vetkit.report import _words
from vetkit.report._bar import ASCII, UNICODE, draw


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "not known"),
        (0.0, "0"),
        (80.0, "80"),
        (62.45, "62.5"),
        (62.44, "62.4"),
        (0.05, "0.1"),
        (99.95, "100"),
    ],
)
def test_numbers_have_one_decimal_at_most_and_halves_go_up(value: float | None, shown: str) -> None:
    assert _words.number(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(1.0, "1 point"), (1.04, "1 point"), (0.0, "0 points"), (7.5, "7.5 points")]
)
def test_one_point_is_singular(value: float, shown: str) -> None:
    assert _words.points(value) == shown


def test_every_rung_and_verdict_has_plain_words() -> None:
    assert set(_words.RUNGS) == set(_words.WANTED) == set(RUNGS)
    assert set(_words.VERDICTS) == set(_words.ADVICE) == set(CONCLUSIONS)
    assert list(_words.RUNGS.values()) == [
        "stated by the vendor",
        "shown by a document",
        "said by an independent source",
        "independent source and a referee who was called",
    ]


def test_places_name_a_document_once_and_every_repeat() -> None:
    spots = (build.spot(14, 2), build.spot(40, 3), build.spot(2, None, "deck.md"))
    assert _words.places(spots) == "proposal.md, page 2, line 14; also page 3, line 40 and deck.md, line 2"
    assert _words.places(spots[:1]) == "proposal.md, page 2, line 14"
    assert _words.places(()) == ""


def test_a_hundred_places_are_counted_past_a_dozen() -> None:
    shown = _words.places(tuple(build.spot(line) for line in range(1, 101)))
    assert "line 12 and 88 more places (all of them are in the JSON report)" in shown
    assert "line 13" not in shown


@pytest.mark.parametrize(
    ("score", "drawn"),
    [
        (Score(headline=50, floor=30, ceiling=70, coverage=60), "███░░┃░···"),
        (Score(headline=100, floor=100, ceiling=100, coverage=100), "█████████┃"),
        (Score(headline=0, floor=0, ceiling=0, coverage=100), "┃·········"),
        (Score(headline=None, floor=0, ceiling=100, coverage=0), "░░░░░░░░░░"),
        (build.NOTHING, "░░░░░░░░░░"),
    ],
)
def test_the_bar_shows_what_is_earned_open_and_lost(score: Score, drawn: str) -> None:
    assert draw(score, 10) == drawn
    in_ascii = str.maketrans("█░·┃", "#-.|")
    assert draw(score, 10, ASCII) == drawn.translate(in_ascii)


def test_each_character_of_the_bar_is_explained() -> None:
    assert UNICODE.legend == ("█ earned", "░ still open", "· lost", "┃ score")
