"""Growth against its own endpoints, in every way in which it may be meant and with any rounding."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.claims.figures.build import found, workings

AGREES = [
    "We grew 150 % from 200 to 500 followers.",
    "Followers grew from 200 to 500, an increase of 150 %.",
    "From 200 to 500 followers: growth of 150 %.",
    "We nearly tripled sign-ups, from 200 to 590.",
    "Revenue doubled from 1.2 million to 2.5 million.",
    "Sign-ups rose 14 %, from 1,320 to 1,505.",
    "Open rates went from 20 % to 30 %, an increase of 10 percentage points.",
    "Open rates went from 20 % to 30 %, an increase of 10 %.",
    "Open rates went from 20 % to 30 %, an increase of 50 %.",
    "We cut the response time from 4 hours to 1 hour, a reduction of 75 %.",
    "We cut the response time from 90 to 30 minutes, by two thirds, and costs by 66 %.",
    "Followers grew by 300, from 200 to 500.",
    "We grew more than 100 % from 200 to 500.",
    "We grew about 140 % from 200 to 500.",
    "Tickets fell threefold, from 300 to 100.",
    "Three times more visits: they rose from 100 to 400.",
]
SPEAKS_OF_SOMETHING_ELSE = [
    "We grew from 200 to 500 followers, and 30 % of them bought.",
    "Sales grew 40 % among people aged from 18 to 34.",
    "From 2019 to 2023 sales grew 40 %.",
    "We grew 10 % a month, from 200 to 500.",
    "We grew from 200 to 500 at a compound monthly rate of 10 %.",
    "Packages from 500 to 900, with a 20 % discount.",
    "Traffic fell from 5,000 to 4,000 visits, while sales grew 30 %.",
    "From 5 January to 10 March, followers grew 40 %.",
    "Open from 9 am to 5 pm, we grew 40 %.",
    "We grew thousands of percent from hundreds to thousands.",
    "Delivery takes from 2 to 3 weeks and is 20 % cheaper.",
]


@pytest.mark.parametrize("text", [*AGREES, *SPEAKS_OF_SOMETHING_ELSE])
def test_what_agrees_or_speaks_of_something_else_is_left_alone(text):
    assert workings("growth", text) == []


@pytest.mark.parametrize(
    ("text", "working"),
    [
        ("We grew 300 % from 200 to 500.", "from 200 to 500 is +150 %, not 300 %"),
        ("Engagement was up 400 %: from 2,000 to 5,000.", "from 2,000 to 5,000 is +150 %, not 400 %"),
        ("Sales rose by 40 %, from €50,000 to €60,000.", "from €50,000 to €60,000 is +20 %, not 40 %"),
        (
            "We took sign-ups from 1,200 in January to 3,400 in March, a rise of 400 %.",
            "from 1,200 to 3,400 is +183 %, not 400 %",
        ),
        ("12k → 50k followers in 90 days (+500 %)", "from 12k to 50k is +317 %, not 500 %"),
        ("Reach grew tenfold, from 10,000 to 50,000.", "from 10,000 to 50,000 is 5 times, not tenfold"),
        (
            "Costs fell by 90 %, from ten thousand to five thousand dollars.",
            "from ten thousand to five thousand dollars is -50 %, not 90 %",
        ),
        (
            "Followers grew by 5,000, from 2,000 to 12,000.",
            "from 2,000 to 12,000 is a difference of 10,000, not 5,000",
        ),
        ("Open rates went from 20 % to 30 %, an increase of 80 %.", "from 20 % to 30 % is +50 %, not 80 %"),
        ("Response time fell 20 %, from 4 to 2 hours.", "from 4 to 2 hours is -50 %, not 20 %"),
        (
            "We grew one hundred and ninety per cent, from 200 to 500.",
            "from 200 to 500 is +150 %, not one hundred and ninety per cent",
        ),
    ],
)
def test_what_does_not_agree_is_worked_out(text, working):
    (told,) = workings("growth", text)
    assert told.startswith(f"{working}. ")


def test_the_whole_claim_is_marked_and_the_innocent_explanation_said():
    (match,) = found("growth", "Last year we grew 300 % from 200 to 500 followers.")
    assert match.quote == "300 % from 200 to 500"
    assert match.working.endswith(" The numbers may be of different periods or counts.")
    assert match.confidence == "high"


def test_an_end_given_as_a_share_of_the_start_is_less_sure():
    (match,) = found("growth", "We grew 300 % from 200 to 600.")
    assert match.working == (
        "from 200 to 600 is +200 %, not 300 %. The end is 300 % of the start: perhaps that is meant."
    )
    assert match.confidence == "medium"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We never claim growth of 300 % from 200 to 500.", "negated"),
        ("Agencies say they grew 300 % from 200 to 500.", "reported"),
        ("Did you grow 300 % from 200 to 500?", "asked"),
    ],
)
def test_what_is_not_claimed_does_not_count(text, stance):
    (match,) = found("growth", text)
    assert (match.stance, match.counts) == (stance, False)


def test_each_pair_is_compared_with_its_own_claim():
    text = "Followers rose 50 %, from 200 to 300, and sales rose 20 %, from 100 to 120."
    assert workings("growth", text) == []


ROUNDINGS = st.sampled_from((ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_FLOOR, ROUND_CEILING))
ENDS = st.decimals("1", "9000000", places=2)


def rounded(value, digits, rounding):
    return Context(prec=digits, rounding=rounding).create_decimal(value)


def written(value, form):
    if form == "k" and value >= 1000:
        return f"{(value / 1000).normalize():f}k"
    return f"{value.normalize():,f}"


@settings(deadline=None, max_examples=300)
@given(ENDS, ENDS, st.integers(2, 6), ROUNDINGS, st.sampled_from((",", "k")), st.integers(0, 2))
def test_honest_growth_agrees_whatever_the_rounding(start, end, digits, rounding, form, places):
    assume(start != end)
    a, b = (written(rounded(value, digits, rounding), form) for value in (start, end))
    change = abs(end / start - 1) * 100
    claim = f"{change.quantize(Decimal(1).scaleb(-places), rounding=rounding):f}"
    verb = "grew" if end > start else "fell"
    assert workings("growth", f"Sign-ups {verb} by {claim} %, from {a} to {b}.") == []


@settings(deadline=None, max_examples=300)
@given(ENDS, st.decimals("1.6", "40", places=3), st.integers(2, 6), ROUNDINGS)
def test_an_honest_multiple_agrees_whatever_the_rounding(start, times, digits, rounding):
    a, b = (written(rounded(value, digits, rounding), ",") for value in (start, start * times))
    claim = times.quantize(Decimal("0.1"), rounding=ROUND_HALF_EVEN)
    assert workings("growth", f"Sign-ups grew {claim:f} times, from {a} to {b}.") == []


@settings(deadline=None, max_examples=300)
@given(
    st.integers(100, 999_999), st.decimals("1.3", "12", places=2), st.sampled_from(("0.3", "0.5", "2", "4"))
)
def test_planted_growth_that_is_half_or_double_is_seen(start, times, factor):
    end = int(start * times)
    claim = round(float(end / start - 1) * 100 * float(factor))
    meant = {float(end / start) * 100, float(end / start - 1) * 100}
    assume(claim >= 5 and all(abs(claim - one) > max(25, one / 4) for one in meant))
    assert len(workings("growth", f"Sign-ups grew by {claim:,} %, from {start:,} to {end:,}.")) == 1
