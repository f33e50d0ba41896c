"""A change told by its two ends, "from 200 to 500", and by how much, "by 150 %": is it the same change?

Every way in which it may be meant is tried, with the rounding that the numbers themselves show.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from vetkit.claims.figures._base import shown
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import figure_words
from vetkit.claims.numbers import UNITS
from vetkit.claims.tokens import Tokens

_ARROW = re.compile(r"\s*(?:→|->|=>|⇒|➔|➜)\s*")
_WORDS = {name: frozenset(words.split()) for name, words in figure_words("growth").items()}
CHANGE = _WORDS["verbs"] | _WORDS["nouns"] | _WORDS["compared"]
"""Words that say that something changes."""
_PER = frozenset({"a", "per", "each", "every"})
_ON = (("month", "on"), ("year", "on"), ("week", "on"), ("month", "over"), ("year", "over"))
_BACK = 12
"""Words before "from" among which one must say that something changes; a client may be named between."""
_NEAR = 3
"""Words between a number and the word that makes it a change."""
_SLACK = 0.01
"""What any result may be off by, as a share."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The two ends of a change: from ``first`` to ``last``."""

    first: Quantity
    last: Quantity

    def change(self, steps: float | None = None) -> tuple[float, float]:
        """Return the least and the most change as a share of the first, whichever way it went.

        Args:
            steps: Last places that each end may be off by, as ``Quantity.bounds`` takes them.
        """
        return _apart(*(end - 1 for end in self.ratio(steps)))

    def ratio(self, steps: float | None = None) -> tuple[float, float]:
        """Return how many times the first the last is, at least and at most."""
        (low_a, high_a), (low_b, high_b) = self.first.bounds(steps), self.last.bounds(steps)
        return (low_b / high_a if high_a else inf), (high_b / low_a if low_a else inf)

    def difference(self, steps: float | None = None) -> tuple[float, float]:
        """Return how far the ends are apart, at least and at most."""
        (low_a, high_a), (low_b, high_b) = self.first.bounds(steps), self.last.bounds(steps)
        return _apart(low_b - high_a, high_b - low_a)


def _apart(low: float, high: float) -> tuple[float, float]:
    """Return the least and the most that something between ``low`` and ``high`` is away from nothing."""
    if low <= 0 <= high:
        return 0.0, max(-low, high)
    return min(abs(low), abs(high)), max(abs(low), abs(high))


def pairs(numbers: Sequence[Quantity], found: Tokens) -> Iterator[Pair]:
    """Yield "from A to B" and "A → B" where both are counted in the same unit, and something changed."""
    exact = list(numbers)
    for number, first in enumerate(exact):
        for last in exact[number + 1 : number + 3]:
            if any(not between.is_year for between in exact[number + 1 : exact.index(last)]):
                break
            if _is_arrow(first, last, found) or _is_from_to(first, last, found):
                pair = _in_one_unit(first, last)
                if pair:
                    yield pair
                break


def _in_one_unit(first: Quantity, last: Quantity) -> Pair | None:
    if first.kind == "count" != last.kind:  # from 2 to 5 %, from 4 to 2 hours
        factor = UNITS[last.unit] if last.kind == "period" else 1.0
        first = replace(first, kind=last.kind, value=first.value * factor, step=first.step * factor)
    if first.kind != last.kind or not first.value or (first.is_year and last.is_year):
        return None
    return Pair(first, last)


def _is_arrow(first: Quantity, last: Quantity, found: Tokens) -> bool:
    between = found.shadow[found.ends[first.end - 1] : found.starts[last.start]]
    return _ARROW.fullmatch(between) is not None


def _is_from_to(first: Quantity, last: Quantity, found: Tokens) -> bool:
    """Tell whether the words around two numbers make them the ends of a change, not of an age or a date."""
    words = found.words
    start = next(
        (at for at in range(first.start - 1, first.start - 5, -1) if words[at : at + 1] == ("from",)), -1
    )
    middle = words[first.end : last.start]
    if start < 0 or "to" not in middle[:7]:
        return False
    to = first.end + middle.index("to")
    modest = {*words[start + 1 : first.start], *words[to + 1 : last.start]} <= _WORDS["modest"]
    dated = {*words[first.end : first.end + 1], *words[last.end : last.end + 1]} & _WORDS["dates"]
    before = words[max(0, start - _BACK) : start]
    return (
        modest
        and not dated
        and not (CHANGE | {"up", "down"}).isdisjoint(before)
        and _WORDS["otherwise"].isdisjoint(before)
    )


def is_change(claim: Quantity, found: Tokens) -> bool:
    """Tell whether a number is how much something changed."""
    words = found.words
    before, after = words[max(0, claim.start - _NEAR) : claim.start], words[claim.end : claim.end + _NEAR]
    a_time = not _PER.isdisjoint(after[:1]) or after[:2] in _ON
    if a_time or not _WORDS["rates"].isdisjoint((*before, *after)):
        return False
    if claim.kind == "multiple":
        return words[claim.start] not in ("twice", "double", "triple") or not CHANGE.isdisjoint(
            (*before, *after)
        )
    if claim.kind == "percent":
        return not (CHANGE | _WORDS["before"]).isdisjoint(before) or not CHANGE.isdisjoint(after)
    return claim.kind in ("count", "amount") and "by" in before[-2:] and not CHANGE.isdisjoint(words)


def agrees(claim: Quantity, pair: Pair, steps: float | None = None) -> bool:
    """Tell whether the claim fits the endpoints in any way in which it may be meant.

    Args:
        claim: How much something is said to have changed.
        pair: Its two ends.
        steps: Last places that each end may be off by, as ``Quantity.bounds`` takes them.
    """
    low, high = pair.change(steps)
    (least, most), (rounded, _) = claim.bounds(1.0), claim.bounds(0.5)
    if claim.kind == "percent":
        if meet(low * 100, high * 100, least, most):
            return True
        return pair.first.kind == "percent" and meet(*pair.difference(steps), least, most)
    if claim.kind == "multiple":
        # three times as many, three times more, and down to a third
        grown, shrunk = pair.ratio(steps), Pair(pair.last, pair.first).ratio(steps)
        return any(meet(a, b, rounded, most) for a, b in (grown, (grown[0] - 1, grown[1] - 1), shrunk))
    return meet(*pair.difference(steps), least, most)


def meet(low: float, high: float, least: float, most: float) -> bool:
    """Tell whether two spans touch, but for a hundredth."""
    return low <= most * (1 + _SLACK) and least * (1 - _SLACK) <= high


def comes_to(claim: Quantity, pair: Pair) -> str:
    """Return how much a change comes to, told in the way of ``claim``: ``+150 %``, ``2.5 times``."""
    a, b = pair.first.value, pair.last.value
    if claim.kind == "multiple":
        return f"{shown(b / a)} times"
    if claim.kind == "percent":
        return f"{100 * (b / a - 1):+.3g} %"
    return f"a difference of {shown(abs(b - a))}"
