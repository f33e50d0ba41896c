"""A referee's e-mail is not at the domain of its organisation's website (IT-04)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.signal import Level
from vetkit.signals._domains import is_same, is_same_name
from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose mail and website are two owners'; where only the ending differs, to know."""
    for one in view.referees:
        if one.mail is None or one.site is None or one.mail.host.shared or one.site.shared or one.mail.free:
            continue
        if one.mail.disposable or is_same(one.mail.host, one.site):
            continue
        mail, site = one.mail.host.shown, one.site.shown
        says = f"{one.who} writes from {mail}; the website of the organisation is {site}."
        level: Level | None = "info" if is_same_name(one.mail.host, one.site) else None
        yield Hit((one,), says, ((one.who, mail), (one.reference.organisation, site)), level=level)
