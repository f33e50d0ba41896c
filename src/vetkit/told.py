"""What an item of evidence says, in a sentence. Facts only: what they mean is judged elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from vetkit.model.evidence import BROUGHT, Evidence

_SHOWN = 3
"""Entries that a sentence names; the rest is counted."""


def told(item: Evidence) -> str:
    """Return what ``item`` says, without a full stop at its end."""
    if item.source == BROUGHT:
        return f"{item.subject}, from {item.issuer}{f': {item.note}' if item.note else ''}".rstrip(".")
    if item.by:
        return f"{item.by} saw: {item.note or 'nothing noted'}".rstrip(".")
    if item.outcome == "failed":
        return f"no answer on {item.subject}: {item.failure}".rstrip(".")
    if item.outcome == "not-found":
        return _NOT_FOUND.get(item.source, "nothing is known of {0}").format(item.subject)
    return _TOLD.get(item.source, _plain)(item)


_NOT_FOUND = {
    "rdap": "{0} is not registered",
    "wayback": "{0} has never been archived",
    "gleif": "no legal entity is called {0}, which means nothing of a small firm",
    "companies-house": "the register knows no company {0}",
    "page": "the page {0} is not there",
    "bluesky": "nobody has the account {0}",
    "mastodon": "nobody has the account {0}",
}


def _plain(item: Evidence) -> str:
    return f"{item.subject}: {', '.join(f'{key} {value}' for key, value in item.facts.items()) or 'on file'}"


def _rdap(item: Evidence) -> str:
    since = item.facts.get("registered")
    by = f", with {item.facts['registrar']}" if "registrar" in item.facts else ""
    if since is None:
        return f"{item.subject} is registered{by}; its registry does not say since when"
    return f"{item.subject} is registered since {since}{by}"


def _wayback(item: Evidence) -> str:
    return f"{item.subject} was first archived on {item.facts.get('first')}"


def _dns(item: Evidence) -> str:
    if not item.facts.get("exists"):
        return f"{item.subject} does not exist"
    return (
        f"{item.subject} {'takes mail' if item.facts.get('takes_mail') else 'exists and has no mail server'}"
    )


def _vies(item: Evidence) -> str:
    if not item.facts.get("valid"):
        return f"VAT number {item.subject} is not valid for trade in the Union"
    holder = (
        f", held by {item.facts['name']}"
        if "name" in item.facts
        else "; the country does not say whose it is"
    )
    return f"VAT number {item.subject} is valid{holder}"


def _companies_house(item: Evidence) -> str:
    facts = item.facts
    if not facts:
        return f"companies called like {item.subject}: {_entries(item, 'number', 'status', 'created')}"
    said = [str(facts.get("status", "status not said"))]
    said += [
        f"{word} {facts[key]}" for key, word in (("created", "created"), ("ceased", "ceased")) if key in facts
    ]
    said += ["with a history of insolvency"] if facts.get("insolvency") else []
    said += ["its accounts are overdue"] if facts.get("accounts_overdue") else []
    return f"company {item.subject} is {facts.get('name')}: {', '.join(said)}"


def _gleif(item: Evidence) -> str:
    return f"legal entities called like {item.subject}: {_entries(item, 'country', 'status', 'created')}"


def _entries(item: Evidence, *keys: str) -> str:
    rows = [
        f"{row.get('name')} ({', '.join(str(row[key]) for key in keys if key in row)})"
        for row in item.entries[:_SHOWN]
    ]
    more = len(item.entries) - _SHOWN
    return "; ".join(rows) + (f"; and {more} more" if more > 0 else "")


def _ofac(item: Evidence) -> str:
    names = len(str(item.facts.get("compared", "")).split("; "))
    where = f"{item.facts.get('lists')}, {item.facts.get('names_on_list')} names"
    compared = f"{names} name{'' if names == 1 else 's'} compared with {where}"
    if not item.entries:
        return f"{compared}: none is alike"
    count = len(item.entries)
    return f"{compared}: {count} {'is' if count == 1 else 'are'} alike; a person decides"


def _page(item: Evidence) -> str:
    title = f" (“{item.facts['title']}”)" if "title" in item.facts else ""
    said = [_carried(row) for row in item.entries]
    return "; ".join(
        [f"the page {item.subject}{title} is there, with {item.facts.get('words')} words", *said]
    )


def _carried(row: Mapping[str, object]) -> str:
    found, missing = row.get("figures_found"), row.get("figures_missing")
    claim = f"of the claim {row.get('claim')}"
    said = [f"it has {found}" if found else "", f"it does not have {missing}" if missing else ""]
    figures = " and ".join(filter(None, said)) or "there is no figure"
    return f"{figures} {claim}"


def _account(item: Evidence) -> str:
    facts = item.facts
    said = [f"since {facts['created']}"] if "created" in facts else []
    said += [f"{facts['posts']} posts"] if "posts" in facts else []
    said += [f"the last on {facts['last_post']}"] if "last_post" in facts else []
    said += [f"{facts['followers']} followers"] if "followers" in facts else []
    return f"the account {item.subject} exists{': ' if said else ''}{', '.join(said)}"


_TOLD: dict[str, Callable[[Evidence], str]] = {
    "rdap": _rdap,
    "wayback": _wayback,
    "dns": _dns,
    "vies": _vies,
    "gleif": _gleif,
    "companies-house": _companies_house,
    "ofac": _ofac,
    "page": _page,
    "bluesky": _account,
    "mastodon": _account,
}
