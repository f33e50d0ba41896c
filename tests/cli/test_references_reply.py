"""``vetkit references reply``: what is put to the consultant, without a name or a word of a referee's."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.signals.build import case
from tests.signals.test_counting import EVERY
from vetkit.judge import assess
from vetkit.load import shipped
from vetkit.model.policy import Policy
from vetkit.model.record import Hearing
from vetkit.references.hearing import state

BAD = {"no-bought-activity": {"bought-followers": "yes"}}
DAY = date(2026, 11, 10)


def heard_of(*hearings, as_of=date(2026, 11, 24), referees=3):
    """Return a case of three referees who all saw bought followers, with steps of the right of reply."""
    rows = [
        {"id": f"r{n}", "name": f"Zebedee Quillworthy {n}", "organisation": f"Old Mill {n}"}
        for n in range(referees)
    ]
    said = {"bought-followers": "Four thousand overnight, from a shed in the rain."}
    calls = [
        {"referee": f"r{n}", "answers": {**EVERY, "bought-followers": "yes"}, "said": said if not n else {}}
        for n in range(referees)
    ]
    made = case(rows, calls=calls, as_of=as_of)
    steps = tuple(Hearing.model_validate({"by": "Jo", **one}) for one in hearings)
    return made.model_copy(update={"hearings": steps})


def put(day):
    return {"step": "put", "on": day}


def answered(day):
    return {"step": "answered", "on": day}


@pytest.mark.parametrize(
    ("hearings", "expected"),
    [
        ([], "not-put"),
        ([put(DAY)], "over"),
        ([put(DAY + timedelta(days=1))], "running"),
        ([put(DAY + timedelta(days=1)), answered(DAY + timedelta(days=2))], "over"),
        ([put(DAY - timedelta(days=1))], "not-put"),
        ([answered(DAY + timedelta(days=2))], "not-put"),
    ],
)
def test_it_is_over_once_the_consultant_has_answered_or_the_days_are(hearings, expected) -> None:
    assert state(heard_of(*hearings), Policy(), DAY) == expected


def test_the_policy_says_how_many_days() -> None:
    longer = Policy.model_validate({"referees": {"reply_days": 30}})
    assert state(heard_of(put(DAY)), longer, DAY) == "running"


def test_what_referees_say_against_the_consultant_counts_by_half_until_then() -> None:
    before, after = (assess(shipped.checklists(), one) for one in (heard_of(), heard_of(put(DAY))))
    finding = before.named("conduct", "no-bought-activity")
    assert (finding.outcome, finding.mark) == ("fail", 0.5)
    assert "until the consultant has had its say" in finding.message
    assert after.named("conduct", "no-bought-activity").mark == 0.0


def test_nobody_is_rejected_on_what_it_has_not_heard_of() -> None:
    before, after = (assess(shipped.checklists(), one) for one in (heard_of(), heard_of(put(DAY))))
    title = before.named("conduct", "no-bought-activity").title
    assert f"Exclusion ground in doubt, to be confirmed by a person: {title}." in before.verdict.reasons
    assert f"Exclusion ground not met: {title}." in after.verdict.reasons


def test_what_speaks_for_the_consultant_needs_no_reply() -> None:
    made = assess(shipped.checklists(), heard_of())
    assert not [f for f in made.findings if f.outcome == "pass" and "had its say" in f.message]


def test_steps_are_recorded_and_the_assessment_follows(vetkit, profile):
    assert "nothing to put" in vetkit("references", "reply", profile, "--width", "200").out
    assert vetkit("references", "reply", profile, "--put", "--by", "Jo").code == 0
    assert (
        vetkit("references", "reply", profile, "--answered", "--note", "It is not so.", "--by", "Jo").code
        == 0
    )
    kept = (profile.with_suffix(".records") / "hearings.toml").read_text(encoding="utf-8")
    assert kept.count("[[hearings]]") == 2


@pytest.mark.parametrize(
    ("options", "missing"),
    [
        (("--put",), "--by"),
        (("--answered", "--by", "Jo"), "--note"),
        (("--put", "--answered", "--by", "Jo", "--note", "x"), "two steps at once"),
        (("--by", "Jo"), "the step is missing"),
    ],
)
def test_what_is_missing_is_said(vetkit, profile, options, missing):
    ran = vetkit("references", "reply", profile, *options)
    assert ran.code == 2
    assert missing in ran.err
