"""A referee's e-mail address is one that anybody can have (IT-03)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.signal import Level
from vetkit.signals._names import name
from vetkit.signals._view import Hit, Referee, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee with a free or a throw-away address; where it does not matter, for information."""
    for one in view.referees:
        if one.mail is None or not (one.mail.free or one.mail.disposable):
            continue
        kind = "a throw-away address" if one.mail.disposable else "a free address, which anybody can have"
        sides = ((one.who, f"an address at {one.mail.host.shown}"), (one.reference.organisation, _own(one)))
        level: Level | None = "info" if _does_not_matter(one, view) and not one.mail.disposable else None
        yield Hit((one,), f"{one.who} writes from {one.mail.host.shown}: {kind}.", sides, level=level)


def _own(one: Referee) -> str:
    return one.site.shown if one.site else "no domain of its own is on file"


def _does_not_matter(one: Referee, view: View) -> bool:
    """Tell whether the address proves nothing anyway: it was called back, or works for itself."""
    itself = name(one.reference.organisation, view.lists)
    return one.is_called_back or (bool(one.name.family) and one.name.every <= itself.every)
