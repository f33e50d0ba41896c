"""What each example is there to show."""

from __future__ import annotations

import pytest

from tests.examples.cases import PROFILES, assessment, profile

STORIES = [
    ("harbour-lane", "approve"),
    ("brightwave", "reject"),
    ("prowse", "escalate"),
    ("saltmarsh", "escalate"),
]


def failed(name: str) -> set[str]:
    return {finding.criterion for finding in assessment(name).findings if finding.outcome == "fail"}


def flags_against(name: str) -> set[str]:
    return {
        observation.flag
        for finding in assessment(name).findings
        for observation in finding.observations
        if observation.flag and observation.bearing == "adverse"
    }


def test_every_example_has_a_story() -> None:
    assert {name for name, _ in STORIES} == set(PROFILES)


@pytest.mark.parametrize(("name", "conclusion"), STORIES)
def test_the_example_ends_as_its_story_wants(name: str, conclusion: str) -> None:
    assert assessment(name).verdict.conclusion == conclusion


def test_the_good_consultant_scores_well_and_is_well_known() -> None:
    score = assessment("harbour-lane").score
    assert score.headline is not None
    assert score.headline >= 85
    assert score.coverage > 85


def test_nothing_in_the_good_consultant_s_words_speaks_against_it() -> None:
    assert flags_against("harbour-lane") == set()


def test_doing_it_all_is_rejected_by_a_knock_out_and_no_further_answer_changes_that() -> None:
    made = assessment("brightwave")
    assert made.verdict.settled
    assert any(finding.knock_out and finding.outcome == "fail" for finding in made.findings)


@pytest.mark.parametrize("flag", ["do-it-all", "one-platform-obsession", "guaranteed-results", "hands-off"])
def test_the_words_of_the_one_who_does_it_all_are_marked(flag: str) -> None:
    assert flag in flags_against("brightwave")


@pytest.mark.parametrize("signal", ["platform-dates:tiktok", "platform-dates:vine", "vendor-phone:debbie"])
def test_what_does_not_agree_with_the_facts_is_a_signal(signal: str) -> None:
    assert signal in {o.signal for f in assessment("brightwave").findings for o in f.observations}


def test_little_is_known_of_the_newcomer_and_nothing_is_held_against_it() -> None:
    made = assessment("prowse")
    buyers = {section.checklist for section in made.sections if section.role == "buyer"}
    against = {f.criterion for f in made.findings if f.outcome == "fail" and f.checklist not in buyers}
    assert against == set()
    assert not made.verdict.settled


def test_a_small_engagement_leaves_a_person_about_a_dozen_questions() -> None:
    answerable = {
        f.criterion for f in assessment("prowse").findings if f.outcome == "unknown" and f.answerable
    }
    assert len(answerable) <= 12


@pytest.mark.parametrize("name", PROFILES)
def test_claims_stand_where_the_profile_says(name: str) -> None:
    listed = {document.path for document in profile(name).documents}
    astray = []
    for claim in profile(name).claims:
        if claim.said_in not in listed or claim.line is None:
            continue
        lines = (PROFILES[name].parent / claim.said_in).read_text(encoding="utf-8").splitlines()
        if " ".join(claim.text.split()[:3]) not in lines[claim.line - 1]:
            astray.append(claim.id)
    assert astray == []
