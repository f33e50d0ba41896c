"""What makes a criterion pass, fail, stay open or not apply."""

from __future__ import annotations

from datetime import date

import pytest
from tests.judge.build import answer, case, checklist, criterion, disposition, flag, match, profile

from vetkit.judge import assess
from vetkit.model.assessment import Assessment
from vetkit.model.match import Reading


def finding(rule, **parts):
    flags = parts.pop("flags", [])
    return assess([checklist(rule, flags=flags)], case(**parts)).findings[0]


@pytest.mark.parametrize(
    ("value", "rung", "outcome", "mark"),
    [
        ("yes", "documented", "pass", 1.0),
        ("yes", "corroborated", "pass", 1.0),
        ("yes", "stated", "unknown", None),
        ("partly", "documented", "fail", 0.5),
        ("partly", "stated", "unknown", None),
        ("no", "documented", "fail", 0.0),
        ("no", "stated", "fail", 0.0),
        ("not-applicable", "stated", "not-applicable", None),
    ],
)
def test_an_admission_counts_on_any_rung_and_a_boast_only_on_the_criterions(value, rung, outcome, mark):
    found = finding(criterion("scope"), answers=[answer("scope", value, rung=rung)])
    assert (found.outcome, found.mark) == (outcome, mark)


def test_what_is_stated_below_the_rung_is_shown_as_stated_not_verified():
    found = finding(criterion("scope"), answers=[answer("scope", "yes", rung="stated", note="They said so.")])
    assert found.message == (
        "Stated, not verified: M. Okafor answered yes on 2026-11-20: They said so. "
        "This needs evidence that is documented."
    )


def test_silence_earns_nothing():
    found = finding(criterion("scope", red=["boast"]), flags=[flag("boast")])
    assert (found.outcome, found.message) == ("unknown", "Nobody has established this yet.")


def test_the_last_answer_counts_and_an_answer_from_after_the_date_does_not():
    answers = [answer("scope", "no"), answer("scope", "yes"), answer("scope", "no", on=date(2026, 12, 1))]
    assert finding(criterion("scope"), answers=answers).outcome == "pass"


@pytest.mark.parametrize(
    ("expires", "outcome"), [(date(2026, 11, 24), "unknown"), (date(2026, 11, 25), "pass")]
)
def test_an_expired_answer_is_unknown_again_and_says_so(expires, outcome):
    rule = criterion("scope")
    found = assess([checklist(rule)], case(answers=[answer("scope", "yes", expires=expires)]))
    assert found.findings[0].outcome == outcome
    said = [limit for limit in found.limits if "expired" in limit]
    assert said == (
        ["The answer on scope by M. Okafor expired on 2026-11-24; it does not count."]
        if outcome == "unknown"
        else []
    )


def test_repeats_of_a_flag_in_one_document_are_one_observation_with_all_its_places():
    found = finding(
        criterion("scope", red=["boast"]),
        flags=[flag("boast")],
        matches=[match("boast", line=9), match("boast", line=3), match("boast", path="deck.md")],
    )
    assert [(o.signal, [s.line for s in o.spots]) for o in found.observations] == [
        ("boast@deck.md", [3]),
        ("boast@proposal.md", [3, 9]),
    ]


def test_a_match_that_does_not_count_is_no_observation():
    found = finding(
        criterion("scope", red=["boast"]),
        flags=[flag("boast")],
        matches=[match("boast", counts=False, stance="negated")],
    )
    assert found.observations == ()


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [("contract", "pass"), ("terms", "pass"), ("proposal", "unknown"), ("email", "unknown")],
)
def test_a_favourable_statement_is_documented_only_where_the_document_binds(kind, outcome):
    reading = Reading(path="proposal.md", kind=kind, format="markdown", sha256="0" * 64, words=10)
    found = finding(
        criterion("scope", green=["limits"]),
        flags=[flag("limits", "green")],
        matches=[match("limits", "green")],
        documents=[reading],
    )
    assert found.outcome == outcome


def test_a_green_flag_never_cancels_a_red_one():
    rule = criterion("scope", red=["boast"], green=["limits"], rung="stated")
    found = finding(
        rule,
        flags=[flag("boast"), flag("limits", "green")],
        matches=[match("boast"), match("limits", "green", line=8)],
    )
    assert found.outcome == "fail"


def test_an_explained_signal_no_longer_counts_and_is_still_shown():
    found = finding(
        criterion("scope", red=["boast"]),
        flags=[flag("boast")],
        matches=[match("boast")],
        dispositions=[disposition("boast@proposal.md", "explained")],
    )
    assert found.outcome == "unknown"
    assert found.observations[0].disposition.why == "It is a quotation."


@pytest.mark.parametrize(
    ("applies", "parts", "message"),
    [
        (
            {"from_size": "large"},
            {"engagement": {"size": "normal"}},
            "Asked from a large engagement on; this one is normal.",
        ),
        ({"kind": "agency"}, {"consultant": {"name": "B", "kind": "freelancer"}}, "Asked of an agency only."),
        (
            {"involves": "customer-data"},
            {"engagement": {"involves": []}},
            "The engagement does not involve customer data.",
        ),
        (
            {"newcomer": False},
            {"consultant": {"name": "B", "newcomer": True}},
            "A declared newcomer: no history is neutral, neither good nor bad.",
        ),
    ],
)
def test_what_does_not_apply_is_not_counted_and_says_why(applies, parts, message):
    rule = criterion("scope", applies=applies)
    found = assess([checklist(rule, criterion("other"))], case(profile=profile(**parts)))
    assert (found.findings[0].outcome, found.findings[0].message, found.findings[0].stake) == (
        "not-applicable",
        message,
        0,
    )
    assert found.findings[1].stake == 100


@pytest.mark.parametrize("applies", [{"kind": "agency"}, {"involves": "ads"}])
def test_what_nobody_has_said_rules_nothing_out(applies):
    assert finding(criterion("scope", applies=applies)).outcome == "unknown"


def test_proportion_limits_what_is_asked_not_what_is_heard():
    rule = criterion("scope", applies={"from_size": "large"}, red=["boast"])
    small = profile(engagement={"size": "small"})
    assert finding(rule, flags=[flag("boast")], profile=small).outcome == "not-applicable"
    assert finding(rule, flags=[flag("boast")], profile=small, matches=[match("boast")]).outcome == "fail"


def test_public_sources_are_said_to_be_not_asked():
    found = assess([checklist(criterion("legal", online=["gleif"]))], case())
    assert found.findings[0].outcome == "unknown"
    assert "No public source was asked (the network was not used). Left open: legal." in found.limits


def test_an_assessment_equals_its_own_json():
    lists = [
        checklist(criterion("scope"), criterion("gate", knock_out=True, red=["boast"]), flags=[flag("boast")])
    ]
    found = assess(lists, case(answers=[answer("scope", "partly")], matches=[match("boast")]))
    assert Assessment.model_validate_json(found.model_dump_json(by_alias=True)) == found


def test_the_order_of_answers_on_different_criteria_and_of_matches_changes_nothing():
    rules = [criterion("a", red=["boast"]), criterion("b"), criterion("c")]
    answers = [answer("a", "yes"), answer("b", "no"), answer("c", "partly")]
    matches = [match("boast", line=n, path=f"{n}.md") for n in range(1, 4)]
    lists = [checklist(*rules, flags=[flag("boast")])]
    assert assess(lists, case(answers=answers, matches=matches)) == assess(
        lists, case(answers=answers[::-1], matches=matches[::-1])
    )


def test_referees_are_shown_by_initials_and_organisation_only():
    referee = {
        "name": "Ana Ruiz",
        "organisation": "Example GmbH",
        "email": "ana@example.com",
        "phone": "555 0100",
    }
    found = assess([checklist(criterion("a"))], case(profile=profile(references=[referee])))
    assert found.references[0].initials == "A. R."
    text = found.model_dump_json()
    assert not any(secret in text for secret in ("Ana", "Ruiz", "ana@", "0100"))
