"""Shares of one whole: added up only where the text divides something."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.claims.figures.build import found, workings


@pytest.mark.parametrize(
    "text",
    [
        "The budget is split: 50 % adverts, 40 % creators, 10 % fee.",
        "Payment is split into 33 % now, 33 % in May and 34 % at the end.",
        "Our audience is 60 % women, 30 % men, and 70 % live in town.",
        "The mix: 60 % video and 50 % pictures, as several formats overlap.",
        "Sales rose 80 % and cost fell 60 % after the split.",
        "The budget split: 60 % adverts, 40 % fee, 100 % in total.",
        "Divided by channel, 60 % came from search.",
        "We never split it 80 % to 60 %.",
        "Budget split:\n\n- 50 % adverts\n- 50 % fee\n- 100 % in total",
        "What we saw:\n\n- 50 % like cake\n- 80 % like tea",
    ],
)
def test_what_adds_up_or_is_not_one_whole_is_left_alone(text):
    assert workings("shares", text) == []


@pytest.mark.parametrize(
    ("text", "working"),
    [
        (
            "The budget is split: 50 % adverts, 40 % creators, 30 % fee.",
            "50 % + 40 % + 30 % is 120 %, more than the whole. ",
        ),
        (
            "Budget split:\n\n- 50 % adverts\n- 40 % creators\n- 30 per cent fee\n",
            "50 % + 40 % + 30 per cent is 120 %, more than the whole. ",
        ),
        (
            "Payment in instalments of 60 % and 60 %, divided evenly.",
            "60 % + 60 % is 120 %, more than the whole. ",
        ),
    ],
)
def test_more_than_the_whole_is_added_up(text, working):
    (told,) = workings("shares", text)
    assert told.startswith(working)


def test_a_list_is_marked_at_its_first_row():
    (match,) = found("shares", "Budget split:\n\n- 50 % adverts\n- 60 % creators\n")
    assert (match.spot.line, match.quote) == (3, "50 %")


SHARES = st.lists(st.integers(1, 60), min_size=2, max_size=6)


def sentence(shares, names="abcdef"):
    return f"The budget is split: {', '.join(f'{share} % {name}' for share, name in zip(shares, names, strict=False))}."


@given(SHARES)
def test_any_whole_rounded_to_full_per_cents_adds_up(parts):
    whole = sum(parts)
    shares = [round(100 * part / whole) for part in parts]
    assume(max(shares) < 100)
    assert workings("shares", sentence(shares)) == []


@given(SHARES)
def test_every_split_well_over_the_whole_is_seen(shares):
    assume(sum(shares) > 100 + len(shares))
    assert len(workings("shares", sentence(shares))) == 1
