"""From an assessment to an exit code."""

from __future__ import annotations

from datetime import date

import pytest

from tests.judge.build import answer, case, checklist, criterion
from vetkit.cli.gate import Bounds, gate
from vetkit.judge import assess


def assessed(*answers, criteria=(), buyer=()):
    """An assessment whose criteria ``a``, ``b`` … are answered by (id, value)."""
    lists = [checklist(*(criterion(**one) for one in criteria))]
    if buyer:
        lists.append(checklist(*(criterion(**one) for one in buyer), id="duties", role="buyer", weight=0))
    given = tuple(answer(id, value, on=date(2026, 11, 20)) for id, value in answers)
    return assess(lists, case(answers=given))


FOUR = [{"id": id} for id in ("a", "b", "c", "d")]


def test_a_met_policy_is_0():
    everything = assessed(*((one["id"], "yes") for one in FOUR), criteria=FOUR)
    assert everything.verdict.conclusion == "approve"
    assert gate(everything, Bounds()) == 0


def test_a_rejection_is_1():
    nothing = assessed(*((one["id"], "no") for one in FOUR), criteria=FOUR)
    assert nothing.verdict.conclusion == "reject"
    assert gate(nothing, Bounds()) == 1


def test_an_escalation_is_3():
    unknown = assessed(criteria=FOUR)
    assert unknown.verdict.conclusion == "escalate"
    assert gate(unknown, Bounds()) == 3


@pytest.fixture
def three_of_four():
    """75 points, all established."""
    return assessed(("a", "yes"), ("b", "yes"), ("c", "yes"), ("d", "no"), criteria=FOUR)


@pytest.mark.parametrize(("bound", "code"), [(75, 0), (75.1, 1), (100, 1), (0, 0)])
def test_a_score_under_the_bound_is_1(three_of_four, bound, code):
    assert gate(three_of_four, Bounds(fail_under=bound)) == code


@pytest.mark.parametrize(
    ("least", "code"), [(None, 0), ("critical", 0), ("high", 1), ("medium", 1), ("low", 1)]
)
def test_a_failed_criterion_severe_enough_is_1(three_of_four, least, code):
    assert gate(three_of_four, Bounds(fail_on=least)) == code


def test_a_criterion_met_in_part_blocks_as_well():
    partly = assessed(("a", "yes"), ("b", "yes"), ("c", "yes"), ("d", "partly"), criteria=FOUR)
    assert gate(partly, Bounds(fail_on="high")) == 1


def test_the_buyers_own_duties_never_block():
    lapsed = assessed(
        *((one["id"], "yes") for one in FOUR), ("call", "no"), criteria=FOUR, buyer=[{"id": "call"}]
    )
    assert lapsed.named("duties", "call").outcome == "fail"
    assert gate(lapsed, Bounds(fail_on="low")) == 0


def test_too_little_established_is_3():
    mostly = assessed(("a", "yes"), ("b", "yes"), ("c", "yes"), criteria=FOUR)
    assert mostly.verdict.conclusion == "approve"
    assert gate(mostly, Bounds(min_coverage=75)) == 0
    assert gate(mostly, Bounds(min_coverage=76)) == 3


def test_no_score_is_undecided_and_never_under_a_bound():
    unknown = assessed(criteria=FOUR)
    assert unknown.score.headline is None
    assert gate(unknown, Bounds(fail_under=100)) == 3


def test_not_met_comes_before_undecided():
    some = assessed(("a", "no"), criteria=FOUR)
    assert some.verdict.conclusion == "escalate"
    assert gate(some, Bounds(fail_under=50)) == 1
    assert gate(some, Bounds(fail_on="high")) == 1
    assert gate(some, Bounds()) == 3
