"""How far one got with a referee, who spoke, and how far that can be relied on."""

from __future__ import annotations

from datetime import date

import pytest
from tests.judge.build import AS_OF
from tests.references.build import AT, DAY, attempt, call, full, heard_by, voice

from vetkit.references.reliance import LADDER, overall, reliance


def tries(*days: str, last: str = "no-answer"):
    """Return a referee who was tried on each of ``days``."""
    outcomes = ["no-answer"] * (len(days) - 1) + [last]
    calls = [
        call(on=date.fromisoformat(day), reached=attempt(outcome, at=AT.fromisoformat(f"{day}T09:00:00")))
        for day, outcome in zip(days, outcomes, strict=True)
    ]
    return voice({}, *calls)


@pytest.mark.parametrize(
    ("referee", "state"),
    [
        (voice(), "not-called"),
        (tries("2026-11-02"), "trying"),
        (tries("2026-11-02", "2026-11-04"), "trying"),
        (tries("2026-11-02", "2026-11-04", "2026-11-09"), "unreachable"),
        (tries("2026-11-15", "2026-11-16", "2026-11-18"), "trying"),  # within ten days
        (tries("2026-11-14", "2026-11-16", "2026-11-18"), "unreachable"),
        (tries("2026-11-02", last="declined"), "declined"),
        (tries("2026-11-02", "2026-11-04", "2026-11-09", last="message-left"), "unreachable"),
        (heard_by(quality=4), "begun"),
        (heard_by(**full()), "completed"),
    ],
)
def test_how_far_one_got(referee, state):
    assert referee.state == state


def test_three_tries_on_one_day_are_one_day():
    three = tuple(attempt("no-answer", no=no) for no in (1, 2, 3))
    assert voice({}, call(reached=three[0]).model_copy(update={"attempts": three})).state == "trying"


def test_a_call_is_completed_when_every_question_has_an_answer_be_it_unknown():
    answers = full()
    assert heard_by(**answers).is_completed
    del answers["quality"]
    assert heard_by(**answers).unasked == ("quality",)


def test_one_item_answers_a_question_of_several():
    answers = full()
    del answers["tie_kind"], answers["others"]
    assert heard_by(**answers).is_completed


def test_a_second_call_goes_on_where_the_first_stopped_and_its_answers_go_before():
    first = call(on=DAY, quality=2, dates=3)
    later = call(on=date(2026, 11, 12), quality=4)
    both = voice({}, first, later)
    assert (both.answer("quality"), both.answer("dates"), both.day) == (4, 3, date(2026, 11, 12))


def test_unknown_is_an_answer_on_file_and_no_answer_to_count():
    said = heard_by(quality="unknown")
    assert said.reply("quality").value == "unknown"
    assert said.answer("quality") is None


def test_the_surest_identity_counts_whichever_call_gave_it():
    by_phone = call(on=DAY, reached=attempt(identity="called-back"))
    by_mail = call(on=AS_OF, reached=attempt(channel="email", identity="own-domain"))
    assert voice({}, by_phone, by_mail).identity == "called-back"


@pytest.mark.parametrize(
    ("channel", "identity", "percent", "verified"),
    [
        ("phone", "name-only", 10, False),
        ("phone", "free-mail", 30, False),
        ("phone", "own-domain", 60, True),
        ("phone", "called-back", 85, True),
        ("video", "both-ways", 100, True),
        ("email", "own-domain", 45, True),
        ("form", "free-mail", 15, False),
        ("form", "name-only", 0, False),
        ("via-vendor", "both-ways", 0, False),
    ],
)
def test_the_ladder_of_identity_and_how_the_words_came(channel, identity, percent, verified):
    said = heard_by({}, attempt(channel=channel, identity=identity), **full())
    assert (reliance(said).percent, said.is_verified) == (percent, verified)
    assert reliance(said).why


def test_each_rung_is_surer_than_the_one_below():
    steps = [percent for percent, _ in LADDER.values()]
    assert steps == sorted(set(steps))


def test_nobody_reached_is_nothing_to_rely_on():
    assert reliance(voice()).percent == 0
    assert overall([], 3) is None


def test_a_call_that_is_missing_lowers_the_reliance_and_no_mark():
    one = heard_by(**full())
    assert overall([one], 1) == 85
    assert overall([one], 3) == 28
    assert overall([one, one, one, one], 3) == 85
