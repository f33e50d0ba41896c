"""Two referees of different organisations write from one domain."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.signal import Level
from vetkit.signals._domains import Host, is_same, is_tenancy
from vetkit.signals._view import Hit, Referee, View


def find(view: View) -> Iterator[Hit]:
    """Yield every two referees of two organisations whose mail or website is at one domain."""
    for one, other in view.pairs():
        found = [(a, b) for a in _hosts(one) for b in _hosts(other) if is_same(a, b)]
        if not found or view.is_same_firm(one, other):
            continue
        names = {one.firm.bare, other.firm.bare}
        shown = found[0][0].shown
        says = f"{one.who} and {other.who} are two organisations with one domain, {shown}."
        level: Level | None = "info" if all(is_tenancy(a, b, names) for a, b in found) else None
        yield Hit((one, other), says, ((one.who, shown), (other.who, "the same")), level=level)


def _hosts(one: Referee) -> tuple[Host, ...]:
    return tuple(host for host in (one.mail.host if one.mail else None, one.site) if host)
