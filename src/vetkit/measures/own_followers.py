"""Has its own account as many followers as it says, by the network's own count?

Followers come and go, so only twice as many as there are speaks against, and only where the two were counted
within half a year of each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from vetkit.claims.figures._base import shown
from vetkit.measures._public import seen
from vetkit.measures._seen import quoting, said_on
from vetkit.model.case import Case
from vetkit.model.evidence import Evidence, standing
from vetkit.model.figure import Figure
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard

NETWORKS = ("bluesky", "mastodon")
"""Networks that tell everybody how many followers an account has; the ids of their sources."""

TWICE, MORE = 2.0, 1.25
"""Times as many as there are: from the first on it speaks against, from the second on it is noted."""

NEAR = timedelta(days=183)
_INNOCENT = "Followers may have left, or it may be another account: ask."


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Compare each number of followers that is given for an account of its own with the network's."""
    return tuple(one for network in NETWORKS for one in _on(network, case))


def _on(network: str, case: Case) -> Iterator[Observation]:
    items = standing(case.evidence, network, case.as_of)
    if len(items) != 1:
        return
    there = items[0].facts.get("followers")
    if not isinstance(there, int) or isinstance(there, bool):
        return
    for figure in case.figures:
        named = [one for one in NETWORKS if one in figure.sentence.casefold()]
        if figure.about == "followers" and named == [network]:
            yield quoting(_compare(figure, there, items[0], said_on(figure, case)), figure)


def _compare(figure: Figure, there: int, item: Evidence, on: date) -> Observation:
    times = f": {shown(figure.value)} ÷ {there:,} = {shown(figure.value / there)}" if there else ""
    says = f"Says “{figure.quote}”; {item.subject} had {there:,} on {item.day}{times}."
    if figure.low > MORE * there:
        says = f"{says} {_INNOCENT}"
        if figure.low > TWICE * there and abs(item.day - on) <= NEAR:
            return seen("adverse", says, [item], f"own-followers:{item.source}", "medium")
        return seen("neutral", says, [item])
    return seen("neutral", says, [item])
