"""Two figures that may mean the same: rounded, hedged, and what is left open between agreeing and contradicting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetkit.ledger.figures import agree, bears_out
from vetkit.ledger.sought import read


def figure(text):
    (found,) = read(text).quantities
    return found


@pytest.mark.parametrize(
    ("claim", "seen", "agrees", "proves"),
    [
        ("over 300 clients", "312 clients", True, True),
        ("300+ clients", "5,000 clients", True, True),
        ("300 clients", "312 clients", True, True),
        ("about 40 %", "41.2 %", True, True),
        ("40 %", "41.2 %", True, True),
        ("40 %", "44 %", False, False),
        ("41 %", "44 %", False, False),
        ("410 calls", "398 calls", False, False),
        ("nearly 300 clients", "291 clients", True, True),
        ("nearly 300 clients", "12 clients", False, False),
        ("under 300 complaints", "12 complaints", True, False),
        ("under 300 complaints", "290 complaints", True, True),
        ("5,000 clients", "over 300 clients", True, False),
        ("312 clients", "over 300 clients", True, True),
        ("2009", "2010", False, False),
    ],
)
def test_what_agrees_and_what_proves(claim, seen, agrees, proves):
    one, other = figure(claim), figure(seen)
    assert (agree(one, other), bears_out(one, other)) == (agrees, proves)


FIGURES = st.builds(
    lambda hedge, value, unit: figure(f"{hedge} {value:,} {unit}"),
    st.sampled_from(["", "over", "about", "nearly", "under"]),
    st.integers(1, 1900) | st.integers(2200, 900_000),
    st.sampled_from(["clients", "%"]),
)


@given(FIGURES, FIGURES)
def test_agreement_does_not_ask_whose_figure_it_is_and_all_that_proves_agrees(one, other):
    assert agree(one, other) == agree(other, one)
    assert agree(one, other) or not bears_out(one, other)


@given(FIGURES)
def test_a_figure_agrees_with_itself(one):
    assert agree(one, one)
    assert bears_out(one, one)
