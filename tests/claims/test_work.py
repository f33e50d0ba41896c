"""The work grows with the text alone: counted in calls, so that no clock decides, whatever text and phrase."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from tests.claims.flags import flag
from vetkit.claims import Rules, compile_rules, scan
from vetkit.claims.fold import fold
from vetkit.load.builtin import builtin_rules

SMALL, TIMES = 1500, 4
"""Each text is scanned at this length and at so many times it."""
SLACK = 1.25
"""Allowed over proportion, for where pieces of a sentence end."""

NESTED = flag(
    "nested",
    "guarantee~ ...12 (results|growth ...12 (results|growth ...12 (results|growth))) ...12 results",
    "(guarantee~ [results] [results] [results] [results])",
    "guarantee~ ...12 results AND growth ...12 results UNLESS results ...12 never",
    "[we] [we] [we] [we] guarantee~ ...12 !results growth",
)
"""Phrases with as many readings as the notation allows."""

TEXTS = {
    "blanks": " ",
    "line breaks": "\n",
    "one word": "a",
    "one word of digits": "4",
    "letters spaced out": "g u a r a n t e e ",
    "letters that spell nothing": "q x ",
    "digits for letters": "gu4r4nt33",
    "hyphens at line ends": "gua-\n",
    "hyphens and blanks": "-    ",
    "emoji between letters": "g🔥",
    "zero-width characters": "\u200b",
    "accents": "\u0301",
    "double quotes": '"',
    "quoted words": 'we "guarantee" ',
    "open quotes": "'we ",
    "brackets": "(",
    "bracketed words": "(we) [do] ",
    "full stops": ". ",
    "stops without blanks": "a.",
    "commas": "we, ",
    "dashes": "we — ",
    "table cells": "| we ",
    "bullets": "* we\n",
    "headings": "# we\n",
    "numbers": "1 000 ",
    "percentages": "5 % ",
    "addresses": "http://",
    "negations": "not ",
    "hits": "We guarantee results. ",
    "hits in one sentence": "we guarantee results and ",
    "hits in lines": "Guaranteed results\n\n",
    "first words only": "guarantee ",
    "last words only": "results ",
    "first and last": "guarantee growth results ",
}


def calls(work: Callable[[], object]) -> int:
    """Return how many functions ``work`` calls, those of the interpreter included."""
    count = 0

    def counted(_frame: FrameType, event: str, _value: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def text(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


@pytest.fixture(scope="module", params=["shipped", "nested"])
def rules(request: pytest.FixtureRequest) -> Rules:
    found = builtin_rules() if request.param == "shipped" else compile_rules([NESTED])
    scan(
        "We guarantee results and growth of 5 % in 30 days. " * 3, found
    )  # whatever is read once is read now
    return found


@pytest.mark.parametrize("piece", TEXTS.values(), ids=TEXTS)
def test_a_text_four_times_as_long_takes_four_times_the_work(piece: str, rules: Rules) -> None:
    longer = text(piece, SMALL * TIMES)
    scan(longer, rules)
    small = calls(lambda: scan(text(piece, SMALL), rules))
    large = calls(lambda: scan(longer, rules))
    assert large <= TIMES * SLACK * small + 200


@pytest.mark.parametrize("piece", TEXTS.values(), ids=TEXTS)
def test_finding_every_place_in_the_text_as_given_takes_work_in_proportion(piece: str) -> None:
    def back(length: int) -> None:
        folded = fold(text(piece, length), builtin_rules().known)
        for at in range(0, len(folded.shadow), 10):
            folded.end(at)

    assert calls(lambda: back(SMALL * TIMES)) <= TIMES * SLACK * calls(lambda: back(SMALL)) + 200


@pytest.mark.parametrize(
    "piece", [" ", "a", "\u200b", '"', "(", "-\n", "g ", "4", "🔥", "é"], ids=lambda piece: ascii(piece)
)
def test_a_hundred_thousand_of_anything_is_read(piece: str) -> None:
    assert scan(piece * 100_000, builtin_rules()) == ()


def test_ten_thousand_hits_are_all_found() -> None:
    found = scan("We guarantee results.\n\n" * 10_000, compile_rules([flag("one", "guarantee~ results")]))
    assert len(found) == 10_000
    assert found[-1].spot.line == 19_999


@pytest.mark.parametrize("nested", [NESTED.phrases[0], NESTED.phrases[3]])
def test_more_readings_of_a_phrase_do_not_multiply_the_work(nested: str) -> None:
    one, many = (compile_rules([flag("one", phrase)]) for phrase in ("guarantee~ ...12 growth", nested))
    words = "we guarantee results growth " * 50
    for found in (one, many):
        scan(words, found)
    assert calls(lambda: scan(words, many)) < 40 * calls(lambda: scan(words, one))
