"""Numbers of a statement as quantities: what is counted, how much, how closely, and with what reserve."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import Literal, cast

from vetkit.claims import numbers
from vetkit.claims.lexicon import figure_words
from vetkit.claims.tokens import Tokens

Kind = Literal["percent", "multiple", "amount", "period", "count"]
Hedge = Literal["", "over", "under", "about"]

_KINDS: tuple[Kind, ...] = ("percent", "multiple", "amount", "period")
_HEDGES: Mapping[tuple[str, ...], Hedge] = {
    tuple(words.split()): cast(Hedge, hedge)
    for hedge, phrases in figure_words("hedges").items()
    for words in phrases
}
_LONGEST_HEDGE = 3
_ABOUT = 0.1
"""What "about" allows on either side, as a share."""
_VAGUE = frozenset({"hundreds", "thousands", "millions", "billions", "dozens"})
_RANGE = re.compile(r"\s*[-/:]\s*")
_CALENDAR = range(1950, 2100)
YEARS = frozenset(figure_words("units")["years"].split())
"""Units of a period that is counted in years."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its unit.

    Attributes:
        start: Position of its first word.
        end: Position after its last.
        kind: What it is.
        value: In per cent, times, ones, or days for a period.
        step: The last place that is meant, in the same unit: of 12,300 it is 100, of 2.5 a tenth.
        unit: The word for its unit, such as ``hours``; empty for a count.
        hedge: What stands before it: over, under, about or nothing.
        is_year: Whether it may be a calendar year.
        is_exact: False for one end of a range, for "thousands", and where 1.500 may be one and a half.
    """

    start: int
    end: int
    kind: Kind
    value: float
    step: float
    unit: str = ""
    hedge: Hedge = ""
    is_year: bool = False
    is_exact: bool = True

    def bounds(self, steps: float | None = None) -> tuple[float, float]:
        """Return the least and the most that may be meant.

        Args:
            steps: How many last places it may be off by rounding. If not said, one, so that it may have been
                cut off or rounded up; of a number with a single digit that is meant, such as 2k, half of one.
        """
        if steps is None:
            steps = 1.0 if self.value >= 10 * self.step else 0.5
        low, high = self.value - steps * self.step, self.value + steps * self.step
        if self.hedge == "about":
            return low * (1 - _ABOUT), high * (1 + _ABOUT)
        if self.hedge == "over":
            return self.value, inf
        return (0.0 if self.hedge == "under" else max(0.0, low)), high


def quantities(found: Tokens) -> tuple[Quantity, ...]:
    """Return the numbers of a statement from left to right."""
    return tuple(_settled(list(_read(found)), found))


def _read(found: Tokens) -> Iterator[Quantity]:
    at = 0
    while at < len(found.words):
        word = found.words[at]
        quantity = _at(found, at) if numbers.may_begin(word) else None
        if quantity:
            yield quantity
        at = quantity.end if quantity else at + 1


def _at(found: Tokens, at: int) -> Quantity | None:
    bare = numbers.number(found, at)
    for kind in _KINDS:
        read = numbers.KINDS[kind](found, at)
        if read and (bare is None or read[0] > bare[0] or kind == "amount"):
            end, value = read
            break
    else:
        if bare is None or _goes_on(found, bare[0]):
            return None
        kind, (end, value) = "count", bare
    plus = "+" in found.words[at:end]
    word = found.words[at]
    return Quantity(
        start=at,
        end=end,
        kind=kind,
        value=value,
        step=_step(found, at, end, bare[1] if bare else value)
        * (value / bare[1] if bare and bare[1] else 1.0),
        unit="" if kind == "count" else found.words[end - 1],
        hedge="over" if plus else _hedge(found, at),
        is_year=kind == "count" and len(word) == 4 and word.isdigit() and value in _CALENDAR,
        is_exact=not _is_vague(found, at, end),
    )


def _goes_on(found: Tokens, end: int) -> bool:
    """Tell whether letters touch the digits from the right, as in 1st or 3D."""
    last = found.ends[end - 1]
    return last < len(found.shadow) and (found.shadow[last].isalpha() or found.shadow[last] == "_")


def _hedge(found: Tokens, at: int) -> Hedge:
    for size in range(_LONGEST_HEDGE, 0, -1):
        hedge = _HEDGES.get(found.words[max(0, at - size) : at])
        if hedge:
            return hedge
    return ""


def _is_vague(found: Tokens, start: int, end: int) -> bool:
    first = found.words[start]
    may_be_a_fraction = re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", first) is not None
    numbered = start > 0 and found.words[start - 1] == "#"
    return may_be_a_fraction or numbered or not _VAGUE.isdisjoint(found.words[start:end])


def _step(found: Tokens, at: int, end: int, value: float) -> float:
    """Return the last place that is meant of a number at ``at`` to ``end`` that comes to ``value``.

    Digits count to the last one written, but zeros at the end of a whole number only up to its second place.
    Of "two thousand" the thousands count.
    """
    at += found.words[at] in numbers.CURRENCIES
    digits = found.words[at]
    if not digits[0].isdigit():
        spoken = [word for word in found.words[at:end] if word in numbers.WORDS_FOR]
        return numbers.SCALES.get(spoken[-1], _last_place(value)) if spoken else 1.0
    mantissa = numbers.value_of(digits)
    scale = value / mantissa if mantissa else 1.0
    if mantissa != int(mantissa) or re.search(r"[.,]\d{1,2}$|^0[.,]", digits):
        return scale * 10.0 ** -len(re.split(r"[.,]", digits)[-1])
    return scale * _last_place(mantissa)


def _last_place(whole: float) -> float:
    """Return the place of the last digit of a whole number that is not a zero, or its second place."""
    digits = str(int(whole))
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0 ** min(zeros, max(0, len(digits) - 2))


def _settled(read: list[Quantity], found: Tokens) -> Iterator[Quantity]:
    """Yield quantities, the two ends of a range marked as not exact."""
    ends: set[int] = set()
    for number, (one, other) in enumerate(pairwise(read)):
        between = found.shadow[found.ends[one.end - 1] : found.starts[other.start]]
        words = found.words[one.end : other.start]
        before = found.words[max(0, one.start - 1) : one.start]
        if (
            _RANGE.fullmatch(between)
            or (words == ("to",) and "from" not in found.words[max(0, one.start - 4) : one.start])
            or (words in (("and",), ("or",)) and before == ("between",))
        ):
            ends |= {number, number + 1}
    for number, one in enumerate(read):
        yield replace(one, is_exact=False) if number in ends else one
