"""The verdict on a claim: by rule, monotone, and blind to order."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.build import ground
from vetkit.ledger.rules import ledger_rules
from vetkit.ledger.verdict import reliance, sources, sources_wanted, verdict
from vetkit.model.base import RUNGS, SIZES

RESULT, CAPABILITY, RANK, PRAISE = (
    ledger_rules().kind(name) for name in ("numeric-result", "capability", "superlative", "puffery")
)
MILL, FORGE = ground(), ground(origin="the forge")
AGAINST = ground("contradicts")


@pytest.mark.parametrize(
    ("kind", "grounds", "expected"),
    [
        (RESULT, [], "not-enough-evidence"),
        (RESULT, [MILL], "not-enough-evidence"),
        (RESULT, [MILL, MILL], "not-enough-evidence"),
        (RESULT, [MILL, FORGE], "supported"),
        (RESULT, [ground(rung="corroborated")], "supported"),
        (RESULT, [MILL, ground(rung="documented", origin="the forge")], "not-enough-evidence"),
        (RESULT, [MILL, ground(origin="the forge", counts=False)], "not-enough-evidence"),
        (RESULT, [AGAINST], "refuted"),
        (RESULT, [AGAINST, ground(rung="documented")], "refuted"),
        (RESULT, [AGAINST, MILL], "conflicting"),
        (RESULT, [AGAINST, MILL, FORGE], "conflicting"),
        (RESULT, [ground("contradicts", counts=False), MILL, FORGE], "supported"),
        (CAPABILITY, [], "not-enough-evidence"),
        (CAPABILITY, [ground(rung="stated")], "not-enough-evidence"),
        (CAPABILITY, [ground(rung="documented")], "supported"),
        (RANK, [], "not-checkable"),
        (RANK, [MILL, FORGE], "supported"),
        (RANK, [AGAINST], "refuted"),
        (PRAISE, [], "puffery"),
        (PRAISE, [AGAINST], "puffery"),
    ],
)
def test_the_verdict_follows_from_what_speaks_for_and_against(kind, grounds, expected):
    assert {verdict(kind, order, 2) for order in itertools.permutations(grounds)} == {expected}


def test_a_small_engagement_is_content_with_one_source():
    assert [sources_wanted(size) for size in SIZES] == [1, 2, 2]
    assert verdict(RESULT, [MILL], 1) == "supported"


GROUNDS = st.builds(
    ground,
    st.sampled_from(["supports", "contradicts"]),
    st.sampled_from(RUNGS),
    origin=st.sampled_from(["the mill", "the forge", "the bakery"]),
    counts=st.booleans(),
)
KINDS = st.sampled_from(ledger_rules().kinds)
RANKS = {"refuted": 0, "conflicting": 1, "not-enough-evidence": 2, "not-checkable": 2, "supported": 3}


def rank(concluded):
    return RANKS.get(concluded, 0)


@given(KINDS, st.lists(GROUNDS, max_size=5), GROUNDS, st.sampled_from([1, 2]))
def test_evidence_for_a_claim_never_makes_it_worse_and_evidence_against_it_never_better(
    kind, grounds, more, wanted
):
    before, after = rank(verdict(kind, grounds, wanted)), rank(verdict(kind, [*grounds, more], wanted))
    assert after >= before if more.bearing == "supports" else after <= before


@given(
    KINDS, st.lists(GROUNDS, max_size=5).flatmap(lambda all: st.tuples(st.just(all), st.permutations(all)))
)
def test_the_order_changes_nothing(kind, orders):
    first, second = orders
    assert verdict(kind, first, 2) == verdict(kind, second, 2)
    assert sources(first) == sources(second)


@given(KINDS, st.lists(GROUNDS, max_size=5))
def test_what_does_not_count_changes_nothing(kind, grounds):
    assert verdict(kind, grounds, 2) == verdict(kind, [one for one in grounds if one.counts], 2)


@pytest.mark.parametrize(
    ("concluded", "is_complete", "advice"),
    [
        ("supported", True, "rely"),
        ("supported", False, "ask"),
        ("refuted", True, "do-not-rely"),
        ("conflicting", True, "ask"),
        ("not-enough-evidence", True, "ask"),
        ("not-checkable", True, "no-weight"),
        ("puffery", True, "no-weight"),
    ],
)
def test_what_to_do_is_apart_from_what_is_known(concluded, is_complete, advice):
    assert reliance(concluded, is_complete=is_complete) == advice
