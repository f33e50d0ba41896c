"""The domain of a referee's organisation is younger than the work that was done for it (IT-06).

A name that lapsed and was bought again begins anew in the register, so the archive is heard as well: only
where it has no page from before the work either, do the two contradict the date.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from vetkit.model.profile import latest, spoken
from vetkit.model.signal import Level
from vetkit.signals._view import Hit, Referee, View

YOUNG = timedelta(days=365)
"""A domain that was registered less than this before the assessment is worth a question."""


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose organisation's domain was registered after the work began, or of late."""
    for one in view.referees:
        item = view.public("rdap", one.site)
        registered = item.facts.get("registered") if item else None
        if item is None or one.site is None or not isinstance(registered, date):
            continue
        start = one.reference.start
        if _is_archived_before(registered, one, view):
            continue
        sides = (
            (one.reference.organisation, f"work since {start or 'not said'}"),
            ("The register of the domain", f"{one.site.shown}, registered {registered}"),
        )
        level: Level | None = "warn"
        if start and registered > latest(start):
            began = f"The work for {one.who} began {spoken(start)}"
            says = f"{began}; its domain was registered on {registered}."
            level = None if view.public("wayback", one.site) else "warn"
        elif view.as_of - registered < YOUNG:
            says = f"The domain of the organisation of {one.who} was registered on {registered}, of late."
        else:
            continue
        yield Hit((one,), says, sides, level=level)


def _is_archived_before(registered: date, one: Referee, view: View) -> bool:
    """Tell whether the archive knows the site from before: then the name had lapsed and was bought again."""
    item = view.public("wayback", one.site)
    first = item.facts.get("first") if item else None
    return isinstance(first, date) and first < registered
