"""Items of evidence for the tests of what they mean."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from vetkit.model.evidence import Evidence

OLD, YOUNG = date(2009, 3, 1), date(2019, 4, 2)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def item(source, subject="acme.com", at=NOON, days=90, **parts):
    given = {
        "id": f"{source}-{parts.pop('n', 1)}",
        "kind": "register",
        "source": source,
        "issuer": "x",
        "subject": subject,
        "obtained": at,
        "expires": at.date() + timedelta(days=days),
        "rung": "independent",
    }
    return Evidence.model_validate(given | parts)


def registered(day, subject="acme.com", **parts):
    return item("rdap", subject, facts={"registered": day}, **parts)


def archived(day, subject="acme.com", **parts):
    return item("wayback", subject, facts={"first": day}, **parts)


def company(created=None, status="active", likeness=1.0, **facts):
    dated = {"created": created} if created else {}
    values = {"number": "01234567", "name": "ACME LTD", "status": status, "likeness": likeness}
    return item("companies-house", "01234567", facts=values | dated | facts)


ROE = {
    "asked": "Ada Roe",
    "number": "7",
    "listed": "ROE, Ada",
    "type": "individual",
    "program": "X",
    "likeness": 1.0,
    "why": "the same: ada, roe",
}
PEOPLE = {"principals": [{"name": "Ada Roe"}]}
SIGNAL = "sanctions:7:Ada Roe"


def searched(*entries, compared="Acme; Ada Roe"):
    facts = {"compared": compared, "lists": "SDN.CSV", "lists_sha256": "0", "names_on_list": 9}
    return item("ofac", "Acme", facts=facts, entries=entries)
