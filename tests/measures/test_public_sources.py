"""What the answers of public sources mean for a consultant, and what they do not."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.judge.build import AS_OF, case, checklist, criterion, profile
from tests.measures.evidence import (
    OLD,
    PEOPLE,
    ROE,
    SIGNAL,
    YOUNG,
    archived,
    company,
    item,
    registered,
    searched,
)

from vetkit.folder import member
from vetkit.gates import gates
from vetkit.judge import assess
from vetkit.load import shipped
from vetkit.model.policy import Policy
from vetkit.model.record import Disposition
from vetkit.model.standard import Standard


def observed(measure, *evidence, dispositions=(), **consultant):
    known = {"name": "Acme", "website": "https://www.acme.com", **consultant}
    found = member("vetkit.measures", measure).measure(
        case(
            profile=profile(consultant=known),
            evidence=evidence,
            dispositions=dispositions,
            rulebook=shipped.rulebook(),
        ),
        Standard((), Policy()),
    )
    return [(one.bearing, one.confidence, one.signal) for one in found]


FOR, NOTE = ("favourable", "high", ""), ("neutral", "high", "")
AGAINST = ("adverse", "medium", "founding-dates")


@pytest.mark.parametrize(
    ("evidence", "seen"),
    [
        ([], []),
        ([registered(YOUNG), archived(YOUNG)], [AGAINST]),
        ([registered(YOUNG)], [NOTE]),
        ([archived(YOUNG)], [NOTE]),
        ([registered(YOUNG), archived(OLD)], [NOTE]),
        ([registered(OLD), archived(YOUNG)], [NOTE]),
        ([registered(OLD), archived(OLD)], [FOR]),
        ([registered(date(2010, 12, 31)), archived(date(2010, 12, 31))], [FOR]),
        ([registered(date(2011, 1, 1)), archived(date(2011, 1, 1))], [AGAINST]),
        ([registered(YOUNG), archived(YOUNG), company(OLD)], [FOR]),
        ([registered(YOUNG), archived(YOUNG), company(YOUNG)], [AGAINST]),
        ([registered(YOUNG), archived(YOUNG), company(OLD, likeness=0.3)], [AGAINST]),
        ([company(YOUNG)], [NOTE]),
        ([registered(OLD), archived(OLD), company(YOUNG)], [NOTE]),
        ([registered(YOUNG, "mill.com"), archived(YOUNG, "mill.com")], []),
        ([registered(YOUNG), archived(YOUNG, at=datetime(2020, 1, 1, tzinfo=UTC))], [NOTE]),
        ([registered(YOUNG), item("wayback", outcome="not-found")], [NOTE]),
        ([registered(YOUNG), item("wayback", outcome="failed", failure="it answered 503")], [NOTE]),
        ([item("rdap", facts={}), archived(YOUNG)], [NOTE]),
    ],
)
def test_the_domain_contradicts_the_founding_date_only_where_register_and_archive_both_do(evidence, seen):
    assert observed("founding-dates", *evidence, founded=2009) == seen


def test_without_a_founding_date_there_is_nothing_to_compare():
    assert observed("founding-dates", registered(YOUNG), archived(YOUNG)) == []


def test_a_site_at_a_host_that_many_share_tells_no_age():
    shared = [registered(OLD, "linkedin.com"), archived(OLD, "linkedin.com")]
    assert (
        observed("founding-dates", *shared, founded=2009, website="https://www.linkedin.com/company/acme")
        == []
    )


GONE = [("adverse", "medium", "register-entry:01234567")]


@pytest.mark.parametrize(
    ("evidence", "seen"),
    [
        ([], []),
        ([company()], [FOR]),
        ([company(status="dissolved")], GONE),
        ([company(status="liquidation")], GONE),
        ([company(status="dissolved", likeness=0.5)], []),
        ([company(likeness=0.5)], []),
        ([company(status="something new")], []),
        ([item("companies-house", "01234567", outcome="not-found")], []),
        (
            [
                item(
                    "companies-house",
                    "Acme",
                    entries=[{"name": "ACME LTD", "status": "dissolved", "likeness": 1.0}],
                )
            ],
            [],
        ),
        ([item("vies", facts={"valid": True, "name": "ACME", "likeness": 1.0})], [FOR]),
        ([item("vies", facts={"valid": True, "name": "OTHER", "likeness": 0.0})], []),
        ([item("vies", facts={"valid": True})], []),
        ([item("vies", facts={"valid": False})], []),
        (
            [item("gleif", entries=[{"name": "Acme Ltd", "status": "ACTIVE", "likeness": 1.0, "lei": "5"}])],
            [FOR],
        ),
        ([item("gleif", entries=[{"name": "Acme Ltd", "status": "INACTIVE", "likeness": 1.0}])], []),
        ([item("gleif", entries=2 * [{"name": "Acme Ltd", "status": "ACTIVE", "likeness": 1.0}])], []),
        ([item("gleif", outcome="not-found")], []),
    ],
)
def test_only_an_entry_of_the_firms_own_says_that_it_is_there_or_no_more(evidence, seen):
    assert observed("register-entry", *evidence) == seen


def decided(decision):
    return (Disposition(signal=SIGNAL, decision=decision, why="Looked.", by="Jo", on=AS_OF),)


@pytest.mark.parametrize(
    ("evidence", "dispositions", "consultant", "seen"),
    [
        ([], (), PEOPLE, []),
        ([searched()], (), PEOPLE, [FOR]),
        ([searched()], (), {}, [NOTE]),
        ([searched()], (), {"kind": "freelancer"}, [FOR]),
        ([searched(compared="Acme")], (), PEOPLE, [NOTE]),
        ([searched(ROE)], (), PEOPLE, [("neutral", "high", SIGNAL)]),
        ([searched(ROE)], decided("explained"), PEOPLE, [("neutral", "high", SIGNAL), FOR]),
        ([searched(ROE)], decided("confirmed"), PEOPLE, [("adverse", "high", SIGNAL)]),
        ([searched(ROE)], decided("escalated"), PEOPLE, [("neutral", "high", SIGNAL)]),
        (
            [searched(ROE, ROE | {"number": "8"})],
            decided("explained"),
            PEOPLE,
            [("neutral", "high", SIGNAL), ("neutral", "high", "sanctions:8:Ada Roe")],
        ),
    ],
)
def test_a_similar_name_is_never_a_hit_until_a_person_confirms_it(evidence, dispositions, consultant, seen):
    assert observed("sanctions-lists", *evidence, dispositions=dispositions, **consultant) == seen


def clear(evidence, dispositions=()):
    lists = [
        checklist(
            criterion(
                "sanctions-clear",
                rung="independent",
                knock_out=True,
                measure="sanctions-lists",
                online=["ofac"],
            )
        )
    ]
    known = case(
        profile=profile(consultant={"name": "Acme", **PEOPLE}),
        evidence=evidence,
        dispositions=dispositions,
        rulebook=shipped.rulebook(),
    )
    assessment = assess(lists, known)
    return assessment.findings[0].outcome, assessment.verdict.conclusion


def test_a_candidate_keeps_the_verdict_open_and_only_a_person_closes_it():
    assert clear([searched(ROE)]) == ("unknown", "escalate")
    assert clear([searched(ROE)], decided("explained")) == ("pass", "approve")
    assert clear([searched(ROE)], decided("confirmed")) == ("fail", "reject")
    assert clear([searched(ROE)], decided("escalated")) == ("unknown", "escalate")


def test_a_register_entry_alone_rejects_nobody():
    lists = (checklist(criterion("exists", rung="independent", knock_out=True, measure="register-entry")),)
    known = case(profile=profile(), evidence=[company(status="dissolved")], rulebook=shipped.rulebook())
    assessment = assess(lists, known)
    assert assessment.findings[0].outcome == "fail"
    found = gates(assessment.findings, Standard(lists, Policy()))
    assert (found.failed, found.doubtful) == ((), ("Title of exists",))
