"""The words that a phrase cannot do without, and an index of phrases by the rarest of these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from vetkit.claims import grammar
from vetkit.claims.grammar import Choice, Number, Part, Phrase, Words
from vetkit.claims.lexicon import plain_words
from vetkit.claims.numbers import SPELT
from vetkit.claims.tokens import SHOWN, SIGNS

Need = frozenset[str]
"""Words of which one must be in the sentence."""

Way = tuple[Need, ...]
"""Needs that must all be met, the rarest first. A phrase has a way for each of its alternatives."""

_EVERYWHERE, _COMMON, _FREQUENT, _RARE = 1000, 100, 10, 1
"""How often a word occurs, roughly: the index prefers the rare."""
_MOST = 32
"""Ways that are told apart; alternatives beyond share their needs."""


@dataclass(frozen=True)
class Index:
    """Which of several phrases can be in a text at all, judged by its words alone.

    Attributes:
        meets: For a word, the numbers of the needs that it meets.
        ways: For each way, the number of its phrase and then those of its needs, the rarest first.
        starts: For a word, the numbers of the ways whose rarest need it meets.
    """

    meets: Mapping[str, Sequence[int]]
    ways: Sequence[Sequence[int]]
    starts: Mapping[str, Sequence[int]]
    _met: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The needs that a word meets, as the bits of a number; noted when first asked for."""
    _needed: dict[int, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Likewise the needs of a way."""

    def complete(self, present: Iterable[str]) -> list[int]:
        """Return the numbers of the ways whose needs are all ``present``."""
        started: set[int] = set()
        for word in present:
            if word in self.starts:
                started.update(self.starts[word])
        return self._filled(started, present) if started else []

    def phrases(self, present: Iterable[str], ways: Iterable[int] | None = None) -> list[int]:
        """Return the numbers of the phrases that have an open way, of ``ways`` or of all, in their order."""
        complete = self.complete(present) if ways is None else self._filled(ways, present)
        return sorted({self.ways[way][0] for way in complete})

    def _filled(self, ways: Iterable[int], present: Iterable[str]) -> list[int]:
        met, known, meets = 0, self._met, self.meets
        for word in present:
            if word in meets:
                if word not in known:
                    known[word] = _bits(meets[word])
                met |= known[word]
        needed = self._needed
        kept: list[int] = []
        for way in ways:
            if way not in needed:
                needed[way] = _bits(self.ways[way][1:])
            bits = needed[way]
            if bits & met == bits:
                kept.append(way)
        return kept


def _bits(numbers: Iterable[int]) -> int:
    return sum(1 << number for number in numbers)


def index(phrases: Iterable[Iterable[Way]]) -> Index:
    """Return the index of phrases with these ways; one that has a way without needs is never found by it."""
    numbers: dict[Need, int] = {}
    ways: list[tuple[int, ...]] = []
    starts: dict[str, list[int]] = {}
    for phrase, alternatives in enumerate(phrases):
        for way in alternatives:
            for word in sorted(way[0]) if way else ():
                starts.setdefault(word, []).append(len(ways))
            ways.append((phrase, *(numbers.setdefault(need, len(numbers)) for need in way)))
    meets: dict[str, list[int]] = {}
    for need, number in numbers.items():
        for word in sorted(need):
            meets.setdefault(word, []).append(number)
    return Index(_frozen(meets), tuple(ways), _frozen(starts))


def _frozen(table: Mapping[str, Sequence[int]]) -> dict[str, tuple[int, ...]]:
    return {word: tuple(numbers) for word, numbers in table.items()}


def ways_of(phrase: Phrase) -> tuple[Way, ...]:
    """Return the ways in which ``phrase`` can be there."""
    whole = tuple(part for sequence in phrase.parts for part in sequence)
    ways = (tuple(sorted(way, key=_weight)) for way in _ways(whole))
    return tuple(sorted(ways, key=lambda way: tuple(map(_weight, way))))


def _ways(sequence: grammar.Sequence) -> tuple[frozenset[Need], ...]:
    """Return the sets of needs of which one must be met as a whole."""
    ways: tuple[frozenset[Need], ...] = (frozenset(),)
    for part in sequence:
        more = _apart(part, _MOST // len(ways))
        ways = _fewest({way | another for way in ways for another in more})
    return ways


def _fewest(ways: Set[frozenset[Need]]) -> tuple[frozenset[Need], ...]:
    """Return ``ways`` without those that need more than another one."""
    return tuple(way for way in ways if not any(other < way for other in ways))


def _apart(part: Part, most: int) -> tuple[frozenset[Need], ...]:
    """Return the ways of one part: of its alternatives, where these are few and of several words."""
    if isinstance(part, Choice) and not part.optional and len(part.options) <= most:
        found = _fewest({way for option in part.options for way in _ways(option)})
        if len(found) <= most and any(len(way) > 1 for way in found):
            return found
    need = _need(part, True)
    return (frozenset([need] if need else []),)


def anchored(phrase: Phrase) -> bool:
    """Tell whether ``phrase`` has a word to hold on to: one that is not common, or three of any kind.

    Numbers alone do not do.
    """
    plain = [part.words for part in phrase.parts[0] if isinstance(part, Words)]
    needs = [need for part in phrase.parts for need in _needs(part, False)]
    return any(not need <= plain_words("common") for need in needs) or (
        len(plain) >= 2 and len(needs) + len(plain) >= 4
    )


def _needs(sequence: grammar.Sequence, numbers: bool) -> list[Need]:
    return [need for part in sequence if (need := _need(part, numbers)) is not None]


def _need(part: Part, numbers: bool) -> Need | None:
    if isinstance(part, Words):
        return _shown(part.words)
    if isinstance(part, Number) and numbers:
        return SPELT[part.kind]
    if isinstance(part, Choice) and not part.optional:
        return _need_of_choice(part.options, numbers)
    return None


@cache
def _need_of_choice(options: tuple[grammar.Sequence, ...], numbers: bool) -> Need | None:
    union: Need = frozenset()
    for option in options:
        needs = _needs(option, numbers)
        if not needs:
            return None
        union |= min(needs, key=_weight)
    return union


@cache
def _shown(words: Need) -> Need | None:
    """Return the forms in which ``words`` show in a text without its signs; None where one may not."""
    shown: set[str] = set()
    for word in words:
        if word in SIGNS:
            shown.add(word)
        elif word[0].isdigit():
            shown.add(word[0])
        elif word in SHOWN or (word.isascii() and word.isalpha()):
            shown |= SHOWN.get(word, frozenset([word]))
            if word in plain_words("contracted"):
                shown.add(word + "n")
        else:
            return None
    return frozenset(shown)


@cache
def _weight(words: Need) -> tuple[int, int, str]:
    return sum(map(_frequency, words)), len(words), min(words)


def _frequency(word: str) -> int:
    if word in plain_words("everywhere"):
        return _EVERYWHERE
    if word in plain_words("common") or not word.isalpha():
        return _COMMON
    return _FREQUENT if len(word) == 1 or word in plain_words("frequent") else _RARE
