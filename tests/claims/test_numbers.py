"""Numbers in running text: digits and words are read to the same value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetkit.claims.numbers import KINDS
from vetkit.claims.tokens import tokens

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def read(kind, text):
    """Return the value and what of the text was left over."""
    found = tokens(text.lower())
    at_value = KINDS[kind](found, 0)
    return at_value and (at_value[1], " ".join(found.words[at_value[0] :]))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("500", 500),
        ("1,000", 1000),
        ("1.000", 1000),
        ("2.5", 2.5),
        ("2,5", 2.5),
        ("0.125", 0.125),
        ("1,234,567.89", 1234567.89),
        ("1.234,50", 1234.5),
        ("1,00,000", 100_000),
        ("500+", 500),
        ("10k", 10_000),
        ("2.5 million", 2_500_000),
        ("3m", 3_000_000),
        ("twenty-five", 25),
        ("twelve hundred", 1200),
        ("a hundred and fifty", 150),
        ("one hundred thousand", 100_000),
        ("two thousand five hundred and six", 2506),
        ("half a million", 500_000),
        ("half million", 500_000),
        ("five dozen", 60),
        ("thousands of", 1000),
        ("hundreds of thousands of", 100_000),
    ],
)
def test_a_number_is_read_whole(text, value):
    assert read("number", f"{text} fans") == (value, "fans")


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        ("one two three", 1, "two three"),
        ("twenty twenty", 20, "twenty"),
        ("one hundred and more", 100, "and more"),
        ("fifty and five", 50, "and five"),
        ("two, three", 2, "three"),
    ],
)
def test_a_number_ends_where_the_next_one_begins(text, value, rest):
    assert read("number", text) == (value, rest)


@pytest.mark.parametrize("text", ["24.11.2026", "1.2.3", "hundred", "and", "a few", "k"])
def test_what_is_no_number_is_not_read(text):
    assert read("number", text) is None


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("percent", "300 %", 300),
        ("percent", "one hundred and fifty per cent", 150),
        ("multiple", "10x", 10),
        ("multiple", "tenfold", 10),
        ("multiple", "three times", 3),
        ("amount", "$1.5m", 1_500_000),
        ("amount", "two thousand euros", 2000),
        ("period", "thirty days", 30),
        ("period", "a week", 7),
        ("years", "twenty-five years", 25),
        ("years", "a decade", 10),
        ("year", "2019", 2019),
    ],
)
def test_a_number_with_its_unit_is_read_in_one_unit(kind, text, value):
    assert read(kind, text) == (value, "")


def test_the_size_of_a_picture_is_no_multiple():
    assert read("multiple", "1200x800") is None


def in_words(number):
    """Write a whole number as one says it."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            rest = number % scale
            joint = " and " if rest and rest < 100 else " "
            return f"{in_words(number // scale)} {name}" + (f"{joint}{in_words(rest)}" if rest else "")
    raise AssertionError(number)


NUMBERS = st.one_of(st.integers(0, 3000), st.integers(0, 10**12 - 1))


@given(NUMBERS)
def test_any_number_in_words_is_read_back(number):
    assert read("number", f"{in_words(number)} clients") == (number, "clients")


@given(NUMBERS, st.sampled_from(("{:,}", "{}")))
def test_any_number_in_digits_is_read_back(number, form):
    assert read("number", form.format(number) + " clients") == (number, "clients")


@given(st.decimals(0, 10**9, places=2), st.sampled_from(("{:,.2f}", "{:.2f}")))
def test_any_number_with_a_fraction_is_read_back(number, form):
    assert read("number", form.format(number)) == (pytest.approx(float(number)), "")
