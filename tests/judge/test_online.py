"""What public sources said and what they were not asked, in every report."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from tests.judge.build import case, criterion
from tests.measures.evidence import NOON, OLD, ROE, YOUNG, archived, company, item, registered, searched

from vetkit.kinds import online
from vetkit.load import shipped
from vetkit.model.checklist import Criterion
from vetkit.model.policy import Policy
from vetkit.model.standard import Standard
from vetkit.told import told


def noted(*evidence, sources=("rdap", "wayback")):
    rule = Criterion.model_validate(criterion("age", online=list(sources)))
    found = online.observe(rule, case(evidence=evidence), Standard((), Policy()))
    assert {one.bearing for one in found} <= {"neutral"}
    return [(one.is_unasked, one.says) for one in found]


def test_where_nothing_is_on_file_nobody_was_asked():
    assert noted() == [(True, "Not asked: rdap, wayback.")]
    assert noted(sources=()) == []


def test_what_was_said_is_noted_with_its_day_and_the_rest_was_not_asked():
    assert noted(registered(YOUNG)) == [
        (False, "rdap, 2026-11-20: acme.com is registered since 2019-04-02."),
        (True, "Not asked: wayback."),
    ]


def test_a_source_that_did_not_answer_was_asked_and_nothing_is_known():
    assert noted(registered(YOUNG), item("wayback", outcome="failed", failure="it answered 503.")) == [
        (False, "rdap, 2026-11-20: acme.com is registered since 2019-04-02."),
        (False, "wayback, 2026-11-20: no answer on acme.com: it answered 503."),
    ]


def test_an_answer_that_has_expired_was_not_asked():
    old = registered(YOUNG, at=datetime(2026, 1, 1, tzinfo=UTC))
    assert noted(old, archived(YOUNG)) == [
        (False, "wayback, 2026-11-20: acme.com was first archived on 2019-04-02."),
        (True, "Not asked: rdap (the answer of 2026-01-01 has expired)."),
    ]


def test_the_last_answer_counts_and_a_later_failure_does_not_undo_it():
    later = NOON + timedelta(days=1)
    first, second = registered(OLD), registered(YOUNG, n=2, at=later)
    failed = item("rdap", n=3, at=later + timedelta(days=1), outcome="failed", failure="x")
    assert noted(failed, second, first, sources=["rdap"]) == [
        (False, "rdap, 2026-11-21: acme.com is registered since 2019-04-02.")
    ]


@pytest.mark.parametrize(
    ("evidence", "says"),
    [
        (
            item("rdap", facts={"registrar": "R"}),
            "acme.com is registered, with R; its registry does not say since when",
        ),
        (item("rdap", outcome="not-found"), "acme.com is not registered"),
        (item("wayback", outcome="not-found"), "acme.com has never been archived"),
        (item("dns", facts={"exists": False, "takes_mail": False}), "acme.com does not exist"),
        (item("dns", facts={"exists": True, "takes_mail": False}), "acme.com exists and has no mail server"),
        (item("dns", facts={"exists": True, "takes_mail": True}), "acme.com takes mail"),
        (item("vies", "NL1", facts={"valid": False}), "VAT number NL1 is not valid for trade in the Union"),
        (
            item("vies", "NL1", facts={"valid": True}),
            "VAT number NL1 is valid; the country does not say whose it is",
        ),
        (
            company(OLD, insolvency=True, accounts_overdue=True),
            "company 01234567 is ACME LTD: active, created 2009-03-01, with a history of insolvency, its accounts are overdue",
        ),
        (
            item("gleif", "Acme", entries=4 * [{"name": "A", "country": "GB"}]),
            "legal entities called like Acme: A (GB); A (GB); A (GB); and 1 more",
        ),
        (searched(), "2 names compared with SDN.CSV, 9 names: none is alike"),
        (searched(ROE), "2 names compared with SDN.CSV, 9 names: 1 is alike; a person decides"),
        (
            item(
                "page",
                "https://a.com/",
                facts={"words": 9, "title": "T"},
                entries=[{"claim": "c", "figures_found": "40", "figures_missing": "90", "words_found": 1.0}],
            ),
            "the page https://a.com/ (“T”) is there, with 9 words; it has 40 and it does not have 90 of the claim c",
        ),
        (
            item("mastodon", "a@b.net", facts={"created": OLD, "posts": 3, "last_post": YOUNG}),
            "the account a@b.net exists: since 2009-03-01, 3 posts, the last on 2019-04-02",
        ),
        (item("bluesky", "a.com", facts={}), "the account a.com exists"),
        (item("press-and-courts", by="Jo", note="Nothing."), "Jo saw: Nothing"),
        (item("leaflet", facts={"pages": 2}), "acme.com: pages 2"),
        (item("leaflet"), "acme.com: on file"),
    ],
)
def test_an_item_is_told_in_a_sentence(evidence, says):
    assert told(evidence) == says


def test_the_built_in_checklists_name_sources_that_there_are():
    directory = shipped.directory()
    known = {one.id for one in (*directory.sources, *directory.by_hand)}
    named = {name for one in shipped.checklists() for rule in one.criteria for name in rule.online}
    assert named <= known
