"""All calls together: the status in words, and nothing that an order could change."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.judge.build import case, checklist, criterion, profile
from tests.references.build import attempt, call, full

from vetkit.judge import assess
from vetkit.load import shipped
from vetkit.model.policy import Policy
from vetkit.references.heard import heard

INTERVIEW = shipped.interview()
REFEREES = [
    {"id": f"r{n}", "name": f"Ada {letter}", "organisation": f"Mill {n}", "status": "current"}
    for n, letter in enumerate("ABCD", 1)
]
CRITERIA = sorted({name for item in INTERVIEW.items for name in item.criteria})
EVERY = checklist(*(criterion(name) for name in CRITERIA))


@st.composite
def some_calls(draw):
    """Return calls of several days to several referees, most of them to the end."""
    made = []
    for n in range(1, 5):
        for day in draw(st.lists(st.integers(1, 20), unique=True, max_size=2)):
            said = {
                item.id.replace("-", "_"): draw(st.sampled_from(_answers(item)))
                for item in INTERVIEW.items
                if item.type in ("scale5", "yn", "choice")
            }
            identity = draw(st.sampled_from(("name-only", "own-domain", "called-back", "both-ways")))
            channel = draw(st.sampled_from(("phone", "email", "via-vendor")))
            reached = attempt(identity=identity, channel=channel)
            made.append(call(f"r{n}", date(2026, 11, day), reached=reached, **full(**said)))
    return made


def _answers(item):
    return (
        (1, 2, 3, 4, 5, "na", "unknown")
        if item.type == "scale5"
        else (*(item.choices or ("yes", "no", "unsure")), "unknown")
    )


@settings(max_examples=25, deadline=None)
@given(some_calls(), st.randoms(use_true_random=False))
def test_the_order_of_the_calls_changes_nothing_in_an_assessment(calls, chance: random.Random):
    shuffled = list(calls)
    chance.shuffle(shuffled)
    about = profile(references=REFEREES)
    first, second = (
        assess([EVERY], case(profile=about, calls=tuple(some), interview=INTERVIEW))
        for some in (calls, shuffled)
    )
    assert first == second


@settings(max_examples=25, deadline=None)
@given(some_calls())
def test_who_spoke_and_how_moves_no_mark(calls):
    """Except a form that came through the consultant, which weighs nothing until somebody is called."""
    direct = [one for one in calls if one.attempts[0].channel != "via-vendor"]
    surer = [
        one.model_copy(update={"attempts": (one.attempts[0].model_copy(update={"identity": "both-ways"}),)})
        for one in direct
    ]
    about = profile(references=REFEREES)
    said = [
        heard(case(profile=about, calls=tuple(some), interview=INTERVIEW), Policy())
        for some in (direct, surer)
    ]
    assert said[0].marks == said[1].marks
    assert (said[0].reliance or 0) <= (said[1].reliance or 0)


def status(*calls, **consultant):
    about = profile(references=REFEREES, consultant={"name": "Acme", **consultant})
    return heard(case(profile=about, calls=calls, interview=INTERVIEW), Policy()).status


def to_the_end(*numbers, **reached):
    return tuple(call(f"r{n}", reached=attempt(**reached), **full()) for n in numbers)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (status(), "insufficient evidence, which is not the same as a bad reference"),
        (
            status(*to_the_end(1)),
            "1 call is on file (3 wanted), 1 with somebody whose identity is established.",
        ),
        (status(*to_the_end(1, 2, 3)), "That is enough."),
        (
            status(*to_the_end(1, 2, 3, identity="name-only")),
            "3 calls are on file (3 wanted), 0 with somebody",
        ),
        (status(refuses_references=True), "would not give any: that is a finding"),
        (status(newcomer=True), "No history is neutral, neither good nor bad."),
    ],
)
def test_the_status_says_what_the_calls_are_worth(said, words):
    assert words in said
