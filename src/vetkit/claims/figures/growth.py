"""Does growth equal its own endpoints? "Grew 300 % from 200 to 500" is 150 %.

Each way in which the claim may be meant is tried, with the rounding that the numbers themselves show; it does
not add up only where none of them comes near.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from vetkit.claims.figures._base import Context, Figured, Mismatch, shown
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import figure_words
from vetkit.claims.numbers import UNITS
from vetkit.claims.tokens import COLON
from vetkit.model.base import Confidence

_INNOCENT = "The numbers may be of different periods or counts."
_SURE: Confidence = "high"
_LESS_SURE: Confidence = "medium"
_ARROW = re.compile(r"\s*(?:→|->|=>|⇒|➔|➜)\s*")
_WORDS = {name: frozenset(words.split()) for name, words in figure_words("growth").items()}
_CHANGE = _WORDS["verbs"] | _WORDS["nouns"] | _WORDS["compared"]
WORDS = _CHANGE | {"%"}
"""A statement without one of these is not looked at."""
_PER = frozenset({"a", "per", "each", "every"})
_ON = (("month", "on"), ("year", "on"), ("week", "on"), ("month", "over"), ("year", "over"))
_BACK = 12
"""Words before "from" among which one must say that something changes; a client may be named between."""
_NEAR = 3
"""Words between a number and the word that makes it a change."""
_SLACK = 0.01
"""What any result may be off by, as a share."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """The two ends of a change: from ``first`` to ``last``."""

    first: Quantity
    last: Quantity

    def change(self) -> tuple[float, float]:
        """Return the least and the most change as a share of the first, whichever way it went."""
        low, high = (end - 1 for end in self.ratio())
        if low <= 0 <= high:
            return 0.0, max(-low, high)
        return min(abs(low), abs(high)), max(abs(low), abs(high))

    def ratio(self) -> tuple[float, float]:
        """Return how many times the first the last is, at least and at most."""
        (low_a, high_a), (low_b, high_b) = self.first.bounds(), self.last.bounds()
        return low_b / high_a, high_b / low_a if low_a else inf

    def difference(self) -> tuple[float, float]:
        """Return how far the ends are apart, at least and at most."""
        (low_a, high_a), (low_b, high_b) = self.first.bounds(), self.last.bounds()
        low, high = low_b - high_a, high_b - low_a
        return (
            (0.0, max(-low, high))
            if low <= 0 <= high
            else (min(abs(low), abs(high)), max(abs(low), abs(high)))
        )


def find(figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
    """Yield the endpoints with which no claim in their sentence agrees, beside the nearest claim."""
    for one in figured:
        pairs = list(_pairs(one))
        if not pairs:
            continue
        used = {end for pair in pairs for end in (pair.first.start, pair.last.start)}
        claims = [q for q in one.exact if q.start not in used and _is_change(q, one)]
        for pair in pairs:
            claim = min(claims, key=lambda claim: _distance(claim, pair), default=None)
            agrees = any(_agrees(each, pair) for each in claims) or (
                claim is not None and any(_agrees(claim, other) for other in pairs)
            )
            if claim is not None and not agrees and _in_one_clause(claim, pair, one):
                yield _mismatch(claim, pair, one)


def _pairs(one: Figured) -> Iterator[_Pair]:
    """Yield "from A to B" and "A → B" where both are counted in the same unit, and something changed."""
    exact = list(one.exact)
    for number, first in enumerate(exact):
        for last in exact[number + 1 : number + 3]:
            if any(not between.is_year for between in exact[number + 1 : exact.index(last)]):
                break
            if _is_arrow(first, last, one) or _is_from_to(first, last, one):
                pair = _in_one_unit(first, last)
                if pair:
                    yield pair
                break


def _in_one_unit(first: Quantity, last: Quantity) -> _Pair | None:
    if first.kind == "count" != last.kind:  # from 2 to 5 %, from 4 to 2 hours
        factor = UNITS[last.unit] if last.kind == "period" else 1.0
        first = replace(first, kind=last.kind, value=first.value * factor, step=first.step * factor)
    if first.kind != last.kind or not first.value or (first.is_year and last.is_year):
        return None
    return _Pair(first, last)


def _is_arrow(first: Quantity, last: Quantity, one: Figured) -> bool:
    found = one.tokens
    between = found.shadow[found.ends[first.end - 1] : found.starts[last.start]]
    return _ARROW.fullmatch(between) is not None


def _is_from_to(first: Quantity, last: Quantity, one: Figured) -> bool:
    """Tell whether the words around two numbers make them the ends of a change, not of an age or a date."""
    words = one.words
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
        and not (_CHANGE | {"up", "down"}).isdisjoint(before)
        and _WORDS["otherwise"].isdisjoint(before)
    )


def _is_change(claim: Quantity, one: Figured) -> bool:
    """Tell whether a number is how much something changed."""
    words = one.words
    before, after = words[max(0, claim.start - _NEAR) : claim.start], words[claim.end : claim.end + _NEAR]
    a_time = not _PER.isdisjoint(after[:1]) or after[:2] in _ON
    if a_time or not _WORDS["rates"].isdisjoint((*before, *after)):
        return False
    if claim.kind == "multiple":
        return words[claim.start] not in ("twice", "double", "triple") or not _CHANGE.isdisjoint(
            (*before, *after)
        )
    if claim.kind == "percent":
        return not (_CHANGE | _WORDS["before"]).isdisjoint(before) or not _CHANGE.isdisjoint(after)
    return claim.kind in ("count", "amount") and "by" in before[-2:] and not _CHANGE.isdisjoint(words)


def _agrees(claim: Quantity, pair: _Pair) -> bool:
    """Tell whether the claim fits the endpoints in any way in which it may be meant."""
    low, high = pair.change()
    (least, most), (rounded, _) = claim.bounds(1.0), claim.bounds(0.5)
    if claim.kind == "percent":
        if _meet(low * 100, high * 100, least, most):
            return True
        return pair.first.kind == "percent" and _meet(*pair.difference(), least, most)
    if claim.kind == "multiple":
        # three times as many, three times more, and down to a third
        grown, shrunk = pair.ratio(), _Pair(pair.last, pair.first).ratio()
        return any(_meet(a, b, rounded, most) for a, b in (grown, (grown[0] - 1, grown[1] - 1), shrunk))
    return _meet(*pair.difference(), least, most)


def _meet(low: float, high: float, least: float, most: float) -> bool:
    return low <= most * (1 + _SLACK) and least * (1 - _SLACK) <= high


def _distance(claim: Quantity, pair: _Pair) -> int:
    return min(abs(claim.start - pair.last.end), abs(pair.first.start - claim.end))


def _in_one_clause(claim: Quantity, pair: _Pair, one: Figured) -> bool:
    """Tell whether no clause ends between the claim and the nearer end of the pair."""
    if claim.start >= pair.last.end:
        between = range(pair.last.end, claim.start + 1)
    else:
        between = range(claim.end, pair.first.start + 1)
    return all(one.tokens.breaks[at] <= COLON for at in between)


def _mismatch(claim: Quantity, pair: _Pair, one: Figured) -> Mismatch:
    ends = f"from {one.said(pair.first)} to {one.said(pair.last)}"
    a, b = pair.first.value, pair.last.value
    innocent, confidence = _INNOCENT, _SURE
    if claim.kind == "multiple":
        working = f"{ends} is {shown(b / a)} times, not {one.said(claim)}"
    elif claim.kind == "percent":
        working = f"{ends} is {100 * (b / a - 1):+.3g} %, not {one.said(claim)}"
        low, high = pair.ratio()
        if _meet(100 * low, 100 * high, *claim.bounds(1.0)):
            innocent = f"The end is {shown(100 * b / a)} % of the start: perhaps that is meant."
            confidence = _LESS_SURE
    else:
        working = f"{ends} is a difference of {shown(abs(b - a))}, not {one.said(claim)}"
    start, end = min(claim.start, pair.first.start), max(claim.end, pair.last.end)
    return Mismatch(one, start, end, working, innocent, confidence)
