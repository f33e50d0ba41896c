"""What a consultant says of itself in several places, held against each other, with the working shown."""

from __future__ import annotations

from datetime import date
from itertools import starmap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.judge.build import case, match, profile
from tests.measures.evidence import item

from vetkit.claims.figures import facts
from vetkit.load import shipped
from vetkit.measures import (
    clients_served,
    documents_agree,
    earliest_client,
    exclusions_kept,
    hours_and_people,
    own_followers,
)
from vetkit.model.match import Passage, Reading
from vetkit.model.policy import Policy
from vetkit.model.standard import Standard

STANDARD = Standard(shipped.checklists(), Policy())


def told(measure, texts=(), evidence=(), **parts):
    """Return what ``measure`` makes of documents ``1.md``, ``2.md`` … of the day of the assessment."""
    numbered = [
        (f"{number}.md", text) for number, text in enumerate([texts] if isinstance(texts, str) else texts, 1)
    ]
    read = [facts((Passage(text=text),), frozenset(), path) for path, text in numbered]
    known = profile(**parts, documents=[{"path": path} for path, _ in numbered])
    figures = tuple(figure for one in read for figure in one)
    return measure.measure(
        case(profile=known, figures=figures, evidence=evidence, rulebook=shipped.rulebook()), STANDARD
    )


def bearings(*arguments, **parts):
    return [one.bearing for one in told(*arguments, **parts)]


ACME = {"name": "Acme", "founded": 2024}


def test_clients_are_divided_by_people_and_years_with_the_working_shown():
    (seen,) = told(
        clients_served, "We have served over 3,000 clients. We are a team of three.", consultant=ACME
    )
    assert (seen.bearing, seen.confidence, seen.signal) == ("adverse", "medium", "clients-served@1.md")
    assert seen.says.startswith(
        "Says “3,000 clients”; founded in 2024, “team of three”: 3 × 2,400 hours a year × 2.9 years = 20,880 "
        "hours, ÷ 3,000 = 6.96 for each client, from first call to last."
    )
    assert seen.says.endswith("or of an older firm: ask.")
    assert seen.quote == "We have served over 3,000 clients."


@pytest.mark.parametrize(
    ("text", "consultant", "team", "seen"),
    [
        ("We have served 300 clients. We are a team of three.", ACME, 0, ["neutral"]),
        ("We have served 1,200 clients. We are a team of three.", ACME, 0, ["neutral"]),
        ("We have served 9,000 clients. We are a team of three.", ACME, 0, ["adverse"]),
        ("Trusted by 9,000 brands. We are a team of three.", ACME, 0, ["adverse"]),
        ("9,000+ clients\n\nWe are a team of three.", ACME, 0, ["adverse"]),
        (
            "We have served 9,000 clients. We are a team of three.",
            {"name": "Acme", "founded": 1990},
            0,
            ["neutral"],
        ),
        ("We have served 9,000 clients. We are a team of three.", {"name": "Acme"}, 0, []),
        ("We have served 9,000 clients.", ACME, 0, []),
        ("We have served 9,000 clients.", ACME, 2, ["neutral"]),
        ("I have served 9,000 clients.", ACME | {"kind": "freelancer"}, 1, ["adverse"]),
        ("We have served 9,000 clients. We are a team of three.", ACME, 90, ["neutral"]),
        ("We brought our client 9,000 new customers. We are a team of three.", ACME, 0, []),
        ("Other agencies serve 9,000 clients. We are a team of three.", ACME, 0, []),
        ("Have you served 9,000 clients? We are a team of three.", ACME, 0, []),
        ("We have not served 9,000 clients. We are a team of three.", ACME, 0, []),
        ("There are 9,000 brands in this market. We are a team of three.", ACME, 0, []),
    ],
)
def test_only_clients_that_cannot_have_got_a_day_each_speak_against(text, consultant, team, seen):
    people = [{"name": f"P {number}"} for number in range(team)]
    assert bearings(clients_served, text, consultant=consultant, team=people) == seen


@given(st.integers(1, 100_000), st.integers(1, 60), st.integers(1950, 2026))
def test_more_people_more_years_and_fewer_clients_never_look_worse(clients, people, year):
    def rank(clients, people, year):
        text = f"We have served over {clients:,} clients. We are a team of {people}."
        (seen,) = told(clients_served, text, consultant={"name": "Acme", "founded": year}) or (None,)
        return seen is not None and seen.bearing == "neutral"

    here = rank(clients, people, year)
    others = [(clients, people + 1, year), (clients, people, year - 1), (max(1, clients - 1), people, year)]
    if here:
        assert min(starmap(rank, others)) >= here


THREE = ["We serve 300 clients.", "Each client gets 10 hours a month.", "We are a team of three."]


def test_hours_of_several_documents_are_multiplied_with_the_working_shown():
    (seen,) = told(hours_and_people, THREE)
    assert (seen.bearing, seen.signal) == ("adverse", "hours-and-people")
    assert seen.says.startswith(
        "Says “300 clients” (1.md), 10 hours a month for each (2.md) and “team of three” (3.md): 300 × 10 = 3,000 "
        "hours a month, and 3 × 200 = 600."
    )


@pytest.mark.parametrize(
    ("texts", "seen"),
    [
        ([" ".join(THREE)], []),
        (THREE[:2], []),
        ([THREE[0], THREE[1], "We are a team of 40."], ["neutral"]),
        ([THREE[0], THREE[1], THREE[2], "We are a team of 40."], ["neutral"]),
        (["We serve 20 clients.", *THREE[1:]], ["neutral"]),
    ],
)
def test_hours_that_fit_or_are_not_all_known_speak_against_nobody(texts, seen):
    assert bearings(hours_and_people, texts) == seen


@pytest.mark.parametrize(
    ("founded", "starts", "seen", "says"),
    [
        (2020, [date(2021, 5, 1), 2023], "neutral", "the earliest work for a referee began on 2021-05-01"),
        (2020, [2015], "neutral", "1,462 days before"),
        (2020, [2020], "neutral", "began in 2020"),
        (2009, [2024], "neutral", "14.0 years later. Ask for a client of the first years."),
    ],
)
def test_the_earliest_client_is_put_beside_the_founding(founded, starts, seen, says):
    references = [{"name": "A B", "organisation": f"O{n}", "start": start} for n, start in enumerate(starts)]
    (one,) = told(earliest_client, consultant={"name": "Acme", "founded": founded}, references=references)
    assert one.bearing == seen
    assert says in one.says
    assert "A B" not in one.says


def followers(count, network="bluesky", **parts):
    return item(network, "acme.bsky.social", facts={"followers": count}, **parts)


SAYS = "Our Bluesky account has 12,000 followers."


def test_followers_are_divided_with_the_working_shown():
    (seen,) = told(own_followers, SAYS, [followers(400)])
    assert (seen.bearing, seen.rung, seen.signal) == ("adverse", "independent", "own-followers:bluesky")
    assert "Says “12,000 followers”; acme.bsky.social had 400 on 2026-11-20: 12,000 ÷ 400 = 30." in seen.says


@pytest.mark.parametrize(
    ("text", "evidence", "seen"),
    [
        (SAYS, [followers(11_900)], ["neutral"]),
        (SAYS, [followers(13_000)], ["neutral"]),
        (SAYS, [followers(8_000)], ["neutral"]),
        (SAYS, [followers(0)], ["adverse"]),
        (SAYS, [], []),
        (SAYS, [followers(400, "mastodon")], []),
        (SAYS, [followers(400), item("bluesky", "b", facts={"followers": 1}, n=2)], []),
        ("Our account has 12,000 followers.", [followers(400)], []),
        ("Our Bluesky and Mastodon accounts have 12,000 followers.", [followers(400)], []),
        ("Our client's Bluesky account has 12,000 followers.", [followers(400)], []),
        ("We will bring your Bluesky account 12,000 followers.", [followers(400)], []),
        (SAYS, [item("bluesky", "a", facts={})], []),
    ],
)
def test_only_twice_as_many_as_there_are_speak_against(text, evidence, seen):
    assert bearings(own_followers, text, evidence) == seen


def test_followers_of_another_year_are_only_noted():
    known = {"documents": [{"path": "1.md", "dated": date(2025, 1, 1)}]}
    figures = facts((Passage(text=SAYS),), frozenset(), "1.md")
    (seen,) = own_followers.measure(
        case(profile=profile(**known), figures=figures, evidence=(followers(400),)), STANDARD
    )
    assert seen.bearing == "neutral"


@pytest.mark.parametrize(
    ("excluded", "sold", "seen"),
    [
        ("Paid adverts", {"name": "Paid adverts on Instagram"}, "adverse"),
        ("Crisis communication, press releases", {"name": "Press release writing"}, "adverse"),
        ("Posting", {"name": "Posting", "subcontracted": True, "delivered_by": "Quill"}, "neutral"),
        ("Posting", {"name": "Plan and evenings"}, "neutral"),
        ("Posting on private accounts", {"name": "Posting on company accounts"}, "neutral"),
        ("Photographs without a release", {"name": "Photographs"}, "neutral"),
        ("Adverts only for alcohol", {"name": "Adverts"}, "neutral"),
        ("Search engine optimisation", {"name": "Engine room tours"}, "neutral"),
        ("Work on Sundays", {"name": "Sunday work on launches"}, "adverse"),
        ("-", {"name": "-"}, "neutral"),
    ],
)
def test_what_is_excluded_and_sold_all_the_same_is_put_side_by_side(excluded, sold, seen):
    (one,) = told(exclusions_kept, exclusions=[{"what": excluded}], services=[sold])
    assert one.bearing == seen
    if seen == "adverse":
        assert f"Will not do “{excluded}”, and sells “{sold['name']}”." in one.says


def test_an_exclusion_that_somebody_else_takes_over_is_no_contradiction():
    exclusions = [{"what": "Posting", "instead": "The volunteers"}]
    (one,) = told(exclusions_kept, exclusions=exclusions, services=[{"name": "Posting"}])
    assert (one.bearing, "The volunteers is to do it" in one.says) == ("neutral", True)


def agreed(*matches, documents=("a.md", "b.md")):
    readings = tuple(
        Reading(path=path, kind="proposal", format="text", sha256="0" * 64, words=9) for path in documents
    )
    return documents_agree.measure(case(documents=readings, matches=matches), STANDARD)


ALL = match("no-failures", path="a.md", sentence="Nothing ever failed.")
LIMITS = match("owns-failures", "green", path="b.md", sentence="One campaign failed.")


def test_a_red_flag_in_one_document_and_the_green_one_in_another_are_shown_side_by_side():
    (seen,) = agreed(ALL, LIMITS)
    assert (seen.bearing, seen.signal) == ("adverse", "documents-agree:no-failures-owns-failures")
    assert seen.says == (
        "Claims that nothing ever went wrong: “Nothing ever failed.” (a.md). Tells of a failure of its own: “One "
        "campaign failed.” (b.md). Ask which one holds."
    )
    assert [spot.path for spot in seen.spots] == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("matches", "documents", "seen"),
    [
        ([], ("a.md", "b.md"), []),
        ([ALL], ("a.md", "b.md"), []),
        ([ALL, LIMITS], ("a.md",), []),
        ([ALL, match("owns-failures", "green", path="a.md")], ("a.md", "b.md"), []),
        ([ALL.model_copy(update={"counts": False}), LIMITS], ("a.md", "b.md"), []),
        ([ALL.model_copy(update={"confidence": "low"}), LIMITS], ("a.md", "b.md"), []),
        ([ALL, match("clean-exit", "green", path="b.md")], ("a.md", "b.md"), []),
    ],
)
def test_documents_that_do_not_contradict_each_other_speak_against_nobody(matches, documents, seen):
    assert [one.bearing for one in agreed(*matches, documents=documents)] == seen


def test_every_pair_of_flags_that_take_each_other_back_is_one_that_the_checklists_have():
    from vetkit.claims.lexicon import contradictions

    for red, green in contradictions():
        assert (STANDARD.flags[red].polarity, STANDARD.flags[green].polarity) == ("red", "green")
