"""Rates and shares of people end at 100 %; changes of them do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.claims.figures.build import found, workings


@pytest.mark.parametrize(
    "text",
    [
        "Our newsletter has an open rate of 45 %.",
        "The engagement rate is up 140 %.",
        "We raised the engagement rate by 140 %.",
        "A 140 % higher engagement rate.",
        "The conversion rate growth was 120 %.",
        "An engagement rate increase of 130 %.",
        "Net revenue retention rate of 120 %.",
        "We give 110 %.",
        "We reached 120 % of the target.",
        "A return of 300 % on what you spend.",
        "The engagement rate reaches up to 140 %.",
        "Our rate is 120 % of what freelancers ask.",
        "We never claim an open rate of 120 %.",
    ],
)
def test_what_is_possible_or_not_claimed_is_left_alone(text):
    assert workings("rate", text) == []


@pytest.mark.parametrize(
    ("text", "quote", "working"),
    [
        (
            "Our posts get an average engagement rate of 140 %.",
            "engagement rate of 140 %",
            "an engagement rate counts some of all, so it is at most 100 %. ",
        ),
        (
            "A 130 % open rate on every mail.",
            "130 % open rate",
            "an open rate counts some of all, so it is at most 100 %. ",
        ),
        (
            "The click-through rate is over 120 per cent.",
            "through rate is over 120 per cent",
            "a click-through rate counts some of all, so it is at most 100 %. ",
        ),
        (
            "150 % of our clients come back.",
            "150 % of our clients",
            "150 % of our clients are more than there are. ",
        ),
    ],
)
def test_more_than_the_whole_is_marked(text, quote, working):
    (match,) = found("rate", text)
    assert match.counts
    assert match.quote == quote
    assert match.working.startswith(working)


def test_engagement_over_the_whole_has_an_innocent_explanation_and_is_less_sure():
    (match,) = found("rate", "An engagement rate of 120 %.")
    assert match.confidence == "medium"
    assert match.working.endswith(
        "It can pass 100 % where one person reacts several times, or people who do not follow react."
    )


@given(st.integers(0, 100), st.sampled_from(("open", "conversion", "engagement", "response")))
def test_no_possible_rate_is_marked(percent, kind):
    assert workings("rate", f"Our {kind} rate is {percent} %.") == []


@given(st.integers(101, 5000), st.sampled_from(("open", "conversion", "engagement", "response")))
def test_every_impossible_rate_is_marked(percent, kind):
    assert len(workings("rate", f"Our {kind} rate is {percent:,} %.")) == 1
