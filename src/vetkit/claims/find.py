"""Find a phrase among words. All readings are followed at once, so the work grows with the words alone."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from vetkit.claims.grammar import (
    Absent,
    Choice,
    Edge,
    Gap,
    Number,
    Part,
    Pause,
    Phrase,
    Sequence,
    Words,
    heads,
)
from vetkit.claims.numbers import KINDS, STARTS
from vetkit.claims.tokens import COLON, TURN, Tokens

_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
}
_LONGEST_ABSENT = 5
DIGITS = "0-9"
"""Stands for all words that begin with a digit."""
_NUMBER = frozenset(STARTS) | {DIGITS}
_NEGATORS = frozenset({"not", "never"})
"""Words that may stand between the words of any phrase: the stance tells what they do to it."""

Trail = tuple[int, tuple[int, ...]]
"""Words skipped in gaps, and the positions of the phrase's own words."""
States = dict[int, Trail]
"""Readings so far, by the position that comes next; of two at one place the one with fewer skipped words."""


class Hit(NamedTuple):
    """A phrase found: positions of its first word and after its last, its own words, words skipped."""

    start: int
    end: int
    own: tuple[int, ...]
    skipped: int


@dataclass(frozen=True, slots=True, eq=False)
class Search:
    """A sequence, and where it can begin.

    Attributes:
        sequence: What is looked for.
        heads: The words it can begin with, ``DIGITS`` being any in digits; None for any word.
        opens: Whether it begins a clause.
    """

    sequence: Sequence
    heads: frozenset[str] | None
    opens: bool


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A phrase made ready to be found: all of ``parts``, none of ``unless``."""

    parts: tuple[Search, ...]
    unless: tuple[Search, ...]


def prepare(phrase: Phrase) -> Pattern:
    """Return the pattern that finds ``phrase``."""
    return Pattern(
        tuple(map(_search, phrase.parts)),
        tuple(map(_search, phrase.unless)),
    )


def _search(sequence: Sequence) -> Search:
    return Search(sequence, heads(sequence, _NUMBER), sequence[0] == Edge("START"))


def find(pattern: Pattern, found: Tokens) -> tuple[Hit, ...]:
    """Return the places of ``pattern`` in one sentence, left to right, none over another."""
    hits = tuple(_places(pattern.parts[0], found))
    if not hits or any(next(_places(search, found), None) for search in pattern.unless):
        return ()
    if len(pattern.parts) == 1:
        return hits
    others = [next(_places(search, found), None) for search in pattern.parts[1:]]
    if not all(others):
        return ()
    whole = [hits[0], *(other for other in others if other)]
    own = tuple(sorted({at for hit in whole for at in hit.own}))
    skipped = sum(hit.skipped for hit in whole)
    return (Hit(min(hit.start for hit in whole), max(hit.end for hit in whole), own, skipped),)


def _places(search: Search, found: Tokens) -> Iterator[Hit]:
    done = 0
    for start in _starts(search, found):
        if start < done:
            continue
        states = _follow(search.sequence, {start: (0, ())}, found, True)
        ends = [(skipped, -end, own) for end, (skipped, own) in states.items() if end > start and own]
        if ends:
            skipped, end, own = min(ends)
            done = -end
            yield Hit(own[0], done, own, skipped)


def _starts(search: Search, found: Tokens) -> Iterable[int]:
    starts: Iterable[int] = range(len(found.words))
    if search.heads is not None:
        words = found.where.keys() & search.heads
        if DIGITS in search.heads:
            words |= {word for word in found.where if word[0].isdigit()}
        starts = sorted(at for word in words for at in found.where[word])
    return [at for at in starts if at == 0 or found.breaks[at] >= COLON] if search.opens else starts


def _follow(sequence: Sequence, states: States, found: Tokens, free: bool) -> States:
    """Return the readings after ``sequence``. ``free``: the next word may follow the end of a clause."""
    for part in sequence:
        if isinstance(part, Pause):
            free = True
            continue
        states = _STEPS[type(part)](part, states, found, free)
        if not states:
            break
        free = free and (isinstance(part, Absent | Edge) or (isinstance(part, Choice) and part.optional))
    return states


def _choice(part: Choice, states: States, found: Tokens, free: bool) -> States:
    after: States = dict(states) if part.optional else {}
    words, size = found.words, len(found.words)
    for at, trail in states.items():
        word = words[at] if at < size else ""
        if trail[1] and word in _NEGATORS:
            options: Iterable[Sequence] = part.options
        else:
            options = part.beginning(word)
            if word in part.single and (free or not trail[1] or found.breaks[at] < COLON):
                _add(after, at + 1, (trail[0], (*trail[1], at)))
        for option in options:
            for end, reading in _follow(option, {at: trail}, found, free).items():
                _add(after, end, reading)
    return after


def _word(part: Words, states: States, found: Tokens, free: bool) -> States:
    after: States = {}
    words, wanted, size = found.words, part.words, len(found.words)
    for start, trail in states.items():
        at = start
        while at < size and words[at] not in wanted and trail[1] and words[at] in _NEGATORS:
            at += 1
        if at < size and words[at] in wanted and (free or not trail[1] or found.breaks[at] < COLON):
            _add(after, at + 1, (trail[0], (*trail[1], at)))
    return after


def _number(part: Number, states: States, found: Tokens, free: bool) -> States:
    after: States = {}
    for at, (skipped, own) in states.items():
        if at >= len(found.words) or (own and not free and found.breaks[at] >= COLON):
            continue
        read = KINDS[part.kind](found, at)
        if read and compares(part, read[1]):
            _add(after, read[0], (skipped, (*own, *range(at, read[0]))))
    return after


def compares(part: Number, value: float) -> bool:
    """Tell whether ``value`` is as large as ``part`` asks."""
    return not part.operator or _COMPARE[part.operator](value, part.value)


def _gap(part: Gap, states: States, found: Tokens, free: bool) -> States:
    after: States = {}
    for at, (skipped, own) in states.items():
        for more in range(part.most + 1):
            _add(after, at + more, (skipped + more, own))
            begins = more == 0 and (free or not own)
            if at + more >= len(found.words) or (found.breaks[at + more] >= COLON and not begins):
                break
    return after


def _add(after: States, at: int, trail: Trail) -> None:
    if at not in after or trail[0] < after[at][0]:
        after[at] = trail


def _edge(part: Edge, states: States, found: Tokens, _free: bool) -> States:
    size, breaks = len(found.words), found.breaks
    if part.at == "START":
        return {at: trail for at, trail in states.items() if at == 0 or (at < size and breaks[at] >= COLON)}
    return {at: trail for at, trail in states.items() if at >= size or breaks[at] >= TURN}


def _absent(part: Absent, states: States, found: Tokens, _free: bool) -> States:
    return {at: trail for at, trail in states.items() if not _present(part, at, found)}


def _present(part: Absent, at: int, found: Tokens) -> bool:
    if not part.before:
        joined = at < len(found.words) and found.breaks[at] < COLON
        return joined and any(_follow(option, {at: (0, ())}, found, False) for option in part.options)
    first = max(0, at - _LONGEST_ABSENT)
    return any(
        at in _follow(option, {start: (0, ())}, found, True)
        for option in part.options
        for start in range(first, at)
    )


_STEPS: Mapping[type[Part], Callable[[Any, States, Tokens, bool], States]] = {
    Words: _word,
    Choice: _choice,
    Gap: _gap,
    Number: _number,
    Edge: _edge,
    Absent: _absent,
}
"""How each kind of part goes on from the readings so far."""
