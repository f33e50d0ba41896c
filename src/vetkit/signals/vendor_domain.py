"""A referee writes from the consultant's domain (IT-02)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._domains import Host, is_same, is_same_name
from vetkit.signals._view import Hit, Referee, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose mail is at a domain of the consultant's, or whose website or name is."""
    for one in view.referees:
        mail = one.mail.host if one.mail else None
        if mail and (whose := _whose(mail, view)):
            says = f"{one.who} writes from {mail.shown}, and that domain is {whose}."
            yield Hit((one,), says, _sides(one, mail, view, whose))
        elif one.site and (whose := _whose(one.site, view)):
            says = f"The website given for {one.who} is at {one.site.shown}, and that domain is {whose}."
            yield Hit((one,), says, _sides(one, one.site, view, whose), level="warn")
        elif mail and (own := next((own for own, _ in view.vendor.hosts if is_same_name(mail, own)), None)):
            says = f"{one.who} writes from {mail.shown}, which has the name of the consultant's {own.shown}."
            yield Hit((one,), says, _sides(one, mail, view, own.shown), level="warn")


def _whose(host: Host, view: View) -> str | None:
    return next((whose for own, whose in view.vendor.hosts if is_same(host, own)), None)


def _sides(one: Referee, host: Host, view: View, own: str) -> tuple[tuple[str, str], ...]:
    return ((one.who, host.shown), (view.called, own))
