"""What referees said, as observations on criteria."""

from __future__ import annotations

import pytest
from tests.judge.build import AS_OF, answer, case, checklist, criterion, profile
from tests.references.build import attempt, call, full, reply

from vetkit.judge import assess
from vetkit.kinds.reference import observe
from vetkit.load import shipped
from vetkit.model.checklist import Criterion
from vetkit.model.policy import Policy
from vetkit.model.record import Hearing
from vetkit.model.standard import Standard

WEEKLY = {"frequency": "weekly", "running": "yes"}
REFEREES = [
    {"id": f"r{n}", "name": f"Ada {letter}", "organisation": f"Mill {n}", "phone": f"01632 96000{n}"}
    for n, letter in enumerate("ABCD", 1)
]


def made(*answers, reached=None, profile_parts=None):
    """Return a case in which each referee was heard to the end and gave ``answers``."""
    calls = [
        call(f"r{n}", reached=reached, **full(**WEEKLY, **one))
        for n, one in enumerate(answers, 1)
        if one is not None
    ]
    about = profile(references=REFEREES, **(profile_parts or {}))
    return case(profile=about, calls=tuple(calls), interview=shipped.interview())


def seen(name, built, **changes):
    wanted = Criterion.model_validate(criterion(name, **changes))
    return observe(wanted, built, Standard((), Policy()))


def only(name, built, **changes):
    (one,) = seen(name, built, **changes)
    return one


CLEAN = {"bought_followers": "no"}


def test_enough_good_answers_speak_for_it_and_two_called_back_corroborate():
    one = only("no-bought-activity", made(CLEAN, CLEAN, CLEAN))
    assert (one.bearing, one.method, one.rung, one.mark) == ("favourable", "reference", "corroborated", None)


def test_fewer_than_the_policy_wants_decide_nothing():
    assert only("no-bought-activity", made(CLEAN, CLEAN)).bearing == "neutral"


@pytest.mark.parametrize("doubt", ["unsure", "unknown"])
def test_a_referee_who_hesitates_gives_no_good_word(doubt):
    assert only("no-bought-activity", made(CLEAN, CLEAN, {"bought_followers": doubt})).bearing == "neutral"


def test_what_does_not_apply_is_left_out():
    paid_none = {"false_names": "no", "labelled": "na"}
    assert only("discloses", made(paid_none, paid_none, paid_none)).bearing == "favourable"


def test_one_bad_answer_speaks_against_it_however_many_are_good():
    found = seen("no-bought-activity", made(CLEAN, CLEAN, {"bought_followers": "yes"}, CLEAN))
    assert [(one.bearing, one.confidence, one.signal) for one in found] == [
        ("adverse", "medium", "bought-followers:r3")
    ]


def test_two_who_say_so_leave_no_doubt():
    bad = {"bought_followers": "yes"}
    assert {one.confidence for one in seen("no-bought-activity", made(bad, bad))} == {"high"}


def test_a_bad_answer_counts_before_the_interview_is_finished():
    begun = call("r1", bought_followers="yes")
    built = case(profile=profile(references=REFEREES), calls=(begun,), interview=shipped.interview())
    assert only("no-bought-activity", built).bearing == "adverse"


@pytest.mark.parametrize("reached", [attempt(identity="name-only"), attempt(channel="via-vendor")])
def test_words_of_somebody_who_is_not_established_decide_nothing(reached):
    bad = {"bought_followers": "yes", "again": "no", "overall": 1}
    built = made(bad, bad, bad, reached=reached)
    assert [one for one in seen("no-bought-activity", built) if one.bearing != "neutral"] == []
    assert [one for one in seen("referees-confirm", built) if one.bearing != "neutral"] == []


GOOD = {"overall": 4, "again": "yes"}


@pytest.mark.parametrize(
    ("answers", "bearing", "mark"),
    [
        ([GOOD, GOOD, GOOD], "favourable", (0.85 + 1) / 2),
        ([{"overall": 3}] * 3, "favourable", 0.7),
        ([{"overall": 2}] * 3, "adverse", 0.35),
        ([GOOD, GOOD, {"overall": 4, "again": "no"}], "adverse", (0.85 + 2 / 3) / 2),
        ([GOOD, GOOD, {"overall": 4, "again": "unsure"}], "favourable", (0.85 + 1) / 2),
        ([{"overall": 5, "quality": 1}] * 3, "adverse", 0.5),
    ],
)
def test_marks_are_graded_and_one_who_would_not_hire_again_speaks_against(answers, bearing, mark):
    one = only("referees-confirm", made(*answers))
    assert (one.bearing, one.mark) == (bearing, pytest.approx(mark, abs=1e-6))


def test_an_answer_of_a_minority_is_not_taken_for_all():
    assert only("channels-after-goals", made({"understanding": 5}, {}, {})).bearing == "neutral"


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("scope-limits", {"limits_kept": "yes"}, {"limits_kept": "no"}),
        ("services-attributed", {"unagreed_people": "no"}, {"unagreed_people": "yes"}),
        ("named-team", {"same_people": "yes"}, {"same_people": "no"}),
        ("fees-transparent", {"price_surprises": "no"}, {"price_surprises": "yes"}),
        ("clean-exit", {"handover": 4}, {"handover": 1}),
        ("direct-answers", {"cooperation": 4}, {"cooperation": 2}),
    ],
)
def test_answers_reach_their_criteria_both_ways(name, good, bad):
    assert only(name, made(good, good, good)).bearing == "favourable"
    assert only(name, made(bad, bad, bad)).bearing == "adverse"


@pytest.mark.parametrize(
    ("item", "value"), [("owner", "them"), ("who_replied", "them"), ("change_shown", "no")]
)
def test_what_is_neither_good_nor_bad_decides_nothing(item, value):
    name = {
        "owner": "accounts-ours",
        "who_replied": "community-not-outsourced",
        "change_shown": "outcomes-measured",
    }[item]
    assert seen(name, made(*[{item: value}] * 3)) == ()


def test_the_words_behind_a_bad_answer_are_quoted_with_who_said_them():
    said = reply("bought-followers", "yes", "Four thousand overnight.", no=2)
    spoke = call("r1").model_copy(update={"replies": (said,)})
    built = case(profile=profile(references=REFEREES), calls=(spoke,), interview=shipped.interview())
    one = only("no-bought-activity", built)
    assert (one.quote, one.by) == ("Four thousand overnight.", "A. A. of Mill 1")


def test_before_any_call_a_criterion_that_only_calls_can_settle_says_whom_there_is_to_call():
    built = case(profile=profile(references=REFEREES[:2]), interview=shipped.interview())
    assert "2 of 3 referees wanted are named" in only("referees-confirm", built, rung="corroborated").says
    assert seen("no-bought-activity", built) == ()


def verdict(*answers, heard=True):
    ours = checklist(criterion("no-bought-activity", knock_out=True), criterion("scope-limits"))
    said = tuple(Hearing(step=step, by="Jo", on=AS_OF) for step in ("put", "answered")) if heard else ()
    built = made(*answers).model_copy(update={"answers": (answer("scope-limits", "yes"),), "hearings": said})
    return assess([ours], built).verdict.conclusion


def test_one_referee_s_word_on_an_exclusion_ground_waits_for_a_person_and_two_reject():
    bad = {"bought_followers": "yes"}
    assert verdict(bad, CLEAN, CLEAN) == "escalate"
    assert verdict(bad, bad, CLEAN) == "reject"
    assert verdict(bad, bad, CLEAN, heard=False) == "escalate"
    assert verdict(CLEAN, CLEAN, CLEAN) == "approve"
