"""The domain of a referee's organisation does not exist, or takes no mail (IT-05)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose organisation's domain was looked up and has no mail server."""
    for one in view.referees:
        item = view.public("dns", one.site)
        if item is None or one.site is None or item.facts.get("takes_mail") is not False:
            continue
        what = "has no mail server" if item.facts.get("exists") else "does not exist"
        says = f"The domain of the organisation of {one.who}, {one.site.shown}, {what}."
        sides = ((one.reference.organisation, one.site.shown), ("The name servers", f"{what}, {item.day}"))
        yield Hit((one,), says, sides)
