"""A change told by how much, and the same told from what to what: which agree, which contradict, and the working."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.ledger.test_lookup import held

GREW = "We grew Acme's sign-ups by 40 %."
DOUBLED = "We doubled Acme's orders."
CALLS = "Second calls at Lindmarsh Homes fell from 410 to 352 a month."
TABLE = "# Acme\n\n| Measure | {0} | {1} |\n|---|---|---|\n| Sign-ups | {2} | {3} |\n"


@pytest.mark.parametrize(
    ("claim", "text", "working"),
    [
        (GREW, "Acme's sign-ups rose from 1,000 to 1,400.", "from 1,000 to 1,400 is +40 %"),
        (GREW, "Acme's sign-ups rose from 1,000 to 1,412.", "from 1,000 to 1,412 is +41.2 %"),
        (GREW, "Acme's sign-ups went from 1,000 in May to 1,400 in June.", "from 1,000 to 1,400 is +40 %"),
        ("We grew Acme's sign-ups by over 30 %.", "Acme's sign-ups rose from 500 to 700.", "is +40 %"),
        ("We grew Acme's sign-ups by about 38 %.", "Acme's sign-ups rose from 500 to 700.", "is +40 %"),
        ("We grew Acme's sign-ups by nearly 40 %.", "Acme's sign-ups rose from 500 to 695.", "is +39 %"),
        (DOUBLED, "Acme's orders rose from 120 to 245.", "from 120 to 245 is 2.04 times"),
        ("We tripled Acme's orders.", "At Acme orders went up: from 120 → 362 orders.", "is 3.02 times"),
        ("We cut Acme's calls by 14 %.", "Acme's calls fell from 410 to 352.", "from 410 to 352 is -14.1 %"),
        (
            "We grew Acme's sign-ups by 400.",
            "Acme's sign-ups rose from 1,000 to 1,400.",
            "a difference of 400",
        ),
        (GREW, TABLE.format("2024", "2025", "1,000", "1,400"), "from 1,000 to 1,400 is +40 %"),
        (GREW, TABLE.format("2025", "2024", "1,400", "1,000"), "from 1,000 to 1,400 is +40 %"),
        (GREW, TABLE.format("Before", "After", "1,000", "1,400"), "from 1,000 to 1,400 is +40 %"),
    ],
)
def test_the_two_ends_bear_out_how_much_it_changed(claim, text, working):
    found = held(claim, text)
    assert (found.outcome, found.missing) == ("carries", ())
    assert any(working in (seen.working or "") for seen in found.found)


@pytest.mark.parametrize(
    ("claim", "text", "claimed", "says", "working"),
    [
        (GREW, "Acme's sign-ups rose from 1,000 to 1,200.", "40 %", "from 1,000 to 1,200",
         "from 1,000 to 1,200 is +20 %"),
        (GREW, "Acme's sign-ups fell from 1,400 to 840.", "grew Acme's sign-ups by 40 %", "from 1,400 to 840",
         "from 1,400 to 840 is -40 %"),
        (DOUBLED, "Acme's orders rose from 120 to 140.", "doubled", "from 120 to 140",
         "from 120 to 140 is 1.17 times"),
        (GREW, TABLE.format("2024", "2025", "1,000", "1,090"), "40 %",
         "from 1,000 to 1,090", "from 1,000 to 1,090 is +9 %"),
        (CALLS, "At Lindmarsh Homes second calls fell by 3 %.", "from 410 to 352", "fell by 3 %",
         "from 410 to 352 is -14.1 %"),
        (CALLS, "At Lindmarsh Homes second calls rose by 14 %.", "from 410 to 352", "rose by 14 %",
         "from 410 to 352 is -14.1 %"),
    ],
)  # fmt: skip
def test_ends_and_a_change_that_do_not_fit_contradict_with_the_working(claim, text, claimed, says, working):
    found = held(claim, text)
    assert found.outcome == "differs"
    assert [(row.claimed, row.says, row.working) for row in found.differing] == [(claimed, says, working)]


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        pytest.param(GREW, "Acme's sign-ups soared as it went from 4 to 12 employees.", id="another thing"),
        pytest.param(GREW, "Acme's sign-ups rose; its costs went from 4,000 to 5,000.", id="another clause"),
        pytest.param(
            GREW, "Acme's sign-ups rose from 100 to 120 by mail and from 90 to 91 by web.", id="two"
        ),
        pytest.param(
            "We grew Acme's sign-ups by 40 % within 30 days.",
            "Acme's sign-ups rose from 1,000 to 3,000 within 3 years.",
            id="another time",
        ),
        pytest.param(GREW, "Acme's sign-ups are from 1,000 to 1,200 a day.", id="a range"),
        pytest.param(GREW, "Acme hoped that sign-ups would rise from 1,000 to 1,200.", id="hoped"),
        pytest.param(GREW, "Bolt's sign-ups rose from 1,000 to 1,200.", id="somebody else"),
        pytest.param(
            GREW,
            "| Acme | 2024 | 2025 | 2026 |\n|---|---|---|---|\n| Sign-ups | 1 | 2 | 9 |",
            id="three ends",
        ),
        pytest.param(GREW, TABLE.format("Web", "Mail", "1,000", "1,090"), id="no times"),
    ],
)
def test_ends_of_something_else_decide_nothing(claim, text):
    assert held(claim, text).outcome in ("silent", "in-part")


def test_how_much_it_changed_fits_the_ends_of_a_claim_and_proves_neither():
    found = held(CALLS, "At Lindmarsh Homes second calls fell by 14 %.")
    assert (found.outcome, found.missing) == ("in-part", ("410", "352"))
    assert found.found[-1].working == "from 410 to 352 is -14.1 %"


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (GREW, "Acme's sign-ups fell by 40 %."),
        ("We cut Acme's costs by 40 %.", "Acme's costs are 40 % higher."),
    ],
)
def test_a_fall_is_no_rise(claim, text):
    found = held(claim, text)
    assert found.outcome == "differs"
    assert found.differing[0].says in text


def test_more_than_and_up_to_say_nothing_of_which_way_it_went():
    claim = "We cut Acme's costs by more than 40 % and its calls by up to 30 %."
    assert held(claim, "Acme's costs fell by 42 %, its calls by 20 %.").outcome != "differs"


@given(st.integers(20, 50_000), st.integers(20, 50_000))
def test_consistent_ends_never_contradict_and_bear_out_the_rounded_change(first, last):
    percent = round(100 * (last / first - 1))
    assume(abs(percent) >= 1)
    claim = f"Acme's sign-ups {'rose' if percent > 0 else 'fell'} by {abs(percent)} %."
    found = held(claim, f"Acme's sign-ups went from {first:,} to {last:,}.")
    assert found.outcome == "carries"
    back = held(f"Acme's sign-ups went from {first:,} to {last:,}.", claim)
    assert back.outcome == "in-part"


@given(st.integers(20, 5_000), st.floats(1.1, 8), st.integers(9, 900))
def test_ends_that_come_to_half_or_less_of_what_is_claimed_contradict(first, share, percent):
    assume(round(first * (1 + percent / 100 / (1 + share))) > first * 1.02)
    last = round(first * (1 + percent / 100 / (1 + share)))
    assume(100 * (last / first - 1) < 0.55 * percent and percent - 100 * (last / first - 1) > 6)
    found = held(
        f"We grew Acme's sign-ups by {percent} %.", f"Acme's sign-ups rose from {first:,} to {last:,}."
    )
    assert found.outcome == "differs"
