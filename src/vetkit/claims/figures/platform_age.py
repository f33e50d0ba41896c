"""Is the experience claimed on a platform possible by the platform's own dates?

Only rows of confidence A or B accuse. The earliest defensible day counts, with a quarter of a year of grace,
so that only the impossible is called so. Years that a list of platforms shares, or that stand apart from the
name, are held against none of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from vetkit.claims.figures._base import Context, Figured, Mismatch, shown
from vetkit.claims.figures._names import Named
from vetkit.claims.figures._quantity import YEARS, Quantity
from vetkit.claims.lexicon import figure_words
from vetkit.claims.tokens import COMMA
from vetkit.model.platform import Platform

_WORDS = {name: frozenset(words.split()) for name, words in figure_words("platform-age").items()}
WORDS = _WORDS["needs"]
"""A statement without one of these is not looked at."""
PLATFORMS = True
"""Nor is one that names no platform: the words alone are in every tenth."""
_INNOCENT = "The years may be of other platforms, or of the trade as a whole."
_MONTHS = figure_words("units")["months"].split()
_GRACE = timedelta(days=91)
_YEAR = 365.2425
_FARTHEST = 5
"""Words between the years and the platform."""


def find(figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
    """Yield experience on a platform from before it opened."""
    for one in figured:
        named = [
            n for n in context.names.find(one.statement) if n.platform.confidence != "C" and _alone(n, one)
        ]
        for platform in named:
            for claim in one.exact:
                if claim.kind == "period" and claim.unit in YEARS:
                    yield from _for_years(claim, platform, one, context.on)
                elif claim.is_year:
                    yield from _since(claim, platform, one)


def _for_years(claim: Quantity, named: Named, one: Figured, on: date | None) -> Iterator[Mismatch]:
    before = "for" in one.words[named.end : claim.start] and _linked(named.end, claim.start, one)
    if on is None or not (_linked(claim.end, named.start, one) or before):
        return
    opened = _opened(named.platform)
    age = (on - opened).days / _YEAR
    if claim.bounds(0.5)[0] / 365 > age + _GRACE.days / _YEAR:
        working = f"{_told(named.platform)}, {shown(age)} years before {on}: {one.said(claim)} is too long"
        yield _mismatch(claim, named, one, working)


def _since(claim: Quantity, named: Named, one: Figured) -> Iterator[Mismatch]:
    word = one.words[claim.start - 1] if claim.start else ""
    own = not _WORDS["first_person"].isdisjoint(one.words)
    if word not in ("since", "in") or (
        word == "in" and (not own or not _WORDS["about"].isdisjoint(one.words))
    ):
        return
    near = _linked(named.end, claim.start - 1, one) or _linked(claim.end, named.start, one)
    if near and date(int(claim.value), 12, 31) + _GRACE < _opened(named.platform):
        working = f"{_told(named.platform)}, after {one.said(claim)}"
        yield _mismatch(claim, named, one, working)


def _linked(start: int, end: int, one: Figured) -> bool:
    """Tell whether nothing but linking words stands between two positions."""
    between = one.words[start:end]
    unbroken = all(one.tokens.breaks[at] < COMMA for at in range(start, min(end + 1, len(one.words))))
    return start <= end <= start + _FARTHEST and unbroken and _WORDS["link"].issuperset(between)


def _alone(named: Named, one: Figured) -> bool:
    """Tell whether the platform is no part of a list, whose years may be those of another."""
    words, breaks = one.words, one.tokens.breaks
    first, after = named.start, named.end
    joined = not _WORDS["joints"].isdisjoint((*words[max(0, first - 1) : first], *words[after : after + 1]))
    listed = (first > 0 and breaks[first] == COMMA) or (after < len(words) and breaks[after] == COMMA)
    return not joined and not listed


def _opened(platform: Platform) -> date:
    return min(platform.launched, platform.insider or platform.launched)


def _told(platform: Platform) -> str:
    opened = _opened(platform)
    month = f"{_MONTHS[opened.month - 1]} {opened.year}"
    when = {"day": f"on {opened.day} {month}", "month": f"in {month}", "year": f"in {opened.year}"}
    return f"{platform.name} opened {when[platform.precision]}"


def _mismatch(claim: Quantity, named: Named, one: Figured, working: str) -> Mismatch:
    return Mismatch(one, min(claim.start, named.start), max(claim.end, named.end), working, _INNOCENT)
