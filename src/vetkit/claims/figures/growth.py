"""Does growth equal its own endpoints? "Grew 300 % from 200 to 500" is 150 %.

Each way in which the claim may be meant is tried, with the rounding that the numbers themselves show; it does
not add up only where none of them comes near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.claims.figures._base import Context, Figured, Mismatch, shown
from vetkit.claims.figures._change import CHANGE, Pair, agrees, comes_to, is_change, meet, pairs
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.tokens import COLON
from vetkit.model.base import Confidence

_INNOCENT = "The numbers may be of different periods or counts."
_SURE: Confidence = "high"
_LESS_SURE: Confidence = "medium"
WORDS = CHANGE | {"%"}
"""A statement without one of these is not looked at."""


def find(figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
    """Yield the endpoints with which no claim in their sentence agrees, beside the nearest claim."""
    for one in figured:
        ends = list(pairs(tuple(one.exact), one.tokens))
        if not ends:
            continue
        used = {end for pair in ends for end in (pair.first.start, pair.last.start)}
        claims = [q for q in one.exact if q.start not in used and is_change(q, one.tokens)]
        for pair in ends:
            claim = min(claims, key=lambda claim: _distance(claim, pair), default=None)
            fits = any(agrees(each, pair) for each in claims) or (
                claim is not None and any(agrees(claim, other) for other in ends)
            )
            if claim is not None and not fits and _in_one_clause(claim, pair, one):
                yield _mismatch(claim, pair, one)


def _distance(claim: Quantity, pair: Pair) -> int:
    return min(abs(claim.start - pair.last.end), abs(pair.first.start - claim.end))


def _in_one_clause(claim: Quantity, pair: Pair, one: Figured) -> bool:
    """Tell whether no clause ends between the claim and the nearer end of the pair."""
    if claim.start >= pair.last.end:
        between = range(pair.last.end, claim.start + 1)
    else:
        between = range(claim.end, pair.first.start + 1)
    return all(one.tokens.breaks[at] <= COLON for at in between)


def _mismatch(claim: Quantity, pair: Pair, one: Figured) -> Mismatch:
    ends = f"from {one.said(pair.first)} to {one.said(pair.last)}"
    innocent, confidence = _INNOCENT, _SURE
    working = f"{ends} is {comes_to(claim, pair)}, not {one.said(claim)}"
    low, high = pair.ratio()
    if claim.kind == "percent" and meet(100 * low, 100 * high, *claim.bounds(1.0)):
        share = shown(100 * pair.last.value / pair.first.value)
        innocent = f"The end is {share} % of the start: perhaps that is meant."
        confidence = _LESS_SURE
    start, end = min(claim.start, pair.first.start), max(claim.end, pair.last.end)
    return Mismatch(one, start, end, working, innocent, confidence)
