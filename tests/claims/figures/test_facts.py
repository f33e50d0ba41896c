"""What a firm says of itself in numbers, held against each other: its age, its people's hours, its followers."""

from __future__ import annotations

import pytest
from tests.claims.figures.build import found, workings


@pytest.mark.parametrize(
    "text",
    [
        "Founded in 2019. Our team has 15 years of experience.",
        "We were founded in 2019 and have 15 years of experience in marketing.",
        "Founded in 2019. In business for 7 years.",
        "Founded in 2019. We have been trading for almost 15 years.",
        "Founded in 2010, trading since 2010.",
        "We started in 2019. Our client Acme, founded in 1950, has been in business for 76 years.",
        "Acme, a bakery founded in 2019, is a client. We have been in business for 20 years.",
        "20 years in business.",
        "Founded in 2019. We never said that we have been trading for 15 years.",
    ],
)
def test_years_that_are_possible_or_the_peoples_own_are_left_alone(text):
    assert workings("firm-age", text) == []


@pytest.mark.parametrize(
    ("text", "working"),
    [
        (
            "Founded in 2019.\n\nWe have been trading for 15 years.",
            "the firm was at most 7.9 years old on 2026-11-24: “Founded in 2019” (line 1). ",
        ),
        (
            "Our agency was founded in 2019. With 15 years in business, we know the trade.",
            "the firm was at most 7.9 years old on 2026-11-24: “founded in 2019” (line 1). ",
        ),
        (
            "We are a 20-year-old agency.\n\nThe company was established in 2015.",
            "the firm was at most 11.9 years old on 2026-11-24: “established in 2015” (line 3). ",
        ),
        (
            "Established in 2019. In business since 2009.",
            "2009 is 10 years before the firm was founded: “Established in 2019” (line 1). ",
        ),
    ],
)
def test_the_firms_own_years_from_before_it_was_founded_are_marked(text, working):
    (told,) = workings("firm-age", text)
    assert told.startswith(working)


def test_without_a_day_only_years_of_the_calendar_are_compared():
    assert workings("firm-age", "Founded in 2019. Trading for 50 years.", None) == []
    assert len(workings("firm-age", "Founded in 2019. Trading since 1990.", None)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "We are a team of three. We serve 20 clients. Each client gets 10 hours a month.",
        "We are a team of three and have served 300 clients. Each client gets 10 hours a month.",
        "We serve 300 clients. Each client gets 10 hours a month.",
        "We are a team of three and serve 300 clients.",
        "A team of 40. We serve 300 clients, each client for 10 hours a month.",
        "Other agencies serve 300 clients. We are a team of three. Each client gets 10 hours a month.",
    ],
)
def test_hours_that_people_have_are_left_alone(text):
    assert workings("workload", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We are a team of three. We currently serve 300 clients. Each client gets 10 hours a month.",
        "A three-person agency.\n\nWe manage 300 accounts.\n\nTen hours per month for every client.",
        "Our three employees look after 300 active clients.\n\nWe spend 10 hours a month on each account.",
    ],
)
def test_more_hours_than_people_have_are_worked_out(text):
    (told,) = workings("workload", text)
    assert "at 10 hours each are 3,000 hours a month; " in told
    assert " has 600 at 200 each. " in told


@pytest.mark.parametrize(
    "text",
    [
        "Our account has 12,000 followers. We gained 5,000 followers last year.",
        "Our account has 12,000 followers. We gained 50,000 followers for a client.",
        "Our account has 12,000 followers.\n\nWe gained 50,000 followers last year.",
        "We gained 50,000 followers. Your account has 12,000 followers.",
        "Our page has 12,000 followers and our channel has 90,000 followers. We gained 50,000 followers.",
    ],
)
def test_followers_that_may_be_there_are_left_alone(text):
    assert workings("follower-count", text) == []


def test_more_followers_gained_than_there_are_is_marked():
    text = "Our account has 12,000 followers. Last year we gained 50,000 followers."
    (match,) = found("follower-count", text)
    assert match.quote == "50,000"
    assert match.working.startswith("50,000 gained are more than the 12,000 that there are. ")
