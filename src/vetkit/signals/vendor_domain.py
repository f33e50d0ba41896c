"""A referee writes from the consultant's domain (IT-02)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.signal import Level
from vetkit.signals._domains import Host, is_same, is_same_name, is_tenancy
from vetkit.signals._view import Hit, Referee, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose mail is at a domain of the consultant's, or whose website or name is."""
    for one in view.referees:
        mail = one.mail.host if one.mail else None
        if mail and (whose := _whose(mail, view)):
            says = f"{one.who} writes from {mail.shown}, and that domain is {whose}."
            level: Level | None = "info" if _is_landlord(one, mail, view) else None
            yield Hit((one,), says, _sides(one, mail, view, whose), level=level)
        elif one.site and (whose := _whose(one.site, view)):
            says = f"The website given for {one.who} is at {one.site.shown}, and that domain is {whose}."
            yield Hit((one,), says, _sides(one, one.site, view, whose), level=_level(one, view))
        elif mail and (own := next((own for own, _ in view.vendor.hosts if is_same_name(mail, own)), None)):
            says = f"{one.who} writes from {mail.shown}, which has the name of the consultant's {own.shown}."
            yield Hit((one,), says, _sides(one, mail, view, own.shown), level="warn")
        elif mail and _is_called(mail, view):
            says = f"{one.who} writes from {mail.shown}, which has the name of the consultant."
            yield Hit((one,), says, _sides(one, mail, view, view.called), level="warn")


def _level(one: Referee, view: View) -> Level:
    return "info" if one.site and _is_landlord(one, one.site, view) else "warn"


def _is_landlord(one: Referee, host: Host, view: View) -> bool:
    """Tell whether the consultant and this referee have each a name of its own on somebody else's domain."""
    names = {one.firm.bare, *(firm.bare for firm, _ in view.vendor.firms)}
    same = [own for own, _ in view.vendor.hosts if is_same(host, own)]
    return all(is_tenancy(host, own, names) for own in same)


def _is_called(host: Host, view: View) -> bool:
    """Tell whether a domain is the consultant's whole name, of two words or more."""
    names = {firm.bare for firm, _ in view.vendor.firms if len(firm.words) > 1}
    return not host.shared and host.bare in names


def _whose(host: Host, view: View) -> str | None:
    return next((whose for own, whose in view.vendor.hosts if is_same(host, own)), None)


def _sides(one: Referee, host: Host, view: View, own: str) -> tuple[tuple[str, str], ...]:
    return ((one.who, host.shown), (view.called, own))
