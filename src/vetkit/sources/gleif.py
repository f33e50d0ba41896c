"""Legal entity identifiers: firms of this name, with the date of their creation.

Entries: ``lei``, ``name``, ``country``, ``status``, ``created``, ``registered_as``, ``likeness`` from 0 to 1.
"""

from __future__ import annotations

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
from vetkit.sources._subjects import firm_name, why_no_name
from vetkit.web.guard import Ask

ADDRESS = "https://api.gleif.org/api/v1/lei-records?filter[entity.legalName]={0}&page[size]=10"


class _Name(Shape):
    name: str


class _Place(Shape):
    country: str | None = None


class _Entity(Shape):
    name: _Name = Field(alias="legalName")
    address: _Place | None = Field(default=None, alias="legalAddress")
    status: str | None = None
    number: str | None = Field(default=None, alias="registeredAs")
    created: str | None = Field(default=None, alias="creationDate")


class _Attributes(Shape):
    lei: str
    entity: _Entity


class _Record(Shape):
    attributes: _Attributes


class _Records(Shape):
    data: tuple[_Record, ...]


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask for firms of the consultant's name, if it is known to be the name of a firm."""
    name = firm_name(profile)
    if not name:
        who = profile.consultant.name
        return (unasked("gleif", who, f"Which legal entities are called {who}?", why_no_name(profile)),)
    sends = ADDRESS.format(quote(name, safe=""))
    asks = f"Which legal entities are called {name}?"
    return (question("gleif", name, asks, sends),)


def ask(question: Question, means: Means) -> Asked:
    """Search by name."""

    def read(body: bytes) -> Answer:
        return _read(body, question.subject)

    return asked(means.web, Ask(question.sends, accept="application/vnd.api+json"), read, ())


def _read(body: bytes, name: str) -> Answer:
    records = parsed(_Records, body).data
    entries = tuple(_entry(record.attributes, name) for record in records[:10])
    return Answer(outcome="answered" if entries else "not-found", entries=entries)


def _entry(found: _Attributes, name: str) -> dict[str, object]:
    entity = found.entity
    return known(
        lei=line(found.lei),
        name=line(entity.name.name),
        country=line(entity.address.country) if entity.address else "",
        status=line(entity.status),
        created=day_of(entity.created),
        registered_as=line(entity.number),
        likeness=likeness(name, entity.name.name, rulebook().lists).score,
    )
