"""The register of companies of the United Kingdom. It wants a free key.

Facts, where the number is known: ``number``, ``name``, ``status``, ``created``, ``ceased``, ``insolvency``,
``accounts_overdue``, ``likeness``. Entries, where only the name is: ``number``, ``name``, ``status``,
``created``, ``likeness``. Officers are people and are not asked for.
"""

from __future__ import annotations

import base64
import re
from urllib.parse import quote

from pydantic import Field

from vetkit.load.shipped import rulebook
from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.sources import Asked, Means
from vetkit.sources._dates import day_of
from vetkit.sources._http import Shape, asked, known, line, parsed
from vetkit.sources._likeness import likeness
from vetkit.sources._questions import question, unasked
from vetkit.sources._subjects import firm_name, is_british, why_no_name
from vetkit.web.guard import Ask

HOST = "api.company-information.service.gov.uk"
_NUMBER = re.compile(r"[A-Z]{0,2}\d{5,8}", re.ASCII)


class _Accounts(Shape):
    overdue: bool | None = None


class _Company(Shape):
    number: str = Field(alias="company_number")
    name: str = Field(alias="company_name")
    status: str | None = Field(default=None, alias="company_status")
    created: str | None = Field(default=None, alias="date_of_creation")
    ceased: str | None = Field(default=None, alias="date_of_cessation")
    insolvency: bool | None = Field(default=None, alias="has_insolvency_history")
    accounts: _Accounts | None = None


class _Item(Shape):
    number: str = Field(alias="company_number")
    name: str = Field(alias="title")
    status: str | None = Field(default=None, alias="company_status")
    created: str | None = Field(default=None, alias="date_of_creation")


class _Search(Shape):
    items: tuple[_Item, ...] = ()


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask for the company of this number, or else for companies of this name."""
    if not is_british(profile):
        return ()
    number, name = _number(profile), firm_name(profile)
    if number:
        asks, path, subject = f"Which company has the number {number}?", f"company/{number}", number
    elif name:
        path = f"search/companies?q={quote(name, safe='')}&items_per_page=5"
        asks, subject = f"Which companies are called {name}?", name
    else:
        asks = f"Which companies are called {profile.consultant.name}?"
        return (unasked("companies-house", profile.consultant.name, asks, why_no_name(profile)),)
    sends = f"https://{HOST}/{path}"
    return (question("companies-house", subject, asks, sends),)


def _number(profile: Profile) -> str:
    """Return the company number in its eight characters; empty where there is none."""
    registration = profile.consultant.registration
    written = re.sub(r"\s", "", registration.number).upper() if registration and registration.number else ""
    if not _NUMBER.fullmatch(written) or len(written) > 8:
        return ""
    letters = written.rstrip("0123456789")
    return letters + written[len(letters) :].zfill(8 - len(letters))


def ask(question: Question, means: Means) -> Asked:
    """Ask with the key as user name, as the interface wants it."""
    secret = base64.b64encode(f"{means.keys['companies-house']}:".encode()).decode()
    consultant = means.profile.consultant
    name = consultant.legal_name or consultant.name

    def read(body: bytes) -> Answer:
        return _search(body, name) if "/search/" in question.sends else _company(body, name)

    return asked(means.web, Ask(question.sends, "application/json", f"Basic {secret}", follows=False), read)


def _company(body: bytes, name: str) -> Answer:
    found = parsed(_Company, body)
    return Answer(
        facts=known(
            number=line(found.number),
            name=line(found.name),
            status=line(found.status),
            created=day_of(found.created),
            ceased=day_of(found.ceased),
            insolvency=found.insolvency,
            accounts_overdue=found.accounts.overdue if found.accounts else None,
            likeness=likeness(name, found.name, rulebook().lists).score,
        )
    )


def _search(body: bytes, name: str) -> Answer:
    entries = tuple(
        known(
            number=line(one.number),
            name=line(one.name),
            status=line(one.status),
            created=day_of(one.created),
            likeness=likeness(name, one.name, rulebook().lists).score,
        )
        for one in parsed(_Search, body).items[:5]
    )
    return Answer(outcome="answered" if entries else "not-found", entries=entries)
