"""What a text hopes, asks, plans, or says of another currency or of somebody before is no other figure."""

from __future__ import annotations

import pytest

from vetkit.ledger.about import About
from vetkit.ledger.lines import lines
from vetkit.ledger.lookup import look_up
from vetkit.ledger.sought import read, sought
from vetkit.model.match import Passage

ABOUT = About(frozenset({"orchard", "foods", "orchardfoods"}), (("harbour", "studio"),))


def outcome(claim, text, about=ABOUT):
    return look_up(sought(claim, ("Harbour Studio",)), lines((Passage(text=text),)), about).outcome


CLAIM = "We raised orders at Orchard Foods by 40 %."


@pytest.mark.parametrize(
    "text",
    [
        "Next year Harbour Studio wants to raise our orders by 8 %.",
        "We had hoped that Harbour Studio would raise our orders by 10 %.",
        "The plan was that Harbour Studio raises our orders by 10 %.",
        "Did Harbour Studio raise our orders by 5 %?",
        "“Did Harbour Studio raise our orders by 5 percent?”",
        "The agency before Harbour Studio grew our orders by 5 %.",
    ],
)
def test_what_was_hoped_asked_or_somebody_elses_is_no_other_figure(text):
    assert outcome(CLAIM, text) == "silent"


def test_what_was_is():
    assert outcome(CLAIM, "Harbour Studio raised our orders by 5 %.") == "differs"


EUROS = "We brought Orchard Foods orders worth EUR 12,000 in 2025."


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("In 2025 Harbour Studio brought us orders worth GBP 10,300 (EUR 12,000).", "carries"),
        ("In 2025 Harbour Studio brought us orders worth GBP 10,300.", "silent"),
        ("In 2025 Harbour Studio brought us orders worth EUR 4,000.", "differs"),
    ],
)
def test_amounts_are_compared_in_one_currency(text, seen):
    assert outcome(EUROS, text) == seen


def test_a_client_is_known_by_the_name_of_its_site():
    about = About(frozenset({"orchardfoods", "com"}), (("harbour", "studio"),))
    assert outcome(CLAIM, "Harbour Studio raised our orders by 40 %.", about) == "carries"


@pytest.mark.parametrize(
    ("text", "name"),
    [("Acme Foods' sales rose.", ("acme", "foods")), ("At Acme Foods sales rose.", ("acme", "foods"))],
)
def test_a_name_that_ends_in_s_is_the_same_as_an_owner(text, name):
    assert [one.words for one in read(text).names] == [name]
