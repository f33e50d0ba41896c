"""A referee has a mobile or internet number alone, and nothing shows that the organisation exists (IT-18)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.evidence import Evidence
from vetkit.signals._firms import firm, is_same
from vetkit.signals._view import Hit, Referee, View

_MOVING = ("mobile", "voip")
_REGISTERS = ("companies-house", "gleif", "vies")


def find(view: View) -> Iterator[Hit]:
    """Yield each referee on a mobile or internet number whose organisation left no trace.

    A number in the register or a domain that exists is a trace. Without a domain on file, it is but noted.
    """
    for one in view.referees:
        if not one.phones or any(phone.kind not in _MOVING for phone in one.phones) or one.is_called_back:
            continue
        if one.reference.company_number or (one.mail and not one.mail.free and not one.mail.disposable):
            continue
        trace = _trace(view, one)
        if trace is None:
            continue
        says = f"{one.who} is reached on a mobile or internet number alone, and {trace}."
        sides = ((one.who, "a mobile or internet number"), (one.reference.organisation, trace))
        unknown = one.site is None and not _entries(view, one)
        yield Hit((one,), says, sides, level="info" if unknown else None)


def _entries(view: View, one: Referee) -> list[Evidence]:
    """Return what is on file of the organisation from registers of companies; a person puts it there."""
    kept = (item for item in view.evidence if item.source in _REGISTERS or item.kind == "register")
    return [item for item in kept if is_same(firm(item.subject, view.lists), one.firm)]


def _trace(view: View, one: Referee) -> str | None:
    """Return in words that the organisation left no trace; None where it did, or nobody asked."""
    entries = _entries(view, one)
    if any(item.outcome == "answered" for item in entries):
        return None
    if entries:
        return f"{entries[0].issuer} knows no such organisation"
    if one.site is None or one.site.shared:
        return "no website, number in a register or address at a domain of its own is on file"
    register, names = view.public("rdap", one.site), view.public("dns", one.site)
    if register and register.outcome == "not-found":
        return f"its domain {one.site.shown} is not registered"
    if names and names.facts.get("exists") is False:
        return f"its domain {one.site.shown} does not exist"
    return None
