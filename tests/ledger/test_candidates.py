"""Which statements of a document may be taken over into the ledger, and what they are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.judge.build import match
from vetkit.ledger.candidates import candidates, is_on_file, named
from vetkit.model.match import Passage
from vetkit.model.profile import Claim

SENTENCES = [
    "We grew Acme's sign-ups by 40 % in 2025.",
    "We have served 300 clients.",
    "Founded in 2009 in a kitchen.",
    "We are a Meta Business Partner.",
    "We guarantee results every time.",
]


def found(text, *matches, **about):
    return candidates([Passage(text=text)], matches, frozenset(), "deck.md", **about)


def offered(text, *matches, **about):
    return [(one.text, one.why) for one in found(text, *matches, **about) if one.why]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        (SENTENCES[0], "Result in figures"),
        (SENTENCES[1], "Client"),
        (SENTENCES[2], "Experience"),
        (SENTENCES[3], "Award, badge or qualification"),
        (SENTENCES[4], "Guarantee"),
    ],
)
def test_what_claims_something_is_offered_with_its_kind(sentence, why):
    assert offered(f"Good morning to you.\n\n{sentence}") == [(sentence, why)]


@pytest.mark.parametrize(
    "sentence",
    [
        "We never guarantee results.",
        "Do you guarantee results?",
        "Agencies that guarantee results are lying.",
        "Other agencies promise that sales will rise by 40 %.",
        "We train your people.",
        "Call us on Monday.",
        "40 %",
    ],
)
def test_what_the_consultant_does_not_claim_is_not_offered(sentence):
    assert offered(sentence) == []


def test_a_flag_that_counts_offers_a_statement_that_no_phrase_does():
    flagged = match("do-it-all", sentence="We train your people.", path="deck.md")
    assert offered("We train your people.", flagged) == [("We train your people.", "Capability")]
    reported = flagged.model_copy(update={"counts": False})
    assert offered("We train your people.", reported) == []


def test_the_clauses_of_a_contract_claim_nothing_by_themselves():
    clause = "The fee is EUR 2,400 a month."
    assert offered(clause) == [(clause, "Price")]
    assert offered(clause, terms=True) == []


def test_a_statement_is_offered_once_a_document_at_its_first_place():
    text = (
        "# Figures\n\n- We have served 300 clients.\n- Founded in 2009 by us.\n\nWe have served 300 clients."
    )
    first, _ = (one for one in found(text) if one.why)
    assert (first.text, first.spot.line, first.spot.column) == ("We have served 300 clients.", 3, 3)


def test_an_id_is_made_of_the_document_and_the_words():
    one = named("deck.md", "We have served 300 clients.")
    assert one == named("deck.md", "we have served\n300 CLIENTS")
    assert one.startswith("we-have-served-300-")
    assert one != named("deck.md", "We have served 301 clients.")
    assert one != named("other.md", "We have served 300 clients.")


@given(st.permutations(SENTENCES), st.integers(0, 5))
def test_the_ids_do_not_depend_on_order_or_on_what_else_is_there(order, kept):
    ids = {sentence: named("deck.md", sentence) for sentence in SENTENCES}
    text = "\n\n".join(order[:kept])
    assert {one.text: one.id for one in found(text)} == {one: ids[one] for one in order[:kept]}


@given(st.text(max_size=80), st.text(max_size=80))
def test_every_id_can_be_typed_and_other_words_have_another(one, other):
    first, second = named("a", f"We say {one}"), named("a", f"We say {other}")
    assert Claim(text="x", id=first).id == first
    assert (first == second) == (found_words(one) == found_words(other))


def found_words(text):
    from vetkit.ledger.names import plain_words

    return plain_words(f"We say {text}")


@pytest.mark.parametrize(
    ("claim", "is_there"),
    [
        ({"text": "we have served 300 clients", "said_in": "deck.md"}, True),
        ({"text": "We have served 300 clients.", "said_in": "other.md"}, False),
        ({"text": "We have served 300 clients."}, False),
        ({"text": "And in all we have served 300 clients since May.", "said_in": "deck.md"}, True),
        ({"text": "300 clients", "said_in": "deck.md"}, False),
        ({"text": "x", "id": named("deck.md", "We have served 300 clients.")}, True),
    ],
)
def test_what_is_in_the_ledger_already_is_known_by_its_words_and_document(claim, is_there):
    (one,) = found("We have served 300 clients.")
    assert is_on_file(one, [Claim(**claim)]) is is_there
