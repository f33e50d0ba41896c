"""The id of a claim stays, whatever happens to the others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.judge.build import profile
from vetkit.ledger.names import derived, names
from vetkit.model.profile import Claim


def ids(*claims):
    return list(names(profile(claims=[*claims]).keyed_claims()).values())


def test_its_own_id_is_taken_else_one_is_made_of_its_words():
    assert ids({"id": "halved", "text": "It fell."}, {"text": "We are the first."}) == [
        "halved",
        derived("We are the first."),
    ]


def test_a_made_id_begins_with_the_words_and_ignores_case_and_signs():
    assert derived("We grew Acme's sign-ups by 40 %.").startswith("we-grew-acme-s-")
    assert derived("WE ARE the first!") == derived("We are  the first.")
    assert derived("We are the first.") != derived("We are the last.")
    assert derived("第一").startswith("claim-")


def test_other_claims_change_no_id():
    first, second = {"text": "We are the first."}, {"text": "We are the last."}
    assert ids(first, second) == list(reversed(ids(second, first)))
    assert ids(second) == ids(first, second)[1:]


def test_the_same_words_twice_are_two_claims():
    assert len(set(ids({"text": "We win."}, {"text": "We win!"}))) == 2


@given(st.lists(st.text(min_size=1, max_size=60).filter(str.strip), max_size=6))
def test_no_two_claims_share_an_id_and_every_id_can_be_typed(texts):
    claims = [{"text": text} for text in texts]
    made = ids(*claims)
    assert len(set(made)) == len(made)
    for name in made:
        assert Claim(text="x", id=name).id == name
