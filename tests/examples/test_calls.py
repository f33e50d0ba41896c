"""The calls of the examples: the good consultant's check out, the other's do not."""

from __future__ import annotations

import json

import pytest

from tests.examples.cases import AS_OF, PROFILES, assessment, profile, report
from vetkit.load.records import load_records
from vetkit.report import FORMATS

WITH_CALLS = [name for name, path in PROFILES.items() if (path.with_suffix(".records") / "calls").is_dir()]


def calls(name):
    return load_records(PROFILES[name].with_suffix(".records")).calls


def triangle(name):
    return {claim.claim: claim for claim in assessment(name).heard.claims}


def test_both_consultants_with_referees_have_calls():
    assert WITH_CALLS == ["brightwave", "harbour-lane"]


def test_the_good_consultant_s_calls_are_enough_and_check_out():
    heard = assessment("harbour-lane").heard
    assert heard.enough
    assert heard.reliance >= 80
    assert all(mark.median >= 4 for mark in heard.marks)
    assert {claim.outcome for claim in heard.claims} == {"confirmed", "not-asked"}


def test_nobody_answered_at_one_of_them_and_that_speaks_against_nobody():
    (corrick,) = [one for one in assessment("harbour-lane").heard.spoken if one.referee == "corrick"]
    assert corrick.state == "unreachable"


def test_the_calls_settle_criteria_that_no_answer_settles():
    answered = {
        answer.criterion for answer in load_records(PROFILES["harbour-lane"].with_suffix(".records")).answers
    }
    for checklist, criterion in (("references", "referees-confirm"), ("buyer", "calls-completed")):
        finding = assessment("harbour-lane").named(checklist, criterion)
        assert (finding.outcome, finding.rung) == ("pass", "corroborated")
        assert criterion not in answered


def test_praise_that_nobody_can_rely_on_is_shown_as_praise_and_not_relied_on():
    heard = assessment("brightwave").heard
    assert {mark.median for mark in heard.marks if mark.factor in ("quality", "overall")} == {5}
    assert not heard.enough
    assert heard.reliance < 40


def test_two_referees_of_the_one_who_does_it_all_are_reached_on_one_number():
    signals = {signal.id for signal in assessment("brightwave").signals}
    assert "referees-share-phone:gus+petra" in signals
    gus, petra = (one for one in assessment("brightwave").heard.spoken if one.referee in ("gus", "petra"))
    assert (gus.reliance, petra.reliance) == (0, 0)


def test_the_one_whom_the_buyer_found_contradicts_the_claim():
    claim = triangle("brightwave")["success-rate"]
    assert (claim.outcome, claim.is_relied_on) == ("contradicted", True)
    assert not triangle("brightwave")["number-one"].is_relied_on
    against = {
        finding.criterion for finding in assessment("brightwave").findings if finding.outcome == "fail"
    }
    assert "claims-confirmed" in against


@pytest.mark.parametrize("name", WITH_CALLS)
def test_the_letter_to_the_consultant_shows_nothing_of_the_calls(name):
    letter = report(name, "questions")
    secrets = [one for call in calls(name) for reply in call.replies for one in (reply.said, reply.value)]
    secrets += [claim.said for call in calls(name) for claim in call.claims]
    secrets += [
        text for call in calls(name) for one in call.attempts for text in (one.contact, one.note, one.by)
    ]
    secrets += [
        text
        for one in profile(name).references
        for text in (one.name, one.organisation, one.phone, one.email)
    ]
    assert [text for text in secrets if isinstance(text, str) and len(text) > 7 and text in letter] == []


@pytest.mark.parametrize("name", WITH_CALLS)
@pytest.mark.parametrize("format", ["terminal", "markdown", "json"])
def test_no_report_shows_a_referee_s_name_or_contact(name, format):
    text = report(name, format)
    shown = json.loads(text)["heard"] if format == "json" else text
    given = str(shown) if format == "json" else shown
    secrets = [text for one in profile(name).references for text in (one.phone, one.email)]
    secrets += [one.contact for call in calls(name) for one in call.attempts]
    quoted = {"Jolyon Trask"}  # the consultant's own proposal names him
    secrets += [one.name for one in profile(name).references if one.name not in quoted]
    assert [text for text in secrets if text and text in given] == []


@pytest.mark.parametrize("name", WITH_CALLS)
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("reader", ["vendor", "public"])
def test_no_report_for_others_shows_who_a_referee_is_or_what_it_said(name, format, reader):
    flat = " ".join(report(name, format, reader).split())
    secrets = [text for one in profile(name).references for text in (one.name, one.organisation)]
    secrets += [text for one in profile(name).references for text in (one.phone, one.email)]
    secrets += [one.contact for call in calls(name) for one in call.attempts]
    secrets += [reply.said for call in calls(name) for reply in (*call.replies, *call.claims)]
    secrets += [call.referee for call in calls(name) if "-" in call.referee]
    assert [text for text in secrets if text and text in flat] == []


@pytest.mark.parametrize("name", WITH_CALLS)
def test_no_call_is_of_a_day_after_the_assessment(name):
    assert all(call.on <= AS_OF for call in calls(name))
