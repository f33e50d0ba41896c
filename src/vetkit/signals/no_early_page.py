"""The archive has no page of a referee's organisation from before the work began (IT-07)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vetkit.model.profile import latest, spoken
from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose organisation's site was first archived after the work began, or never."""
    for one in view.referees:
        item = view.public("wayback", one.site)
        start = one.reference.start
        if item is None or one.site is None or start is None:
            continue
        first = item.facts.get("first")
        if isinstance(first, date) and first <= latest(start):
            continue
        known = f"was first archived on {first}" if isinstance(first, date) else "has never been archived"
        says = f"The work for {one.who} began {spoken(start)}; {one.site.shown} {known}."
        work = (one.reference.organisation, f"work since {start}")
        yield Hit((one,), says, (work, ("The archive", f"{one.site.shown} {known}")))
