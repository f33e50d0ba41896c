"""Can so few people give each of so many clients so many hours?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.claims.figures._base import Context, Figured, Mismatch, shown
from vetkit.claims.figures._facts import Fact, facts_in
from vetkit.claims.lexicon import figure_words

WORDS = frozenset(figure_words("workload")["needs"].split())
"""A statement without one of these is not looked at."""

FULL_MONTH = 200.0
"""Hours that one person works in a month, generously: 46 a week."""
_INNOCENT = "Freelancers may help, or not every client may get these hours."


def find(figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
    """Yield the number of clients, where it needs more hours than the people named in the document have."""
    facts = [fact for one in figured for fact in facts_in(one)]
    clients, people, hours = (_one(facts, about) for about in ("clients", "people", "hours"))
    if clients is None or people is None or hours is None:
        return
    needed, there = clients.low * hours.low, people.high * FULL_MONTH
    if needed > there:
        working = (
            f"{clients.said()} at {shown(hours.value)} hours each are "
            f"{shown(clients.value * hours.value)} hours a month; “{people.said()}” has "
            f"{shown(people.value * FULL_MONTH)} at {FULL_MONTH:.0f} each"
        )
        yield Mismatch(clients.figured, clients.start, clients.end, working, _INNOCENT)


def _one(facts: Sequence[Fact], about: str) -> Fact | None:
    """Return the fact that asks for least of it; of people, the most there are said to be."""
    found = [fact for fact in facts if fact.about == about]
    if about == "people":
        return max(found, key=lambda fact: fact.high, default=None)
    return min(found, key=lambda fact: fact.low, default=None)
