"""The two measures that read calls."""

from __future__ import annotations

import pytest
from tests.judge.build import case, profile
from tests.references.build import attempt, call, claim_reply, full

from vetkit.load import shipped
from vetkit.measures import calls_completed, claims_confirmed
from vetkit.model.policy import Policy
from vetkit.model.standard import Standard

STANDARD = Standard((), Policy())
REFEREES = [
    {"id": f"r{n}", "name": f"Ada {letter}", "organisation": f"Mill {n}"} for n, letter in enumerate("ABC", 1)
]
ABOUT = profile(references=REFEREES, claims=[{"id": "halved", "text": "Calls fell by half."}])


def made(*calls):
    return case(profile=ABOUT, calls=calls, interview=shipped.interview())


def heard(n, *claims, **reached):
    said = tuple(claim_reply("halved", value, "By a tenth.", no=100) for value in claims)
    return call(f"r{n}", reached=attempt(**reached), **full()).model_copy(update={"claims": said})


@pytest.mark.parametrize(
    ("calls", "bearings"),
    [
        ((), []),
        ((heard(1),), ["neutral"]),
        ((heard(1), heard(2), heard(3)), ["favourable"]),
        ((heard(1), heard(2), heard(3, identity="name-only")), ["neutral"]),
        ((heard(1), heard(2), call("r3", quality=4)), ["neutral"]),
    ],
)
def test_the_buyer_s_duty_is_done_when_enough_calls_are_on_file(calls, bearings):
    assert [one.bearing for one in calls_completed.measure(made(*calls), STANDARD)] == bearings


@pytest.mark.parametrize(
    ("calls", "bearings"),
    [
        ((), []),
        ((heard(1), heard(2), heard(3)), []),
        ((heard(1, "confirmed"), heard(2), heard(3)), ["favourable"]),
        ((heard(1, "confirmed"), heard(2)), ["neutral"]),
        ((heard(1, "unknown"), heard(2), heard(3)), []),
        ((heard(1, "confirmed"), heard(2, "contradicted"), heard(3)), ["adverse"]),
        ((heard(1, "contradicted", identity="name-only"),), []),
    ],
)
def test_claims_are_held_against_what_referees_say(calls, bearings):
    assert [one.bearing for one in claims_confirmed.measure(made(*calls), STANDARD)] == bearings


@pytest.mark.parametrize(("value", "mark"), [("contradicted", 0.0), ("partly", 0.5)])
def test_the_claim_and_the_referee_s_words_are_both_quoted(value, mark):
    (one,) = claims_confirmed.measure(made(heard(1, value)), STANDARD)
    assert "“Calls fell by half.” A. A. of Mill 1" in one.says
    assert (one.quote, one.mark, one.signal) == ("By a tenth.", mark, "claims-confirmed:halved")
