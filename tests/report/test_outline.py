"""What a reader with one minute needs, in that order, and nothing twice."""

import pytest
from tests.report import build

from vetkit.model.assessment import Score, Verdict
from vetkit.report._issues import Seen
from vetkit.report._outline import outline


def test_failures_come_by_exclusion_ground_then_severity_then_points_lost() -> None:
    shown = outline(
        build.assessment(
            build.finding("low", "fail", severity="low", stake=9.0),
            build.finding("half", "fail", stake=8.0, mark=0.5),
            build.finding("dear", "fail", stake=7.0),
            build.finding("ground", "fail", severity="medium", knock_out=True),
            build.finding("critical", "fail", severity="critical", stake=1.0),
        )
    )
    assert [entry.title.split()[-1] for entry in shown.against] == [
        "ground",
        "critical",
        "dear",
        "half",
        "low",
    ]
    assert [entry.state for entry in shown.against] == ["FAIL", "FAIL", "FAIL", "IN PART", "FAIL"]
    assert "4 points lost" in shown.against[3].about


def test_a_failure_shows_quote_places_why_and_what_to_ask() -> None:
    (seen,) = outline(build.whole()).against[0].seen
    assert seen == Seen(
        says="Guarantees results",
        quote="We guarantee 10,000 followers in 30 days, or your money back.",
        place="proposal.md, page 2, line 14; also page 3, line 40 and deck.md, line 2",
        basis="the consultant's own words; signal guaranteed-results@proposal.md",
        decision="Confirmed by M. Okafor on 2026-11-21: It is their wording.",
        why="Nobody controls what others do.",
        ask="What exactly do you guarantee, and what happens if it fails?",
    )


def test_why_and_ask_are_said_once_for_observations_that_share_them() -> None:
    two = (build.observation(signal="a@b"), build.observation(signal="c@d"))
    (entry,) = outline(build.assessment(build.finding("x", "fail", observations=two))).against
    assert [bool(seen.ask) for seen in entry.seen] == [False, True]
    assert [bool(seen.why) for seen in entry.seen] == [False, True]


def test_words_that_fail_two_criteria_are_quoted_once() -> None:
    same = (build.observation(),)
    shown = outline(
        build.assessment(
            build.finding("x", "fail", observations=same), build.finding("y", "fail", observations=same)
        )
    )
    assert [entry.seen[0].quote for entry in shown.against] == ["We do it all.", ""]
    assert shown.against[1].seen[0].says == "Claims to do it all (quoted above)."


def test_less_than_certain_words_are_said_to_be_so() -> None:
    doubted = build.finding("x", "fail", observations=(build.observation(confidence="low", signal=""),))
    (entry,) = outline(build.assessment(doubted)).against
    assert entry.seen[0].basis == "the consultant's own words; not sure, read it in its place"


def test_what_was_explained_is_shown_apart_with_who_and_why() -> None:
    shown = outline(build.whole())
    (aside,) = shown.set_aside
    assert aside.seen.decision == "Explained by M. Okafor on 2026-11-21: A client said so."
    assert aside.seen.quote == "We do it all."
    assert "Title of quoted" not in [entry.title for entry in shown.against]


def test_what_speaks_for_a_consultant_stands_beside_what_speaks_against() -> None:
    assert outline(build.whole()).against[1].balance == (
        "In its favour: Names what it will not do (proposal.md, line 14).",
    )


def test_open_points_keep_their_rank_and_leave_the_buyers_duties_out() -> None:
    a, b = build.finding("a"), build.finding("b", stake=20.0)
    own = build.finding("own", checklist="buyer")
    ranked = tuple(build.question(f) for f in (b, a, own))
    shown = outline(build.assessment(a, b, own, next=ranked))
    assert [entry.title for entry in shown.open] == ["Title of b", "Title of a"]
    assert [duty.title for duty in shown.duties.rows] == ["Title of own"]


@pytest.mark.parametrize(
    ("could_become", "leads"),
    [
        ((), "Wanted: a document that shows it."),
        (
            ("reject", "approve-with-conditions"),
            "Wanted: a document that shows it. This answer alone could turn the verdict to reject or approve "
            "with conditions.",
        ),
    ],
)
def test_an_open_point_says_what_would_do_and_what_it_could_change(
    could_become: tuple[str, ...], leads: str
) -> None:
    unknown = build.finding("a")
    asked = build.question(unknown, could_become=could_become)
    assert outline(build.assessment(unknown, next=(asked,))).open[0].leads == leads


def test_a_statement_that_nobody_verified_is_shown_with_the_open_point() -> None:
    (entry,) = outline(build.whole()).open
    assert [seen.says for seen in entry.stated] == ["Names its people"]
    assert entry.stated[0].quote == "Maria answers."
    assert entry.notes == ("That answer expired on 2026-11-01.",)


def test_the_strongest_evidence_is_established_first() -> None:
    rungs = ("stated", "corroborated", "documented", "independent")
    shown = outline(build.assessment(*(build.finding(rung, "pass", rung=rung) for rung in rungs)))
    assert [entry.shown_by for entry in shown.established] == [
        "independent source and a referee who was called",
        "said by an independent source",
        "shown by a document",
        "stated by the vendor",
    ]


def test_a_graded_pass_says_which_part_of_the_points_it_earned() -> None:
    (entry,) = outline(build.assessment(build.finding("a", "pass", mark=0.85))).established
    assert entry.shown_by == "shown by a document (85 % of the points)"


@pytest.mark.parametrize(("conclusion", "state"), [("reject", "FAIL"), ("escalate", "FAIL, TO BE CONFIRMED")])
def test_a_failed_ground_that_does_not_reject_waits_for_a_person(conclusion: str, state: str) -> None:
    grounds = [build.finding(o, o, knock_out=True) for o in ("pass", "unknown", "not-applicable", "fail")]
    verdict = Verdict.model_validate({"conclusion": conclusion, "settled": False, "reasons": ()})
    shown = outline(build.assessment(*grounds, verdict=verdict))
    assert [ground.state for ground in shown.grounds] == [state, "OPEN", "PASS", "DOES NOT APPLY"]


@pytest.mark.parametrize(
    ("score", "says"),
    [
        (build.SOME, "62.5 of 100, on the 64 % established. Range once all is known: 41.3 to 88."),
        (
            Score(headline=None, floor=0, ceiling=100, coverage=0),
            "No score yet: nothing is established. Range once all is known: 0 to 100.",
        ),
        (Score(headline=80, floor=80, ceiling=80, coverage=100), "80 of 100, on the 100 % established."),
        (build.NOTHING, "No score: nothing that was asked applies."),
    ],
)
def test_the_score_is_never_said_without_its_range(score: Score, says: str) -> None:
    assert outline(build.assessment(score=score)).score_says == says


def test_a_checklist_weighs_its_share_and_one_that_does_not_apply_nothing() -> None:
    sections = (
        build.section("claims", weight=30),
        build.section("terms", weight=10),
        build.section("ads", weight=60, score=build.NOTHING),
        build.section("buyer", "buyer"),
    )
    shown = outline(build.assessment(sections=sections))
    assert [(s.title, s.weight) for s in shown.score] == [
        ("Overall", ""),
        ("The claims", "75 %"),
        ("The terms", "25 %"),
        ("The ads", "0 %"),
    ]


def test_references_show_initials_mix_and_declared_ties() -> None:
    given = (
        build.referee(connection="brother-in-law"),
        build.referee(initials="B. K.", status="current", relation="both", proposed_by="buyer"),
        build.referee(relation=None, status=None, period=None),
    )
    shown = outline(build.assessment(references=given)).references
    assert shown.summary == "3 referees named; 3 calls wanted for this engagement."
    assert shown.mix == (
        "Work: ended 1, current 1, not said 1.",
        "Relation: budget holder 1, day-to-day and budget holder 1, not said 1.",
        "Proposed by: the consultant 2, you 1.",
    )
    assert shown.rows[0] == (
        "A. R., Harbour Coffee",
        "budget holder, ended, 2024 to 2025",
        "declared tie: brother-in-law",
    )
    assert shown.rows[2][1:] == ("relation not said", "no tie declared")


def test_what_is_left_to_do_comes_before_what_is_done() -> None:
    duties = outline(
        build.assessment(
            build.finding("done", "pass", checklist="buyer"),
            build.finding("open", "unknown", checklist="buyer", knock_out=True),
            build.finding("not", "fail", checklist="buyer"),
        )
    ).duties
    assert duties.summary.startswith("1 of 3 done.")
    assert [duty.state for duty in duties.rows] == ["NOT DONE", "OPEN", "DONE"]
    assert duties.rows[1].note == "What about open? Until it is done, the verdict is escalate at best."


def test_the_method_names_versions_hashes_policy_and_what_was_left_out() -> None:
    method = outline(build.whole()).method
    assert method.made == "Made with vetkit 0.1.0 on what was known on 2026-11-24."
    assert method.checklists == (
        ("The claims", "2026.11", "weight 35", "ab12ab12ab12"),
        ("The buyer", "2026.11", "outside the score", "ab12ab12ab12"),
    )
    assert method.inputs == (("brightwave.toml", "cd34cd34cd34"),)
    assert method.not_checked == ("No public source was asked.",)
    assert method.does_not_apply == ("Title of ads: The engagement does not involve ads.",)
    assert method.policy[0] == (
        "Score of 80 or more: approve; from 65: approve with conditions; from 50: escalate; below: reject."
    )


def test_very_long_words_of_a_vendor_are_cut_in_a_report() -> None:
    long = build.observation(quote="x" * 20_000, says="y" * 20_000)
    (entry,) = outline(build.assessment(build.finding("a", "fail", observations=(long,)))).against
    assert len(entry.seen[0].quote) == len(entry.seen[0].says) == 600
    assert entry.seen[0].quote.endswith("…")
