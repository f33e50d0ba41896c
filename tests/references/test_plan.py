"""Whom to call and why, and what to ask the consultant for."""

from __future__ import annotations

import pytest
from tests.judge.build import case, profile
from tests.references.build import attempt, call, full

from vetkit.load import shipped
from vetkit.model.policy import Policy
from vetkit.references.plan import plan


def made(*references, calls=(), policy=None, **parts):
    given = [
        {"name": f"Ada {n}", "organisation": f"Mill {n}", "id": f"r{n}", **one}
        for n, one in enumerate(references, 1)
    ]
    about = profile(references=given, **parts)
    of = case(profile=about, calls=tuple(calls), interview=shipped.interview(), rulebook=shipped.rulebook())
    return plan(of, policy or Policy())


PRESENT = {"status": "current"}
LEFT = {"status": "ended", "end": "2025-06-30"}
OLD = {"status": "ended", "end": "2019"}


def ids(wants):
    return [want.id for want in wants]


def order(plan):
    return [row.voice.reference.id for row in plan.rows]


def test_who_adds_most_to_the_mix_is_called_first():
    found = made(
        OLD, {**PRESENT, "relation": "both", "sector": "retail"}, LEFT, engagement={"sector": "retail"}
    )
    assert order(found) == ["r2", "r3", "r1"]
    assert ids(found.rows[0].brings) == ["current", "day-to-day", "budget-holder", "alike", "recent"]
    assert ids(found.rows[1].brings) == ["ended"]
    assert ids(found.rows[1].also) == ["recent"]
    assert ids(found.missing) == ["found"]


def test_no_more_are_wanted_than_the_policy_says_unless_they_add_something():
    found = made(PRESENT, PRESENT, PRESENT, PRESENT, {**PRESENT, "proposed_by": "buyer"})
    assert [(row.voice.reference.id, row.wanted) for row in found.rows] == [
        ("r5", True),
        ("r1", True),
        ("r2", True),
        ("r3", False),
        ("r4", False),
    ]


def test_what_is_missing_is_asked_for_in_whole_sentences():
    found = made()
    assert found.short_of == 3
    assert ids(found.missing) == [
        "current",
        "ended",
        "found",
        "day-to-day",
        "budget-holder",
        "alike",
        "recent",
    ]
    assert all(want.ask.endswith(".") for want in found.missing)


@pytest.mark.parametrize(
    ("size", "wanted", "asked"), [("small", 2, ["found", "recent"]), ("normal", 3, None), ("large", 5, None)]
)
def test_the_size_of_the_engagement_decides_how_much_is_wanted(size, wanted, asked):
    found = made(engagement={"size": size})
    assert (found.wanted, found.short_of) == (wanted, wanted)
    assert asked is None or ids(found.missing) == asked


def test_who_was_heard_is_done_and_who_was_begun_comes_first():
    calls = (call("r2", **full()), call("r3", quality=4))
    found = made(PRESENT, PRESENT, PRESENT, calls=calls)
    assert [(row.voice.reference.id, row.state, row.wanted) for row in found.rows] == [
        ("r2", "completed", False),
        ("r3", "begun", True),
        ("r1", "not-called", True),
    ]
    assert found.completed == 1


def test_somebody_whose_identity_is_not_established_is_still_to_be_called():
    found = made(PRESENT, calls=(call("r1", reached=attempt(identity="name-only"), **full()),))
    assert found.completed == 0
    assert found.rows[0].wanted


def test_who_declined_is_listed_last_and_another_is_asked_for():
    found = made(PRESENT, PRESENT, PRESENT, calls=(call("r1", reached=attempt("declined")),))
    assert order(found) == ["r2", "r3", "r1"]
    assert not found.rows[-1].wanted
    assert found.short_of == 1


@pytest.mark.parametrize("flag", ["newcomer", "refuses_references"])
def test_a_newcomer_and_a_refusal_are_said(flag):
    found = made(consultant={"name": "Acme", flag: True})
    assert (found.newcomer, found.refused) == (flag == "newcomer", flag == "refuses_references")


def test_who_is_held_back_stands_apart_and_is_no_answer_to_what_is_wanted():
    number = "+44 1632 960874"
    found = made(
        {**PRESENT, "relation": "both", "phone": number},
        PRESENT,
        LEFT,
        consultant={"name": "Brightwave", "phone": "01632 960874"},
    )
    assert (order(found), [row.voice.reference.id for row in found.held]) == (["r2", "r3"], ["r1"])
    assert ids(found.held[0].brings) == ["current", "day-to-day", "budget-holder", "recent"]
    assert {"day-to-day", "budget-holder"} <= set(ids(found.missing))
    assert found.short_of == 1
