"""What documents say in numbers, held against what the profile knows: the firm's age, its people's hours."""

from __future__ import annotations

from datetime import date

import pytest
from tests.judge.build import case, profile

from vetkit.claims.figures import facts
from vetkit.measures import firm_age, workload
from vetkit.model.match import Passage
from vetkit.model.policy import Policy
from vetkit.model.standard import Standard

STANDARD = Standard((), Policy())


def told(measure, text, dated=None, **parts):
    """Return what ``measure`` makes of a document ``offer.md`` with ``text``."""
    documents = [{"path": "offer.md", "dated": dated}]
    figures = facts((Passage(text=text),), frozenset(), "offer.md")
    return measure.measure(case(profile=profile(**parts, documents=documents), figures=figures), STANDARD)


def test_years_from_before_the_founding_speak_against_with_quote_place_and_innocent_explanation():
    (seen,) = told(
        firm_age,
        "We plan.\nWe have been in business for 15 years.",
        consultant={"name": "Acme", "founded": 2019},
    )
    assert (seen.bearing, seen.rung, seen.signal) == ("adverse", "documented", "firm-age@offer.md")
    assert seen.quote == "We have been in business for 15 years."
    assert seen.spots[0].line == 2
    assert seen.says.startswith(
        "Says “in business for 15 years”; founded in 2019, by the profile: the firm was at most "
    )
    assert seen.says.endswith("The firm may go on from an older one, or count its people's years.")


@pytest.mark.parametrize(
    ("text", "founded"),
    [
        ("We have been in business for 15 years.", 2009),
        ("We have been in business for 15 years.", None),
        ("We have 15 years of experience.", 2019),
        ("Our client Acme has been in business for 15 years.", 2019),
        ("We have not been in business for 15 years.", 2019),
        ("Founded in 2019, in business since 2019.", 2019),
    ],
)
def test_what_agrees_or_is_not_the_firms_own_says_nothing(text, founded):
    assert told(firm_age, text, consultant={"name": "Acme", "founded": founded}) == ()


def test_the_day_of_the_document_counts():
    text = "In business for 7 years."
    assert told(firm_age, text, consultant={"name": "Acme", "founded": 2019}) == ()
    assert len(told(firm_age, text, date(2021, 5, 1), consultant={"name": "Acme", "founded": 2019})) == 1


def test_another_founding_date_is_noted():
    (seen,) = told(firm_age, "Founded in 2015.", consultant={"name": "Acme", "founded": date(2019, 3, 1)})
    assert (seen.bearing, seen.quote) == ("neutral", "Founded in 2015.")
    assert seen.says == "Says “Founded in 2015”; the profile has 2019-03-01. Ask which it is."


def test_what_the_document_shows_by_itself_is_not_held_against_it_twice(vetkit_case):
    findings = vetkit_case("Founded in 2019. We have been in business for 15 years.", "founded = 2019\n")
    assert findings["experience-possible"].outcome == "fail"
    assert findings["age-holds"].outcome == "unknown"


def test_what_only_the_profile_shows_reaches_its_criterion(vetkit_case):
    findings = vetkit_case("We have been in business for 15 years.", "founded = 2019\n")
    assert findings["age-holds"].outcome == "fail"
    assert findings["experience-possible"].outcome == "unknown"


def test_figures_that_do_not_agree_reach_their_criterion_with_the_working(vetkit_case):
    finding = vetkit_case("We grew 300 % from 200 to 500.", "")["claims-evidenced"]
    (seen,) = [one for one in finding.observations if one.flag == "figures-do-not-add-up"]
    assert (finding.outcome, seen.bearing, seen.quote) == (
        "fail",
        "adverse",
        "We grew 300 % from 200 to 500.",
    )
    assert seen.says == (
        "Gives figures that do not agree with each other: from 200 to 500 is +150 %, not 300 %. "
        "The numbers may be of different periods or counts."
    )
    assert seen.ask.startswith("Please give the start, the end")


@pytest.fixture
def vetkit_case(tmp_path):
    """Assess a consultant with one document."""
    from vetkit import assess, load_case

    def call(text, consultant):
        (tmp_path / "offer.md").write_text(text, encoding="utf-8")
        path = tmp_path / "acme.toml"
        path.write_text(
            f'[consultant]\nname = "Acme"\n{consultant}\n[[documents]]\npath = "offer.md"\n', "utf-8"
        )
        found = assess(*load_case(path, date(2026, 11, 24)))
        return {finding.criterion: finding for finding in found.findings}

    return call


def member(**more):
    return {"name": "Sam", **more}


@pytest.mark.parametrize(
    ("team", "says"),
    [
        ([member(hours_per_month=40, clients=4)], []),
        ([member(hours_per_month=40)], []),
        ([member(clients=40)], []),
        (
            [member(hours_per_month=40, clients=8)],
            [
                "Sam: 40 hours a month for each of 8 clients would be 320; nobody works more than 200. Other clients may get less: ask."
            ],
        ),
        (
            [member(hours_per_month=300)],
            [
                "Sam: 300 hours a month would be 300; nobody works more than 200. Other clients may get less: ask."
            ],
        ),
    ],
)
def test_hours_that_nobody_has_are_noted(team, says):
    assert [(seen.bearing, seen.says) for seen in told(workload, "We plan.", team=team)] == [
        ("neutral", one) for one in says
    ]


def test_many_clients_for_few_people_are_noted():
    (seen,) = told(workload, "We currently serve 300 clients.", team=[member(), member(name="Ana")])
    assert seen.says == "Says “300 clients”; 2 people are named: 150 for each. Ask who else works there."
    assert seen.spots[0].path == "offer.md"
    assert told(workload, "We currently serve 30 clients.", team=[member(), member(name="Ana")]) == ()
    assert told(workload, "We currently serve 300 clients.") == ()
