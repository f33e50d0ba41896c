"""Numbers of a statement as quantities: kind, value, how closely they are meant, and with what reserve."""

from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetkit.claims.figures._quantity import quantities
from vetkit.claims.tokens import tokens


def read(text):
    return quantities(tokens(text.lower()))


@pytest.mark.parametrize(
    ("text", "kind", "value", "step"),
    [
        ("200 followers", "count", 200, 10),
        ("1,250 followers", "count", 1250, 10),
        ("12,345 followers", "count", 12345, 1),
        ("7 posts", "count", 7, 1),
        ("12k fans", "count", 12_000, 1000),
        ("2.5 million views", "count", 2_500_000, 100_000),
        ("two thousand views", "count", 2000, 1000),
        ("two thousand five hundred views", "count", 2500, 100),
        ("twenty-five posts", "count", 25, 1),
        ("300 %", "percent", 300, 10),
        ("12.5 %", "percent", 12.5, 0.1),
        ("3x", "multiple", 3, 1),
        ("2.5 times", "multiple", 2.5, 0.1),
        ("doubled", "multiple", 2, 1),
        ("$10M", "amount", 10_000_000, 1_000_000),
        ("500 euros", "amount", 500, 10),
        ("4 hours", "period", pytest.approx(4 / 24, rel=1e-3), pytest.approx(1 / 24, rel=1e-3)),
        ("15 years", "period", 15 * 365, 365),
    ],
)
def test_a_number_has_a_kind_a_value_and_a_last_place_that_is_meant(text, kind, value, step):
    (one,) = read(text)
    assert (one.kind, one.value, one.step) == (kind, value, step)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("over 200 fans", "over"),
        ("more than 200 fans", "over"),
        ("at least 200 fans", "over"),
        ("200+ fans", "over"),
        ("less than 200 fans", "under"),
        ("nearly 200 fans", "under"),
        ("up to 200 fans", "under"),
        ("about 200 fans", "about"),
        ("some 200 fans", "about"),
        ("exactly 200 fans", ""),
    ],
)
def test_what_stands_before_a_number_is_its_reserve(text, hedge):
    assert read(text)[0].hedge == hedge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("200 fans", 190, 210),
        ("2k fans", 1500, 2500),
        ("over 200 fans", 200, inf),
        ("nearly 200 fans", 0, 210),
        ("about 200 fans", 171, 231),
    ],
)
def test_the_bounds_allow_for_rounding_and_reserve(text, low, high):
    assert read(text)[0].bounds() == pytest.approx((low, high))


@pytest.mark.parametrize(
    "text",
    [
        "10-15 years",
        "20 to 30 %",
        "between 20 and 30 %",
        "24/7",
        "thousands of fans",
        "#1 in town",
        "1.500 fans",
    ],
)
def test_ranges_and_what_is_not_clear_are_not_exact(text):
    assert not [one for one in read(text) if one.is_exact]


@pytest.mark.parametrize("text", ["the 1st post", "b2b", "on 24.11.2026", "a 3d film"])
def test_what_is_no_number_is_none(text):
    assert read(text) == ()


def test_the_ends_of_a_change_are_exact():
    assert [one.is_exact for one in read("from 200 to 500 fans")] == [True, True]


@pytest.mark.parametrize(
    ("text", "is_year"),
    [("in 2019", True), ("2,019 fans", False), ("in 1066", False), ("2009 thousand", False)],
)
def test_four_digits_may_be_a_year(text, is_year):
    assert read(text)[0].is_year is is_year


@given(st.floats(0.01, 10**9), st.integers(1, 6))
def test_what_was_rounded_lies_within_the_bounds(value, digits):
    rounded = float(f"{value:.{digits}g}")
    text = f"{rounded:,.0f}" if rounded >= 10 ** (digits - 1) else f"{rounded:f}".rstrip("0").rstrip(".")
    for one in read(f"{text} fans"):
        if one.is_exact and one.value >= 10 * one.step:
            low, high = one.bounds()
            assert low <= float(text.replace(",", "")) <= high


@given(st.text("0123456789.,%$xk-/: #+acdeforty", max_size=40))
def test_any_text_is_read_without_a_number_over_another(text):
    found = read(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
