"""A referee is reached on a number of the consultant's (IT-01)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._phones import likeness
from vetkit.signals._view import Hit, Referee, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose number is one of the consultant's; another extension of it is a question."""
    for one in view.referees:
        alike = [
            (kind, phone, whose)
            for phone in (*one.phones, *one.called)
            for own, whose in view.vendor.phones
            if (kind := likeness(phone, own))
        ]
        if alike:
            kind, phone, whose = max(alike, key=lambda found: found[0])
            what = "The number given for" if phone in one.phones else "The number on which we reached"
            yield _hit(view, one, kind, f"{what} {one.who}", phone.masked, whose)


def _hit(view: View, one: Referee, kind: str, what: str, shown: str, whose: str) -> Hit:
    sides = ((one.who, shown), (view.called, f"{whose}, the same"))
    if kind == "same":
        return Hit((one,), f"{what} is {whose}.", sides)
    says = f"{what} and {whose} are extensions of one switchboard."
    return Hit((one,), says, (sides[0], (view.called, f"{whose}, another extension")), level="warn")
