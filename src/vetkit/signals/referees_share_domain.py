"""Two referees of different organisations write from one domain."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._domains import Host, is_same
from vetkit.signals._view import Hit, Referee, View


def find(view: View) -> Iterator[Hit]:
    """Yield every two referees of two organisations whose mail or website is at one domain."""
    for one, other in view.pairs():
        host = next((a for a in _hosts(one) for b in _hosts(other) if is_same(a, b)), None)
        if host is None or view.is_same_firm(one, other):
            continue
        says = f"{one.who} and {other.who} are two organisations with one domain, {host.shown}."
        yield Hit((one, other), says, ((one.who, host.shown), (other.who, "the same")))


def _hosts(one: Referee) -> tuple[Host, ...]:
    return tuple(host for host in (one.mail.host if one.mail else None, one.site) if host)
