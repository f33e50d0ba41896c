"""Does a text say so of its own knowledge? What was hoped, heard, taken back or passed on proves nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from vetkit.claims.lexicon import ledger_words
from vetkit.ledger.about import About
from vetkit.ledger.lines import Line
from vetkit.ledger.names import row
from vetkit.ledger.scope import clause
from vetkit.ledger.sought import Sought

_COPY = 6
"""Words that a claim must have to be known for the consultant's when they stand whole in a text."""

_YEAR = re.compile(r"\b20\d\d\b")


def is_supposed(wanted: Sought, line: Line, about: About) -> bool:
    """Tell whether a line is of what was hoped, planned or somebody else's before the consultant."""
    words = line.read.tokens.words
    told = [*(one.start for one in line.read.quantities), *_places(wanted, line)]
    if any(words[place] in _supposing() for at in told for place in clause(line.read, at)):
        return True
    text = row(line.read.text)
    if any(f" {sign} " in text for sign in _signs("unsure")):
        return True
    return any(f" before {' '.join(name)} " in text for name in about.own if name)


def is_taken_back(wanted: Sought, line: Line, about: About) -> bool:
    """Tell whether the paragraph says that it is not so, or, of what has no figure, that it is no more."""
    claim = row(wanted.claim.text)
    signs = set(_signs("doubting") if wanted.figures else (*_signs("doubting"), *_signs("lapsed")))
    if about.year and any(int(word) > about.year for word in _YEAR.findall(line.around)):
        signs.discard("until")
    return any(f" {sign} " in line.around and f" {sign} " not in claim for sign in signs)


def _places(wanted: Sought, line: Line) -> Iterator[int]:
    yield from (at for at, name in enumerate(line.read.stems) if name in wanted.subject)


def repeats(wanted: Sought, line: Line, about: About) -> bool:
    """Tell whether a line only passes on what the consultant says: by its words, or by saying so."""
    claim = row(wanted.claim.text)
    if len(claim.split()) >= _COPY and claim in row(line.read.text):
        return True
    names = any(name and set(name) <= line.words for name in about.own)
    return names and not _telling().isdisjoint(line.words)


def is_paid(text: Sequence[Line]) -> bool:
    """Tell whether a text says of itself that the consultant paid for it, or wrote it."""
    signs = [f" {sign} " for sign in _signs("paid")]
    rows = [row(line.read.text) for line in text]
    return any(sign in words for words in rows for sign in signs)


@cache
def _signs(name: str) -> tuple[str, ...]:
    return tuple(ledger_words()["corroboration"][name])


@cache
def _supposing() -> frozenset[str]:
    return frozenset(ledger_words()["corroboration"]["supposing"].split())


@cache
def _telling() -> frozenset[str]:
    return frozenset(ledger_words()["corroboration"]["telling"].split())
