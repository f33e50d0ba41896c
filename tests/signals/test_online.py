"""What public sources said of the organisations that referees speak for: questions, never verdicts."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tests.measures import evidence
from tests.signals.build import AS_OF, case
from vetkit.load import shipped
from vetkit.signals import signals_of, unchecked

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
REFEREE = {
    "id": "a",
    "name": "Ada Reed",
    "organisation": "Quayside Foods",
    "website": "https://www.quaysidefoods.co.uk",
}
RULES = {rule.id for rule in shipped.rulebook().rules if rule.needs == "online"}
SITE = "quaysidefoods.co.uk"


def item(source, subject=SITE, days=90, **parts):
    return evidence.item(source, subject, at=NOON, days=days, **{"id": source} | parts)


def mail(takes, exists=True):
    return item("dns", facts={"exists": exists, "takes_mail": takes})


def since(day, **parts):
    return item("rdap", facts={"registered": day}, **parts)


def first(day):
    return item("wayback", facts={"first": day})


NEVER = item("wayback", outcome="not-found")


def found(*evidence, **referee):
    known = case([REFEREE | referee]).model_copy(update={"evidence": evidence})
    return {one.rule: (one.level, one.says) for one in signals_of(known) if one.rule in RULES}


def levels(*evidence, **referee):
    return {rule: level for rule, (level, _) in found(*evidence, **referee).items()}


@pytest.mark.parametrize(
    ("evidence", "start", "seen"),
    [
        ([], 2022, {}),
        ([mail(takes=True)], 2022, {}),
        ([mail(takes=False)], 2022, {"no-mail-server": "warn"}),
        ([mail(takes=False, exists=False)], 2022, {"no-mail-server": "warn"}),
        ([item("dns", outcome="failed", failure="x")], 2022, {}),
        ([since(date(2010, 1, 1))], 2022, {}),
        ([since(date(2022, 12, 31))], 2022, {}),
        ([since(date(2023, 1, 1))], 2022, {"young-domain": "warn"}),
        ([since(date(2023, 1, 1))], None, {}),
        ([since(date(2026, 3, 1))], None, {"young-domain": "warn"}),
        ([since(date(2026, 3, 1)), first(date(2015, 1, 1))], None, {}),
        ([since(date(2023, 1, 1)), first(date(2015, 1, 1))], 2022, {}),
        (
            [since(date(2023, 1, 1)), first(date(2023, 6, 1))],
            2022,
            {"young-domain": "fail", "no-early-page": "info"},
        ),
        ([since(date(2023, 1, 1), days=0)], 2022, {}),
        ([since(date(2023, 1, 1), subject="other.co.uk")], 2022, {}),
        ([item("rdap", facts={})], 2022, {}),
        ([first(date(2022, 6, 1))], 2022, {}),
        ([first(date(2023, 6, 1))], 2022, {"no-early-page": "info"}),
        ([NEVER], 2022, {"no-early-page": "info"}),
        ([NEVER], None, {}),
    ],
)
def test_the_domain_of_an_organisation_is_held_against_the_work(evidence, start, seen):
    assert levels(*evidence, **({"start": start} if start else {})) == seen


def test_a_page_on_a_site_that_many_share_says_nothing():
    shared = [item("rdap", "facebook.com", facts={"registered": date(2026, 3, 1)})]
    assert levels(*shared, website="https://www.facebook.com/quayside") == {}


def test_both_sides_are_shown_and_no_name_of_a_person():
    said = found(mail(takes=False), since(date(2023, 1, 1)), NEVER, start=2022)
    assert said == {
        "no-mail-server": (
            "warn",
            f"The domain of the organisation of A. R. of Quayside Foods, {SITE}, has no mail server.",
        ),
        "young-domain": (
            "fail",
            "The work for A. R. of Quayside Foods began in 2022; its domain was registered on 2023-01-01.",
        ),
        "no-early-page": (
            "info",
            f"The work for A. R. of Quayside Foods began in 2022; {SITE} has never been archived.",
        ),
    }


def test_that_nobody_asked_is_said():
    asked = "Not asked of public sources: since when the domains of the referees' organisations are there"
    assert any(one.startswith(asked) for one in unchecked(case([REFEREE])))
    known = case([REFEREE]).model_copy(update={"evidence": (mail(takes=True),)})
    assert not any(one.startswith(asked) for one in unchecked(known))
    assert NOON.date() <= AS_OF
