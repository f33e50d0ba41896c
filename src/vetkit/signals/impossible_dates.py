"""The work is dated where the consultant, the organisation or the platform was not there (IT-15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from vetkit.model.platform import Platform
from vetkit.model.profile import When, earliest, latest
from vetkit.model.signal import Level
from vetkit.signals._view import Hit, Referee, View

GRACE = timedelta(days=365)
"""Work may begin before a firm is entered in a register; more than a year before is another matter."""

EARLIER = re.compile(r"predecess|former|previous|success|merged|renam|acqui|bought|earlier|rebrand", re.I)
"""How an affiliate is described from which the consultant has come."""


def find(view: View) -> Iterator[Hit]:
    """Yield for each referee the first date that cannot be, or is hard to explain."""
    for one in view.referees:
        hit = _vendor(one, view) or _organisation(one, view) or _platforms(one, view) or _future(one, view)
        if hit:
            yield hit


def _start(one: Referee) -> When | None:
    """Return when the work began, as the profile has it or as the referee said: the earlier of the two.

    Who remembers a year alone says its first of January.
    """
    said, written = one.answer("started"), one.reference.start
    told = (said.year if (said.month, said.day) == (1, 1) else said) if isinstance(said, date) else None
    return min((when for when in (written, told) if when is not None), key=latest, default=None)


def _hit(one: Referee, says: str, work: str, other: tuple[str, str], level: Level | None = None) -> Hit:
    return Hit((one,), f"The work for {one.who} is said to {says}.", ((one.who, work), other), level=level)


def _vendor(one: Referee, view: View) -> Hit | None:
    consultant, start = view.profile.consultant, _start(one)
    if start is None or consultant.founded is None or latest(start) >= earliest(consultant.founded):
        return None
    came_from = any(EARLIER.search(other.relation or "") for other in consultant.affiliates)
    is_small = earliest(consultant.founded) - latest(start) <= GRACE
    says = f"have begun in {start}; the consultant was founded in {consultant.founded}"
    other = (view.called, f"founded {consultant.founded}")
    return _hit(one, says, f"work from {start}", other, "warn" if is_small or came_from else None)


def _organisation(one: Referee, view: View) -> Hit | None:
    reference, start = one.reference, _start(one)
    if start and reference.founded and latest(start) < earliest(reference.founded):
        is_small = earliest(reference.founded) - latest(start) <= GRACE
        says = f"have begun in {start}; that organisation was founded in {reference.founded}"
        other = (reference.organisation, f"founded {reference.founded}")
        return _hit(one, says, f"work from {start}", other, "warn" if is_small else None)
    if start and reference.closed and earliest(start) > latest(reference.closed):
        says = f"have begun in {start}; that organisation had ended in {reference.closed}"
        return _hit(one, says, f"work from {start}", (reference.organisation, f"ended {reference.closed}"))
    last = view.as_of if reference.status == "current" else reference.end
    if last and reference.closed and earliest(last) > latest(reference.closed):
        until = "be running" if reference.status == "current" else f"have ended in {last}"
        says = f"{until}; that organisation had ended in {reference.closed}"
        return _hit(
            one, says, f"work to {last}", (reference.organisation, f"ended {reference.closed}"), "warn"
        )
    return None


def _platforms(one: Referee, view: View) -> Hit | None:
    for name in one.reference.platforms:
        row = view.platforms.get(name.casefold())
        hit = _platform(one, row, view.as_of) if row and row.confidence != "C" else None
        if hit:
            return hit
    return None


def _platform(one: Referee, row: Platform, as_of: date) -> Hit | None:
    """Hold the work against one platform; where it was one of several, its start may be that of another."""
    start, end = _start(one), one.reference.end
    opened, several = min(row.launched, row.insider or row.launched), len(one.reference.platforms) > 1
    if (latest(end) if end else as_of) < opened:
        says = f"have ended in {end}; {row.name} opened on {row.launched}"
        return _hit(one, says, f"work to {end}", (row.name, f"opened {row.launched}"))
    if start and latest(start) < opened:
        says = f"have begun in {start}; {row.name} opened on {row.launched}"
        other = (row.name, f"opened {row.launched}")
        return _hit(one, says, f"work from {start}", other, "warn" if several else None)
    if start and row.closed and earliest(start) > row.closed:
        says = f"have begun in {start}; {row.name} closed on {row.closed}"
        return _hit(one, says, f"work from {start}", (row.name, f"closed {row.closed}"))
    return None


def _future(one: Referee, view: View) -> Hit | None:
    start, end = _start(one), one.reference.end
    today = ("the assessment", f"of {view.as_of}")
    if start and earliest(start) > view.as_of:
        return _hit(one, f"have begun in {start}, which is still to come", f"work from {start}", today)
    if end and one.reference.status == "ended" and earliest(end) > view.as_of:
        return _hit(one, f"have ended in {end}, which is still to come", f"work to {end}", today, "warn")
    return None
