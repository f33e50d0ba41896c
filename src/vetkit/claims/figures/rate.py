"""Is a share of a whole more than the whole? An open rate of 120 % is not possible; a growth of 120 % is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.claims.figures._base import Context, Figured, Mismatch
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import figure_words
from vetkit.claims.numbers import SPELT
from vetkit.claims.tokens import COMMA

_WORDS = {name: frozenset(words.split()) for name, words in figure_words("rate").items()}
WORDS = SPELT["percent"]
"""A statement without one of these is not looked at."""
_CHANGE = frozenset(" ".join(figure_words("growth")[name] for name in ("verbs", "nouns", "compared")).split())
_NEAR = 3
_ENGAGED = "It can pass 100 % where one person reacts several times, or people who do not follow react."
_SLIP = "It may be a change of the rate, or a slip."


def find(figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
    """Yield rates and shares of people over 100 %."""
    for one in figured:
        for claim in one.exact:
            if (
                claim.kind == "percent"
                and claim.value > 100
                and claim.hedge != "under"
                and not _is_change(claim, one)
            ):
                yield from _rate(claim, one)
                yield from _share(claim, one)


def _is_change(claim: Quantity, one: Figured) -> bool:
    around = one.words[max(0, claim.start - _NEAR) : claim.start] + one.words[claim.end : claim.end + _NEAR]
    return not (_CHANGE | _WORDS["change"]).isdisjoint(around)


def _rate(claim: Quantity, one: Figured) -> Iterator[Mismatch]:
    """Yield "an engagement rate of 120 %" and "a 120 % engagement rate"."""
    words, breaks = one.words, one.tokens.breaks
    for at in range(max(1, claim.start - 2 * _NEAR), min(len(words), claim.end + 2 * _NEAR)):
        kind = words[at - 1]
        if words[at] not in ("rate", "rates") or kind not in _WORDS["bounded"]:
            continue
        before = claim.end <= at <= claim.end + _NEAR and set(words[claim.end : at - 1]) <= _WORDS["between"]
        after = at < claim.start <= at + 1 + _NEAR and set(words[at + 1 : claim.start]) <= _WORDS["between"]
        first, last = sorted((at, claim.start))
        unbroken = all(breaks[place] < COMMA or words[place] == "%" for place in range(first + 1, last + 1))
        grows = not _CHANGE.isdisjoint(words[at + 1 : at + 2]) or not _WORDS["money"].isdisjoint(words[:at])
        if (before or after) and unbroken and not grows:
            start, end = min(claim.start, at - 1), max(claim.end, at + 1)
            engaged = kind == "engagement"
            name = "click-through" if kind == "through" else kind
            article = "an" if name[0] in "aeio" else "a"
            working = f"{article} {name} rate counts some of all, so it is at most 100 %"
            yield Mismatch(
                one, start, end, working, _ENGAGED if engaged else _SLIP, "medium" if engaged else "high"
            )
            return


def _share(claim: Quantity, one: Figured) -> Iterator[Mismatch]:
    """Yield "120 % of our clients": a part of a number of people."""
    after = one.words[claim.end : claim.end + 4]
    people = next((at for at, word in enumerate(after) if word in _WORDS["people"]), 0)
    if after[:1] == ("of",) and people and set(after[1:people]) <= _WORDS["whose"]:
        working = f"{one.said(claim)} of {' '.join(after[1 : people + 1])} are more than there are"
        yield Mismatch(one, claim.start, claim.end + people + 1, working, _SLIP)
