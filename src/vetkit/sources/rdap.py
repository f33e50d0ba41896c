"""The register of domains: RFC 9082 and 9083, the registry found as RFC 9224 says.

Facts: ``registered``, ``changed``, ``ends`` (dates), ``registrar``, ``status``, ``name``.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.sources import Asked, Means
from vetkit.sources._dates import day_of
from vetkit.sources._http import NonsenseError, Shape, asked, failed, known, line, parsed
from vetkit.sources._questions import about_domains
from vetkit.sources._subjects import client_domains, own_domains
from vetkit.web.errors import UnansweredError
from vetkit.web.guard import Ask

BOOTSTRAP = "https://data.iana.org/rdap/dns.json"
"""IANA's list of registries, asked for once a run."""

TYPE = "application/rdap+json"


class _Bootstrap(Shape):
    services: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    """Pairs of endings and the services that know them."""


class _Event(Shape):
    action: str = Field(alias="eventAction")
    date: str | None = Field(default=None, alias="eventDate")


class _Entity(Shape):
    roles: tuple[str, ...] = ()
    vcard: list[Any] | None = Field(default=None, alias="vcardArray")


class _Domain(Shape):
    object_class: str = Field(alias="objectClassName")
    name: str = Field(alias="ldhName")
    status: tuple[str, ...] = ()
    events: tuple[_Event, ...] = ()
    entities: tuple[_Entity, ...] = ()


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask since when the domains of the consultant and of the referees' organisations are registered."""
    domains = tuple(dict.fromkeys((*own_domains(profile), *client_domains(profile))))
    asks, sends = "Since when is {0} registered?", "https://…/domain/{0}"
    return tuple(about_domains("rdap", domains, asks, sends, of="the registry of .{0}"))


def ask(question: Question, means: Means) -> Asked:
    """Ask the registry of the domain's ending.

    A name that is not registered itself may lie within one that is, so the one above is asked next.
    """
    base = _registry(question.subject, means)
    name = question.subject
    got = asked(means.web, Ask(f"{base}domain/{name}", accept=TYPE), _read)
    while got.answer.outcome == "not-found" and name.count(".") > 1:
        name = name.partition(".")[2]
        got = asked(means.web, Ask(f"{base}domain/{name}", accept=TYPE), _read)
    return got


def _registry(name: str, means: Means) -> str:
    """Return the base address of the service that knows ``name``: that of the longest ending in the list.

    Raises:
        UnansweredError: The list cannot be read, or the registry has no such service.
    """
    reply = means.web.once(Ask(BOOTSTRAP, accept="application/json"))
    try:
        services = parsed(_Bootstrap, reply.body).services if reply.status == 200 else ()
    except NonsenseError as error:
        raise UnansweredError("IANA's list of registries is not in the documented form") from error
    if not services:
        raise UnansweredError("IANA's list of registries could not be read")
    labels = name.split(".")
    endings = [".".join(labels[start:]) for start in range(1, len(labels))]
    found = {ending.lower().strip("."): bases for ends, bases in services for ending in ends}
    bases = next((found[ending] for ending in endings if ending in found), ())
    base = next((one for one in bases if one.startswith("https://")), "")
    if not base:
        raise UnansweredError(
            f"the registry of .{labels[-1]} has no such service: open its own search by hand"
        )
    return base if base.endswith("/") else f"{base}/"


def _read(body: bytes) -> Answer:
    domain = parsed(_Domain, body)
    if domain.object_class != "domain":
        return failed("it answered about something other than a domain")
    days = {event.action: day_of(event.date) for event in reversed(domain.events)}
    registrar = next((_name(one) for one in domain.entities if "registrar" in one.roles), "")
    return Answer(
        facts=known(
            name=line(domain.name),
            registered=days.get("registration"),
            changed=days.get("last changed"),
            ends=days.get("expiration"),
            registrar=registrar,
            status=line(", ".join(sorted(domain.status))),
        )
    )


def _name(entity: _Entity) -> str:
    """Return the full name on a card of RFC 7095, which is a list of lists; empty where there is none."""
    rows = entity.vcard[1] if entity.vcard and len(entity.vcard) > 1 else []
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, list) and len(row) > 3 and row[0] == "fn" and isinstance(row[3], str):
            return line(row[3])
    return ""
