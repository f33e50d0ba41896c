"""A referee's organisation is the consultant, or belongs to it or with it (IT-10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetkit.signals import _domains, _firms, _phones
from vetkit.signals._names import is_ordinary, is_same_person, may_be_same_person, name
from vetkit.signals._plain import words
from vetkit.signals._view import Hit, Referee, View

_NUMBER_OF = re.compile(
    r"\b(?:company|co|registration|registered|reg|registry|crn|cin|number|num|no|nr|n[o°º])\b[\s.:#]*|[#:]",
    re.I,
)
"""What stands before a number in a register and is no part of it."""


def find(view: View) -> Iterator[Hit]:
    """Yield the strongest tie of ownership or direction of each referee's organisation to the consultant."""
    for one in view.referees:
        hit = (
            _same(one, view)
            or _registered(one, view)
            or _parent(one, view)
            or _directed(one, view)
            or _branch(one, view)
            or _nearly(one, view)
        )
        if hit:
            yield hit


def _same(one: Referee, view: View) -> Hit | None:
    for firm, what in view.vendor.firms:
        if _firms.is_same(one.firm, firm):
            says = f"The organisation of {one.who} has the name of {what}."
            level = None if _firms.is_same_form(one.firm, firm) else "warn"
            return _hit(one, view, says, one.reference.organisation, what, level)
    return None


def _registered(one: Referee, view: View) -> Hit | None:
    entry = view.profile.consultant.registration
    own, theirs = _number(entry.number if entry else None), _number(one.reference.company_number)
    if own and own == theirs:
        says = f"The organisation of {one.who} has the consultant's own number in the register."
        level = "warn" if _is_abroad(one, entry.country if entry else None, view) else None
        return _hit(one, view, says, f"number {theirs}", f"number {own}", level)
    return None


def _is_abroad(one: Referee, country: str | None, view: View) -> bool:
    """Tell whether an organisation shows itself in other countries only: each has numbers of its own."""
    own = view.lists.countries.get(" ".join(words(country or "")))
    theirs = {*_domains.region_of(one.site), *_phones.region_of(one.reference.phone)}
    return own is not None and bool(theirs) and own not in theirs


def _number(text: str | None) -> str:
    bare = re.sub(r"[\W_]", "", _NUMBER_OF.sub("", text or "")).casefold()
    return bare.lstrip("0") if any(map(str.isdigit, bare)) else ""


def _parent(one: Referee, view: View) -> Hit | None:
    group = _firms.firm(one.reference.parent, view.lists)
    for firm, what in view.vendor.firms:
        if _firms.is_same(group, firm):
            says = f"The organisation of {one.who} belongs to {one.reference.parent}, which is {what}."
            return _hit(one, view, says, f"belongs to {one.reference.parent}", what)
        if _firms.is_branch(group, firm, view.lists):
            says = (
                f"The organisation of {one.who} belongs to {one.reference.parent}, which sounds like {what}."
            )
            return _hit(one, view, says, f"belongs to {one.reference.parent}", what, "warn")
    return None


def _directed(one: Referee, view: View) -> Hit | None:
    for director in one.reference.directors:
        parts = name(director, view.lists)
        for person in view.vendor.people:
            if is_same_person(parts, person.name, view.lists):
                says = f"A director of {one.reference.organisation} has the name of {person.who}."
                level = "warn" if is_ordinary(parts, view.lists) else None
                return _hit(one, view, says, "the register names the director", person.who, level)
            if may_be_same_person(parts, person.name, view.lists):
                says = f"A director of {one.reference.organisation} may be {person.who}."
                return _hit(one, view, says, "the register names the director", person.who, "warn")
    return None


def _branch(one: Referee, view: View) -> Hit | None:
    for firm, what in view.vendor.firms:
        if _firms.is_branch(one.firm, firm, view.lists):
            says = f"{one.reference.organisation} sounds like a branch of {what}."
            return _hit(one, view, says, one.reference.organisation, what, "warn")
    return None


def _nearly(one: Referee, view: View) -> Hit | None:
    for firm, what in view.vendor.firms:
        if _firms.is_nearly_same(one.firm, firm):
            says = f"{one.reference.organisation} has nearly the name of {what}."
            return _hit(one, view, says, one.reference.organisation, what, "warn")
    return None


def _hit(one: Referee, view: View, says: str, theirs: str, ours: str, level: str | None = None) -> Hit:
    return Hit((one,), says, ((one.who, theirs), (view.called, ours)), level="warn" if level else None)
