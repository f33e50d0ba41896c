"""Each measure: what it says for, against, or only notes, and its silence where the profile is silent."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.judge.build import AS_OF, case, profile

from vetkit.folder import member, members
from vetkit.load import shipped
from vetkit.model.platform import Platform
from vetkit.model.policy import Policy
from vetkit.model.standard import Standard

TIKTOK = Platform(name="TikTok", launched=date(2017, 9, 1), confidence="B", aliases=("Douyin",))
VINE = Platform(name="Vine", launched=date(2013, 1, 24), closed=date(2017, 1, 17), confidence="A")
PARTNER = Platform(name="Meta Business Partner", launched=date(2012, 1, 1), confidence="C")
SIX = dict.fromkeys(("marketing", "pr", "customer_service", "product", "legal", "executives"), "Ana")


def measured(name: str, **parts):
    found = member("vetkit.measures", name).measure(
        case(profile=profile(**parts), platforms=(TIKTOK, VINE, PARTNER), rulebook=shipped.rulebook()),
        Standard((), Policy()),
    )
    return [(o.bearing, o.says) for o in found]


def referee(name="Ana Ruiz", organisation="Quayside Ltd", **more):
    return {"name": name, "organisation": organisation, **more}


def claim(**experience):
    return {"text": "We know it.", "experience": experience}


@pytest.mark.parametrize("name", members("vetkit.measures"))
def test_a_measure_is_silent_where_the_profile_is_silent(name):
    assert measured(name) == []


CASES = [
    (
        "exclusions-listed",
        {"exclusions": [{"what": "paid ads"}]},
        "favourable",
        "1 exclusion on record: paid ads.",
    ),
    (
        "named-team",
        {"team": [{"name": "Ana", "role": "lead", "hours_per_month": 16}, {"name": "Ben"}]},
        "neutral",
        "Named without a role or without hours: Ben.",
    ),
    (
        "named-team",
        {"team": [{"name": "Ana", "role": "lead", "hours_per_month": 16.5}]},
        "favourable",
        "1 person named with role and hours, 16.5 hours a month.",
    ),
    (
        "functions-named",
        {"engagement": {"owners": SIX}},
        "favourable",
        "All six functions have a named owner on the buyer's side.",
    ),
    (
        "functions-named",
        {"engagement": {"owners": {**SIX, "legal": None, "pr": None}}},
        "neutral",
        "No owner named yet for PR, legal.",
    ),
    (
        "vendors-compared",
        {"engagement": {"compared_with": ["Harbour Lane"]}},
        "favourable",
        "Compared on the same criteria with Harbour Lane.",
    ),
    (
        "services-attributed",
        {"services": [{"name": "video", "delivered_by": "Studio Z", "subcontracted": True}]},
        "favourable",
        "1 service, each with who delivers it. Subcontracted: video by Studio Z.",
    ),
    (
        "services-attributed",
        {"services": [{"name": "video"}]},
        "neutral",
        "Nobody is named who delivers video.",
    ),
    (
        "claims-evidenced",
        {
            "claims": [
                {"text": "Sign-ups rose."},
                {"text": "B", "evidence": [{"what": "x", "document": "a.md"}]},
            ]
        },
        "neutral",
        "1 claim of 2 without evidence: “Sign-ups rose.”.",
    ),
    (
        "claims-evidenced",
        {"claims": [{"text": "B", "evidence": [{"what": "x", "document": "a.md"}]}]},
        "favourable",
        "Each of the 1 claim on record has evidence.",
    ),
    (
        "references-number",
        {"consultant": {"name": "B", "refuses_references": True}, "references": [referee()]},
        "adverse",
        "Was asked for references and would not give any.",
    ),
    ("references-number", {"references": [referee()]}, "neutral", "1 referee named; 3 wanted."),
    ("references-number", {"references": [referee()] * 3}, "favourable", "3 referees named; 3 wanted."),
    (
        "references-number",
        {"engagement": {"size": "small"}, "references": [referee()] * 2},
        "favourable",
        "2 referees named; 2 wanted.",
    ),
    (
        "references-recent",
        {"references": [referee(end=date(2023, 11, 23))]},
        "adverse",
        "All referees speak of work that ended over three years ago.",
    ),
    (
        "references-recent",
        {"references": [referee(end=date(2023, 11, 24)), referee(status="current"), referee(end=2025)]},
        "favourable",
        "3 referees on work running or ended within three years.",
    ),
    (
        "references-recent",
        {"references": [referee(), referee(end=2020)]},
        "neutral",
        "0 of 3 referees wanted are known to speak of work of the last three years.",
    ),
    (
        "references-mix",
        {"references": [referee(status="current"), referee(status="ended", end=2023, proposed_by="buyer")]},
        "neutral",
        "Missing from the referees: a client who left within two years.",
    ),
    (
        "references-mix",
        {"references": [referee(status="current"), referee(status="ended", end=2025, proposed_by="buyer")]},
        "favourable",
        "A current client, one who left within two years, and one whom the buyer found.",
    ),
    (
        "references-roles",
        {"references": [referee(relation="day-to-day")]},
        "neutral",
        "No referee is known as a budget holder.",
    ),
    (
        "references-roles",
        {"references": [referee(relation="both")]},
        "favourable",
        "A day-to-day user and a budget holder are among the referees.",
    ),
    (
        "references-relevant",
        {"engagement": {"sector": "Museums"}, "references": [referee(sector="museums")]},
        "favourable",
        "1 referee of the same sector or size of work.",
    ),
    (
        "references-relevant",
        {"engagement": {"sector": "Museums"}, "references": [referee(sector="games")]},
        "neutral",
        "No referee is known to be of the same sector or size of work.",
    ),
    (
        "references-independent",
        {"references": [referee()]},
        "neutral",
        "The consultant chose every referee. Pick one from its client list yourself.",
    ),
    (
        "references-independent",
        {"references": [referee(), referee("Bo Li", "Old Mill", proposed_by="buyer")]},
        "favourable",
        "No tie to the consultant shows in what is on file of 2 referees, 1 of them found by the buyer.",
    ),
    (
        "references-independent",
        {
            "consultant": {"name": "B", "phone": "+44 1632 960 123"},
            "references": [referee(phone="(01632) 960-123", proposed_by="buyer")],
        },
        "adverse",
        "The number given for A. R. of Quayside Ltd is the consultant's own.",
    ),
    (
        "references-independent",
        {"references": [referee(connection="former business partner", proposed_by="buyer")]},
        "neutral",
        "A. R. of Quayside Ltd has a declared tie to the consultant: former business partner.",
    ),
    (
        "platform-dates",
        {"claims": [claim(platform="TikTok", years=12)]},
        "adverse",
        "Claims 12 years of experience on TikTok, which opened on 2017-09-01, 9.2 years before 2026-11-24.",
    ),
    (
        "platform-dates",
        {"claims": [claim(platform="douyin", since=2015)]},
        "adverse",
        "Claims since 2015 of experience on douyin, which opened on 2017-09-01, 9.2 years before 2026-11-24.",
    ),
    (
        "platform-dates",
        {"claims": [claim(platform="TikTok", since=2017)]},
        "neutral",
        "TikTok opened on 2017-09-01: possible only as one of its first users. Ask.",
    ),
    (
        "platform-dates",
        {"claims": [claim(platform="TikTok", years=5)]},
        "favourable",
        "Possible by the platform's own dates: TikTok.",
    ),
    (
        "platform-dates",
        {"claims": [claim(platform="Frob", years=5)]},
        "neutral",
        "No date to compare: Frob.",
    ),
    (
        "platform-dates",
        {"claims": [claim(platform="Meta Business Partner", since=2005)]},
        "neutral",
        "Claims since 2005 of experience on Meta Business Partner, which opened on 2012-01-01, 14.9 years before "
        "2026-11-24. The opening date is not certain: ask.",
    ),
    (
        "platform-dates",
        {"services": [{"name": "short video", "platforms": ["Vine"]}]},
        "adverse",
        "Sells short video on Vine, which closed on 2017-01-17.",
    ),
]


@pytest.mark.parametrize(("name", "parts", "bearing", "says"), CASES)
def test_what_each_measure_says(name, parts, bearing, says):
    assert measured(name, **parts) == [(bearing, says)]


@settings(max_examples=150, deadline=None)
@given(st.dates(date(2000, 1, 1), AS_OF))
def test_experience_that_began_after_the_platform_opened_is_never_called_impossible(since):
    found = measured("platform-dates", claims=[claim(platform="TikTok", since=since)])
    if since >= TIKTOK.launched:
        assert all(bearing != "adverse" for bearing, _ in found)
    if (TIKTOK.launched - since).days > 91:
        assert [bearing for bearing, _ in found] == ["adverse"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["Ana Ruiz", "Bo Li", "李 伟", "-"]), min_size=1, max_size=4))
def test_no_measure_ever_prints_a_referees_name(names):
    references = [referee(name, email="x@gmail.com", phone="+44 1632 960 001") for name in names]
    for name in members("vetkit.measures"):
        for _, says in measured(name, references=references):
            assert not any(full in says for full in ("Ana Ruiz", "Bo Li", "李 伟"))
