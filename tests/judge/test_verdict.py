"""Gates first, then coverage, then the bands; and whether the verdict is already settled."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.judge.build import answer, case, checklist, criterion, disposition, flag, match, profile

from vetkit.judge import assess
from vetkit.model.policy import Policy

GATE = criterion("gate", severity="critical", knock_out=True)
PLAIN = [criterion(f"c{n}") for n in range(4)]


def verdict(answers, *criteria, **parts):
    return assess([checklist(*criteria)], case(answers=answers, **parts)).verdict


def all_answered(values, **changes):
    return [answer(f"c{n}", value, **changes) for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "conclusion"),
    [
        (["yes", "yes", "yes", "yes"], "approve"),
        (["yes", "yes", "yes", "no"], "approve-with-conditions"),
        (["yes", "yes", "partly", "no"], "escalate"),
        (["yes", "yes", "no", "no"], "escalate"),
        (["yes", "no", "no", "no"], "reject"),
    ],
)
def test_the_bands_of_the_policy_decide_where_everything_is_known(values, conclusion):
    found = verdict(all_answered(values), *PLAIN)
    assert (found.conclusion, found.settled) == (conclusion, True)


def test_a_failed_exclusion_ground_rejects_whatever_the_score():
    found = verdict([*all_answered(["yes"] * 4), answer("gate", "no")], GATE, *PLAIN)
    assert found.conclusion == "reject"
    assert found.settled
    assert found.reasons == ("Exclusion ground not met: Title of gate.",)


def test_an_exclusion_ground_still_open_escalates_and_is_not_settled():
    found = verdict(all_answered(["yes"] * 4), GATE, *PLAIN)
    assert (found.conclusion, found.settled) == ("escalate", False)
    assert "Exclusion ground still open: Title of gate." in found.reasons


def test_too_little_coverage_escalates_and_says_how_much_is_wanted():
    found = verdict(all_answered(["yes", "yes"]), *PLAIN)
    assert found.conclusion == "escalate"
    assert found.reasons == ("Too little is established: 50 % of what applies; the policy wants 70 %.",)


def test_nothing_known_escalates():
    found = verdict([], *PLAIN)
    assert (found.conclusion, found.settled) == ("escalate", False)
    assert found.reasons == ("Nothing about the consultant is established yet.",)


def test_a_buyers_own_lapse_never_rejects_the_consultant():
    duties = checklist(criterion("calls-completed", knock_out=True), id="buyer", weight=0, role="buyer")
    full = all_answered(["yes"] * 4)
    for answers in (full, [*full, answer("calls-completed", "no")]):
        found = assess([checklist(*PLAIN), duties], case(answers=answers))
        assert found.verdict.conclusion == "escalate"
        assert found.score.headline == 100
        assert "Your own duty still open: Title of calls-completed." in found.verdict.reasons
    done = assess([checklist(*PLAIN), duties], case(answers=[*full, answer("calls-completed", "yes")]))
    assert done.verdict.conclusion == "approve"


@pytest.mark.parametrize(
    ("confidence", "decision", "conclusion"),
    [
        ("high", None, "reject"),
        ("medium", None, "escalate"),
        ("low", None, "escalate"),
        ("low", "confirmed", "reject"),
        ("high", "explained", "escalate"),
        ("high", "escalated", "reject"),
    ],
)
def test_nobody_is_rejected_on_doubtful_wording_until_a_person_confirms(confidence, decision, conclusion):
    gate = criterion("gate", severity="critical", knock_out=True, red=["bots"])
    dispositions = [disposition("bots@proposal.md", decision)] if decision else []
    found = assess(
        [checklist(gate, *PLAIN, flags=[flag("bots")])],
        case(
            answers=all_answered(["yes"] * 4),
            matches=[match("bots", confidence=confidence)],
            dispositions=dispositions,
        ),
    )
    assert found.verdict.conclusion == conclusion


def test_an_escalated_signal_escalates_a_vendor_who_would_be_approved():
    rule = criterion("c4", severity="low", red=["boast"])
    found = assess(
        [checklist(rule, *PLAIN, flags=[flag("boast")])],
        case(
            answers=all_answered(["yes"] * 4),
            matches=[match("boast")],
            dispositions=[disposition("boast@proposal.md", "escalated")],
        ),
    )
    assert found.score.headline > 90
    assert found.verdict.conclusion == "escalate"
    assert "Escalated by a person: Title of c4 (boast@proposal.md)." in found.verdict.reasons


def test_a_hopeless_case_says_so_although_it_escalates_for_lack_of_coverage():
    found = verdict(all_answered(["no", "no"]), *PLAIN[:3], criterion("extra", severity="low"))
    assert found.conclusion == "escalate"
    assert found.reasons[-1].startswith(
        "Even if every open question went in its favour, the score would stay at"
    )


def test_the_policy_of_the_organisation_moves_the_bands():
    lenient = Policy(approve=50, conditions=40, escalate=30)
    found = assess([checklist(*PLAIN)], case(answers=all_answered(["yes", "yes", "no", "no"])), lenient)
    assert found.verdict.conclusion == "approve"


VALUES = st.sampled_from(["yes", "partly", "no", "not-applicable", None])


@settings(max_examples=60, deadline=None)
@given(st.lists(VALUES, min_size=5, max_size=5))
def test_a_settled_verdict_is_never_changed_by_answers_still_to_come(values):
    criteria = [GATE, *PLAIN]
    ids = [c["id"] for c in criteria]
    given_now = [answer(id, value) for id, value in zip(ids, values, strict=True) if value]
    now = assess([checklist(*criteria)], case(answers=given_now))
    if not now.verdict.settled:
        return
    still_open = [question.criterion for question in now.next]
    for value in ("yes", "partly", "no"):
        later = [*given_now, *(answer(id, value) for id in still_open)]
        after = assess([checklist(*criteria)], case(answers=later))
        assert after.verdict.conclusion == now.verdict.conclusion


@settings(max_examples=60, deadline=None)
@given(st.lists(VALUES, min_size=5, max_size=5))
def test_next_names_exactly_the_verdicts_that_one_answer_alone_would_bring(values):
    criteria = [GATE, *PLAIN]
    ids = [c["id"] for c in criteria]
    given_now = [answer(id, value) for id, value in zip(ids, values, strict=True) if value]
    now = assess([checklist(*criteria)], case(answers=given_now))
    for question in now.next:
        reached = {
            assess(
                [checklist(*criteria)], case(answers=[*given_now, answer(question.criterion, value)])
            ).verdict.conclusion
            for value in ("yes", "no")
        }
        assert set(question.could_become) == reached - {now.verdict.conclusion}


def test_next_ranks_the_unknowns_by_points_at_stake_and_the_buyers_own_last():
    duties = checklist(criterion("done", severity="critical"), id="buyer", weight=0, role="buyer")
    lists = [
        checklist(criterion("small", severity="low"), criterion("big", severity="critical")),
        checklist(criterion("alone", severity="low"), id="terms", weight=15),
        duties,
    ]
    ranked = [(q.criterion, round(q.stake, 1)) for q in assess(lists, case()).next]
    assert ranked == [("big", 56.0), ("alone", 30.0), ("small", 14.0), ("done", 100.0)]


def test_stakes_are_shares_of_the_lists_that_have_anything_to_say():
    silent = checklist(criterion("old", applies={"newcomer": False}), id="references", weight=25)
    newcomer = profile(consultant={"name": "N", "newcomer": True})
    found = assess([silent, checklist(criterion("a"))], case(profile=newcomer))
    assert [finding.stake for finding in found.findings] == [0, 100]
