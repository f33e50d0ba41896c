"""Do two figures mean the same? As closely as each is meant, with its "about", "over" and "nearly".

Between what agrees and what contradicts is a gap in which one figure neither proves nor disproves another.
"""

from __future__ import annotations

from math import floor, log10

from vetkit.claims.figures._quantity import Quantity

_ROUNDED = 0.05
"""What a round figure, such as 40 or 250, may be off by, as a share: people round to it."""

_OPEN = 2.0
"""How many times the figure "over 300" may still be for it to bear out another; "under 300" likewise."""

_LEAST_ROUND = 10.0
"""Below this nobody rounds."""


def agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures may mean the same, as closely as each is meant. If not, they contradict.

    Whichever is the claim's changes nothing.
    """
    if one.is_year or other.is_year:
        return one.value == other.value
    return _meet(one.bounds(0.5), other.bounds(0.5)) or _is_near(one, other)


def bears_out(claim: Quantity, seen: Quantity) -> bool:
    """Tell whether a figure that was seen proves the claim's: what agrees does, but not what is left open.

    "Over 300 clients" is no proof of 5,000, and 12 are none of "nearly 300".
    """
    if not agree(claim, seen):
        return False
    if claim.is_year or _is_near(claim, seen):
        return True
    low, high = claim.bounds(0.5)
    if claim.hedge == "under":
        low = claim.value / _OPEN
    return _meet((low, high), _closed(seen))


def _closed(one: Quantity) -> tuple[float, float]:
    low, high = one.bounds(0.5)
    if one.hedge == "over":
        return low, one.value * _OPEN
    return (one.value / _OPEN, high) if one.hedge == "under" else (low, high)


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _is_near(one: Quantity, other: Quantity) -> bool:
    """Tell whether one figure is the other rounded, as 41.2 % is about 40 %."""
    if one.hedge or other.hedge:
        return False
    apart = abs(one.value - other.value)
    return any(is_round(each.value) and apart <= _ROUNDED * each.value for each in (one, other))


def is_round(value: float) -> bool:
    """Tell whether a figure is one that people round to: 40, 250, 3,000."""
    return value >= _LEAST_ROUND and (2 * value / 10.0 ** floor(log10(value))).is_integer()
