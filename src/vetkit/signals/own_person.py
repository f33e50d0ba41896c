"""A referee is one of the consultant's own people."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._names import is_ordinary, is_same_person, may_be_same_person
from vetkit.signals._view import Hit, Referee, View

_PARTS = 2
"""Words that a mailbox must have to be in somebody's name."""

_LEAST = 2
"""Letters that each of them must have."""


def find(view: View) -> Iterator[Hit]:
    """Yield each referee with the full name of the consultant, or of one of its people."""
    for one in view.referees:
        hit = _same(one, view) or _maybe(one, view) or _mailbox(one, view)
        if hit:
            yield hit


def _same(one: Referee, view: View) -> Hit | None:
    person = next((p for p in view.vendor.people if is_same_person(one.name, p.name, view.lists)), None)
    if person is None:
        return None
    says = f"{one.who} has the full name of {person.who}."
    sides = ((one.who, "the same name"), (view.called, person.who))
    return Hit((one,), says, sides, level="warn" if is_ordinary(one.name, view.lists) else None)


def _maybe(one: Referee, view: View) -> Hit | None:
    """Return a question where surname and initial agree, or surname and second given name."""
    person = next((p for p in view.vendor.people if may_be_same_person(one.name, p.name, view.lists)), None)
    if person is None:
        return None
    says = f"{one.who} has the surname of {person.who}, and a given name or initial that can be the same."
    return Hit((one,), says, ((one.who, "perhaps the same name"), (view.called, person.who)), level="warn")


def _mailbox(one: Referee, view: View) -> Hit | None:
    """Return a question where the address given is in the name of one of the consultant's people."""
    if one.mail is None:
        return None
    for person in view.vendor.people:
        parts = {*person.name.given[:1], *person.name.family}
        is_told = len(parts) >= _PARTS and min(map(len, parts)) >= _LEAST and not parts & one.name.every
        if is_told and one.mail.is_in(parts) and not is_ordinary(person.name, view.lists):
            says = f"The address given for {one.who} is in the name of {person.who}."
            sides = ((one.who, f"an address at {one.mail.host.shown}"), (view.called, person.who))
            return Hit((one,), says, sides, level="warn")
    return None
