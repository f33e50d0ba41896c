"""The words that a phrase cannot do without, and an index of phrases by the rarest of these."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, reduce
from operator import or_
from typing import Any

from vetkit.claims import grammar
from vetkit.claims.grammar import Choice, Number, Part, Phrase, Words
from vetkit.claims.lexicon import plain_words
from vetkit.claims.numbers import SPELT
from vetkit.claims.tokens import SHOWN, SIGNS

Need = frozenset[str]
"""Words of which one must be in the sentence."""

Needs = tuple[tuple[Need, ...], ...]
"""First the needs that must all be met, the rarest first; then, where a phrase has alternatives, those of
each, of which one must be met as a whole."""

_TIERS = (("everywhere", 500), ("often", 175), ("frequent", 40))
"""Statements of five thousand in which a word of each list occurs, roughly."""
_DIGIT, _RARE = 250, 2
_RANKS = 3
"""The needs of a phrase by which a text is first judged."""
_MOST = 32
"""Ways that are told apart; alternatives beyond share their needs."""


class Index:
    """Which of several phrases can be in a text at all, judged by its words alone.

    A set of phrases is held as the bits of one number. A word has three such sets, end to end in one number:
    the phrases whose rarest need it meets, those whose second, those whose third. What the words of a text
    have together in all three is hardly more than the phrases that can be there, and costs the same few steps
    a word however many phrases there are.

    Args:
        meets: For a word, the numbers of the needs that it meets, as text with blanks between.
        needs: For each phrase, the numbers of its needs, ordered as ``Needs`` are, with "|" between.
        ranked: For each need, the phrases of which it is the rarest, the second, the third, likewise.
        fewer: The phrases without a second need, and those without a third, likewise.
    """

    def __init__(
        self, meets: Mapping[str, str], needs: Sequence[str], ranked: Sequence[str], fewer: str
    ) -> None:
        self.meets, self.needs, self.ranked, self.fewer = meets, needs, ranked, fewer
        self._words = frozenset(meets)
        self._size = len(needs)
        self._sets: dict[int, int] = {}
        self._fewer = self._end_to_end(f"|{fewer}")
        self._meeting = _Noted(self._phrases_of)
        self._met = _Noted(lambda word: _bits(self.meets[word]))
        self._ways: dict[int, tuple[int, ...]] = {}

    def candidates(self, present: Set[str]) -> list[int]:
        """Return the numbers of the phrases whose needs are all ``present``, in their order."""
        words = self._words & present
        sets = reduce(or_, map(self._meeting.__getitem__, words), self._fewer)
        possible = sets & (sets >> self._size) & (sets >> 2 * self._size)
        return self._among(_numbers_in(possible), words) if possible else []

    def among(self, phrases: Iterable[int], present: Set[str]) -> list[int]:
        """Return those of ``phrases`` whose needs are all ``present``."""
        return self._among(phrases, self._words & present)

    def needs_of(self, phrase: int) -> list[int]:
        """Return the numbers of the needs of one phrase, whatever its alternatives."""
        return numbers(self.needs[phrase].partition("|")[0])

    def _among(self, phrases: Iterable[int], words: Iterable[str]) -> list[int]:
        met = reduce(or_, map(self._met.__getitem__, words), 0)
        kept: list[int] = []
        for phrase in phrases:
            if phrase not in self._ways:
                self._ways[phrase] = self._ways_of(phrase)
            for way in self._ways[phrase]:
                if way & met == way:
                    kept.append(phrase)
                    break
        return kept

    def _ways_of(self, phrase: int) -> tuple[int, ...]:
        """Return the sets of needs of which one must be met as a whole, each as bits."""
        every, *ways = map(_bits, self.needs[phrase].split("|"))
        return tuple(every | way for way in ways) or (every,)

    def _phrases_of(self, word: str) -> int:
        found = 0
        for need in numbers(self.meets[word]):
            if need not in self._sets:
                self._sets[need] = self._end_to_end(self.ranked[need])
            found |= self._sets[need]
        return found

    def _end_to_end(self, sets: str) -> int:
        """Return three sets of phrases as one number."""
        found = 0
        for rank, phrases in enumerate(sets.split("|")):
            for phrase in phrases.split():
                found |= 1 << (rank * self._size + int(phrase))
        return found


class _Noted(dict[str, int]):
    """What is worked out of a word when it is first met: most never are. Forms of one word share it."""

    def __init__(self, of: Callable[[str], int]) -> None:
        self._of = of
        self._known: dict[int, int] = {}

    def __missing__(self, word: str) -> int:
        found = self._of(word)
        self[word] = self._known.setdefault(found, found)
        return self[word]


def _numbers_in(bits: int) -> Iterator[int]:
    """Yield the numbers of the bits that are set, from the lowest."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def numbers(text: str) -> list[int]:
    """Return the numbers in a text that has blanks between them."""
    return list(map(int, text.split()))


def _bits(text: str) -> int:
    """Return the numbers in a text as bits."""
    found = 0
    for number in text.split():
        found |= 1 << int(number)
    return found


def index(phrases: Iterable[Needs]) -> Index:
    """Return the index of phrases with these needs; one without any is never found by it."""
    known: dict[Need, int] = {}
    needs: list[str] = []
    ranked: list[list[list[int]]] = []
    fewer: list[list[int]] = [[], []]
    for phrase, ways in enumerate(phrases):
        needs.append("|".join(_text(known.setdefault(need, len(known)) for need in way) for way in ways))
        ranked += ([[], [], []] for _ in range(len(known) - len(ranked)))
        for rank, need in enumerate(ways[0][:_RANKS]):
            ranked[known[need]][rank].append(phrase)
        for rank in range(max(1, len(ways[0])), _RANKS):
            fewer[rank - 1].append(phrase)
    meets: dict[str, list[int]] = {}
    for need, number in known.items():
        for word in sorted(need):
            meets.setdefault(word, []).append(number)
    return Index(
        {word: _text(found) for word, found in meets.items()},
        needs,
        ["|".join(map(_text, ranks)) for ranks in ranked],
        "|".join(map(_text, fewer)),
    )


def laid(found: Index) -> dict[str, Any]:
    """Return what ``found`` is made from, as JSON can hold it."""
    return {"meets": found.meets, "needs": found.needs, "ranked": found.ranked, "fewer": found.fewer}


def _text(found: Iterable[int]) -> str:
    return " ".join(map(str, found))


def needs_of(phrase: Phrase) -> Needs:
    """Return what must be in a text so that ``phrase`` can be."""
    whole = tuple(part for sequence in phrase.parts for part in sequence)
    ways = _ways(whole)
    every = _sorted(frozenset(_needs(whole, True)))
    return (every, *sorted(map(_sorted, ways), key=_weights)) if len(ways) > 1 else (every,)


def _sorted(needs: frozenset[Need]) -> tuple[Need, ...]:
    return tuple(sorted(needs, key=_weight))


def _weights(needs: tuple[Need, ...]) -> tuple[tuple[int, int, str], ...]:
    return tuple(map(_weight, needs))


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
    if not word.isalpha():
        return _DIGIT
    return next((often for name, often in _TIERS if word in plain_words(name)), _RARE)
