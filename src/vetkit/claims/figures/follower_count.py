"""Has an account gained more followers than it has?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from vetkit.claims.figures._base import Context, Figured, Mismatch
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import figure_words

_WORDS = {name: frozenset(words.split()) for name, words in figure_words("followers").items()}
WORDS = _WORDS["needs"]
"""A statement without one of these is not looked at."""

_INNOCENT = "Followers may have left since, or the two numbers may be of different accounts."


def find(figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
    """Yield followers gained that are more than the same paragraph says there are on the seller's account."""
    for _, group in groupby(figured, key=lambda one: (id(one.statement.script), one.statement.block)):
        ones = list(group)
        has = [(one, q) for one in ones for q in _counted(one, _WORDS["has"])]
        gained = [(one, q) for one in ones for q in _counted(one, _WORDS["gained"])]
        if len(has) != 1 or not gained:
            continue
        (held, there), (one, more) = has[0], max(gained, key=lambda entry: entry[1].value)
        if more.bounds()[0] > there.bounds()[1]:
            working = f"{one.said(more)} gained are more than the {held.said(there)} that there are"
            yield Mismatch(one, more.start, more.end, working, _INNOCENT, "medium")


def _counted(one: Figured, verbs: frozenset[str]) -> Iterator[Quantity]:
    """Yield the seller's own followers that one of ``verbs`` counts."""
    words = one.words
    if _WORDS["own"].isdisjoint(words[:6]) or not _WORDS["others"].isdisjoint(words):
        return
    for count in one.exact:
        before, after = words[max(0, count.start - 4) : count.start], words[count.end : count.end + 3]
        if (
            count.kind == "count"
            and not verbs.isdisjoint(before)
            and not _WORDS["audience"].isdisjoint(after)
        ):
            yield count
