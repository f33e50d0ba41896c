"""The evidence on file beside a claim: whose word it is, what its text says, and what a person says of it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.judge.build import case, profile
from tests.ledger.build import entry
from tests.measures.evidence import item
from tests.references.build import attempt, call, claim_reply
from vetkit.measures import claims_evidenced
from vetkit.model.assignment import Assignment
from vetkit.model.exhibit import Exhibit
from vetkit.model.match import Passage
from vetkit.model.policy import Policy
from vetkit.model.standard import standard

CLAIM = {"id": "grew", "text": "We grew Acme's sign-ups by 40 % in 2025."}
SAME, OTHER = "Acme's sign-ups rose by 40 % in 2025.", "Acme's sign-ups rose by 12 % in 2025."
ABOUT = {
    "consultant": {
        "name": "Brightwave",
        "website": "https://brightwave.example",
        "affiliates": [{"name": "Wavemakers", "website": "https://wavemakers.example"}],
    },
    "references": [{"id": "acme", "name": "Ada Roe", "organisation": "Acme"}],
}


def held(*evidence, claim=CLAIM, said=(), **parts):
    """Return the entry of the claim with items of evidence, each with its text."""
    items = tuple(one for one, _ in evidence)
    texts = tuple(Exhibit(evidence=one.id, passages=(Passage(text=text),)) for one, text in evidence if text)
    return entry(claim, ABOUT, evidence=items, exhibits=texts, assignments=said, **parts)


def brought(name, text, issuer, rung="independent", **parts):
    """Return an item that a person brought, with its text."""
    about = {"kind": "file", "issuer": issuer, "rung": rung, "by": "I. Salt", "n": name}
    return item("brought", f"{name}.txt", **about, **parts), text


def page(url, text, **parts):
    request = {"asks": "Is it there?", "url": url}
    return item("page", url, kind="url", request=request, **parts), text


def says(bearing, evidence="brought-a", no=1, **parts):
    given = {"no": no, "claim": "grew", "evidence": evidence, "bearing": bearing, "by": "I. Salt"}
    return Assignment.model_validate(given | {"on": date(2026, 11, 21)} | parts)


def test_two_sources_whose_text_carries_a_claim_support_it():
    one, two = brought("a", SAME, "Trade Weekly"), brought("b", SAME, "The auditor")
    assert held(one).verdict == "not-enough-evidence"
    found = held(one, two)
    assert found.verdict == "supported"
    assert {ground.quote for ground in found.supporting} == {SAME}
    assert "has Acme, 40 % and 2025 together in one passage" in found.supporting[0].says


def test_another_figure_contradicts_and_both_stand_side_by_side():
    found = held(brought("a", OTHER, "Acme"))
    assert found.verdict == "refuted"
    assert "12 %, where the claim has 40 %" in found.reasons[0]
    assert [(row.who, row.says) for row in found.beside] == [
        ("The consultant", "40 %"),
        ("a.txt (Acme, 2026-11-20)", "12 %"),
    ]


def test_figures_that_agree_are_not_set_side_by_side():
    assert held(brought("a", SAME, "Acme")).beside == ()


@pytest.mark.parametrize(
    "evidence",
    [
        pytest.param(brought("a", SAME, "Brightwave"), id="issued by the consultant"),
        pytest.param(brought("a", SAME, "Wavemakers"), id="issued by an affiliate"),
        pytest.param(page("https://www.brightwave.example/case", SAME), id="its own site"),
        pytest.param(page("https://wavemakers.example/case", SAME), id="an affiliate's site"),
        pytest.param(brought("a", f"Advertorial\n\n{SAME}", "Trade Weekly"), id="paid for"),
        pytest.param(brought("a", f"{CLAIM['text']}", "Trade Weekly"), id="its own words"),
    ],
)
def test_the_consultant_s_own_word_in_another_place_is_no_other_source(evidence):
    found = held(evidence, brought("b", SAME, "The auditor"))
    assert found.verdict == "not-enough-evidence"
    (own,) = [ground for ground in found.supporting if not ground.counts]
    assert "only repeats the consultant" in own.says


@pytest.mark.parametrize("rung", ["stated", "independent"])
def test_a_case_study_of_its_own_that_has_another_figure_counts_against_it_and_is_not_independent(rung):
    found = held(page("https://brightwave.example/case", OTHER, rung=rung))
    (against,) = found.contradicting
    assert (found.verdict, against.rung, against.origin) == ("refuted", "documented", "the consultant")
    assert "It is not independent" in against.says


def test_what_a_client_wrote_and_what_its_referee_says_are_of_one_origin():
    said = claim_reply("grew", "confirmed", "Yes.")
    called = call("acme", reached=attempt(identity="called-back")).model_copy(update={"claims": (said,)})
    assert held(brought("a", SAME, "Acme"), calls=(called,)).verdict == "not-enough-evidence"
    assert held(brought("a", SAME, "The auditor"), calls=(called,)).verdict == "supported"


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Yes.", "not-enough-evidence"),
        ("Some 40 %, yes.", "not-enough-evidence"),
        ("It was 12 %.", "conflicting"),
        ("It was 12 % or 40 %, who knows.", "not-enough-evidence"),
        ("In 12 months, yes.", "not-enough-evidence"),
        ("Our sign-ups went from 1,000 to 1,400.", "not-enough-evidence"),
        ("Our sign-ups went from 1,000 to 1,120.", "conflicting"),
        ("Our team went from 10 to 12.", "not-enough-evidence"),
        ("They fell by 40 %.", "conflicting"),
    ],
)
def test_a_referee_who_confirms_with_another_figure_contradicts(words, verdict):
    said = claim_reply("grew", "confirmed", words)
    called = call("acme", reached=attempt(identity="called-back")).model_copy(update={"claims": (said,)})
    found = held(calls=(called,))
    assert found.verdict == verdict
    assert bool(found.beside) is (verdict == "conflicting")
    assert all(row.private for row in found.beside[1:])


def test_the_ends_in_a_letter_are_worked_out_and_the_working_is_in_the_reason():
    against = held(brought("a", "Acme's sign-ups rose from 1,000 to 1,120 in 2025.", "Acme"))
    assert against.verdict == "refuted"
    assert "from 1,000 to 1,120 is +12 %, where the claim has 40 %." in against.reasons[0]
    speaks = held(brought("a", "Acme's sign-ups rose from 1,000 to 1,400 in 2025.", "Acme"))
    assert "40 % (from 1,000 to 1,400 is +40 %)" in speaks.supporting[0].says


@pytest.mark.parametrize("days", [-1, 3])
def test_what_has_expired_or_is_only_stated_counts_for_nothing(days):
    rung = "stated" if days > 0 else "independent"
    found = held(brought("a", OTHER, "Acme", rung=rung, days=days))
    assert found.verdict == "not-enough-evidence"


def test_what_is_said_of_no_figure_needs_a_person():
    found = held(brought("a", "Brightwave trains people.", "Acme"), claim={"id": "grew", "text": "We train."})
    assert (found.looked, found.supporting) == ((), ())


def test_what_a_person_brought_for_a_claim_is_told_even_if_its_text_is_silent():
    (looked,) = held(brought("a", "Hello.", "Acme", claims=("grew",))).looked
    assert (looked.outcome, looked.missing) == ("silent", ("Acme", "40 %", "2025"))
    (looked,) = held(brought("a", "", "Acme", claims=("grew",))).looked
    assert looked.outcome == "unread"


def test_a_person_s_word_goes_before_what_the_text_says():
    letter = brought("a", OTHER, "Acme")
    assert held(letter, said=(says("mentions"),)).verdict == "not-enough-evidence"
    found = held(letter, said=(says("supports", quote="rose"),))
    assert found.verdict == "not-enough-evidence"
    (ground,) = found.supporting
    assert (ground.counts, ground.rung, ground.quote) == (True, "independent", "rose")
    assert "speaks for the claim, as I. Salt found on 2026-11-21" in ground.says
    assert held(letter, said=(says("contradicts"),)).verdict == "refuted"


def test_the_last_entry_on_a_claim_and_an_item_counts():
    letter = brought("a", "Hello.", "Acme")
    entries = (says("contradicts"), says("mentions", no=2, corrects=1))
    assert held(letter, said=entries[:1]).verdict == "refuted"
    assert held(letter, said=entries).verdict == "not-enough-evidence"


@pytest.mark.parametrize(
    ("evidence", "said", "doubt"),
    [
        (brought("a", "Hello.", "Acme"), says("supports"), "its text has nothing of Acme, 40 % and 2025"),
        (brought("a", SAME, "Acme", rung="stated"), says("supports"), "only stated"),
        (brought("a", SAME, "Acme", days=-1), says("supports"), "has expired"),
        (brought("a", SAME, "Acme"), says("supports", "gone-1"), "not on file as it was stored"),
    ],
)
def test_a_person_s_word_counts_no_more_than_its_evidence_and_the_doubt_is_told(evidence, said, doubt):
    found = held(evidence, said=(said,))
    (ground,) = [one for one in found.supporting if not one.counts]
    assert doubt in ground.says


def test_a_person_cannot_make_the_consultant_s_word_independent():
    found = held(brought("a", SAME, "Brightwave"), said=(says("supports"),))
    (ground,) = found.supporting
    assert (ground.counts, ground.rung, ground.origin) == (True, "documented", "the consultant")


def test_what_a_person_brought_stays_out_of_the_question():
    quiet, found = held(), held(brought("a", OTHER, "Acme"))
    assert (found.verdict, found.ask) == ("refuted", quiet.ask)
    public = held(page("https://weekly.example/a", OTHER))
    assert "What we know does not agree with this" in public.ask


def test_evidence_that_a_person_found_to_speak_for_a_claim_is_evidence_for_it():
    item_, _ = brought("a", SAME, "Acme")
    given = {"profile": profile(claims=[CLAIM]), "evidence": (item_,)}

    def told(*said):
        (seen,) = claims_evidenced.measure(case(**given, assignments=said), standard((), Policy()))
        return seen.bearing, seen.rung

    assert told()[0] == told(says("contradicts"))[0] == "neutral"
    assert told(says("supports")) == ("favourable", "independent")
