"""What a figure comes with, what it leaves out, and what is asked of it."""

from __future__ import annotations

import pytest

from tests.ledger.build import entry


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("We grew sales by 40 %.", ["baseline", "period", "population", "measured-by"]),
        pytest.param("500 % ROI", ["period", "population", "measured-by"], id="a state was nothing before"),
        pytest.param("100 % success rate", ["period", "population", "measured-by"], id="nor was a rate"),
        ("In 2025 our sales rose from 410 to 600, according to the till.", ["population"]),
        ("In 2025 sales of our client Acme rose from 410 to 600, according to its till.", []),
        ("We cut Acme's costs by 40 % in 2025.", ["baseline", "measured-by"]),
        (
            "We grew the online orders of Quince Orchard Supplies by 200 % within 30 days.",
            ["baseline", "measured-by"],
        ),
        ("Our views on Instagram grew by 40 %.", ["baseline", "period", "population", "measured-by"]),
        (
            "Across 12 brands sign-ups rose by 40 % within 30 days, compared with spring, measured by the clients.",
            [],
        ),
    ],
)
def test_what_a_figure_leaves_out_is_the_finding(text, missing):
    found = entry(text)
    assert (found.kind, [slot.name for slot in found.missing]) == ("numeric-result", missing)
    assert bool(missing) == any("It does not say" in reason for reason in found.reasons)


@pytest.mark.parametrize(
    ("text", "slot", "says"),
    [
        ("We grew Acme's sign-ups by 40 %.", "value", "40 %"),
        ("We grew Acme's sign-ups by 40 %.", "metric", "sign-ups"),
        ("We grew Acme's sign-ups by 40 %.", "population", "Acme"),
        ("We doubled orders for Acme Ltd within a year.", "value", "doubled"),
        ("We doubled orders for Acme Ltd within a year.", "population", "Acme Ltd"),
        ("Calls fell from 410 to 352 a month.", "value", "from 410 to 352"),
        ("Calls fell from 410 to 352 a month.", "baseline", "from 410"),
        ("71 of 80 public questions were answered.", "value", "71 of 80"),
        ("Our clients see 3x more leads.", "metric", "leads"),
        ("We cut cost per lead from EUR 12 to EUR 7.", "value", "from EUR 12 to EUR 7"),
        (
            "Sign-ups rose by 40 %, as shown in the client's CRM.",
            "measured-by",
            "as shown in the client's CRM",
        ),
    ],
)
def test_what_a_figure_comes_with_is_quoted_whole(text, slot, says):
    assert {one.name: one.says for one in entry(text).slots}[slot] == says


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("We worked with the City of Sallow Bridge from 2019 to 2022.", "client"),
        ("We cut Acme's cost per lead from EUR 12 to EUR 7.", "numeric-result"),
    ],
)
def test_years_are_no_result_and_a_cost_that_fell_is_no_price(text, kind):
    assert entry(text).kind == kind


def test_what_is_missing_makes_the_question():
    assert entry("We grew sales by 40 %.").ask == (
        "Please tell us what it was before; from which day to which; for which "
        "client, and whether that is one client or all of them; and who measured it, with what, and whether we may "
        "see the export."
    )
