"""A case, put into the form in which it is compared."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from vetkit.model.call import Call, Reply, standing
from vetkit.model.case import Case
from vetkit.model.evidence import counting
from vetkit.model.interview import Interview
from vetkit.model.platform import by_name
from vetkit.model.profile import Consultant, Profile, Reference
from vetkit.model.signal import Lists
from vetkit.signals import _addresses, _domains, _firms, _names, _phones, _texts
from vetkit.signals._plain import words
from vetkit.signals._view import Person, Referee, Vendor, View

_LEAST = 4
"""Words that make an answer a text rather than a tick."""


def view(case: Case) -> View:
    """Return ``case`` as the rules see it."""
    lists = case.rulebook.lists
    names = _words_of_names(case.profile, lists)
    regions = _regions(case.profile, lists)
    referees = _referees(case, lists, names, regions)
    questions = [text for question in case.interview.questions for text in (question.ask, question.why)]
    runs = {run for referee in referees for text in referee.texts for run in text.runs(_texts.RUN)}
    own = (*(one.text for one in case.material), *(claim.text for claim in case.profile.claims))
    put = [reply.put for referee in referees for call in referee.calls for reply in call.claims]
    return View(
        profile=case.profile,
        as_of=case.as_of,
        lists=lists,
        vendor=_vendor(case.profile, lists, regions),
        referees=referees,
        platforms=by_name(case.platforms),
        item_types={item.id: item.type for item in case.interview.items},
        common=_texts.everyday(lists, questions),
        material=_met(own, names, runs),
        given=_met((*put, *questions), names, runs),
        copied_from=_stems(own, names) - _stems((*put, *questions), names),
        evidence=counting(case.evidence, case.as_of),
    )


def _met(texts: Iterable[str], names: frozenset[str], wanted: set[_texts.Run]) -> frozenset[_texts.Run]:
    """Return those of the ``wanted`` runs of words that ``texts`` have; nothing else of them is kept."""
    if not wanted:
        return frozenset()
    found = (_texts.Text("", text, names).words for text in texts)
    return frozenset(run for row in found for run in _texts.windows(row, _texts.RUN) if run in wanted)


def _stems(texts: Iterable[str], names: frozenset[str]) -> frozenset[_texts.Run]:
    """Return the runs of words of ``texts`` without their endings."""
    found = (_texts.Text("", text, names).stems for text in texts)
    return frozenset(run for row in found for run in _texts.windows(row, _texts.RUN))


def _words_of_names(profile: Profile, lists: Lists) -> frozenset[str]:
    """Return the words that are names in this case: two who name the same firm say nothing alike by it."""
    named = [profile.consultant.name, profile.consultant.legal_name or ""]
    named += [person.name for person in profile.consultant.principals]
    named += [member.name for member in profile.team]
    named += [text for one in profile.references for text in (one.name, one.organisation)]
    return frozenset(word for text in named for word in words(text)) - lists.everyday


def _regions(profile: Profile, lists: Lists) -> tuple[str, ...]:
    """Return the countries in which a number that names none may be: those that the case speaks of."""
    consultant = profile.consultant
    numbers = [consultant.phone, *(one.phone for one in consultant.principals)]
    numbers += [one.phone for one in profile.references]
    found = [region for number in numbers for region in _phones.region_of(number)]
    sites = [consultant.website, consultant.email_domain, *(one.website for one in profile.references)]
    found += [region for site in sites for region in _domains.region_of(_domains.host(site, lists))]
    country = consultant.registration.country if consultant.registration else None
    named = lists.countries.get(" ".join(words(country or "")))
    return tuple(sorted({*found, *([named] if named else [])}))


def _vendor(profile: Profile, lists: Lists, regions: Sequence[str]) -> Vendor:
    consultant = profile.consultant
    own = [(name, "the consultant") for name in (consultant.name, consultant.legal_name) if name]
    tied = [
        (one.name, f"{one.name} ({one.relation or 'tied to the consultant'})")
        for one in consultant.affiliates
    ]
    reach = [(consultant.phone, consultant.email, "the consultant's own")]
    reach += [(one.phone, one.email, f"that of {one.name}") for one in consultant.principals]
    mails = [(mail, whose) for _, text, whose in reach if (mail := _domains.mail(text, lists))]
    return Vendor(
        people=tuple(_people(profile, lists)),
        firms=tuple((_firms.firm(name, lists), what) for name, what in (*own, *tied)),
        phones=tuple((phone, whose) for text, _, whose in reach for phone in _phones.phones(text, regions)),
        mails=tuple(mails),
        hosts=tuple(_hosts(consultant, mails, lists)),
        address=_addresses.address(consultant.address, lists),
    )


def _hosts(
    consultant: Consultant, mails: Iterable[tuple[_domains.Mail, str]], lists: Lists
) -> Iterable[tuple[_domains.Host, str]]:
    sites = [(site, "the consultant's own") for site in (consultant.website, consultant.email_domain) if site]
    sites += [(one.website, f"that of {one.name}") for one in consultant.affiliates if one.website]
    yield from ((host, whose) for site, whose in sites if (host := _domains.host(site, lists)))
    yield from ((mail.host, whose) for mail, whose in mails if not mail.free)


def _people(profile: Profile, lists: Lists) -> Iterable[Person]:
    consultant = profile.consultant
    if consultant.kind == "freelancer":
        yield Person("the consultant", _names.name(consultant.name, lists), leads=True)
    for one in consultant.principals:
        yield Person(_with(one.name, one.role), _names.name(one.name, lists), leads=True)
    for member in profile.team:
        yield Person(f"{member.name} of its team", _names.name(member.name, lists), leads=False)
    for affiliate in consultant.affiliates:
        tie = affiliate.relation or "tied to it"
        yield Person(_with(affiliate.name, tie), _names.name(affiliate.name, lists), leads=False)


def _with(name: str, role: str | None) -> str:
    return f"{name} ({role})" if role else name


def _referees(case: Case, lists: Lists, names: frozenset[str], regions: Sequence[str]) -> tuple[Referee, ...]:
    calls: dict[str, list[Call]] = defaultdict(list)
    for call in sorted(case.calls, key=lambda call: call.on):
        calls[call.referee].append(call)
    found = [
        Referee(
            key=key,
            reference=one,
            calls=tuple(calls[one.id] if one.id else ()),
            name=_names.name(one.name, lists),
            firm=_firms.firm(one.organisation, lists),
            phones=_phones.phones(one.phone, regions),
            called=_called(calls[one.id] if one.id else [], regions),
            mail=_domains.mail(one.email, lists),
            site=_domains.host(one.website, lists),
            address=_addresses.address(one.address, lists),
            texts=tuple(_said(one, calls[one.id] if one.id else [], case.interview, names, lists)),
        )
        for key, one in keyed(case.profile.references)
    ]
    return tuple(sorted(found, key=lambda referee: referee.key))


def _called(calls: Iterable[Call], regions: Sequence[str]) -> tuple[_phones.Phone, ...]:
    """Return the numbers on which somebody was reached by telephone; a number of a video call is a room's."""
    reached = (
        attempt
        for call in calls
        for attempt in standing(call.attempts)
        if attempt.outcome == "reached" and attempt.channel == "phone"
    )
    return tuple(phone for attempt in reached for phone in _phones.called(attempt.contact, regions))


def keyed(references: Sequence[Reference]) -> list[tuple[str, Reference]]:
    """Return each reference with a key: its id, else initials and organisation, which no order changes."""
    rows: list[tuple[str, Reference]] = [(one.id, one) for one in references if one.id]
    taken = {key for key, _ in rows}
    for one in sorted((one for one in references if not one.id), key=lambda one: one.model_dump_json()):
        base = (
            re.sub(r"-+", "-", "-".join((_names.initials(one.name), *words(one.organisation)))).strip("-")
            or "referee"
        )
        key, count = base, 1
        while key in taken:
            count += 1
            key = f"{base}-{count}"
        taken.add(key)
        rows.append((key, one))
    return rows


def _said(
    one: Reference,
    calls: Sequence[Call],
    interview: Interview,
    names: frozenset[str],
    lists: Lists,
) -> Iterable[_texts.Text]:
    """Yield what a referee said and wrote, what it answers first."""
    replies: dict[str, Reply] = {reply.item: reply for call in calls for reply in standing(call.replies)}
    for item, reply in sorted(replies.items()):
        known = interview.item(item)
        if isinstance(reply.value, str) and (known is None or known.type == "text"):
            yield from _text(item, reply.value, names, lists)
        yield from _text(item, reply.said, names, lists)
    for claim in (claim for call in calls for claim in standing(call.claims)):
        yield from _text(claim.claim, claim.said, names, lists)
    yield from _text("statement", one.statement, names, lists)


def _text(where: str, text: str | None, names: frozenset[str], lists: Lists) -> Iterable[_texts.Text]:
    if text and len(text.split()) >= _LEAST:
        yield _texts.Text(where, text, names, lists.formulas, lists.small_print)
