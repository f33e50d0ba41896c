"""A claim's way through the ledger: its kind, what it lacks, what is known, what to ask."""

from __future__ import annotations

from datetime import date

import pytest

from tests.judge.build import case, disposition, match, profile
from tests.ledger.build import entry
from tests.measures.evidence import item
from tests.references.build import attempt, call, claim_reply
from vetkit.judge import assess
from vetkit.ledger import ledger
from vetkit.load import shipped
from vetkit.model.ledger import Ledger
from vetkit.model.policy import Policy
from vetkit.model.standard import standard

MILL = {"id": "mill", "name": "Ada Roe", "organisation": "Mill & Sons"}
FORGE = {"id": "forge", "name": "Bo Kay", "organisation": "Forge"}
HALVED = {"id": "halved", "text": "We cut second calls by 40 %."}


def said(referee, value, words=None, *, identity="called-back"):
    """Return a call in which a referee was asked about the claim."""
    reached = attempt(identity=identity)
    reply = claim_reply("halved", value, words)
    return call(referee, reached=reached).model_copy(update={"claims": (reply,)})


def heard(*calls, claim=HALVED, **parts):
    return entry(claim, {"references": [MILL, FORGE]}, calls=calls, **parts)


def test_the_evidence_may_say_who_measured_it():
    bare = entry(HALVED)
    shown = entry({**HALVED, "evidence": [{"what": "Helpdesk export of July", "rung": "documented"}]})
    assert {slot.name for slot in bare.missing} - {slot.name for slot in shown.missing} == {"measured-by"}


def test_two_referees_of_different_firms_establish_a_claim_and_one_does_not():
    mill, forge = said("mill", "confirmed", "Yes."), said("forge", "confirmed")
    assert heard(mill).verdict == "not-enough-evidence"
    assert heard(mill, forge).verdict == "supported"
    same = {"references": [MILL, {**FORGE, "organisation": "MILL and Sons"}]}
    assert entry(HALVED, same, calls=(mill, forge)).verdict == "supported"
    same["references"][1]["organisation"] = "Mill & Sons"
    assert entry(HALVED, same, calls=(mill, forge)).verdict == "not-enough-evidence"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("contradicted", "unknown", "refuted"),
        ("contradicted", "na", "refuted"),
        ("contradicted", "confirmed", "conflicting"),
        ("partly", "unknown", "conflicting"),
        ("unknown", "na", "not-enough-evidence"),
    ],
)
def test_one_who_contradicts_is_not_outvoted(first, second, expected):
    found = heard(said("mill", first, "We left."), said("forge", second))
    assert found.verdict == expected
    assert all(ground.quote == "We left." for ground in found.contradicting)


def test_the_question_neither_names_a_referee_nor_gives_away_that_one_contradicts():
    quiet, found = heard(), heard(said("mill", "contradicted", "We left."))
    assert (found.verdict, found.ask) == ("refuted", quiet.ask)


def test_what_its_own_words_or_the_web_contradict_is_put_to_the_consultant():
    claim = {"text": "15 years of TikTok.", "experience": {"platform": "TikTok", "years": 15}}
    assert "What we know does not agree with this" in entry(claim, platforms=shipped.platforms()).ask


def test_the_open_criterion_on_evidence_carries_the_question_of_each_claim():
    whole = case(profile=profile(claims=[HALVED, {"text": "Passionate people."}]))
    rules = standard(shipped.checklists(), Policy())
    found = {one.criterion: one for one in assess(rules.checklists, whole).next}
    (asked,) = found["claims-evidenced"].claims
    assert (asked.claim, asked.ask) == ("halved", entry(HALVED).ask)
    assert [one.criterion for one in found.values() if one.claims] == ["claims-evidenced"]


def test_a_voice_that_is_not_established_counts_for_nothing_and_is_shown():
    found = heard(said("mill", "contradicted", identity="name-only"))
    assert found.verdict == "not-enough-evidence"
    assert [(one.counts, one.rung) for one in found.contradicting] == [(False, "stated")]
    assert "it is not established who spoke" in found.contradicting[0].says


def test_a_client_cannot_confirm_a_rank():
    found = heard(
        said("mill", "confirmed"),
        said("forge", "confirmed"),
        claim={**HALVED, "text": "#1 agency in Europe."},
    )
    assert (found.kind, found.verdict, found.reliance) == ("superlative", "not-checkable", "no-weight")
    assert "in no position to know" in found.supporting[0].says


def test_a_contradiction_that_a_person_explained_no_longer_counts():
    explained = disposition("claims-confirmed:halved", "explained")
    assert heard(said("mill", "contradicted"), dispositions=(explained,)).verdict == "not-enough-evidence"


def test_a_platform_that_was_not_there_yet_refutes_experience_on_it():
    claim = {"text": "15 years of TikTok.", "experience": {"platform": "TikTok", "years": 15}}
    found = entry(claim, platforms=shipped.platforms())
    assert (found.kind, found.verdict) == ("experience", "refuted")
    assert "opened on" in found.reasons[0]
    explained = disposition("platform-dates:tiktok", "explained")
    assert entry(claim, platforms=shipped.platforms(), dispositions=(explained,)).verdict != "refuted"


def test_a_flag_that_refutes_does_so_in_its_own_sentence_only():
    claim = {"text": "TikTok experts for 15 years, and kind.", "said_in": "proposal.md"}
    here = match("impossible-experience", sentence="TikTok experts for 15 years")
    elsewhere = match("impossible-experience", sentence="Vine experts since 1999")
    assert entry(claim, matches=(here,)).verdict == "refuted"
    assert entry(claim, matches=(elsewhere,)).verdict == "not-enough-evidence"
    assert entry(claim, matches=(here.model_copy(update={"counts": False}),)).verdict != "refuted"


def test_figures_that_do_not_add_up_refute_a_claim_with_the_working_where_they_surely_do_not():
    text = "We grew their audience by 300 %, from 200 to 500 followers."
    sure = match("figures-do-not-add-up", sentence=text, working="From 200 to 500 is +150 %.")
    found = entry(text, matches=(sure,))
    assert found.verdict == "refuted"
    assert found.reasons[0].endswith("do not agree with each other: From 200 to 500 is +150 %.")
    unsure = entry(text, matches=(sure.model_copy(update={"confidence": "medium"}),))
    assert unsure.verdict == "not-enough-evidence"
    assert "not sure enough" in unsure.contradicting[0].says
    explained = disposition("figures-do-not-add-up@proposal.md", "explained")
    assert entry(text, matches=(sure,), dispositions=(explained,)).verdict == "not-enough-evidence"


@pytest.mark.parametrize(
    ("evidence", "counts", "rung", "note"),
    [
        ({"what": "Export", "rung": "documented"}, True, "documented", ""),
        ({"what": "Export", "document": "export.csv"}, True, "documented", ""),
        ({"what": "Export"}, False, "stated", "nobody has seen it yet"),
        ({"what": "Press", "url": "https://times.example/a", "rung": "independent"}, True, "independent", ""),
        (
            {"what": "Case", "url": "https://www.bright.example/c", "rung": "independent"},
            True,
            "documented",
            "on the consultant's own site, so it is not independent",
        ),
        (
            {"what": "Case", "url": "https://sister.example/c", "rung": "corroborated"},
            True,
            "documented",
            "not independent",
        ),
    ],
)
def test_evidence_counts_by_its_rung_and_by_whose_it_is(evidence, counts, rung, note):
    about = {
        "consultant": {
            "name": "Bright",
            "website": "https://bright.example",
            "affiliates": [{"name": "Sister", "website": "sister.example"}],
        }
    }
    (ground,) = entry({**HALVED, "evidence": [evidence]}, about).supporting
    assert (ground.counts, ground.rung) == (counts, rung)
    assert note in ground.says


PAGE = "https://times.example/a"


@pytest.mark.parametrize(
    ("changes", "counts", "note"),
    [
        ({"entries": ({"claim": "halved", "figures_missing": ""},)}, True, ""),
        ({"entries": ({"claim": "halved", "figures_missing": "40"},)}, False, "does not show 40"),
        ({"entries": ({"claim": "other", "figures_missing": "40"},)}, True, ""),
        ({"outcome": "not-found"}, False, "was not there on"),
        ({"outcome": "failed", "failure": "It did not answer."}, True, ""),
    ],
)
def test_a_page_is_held_against_its_stored_copy_and_silence_is_not_held_against_it(changes, counts, note):
    stored = item("page", PAGE, **changes)
    claim = {**HALVED, "evidence": [{"what": "Press", "url": PAGE, "rung": "independent"}]}
    (ground,) = entry(claim, evidence=(stored,)).supporting
    assert ground.counts is counts
    assert note in ground.says


def test_praise_needs_no_check_and_is_counted_apart():
    praise = entry("Passionate people.")
    assert (praise.verdict, praise.ask) == ("puffery", None)
    assert Ledger(entries=(praise,)).summary == (
        "0 claims: 0 supported, 0 refuted, 0 open; 1 more only praise, which needs no check"
    )


def test_open_claims_are_listed_by_what_is_at_stake():
    claims = [
        {"id": "kind", "text": "We train your people."},
        {"id": "sales", "text": "We grew sales by 40 %."},
        {"id": "tiktok", "text": "Two years.", "experience": {"platform": "Nowhere", "years": 2}},
    ]
    whole = case(profile=profile(claims=claims))
    rules = standard(shipped.checklists(), Policy())
    found = ledger(whole, rules, assess(rules.checklists, whole).findings)
    stakes = [one.stake for one in found.open]
    assert stakes == sorted(stakes, reverse=True)
    assert min(stakes) > 0
    assert found.summary == "3 claims: 0 supported, 0 refuted, 3 open"


def test_the_ledger_does_not_depend_on_the_order_of_anything():
    claims = [HALVED, {"text": "We are the first."}, {"text": "We guarantee results."}]
    calls = (said("mill", "contradicted"), said("forge", "confirmed"))
    rules = standard(shipped.checklists(), Policy())

    def entries(claims, references, calls):
        whole = case(profile=profile(claims=claims, references=references), calls=calls)
        return {one.id: one.model_copy(update={"claim": ""}) for one in ledger(whole, rules).entries}

    forward = entries(claims, [MILL, FORGE], calls)
    assert forward == entries(claims[::-1], [FORGE, MILL], calls[::-1])


def test_a_claim_of_any_length_is_read_up_to_a_bound():
    assert entry("We grew sales by 40 %. " + "x " * 9_000).kind == "numeric-result"
    assert entry("x " * 2_000 + "We grew sales by 40 %.").kind == "capability"


def test_what_is_said_after_the_day_of_the_case_is_not_known_yet():
    late = disposition("claims-confirmed:halved", "explained", on=date(2026, 12, 1))
    assert heard(said("mill", "contradicted"), dispositions=(late,)).verdict == "refuted"
