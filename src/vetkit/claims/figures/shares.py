"""Do the shares of one whole add up to more than the whole?

Shares are added only where the text says that it splits something: in one sentence ("the budget is split:
50 % adverts, 40 % creators, 30 % fees"), or in a list under a line that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from vetkit.claims.figures._base import Context, Figured, Mismatch, shown
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import figure_words

_WORDS = {name: frozenset(words.split()) for name, words in figure_words("shares").items()}
_CHANGE = frozenset(" ".join(figure_words("growth")[name] for name in ("verbs", "nouns", "compared")).split())
WORDS = frozenset({"%", "percent", "per"})
"""A statement without one of these, and without a per cent sign, is not looked at."""

_INNOCENT = "The parts may overlap, or belong to different wholes."
_FEWEST = 2


def find(figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
    """Yield the shares in a sentence, and in a list, that come to more than 100 %."""
    for one in figured:
        if _splits(one.words):
            yield from _over(one, [(one, share) for share in _shares(one)])
    for lead, rows in groupby(figured, key=lambda one: one.statement.block.lead):
        entries = [(row, share) for row in rows for share in _shares(row)]
        if lead is None or len(entries) < _FEWEST or len({id(row) for row, _ in entries}) < len(entries):
            continue
        above = entries[0][0].statement.sentence().lead
        if above is not None and _splits(above.words):
            yield from _over(entries[0][0], entries)


def _splits(words: Sequence[str]) -> bool:
    return not _WORDS["splitting"].isdisjoint(words) and _WORDS["overlapping"].isdisjoint(words)


def _shares(one: Figured) -> Iterator[Quantity]:
    """Yield the percentages of a statement that are parts, and neither a change nor the sum."""
    for share in one.exact:
        around = one.words[max(0, share.start - 2) : share.start] + one.words[share.end : share.end + 2]
        if share.kind == "percent" and share.value < 100 and (_CHANGE | _WORDS["whole"]).isdisjoint(around):
            yield share


def _over(one: Figured, entries: list[tuple[Figured, Quantity]]) -> Iterator[Mismatch]:
    """Yield what the shares come to, where even rounded down they come to more than the whole."""
    least = sum(share.bounds(0.5)[0] for _, share in entries)
    if len(entries) < _FEWEST or least <= 100:
        return
    total = shown(sum(share.value for _, share in entries))
    said = " + ".join(row.said(share) for row, share in entries)
    own = [share for row, share in entries if row is one]
    yield Mismatch(
        one, own[0].start, own[-1].end, f"{said} is {total} %, more than the whole", _INNOCENT, "medium"
    )
