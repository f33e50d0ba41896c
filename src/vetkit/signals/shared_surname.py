"""A referee, or its organisation, has the surname of one who owns or leads the consultant (IT-09)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._names import Name, is_common, is_in_order, is_same_person, key, shared_surnames
from vetkit.signals._plain import words
from vetkit.signals._view import Hit, Person, Referee, View

_LEAST = 4
"""Letters that a surname must have to be looked for in the name of a firm."""

_LONG = 6
"""Letters that it must have to be looked for within a mailbox."""


def find(view: View) -> Iterator[Hit]:
    """Yield each referee who shares a surname that is not one of the common ones."""
    for one in view.referees:
        for person in (person for person in view.vendor.people if person.leads):
            if is_same_person(one.name, person.name, view.lists):
                continue  # the rule on the consultant's own people tells that
            if shared_surnames(one.name, person.name, view.lists):
                says = f"{one.who} has the surname of {person.who}. Families share names: ask."
                yield _hit(one, person, view, says, sure=is_in_order(one.name, person.name, view.lists))
                break
            if _is_in_mailbox(one, person.name, view):
                says = f"The address given for {one.who} has the surname of {person.who} in it."
                yield _hit(one, person, view, says)
                break
            if _is_in_firm(one, person.name, view):
                says = f"{one.reference.organisation} has the surname of {person.who} in its name."
                yield _hit(one, person, view, says)
                break


def _hit(one: Referee, person: Person, view: View, says: str, *, sure: bool = True) -> Hit:
    sides = ((one.who, "the same surname"), (view.called, person.who))
    return Hit((one,), says, sides, level=None if sure else "info")


def _is_in_mailbox(one: Referee, name: Name, view: View) -> bool:
    """Tell whether the mailbox is in a rare surname that the referee does not have."""
    rare = {part for part in name.family if len(part) >= _LONG and not is_common(part, view.lists)}
    return one.mail is not None and any(one.mail.is_in({part}) for part in rare - one.name.every)


def _is_in_firm(one: Referee, name: Name, view: View) -> bool:
    """Tell whether the organisation's name has a surname in it that is no common one and no common word."""
    rare = {part for part in name.family if len(part) >= _LEAST and not is_common(part, view.lists)}
    spelt = {key(word) for word in words(one.reference.organisation) if word not in view.lists.everyday}
    return bool(rare & spelt)
