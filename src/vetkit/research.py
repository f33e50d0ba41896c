"""Research over the network: what would be asked of whom, and what came of it, ready to be filed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from vetkit.load.plain import plain
from vetkit.load.shipped import directory
from vetkit.model.base import Rung
from vetkit.model.evidence import Evidence, Request, Response, name_of
from vetkit.model.profile import Profile
from vetkit.model.research import Answer, HandSource, PublicSource, Question
from vetkit.sources import Asked, Means, source
from vetkit.sources._subjects import domain_in, firm_name, is_british, own_domains
from vetkit.web.errors import UnansweredError
from vetkit.web.guard import Reply

KEPT_HEADERS = ("content-type", "date", "etag", "last-modified", "retry-after")
"""Headers that say how old an answer is, and what it is."""

HAND_DAYS = 90
"""Shelf life of what a person saw."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """A question that was answered already, and the answer still counts."""

    question: Question
    item: Evidence


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would ask.

    Attributes:
        ask: Questions to be asked now.
        fresh: Questions whose answers on file still count.
        cannot: Questions that cannot be asked, each with its reason.
    """

    ask: tuple[Question, ...]
    fresh: tuple[Fresh, ...]
    cannot: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One answer, ready to be filed.

    Attributes:
        item: What is known of it; its body is not yet in it.
        body: What was obtained; None where nothing was.
        media_type: What that is.
    """

    item: Evidence
    body: bytes | None
    media_type: str


def plan(
    profile: Profile,
    evidence: Collection[Evidence],
    today: date,
    *,
    refresh: bool = False,
    only: Collection[str] = (),
    keys: Collection[str] = (),
    lists: Collection[Path] = (),
) -> Plan:
    """Say what would be asked of whom. Nothing leaves the machine.

    Args:
        profile: Whom it is about.
        evidence: What is on file.
        today: The day on which it would be asked.
        refresh: Ask anew what is still fresh.
        only: Sources to be asked; all where empty.
        keys: Sources whose keys are at hand.
        lists: Sanctions lists at hand.
    """
    known = {one.id: one for one in directory().sources}
    on_file = {(one.source, one.subject): one for one in evidence if _is_fresh(one, today)}
    ask, fresh, cannot = [], [], []
    for name in (one for one in known if not only or one in only):
        for question in source(name).questions(profile):
            why = question.cannot or _missing(known[name], keys, lists)
            item = on_file.get((question.source, question.subject))
            if why:
                cannot.append(question.model_copy(update={"cannot": why}))
            elif item and not refresh:
                fresh.append(Fresh(question, item))
            else:
                ask.append(question)
    return Plan(tuple(ask), tuple(fresh), tuple(cannot))


def _is_fresh(item: Evidence, today: date) -> bool:
    return item.outcome != "failed" and item.is_current(today)


def _missing(known: PublicSource, keys: Collection[str], lists: Collection[Path]) -> str:
    """Return what a source wants that is not at hand; nothing where everything is."""
    if known.key and known.id not in keys:
        return f"it wants a free key in the variable {known.key}: see {known.address}"
    if known.list_address and not lists:
        return f"download {known.list_address} and name it with --list"
    return ""


def keys_in(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the keys that the environment holds, by source."""
    wanted = {one.id: one.key for one in directory().sources if one.key}
    return {id: environment[key].strip() for id, key in wanted.items() if environment.get(key, "").strip()}


def find(
    questions: Iterable[Question], means: Means, today: date, now: Callable[[], datetime]
) -> Iterator[Found]:
    """Ask each question and yield what came of it, one by one, so that nothing is lost if the run is stopped.

    Args:
        questions: What to ask.
        means: How.
        today: The day on the user's desk.
        now: The time in UTC.
    """
    known = {one.id: one for one in directory().sources}
    for question in questions:
        try:
            asked = source(question.source).ask(question, means)
        except UnansweredError as error:
            asked = Asked(Answer(outcome="failed", failure=plain(str(error), 500)), question.sends)
        item = _item(question, asked, known[question.source], now().replace(microsecond=0), today)
        item = item.model_copy(update={"rung": _rung(question, means.profile)})
        body = asked.reply.body if asked.reply else asked.body
        yield Found(item, body or None, asked.reply.media_type if asked.reply else "text/csv")


def _item(question: Question, asked: Asked, known: PublicSource, obtained: datetime, today: date) -> Evidence:
    answer = asked.answer
    return Evidence(
        id=name_of(question.source, question.subject, obtained),
        kind=known.kind,
        source=known.id,
        issuer=answer.issuer or known.issuer,
        subject=question.subject,
        obtained=obtained,
        on=_unless_same(today, obtained),
        expires=None if answer.outcome == "failed" else today + timedelta(days=known.days),
        rung="independent",
        outcome=answer.outcome,
        failure=answer.failure,
        request=Request(asks=question.asks, url=asked.url),
        response=_response(asked.reply) if asked.reply else None,
        facts=answer.facts,
        entries=answer.entries,
    )


def _unless_same(today: date, obtained: datetime) -> date | None:
    return None if obtained.date() == today else today


def _rung(question: Question, profile: Profile) -> Rung:
    """Return how far an answer goes: a page of the consultant's own, or of its affiliate, is its own word."""
    if question.source != "page":
        return "independent"
    affiliates = [domain_in(one.website) for one in profile.consultant.affiliates]
    own = [name for name in (*own_domains(profile), *affiliates) if name]
    return "stated" if any(f".{question.of}".endswith(f".{name}") for name in own) else "independent"


def _response(reply: Reply) -> Response:
    headers = {
        name: plain(reply.headers[name], 300) for name in KEPT_HEADERS if reply.headers.get(name, "").strip()
    }
    return Response(status=reply.status, url=reply.url, redirects=reply.redirects, headers=headers)


@dataclass(frozen=True, slots=True)
class Link:
    """A source that a person opens, with its address filled in."""

    source: HandSource
    url: str


def by_hand(profile: Profile) -> tuple[Link, ...]:
    """Return the sources that a person opens for this consultant, with what is looked up filled in."""
    found = []
    consultant = profile.consultant
    country = "GB" if is_british(profile) else _country(profile)
    vat = (consultant.registration and consultant.registration.vat) or "of the firm"
    domains = own_domains(profile)
    for one in directory().by_hand:
        handles = [a.handle for a in consultant.accounts if one.platform == a.platform and a.handle]
        wanted = {
            "name": firm_name(profile) or consultant.name,
            "domain": domains[0] if domains else "",
            "handle": handles[0].removeprefix("@") if handles else "",
        }
        needed = [name for name in wanted if f"{{{name}}}" in one.link]
        if (one.country in (None, country)) and all(wanted[name] for name in needed):
            if one.platform and not handles:
                continue
            link = one.link.format(**{name: quote(value, safe="") for name, value in wanted.items()})
            look = one.look.replace("{vat}", vat)
            found.append(Link(one.model_copy(update={"look": look}), link))
    return tuple(found)


def _country(profile: Profile) -> str:
    """Return the country of a consultant, as far as it matters for where to look."""
    registration = profile.consultant.registration
    written = ((registration and registration.country) or "").strip().lower()
    named = {"us": "US", "usa": "US", "united states": "US", "de": "DE", "germany": "DE", "deutschland": "DE"}
    by_ending = {"us": "US", "de": "DE"}
    domains = own_domains(profile)
    return named.get(written) or (by_ending.get(domains[0].rpartition(".")[2], "") if domains else "")


def seen(link: Link, subject: str, saw: str, by: str, today: date, obtained: datetime) -> Evidence:
    """Return what a person saw at a source opened by hand, ready to be filed.

    Raises:
        ValueError: What was seen, or who saw it, is empty or too long.
    """
    obtained = obtained.replace(microsecond=0)
    return Evidence(
        id=name_of(link.source.id, subject, obtained),
        kind="url",
        source=link.source.id,
        issuer=link.source.title,
        subject=subject,
        obtained=obtained,
        on=_unless_same(today, obtained),
        expires=today + timedelta(days=HAND_DAYS),
        rung="independent",
        by=by,
        note=saw,
        request=Request(asks=link.source.look, url=link.url),
    )
