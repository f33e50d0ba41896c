"""An index of phrases by the rarest words that they cannot do without."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from vetkit.claims.needs import Need, Needs

_RANKS = 3
"""The needs of a phrase by which a text is first judged."""


class Index:
    """Which of several phrases can be in a text at all, judged by its words alone.

    A set of phrases is held as the bits of one number. A word has three such sets, end to end in one number:
    the phrases whose rarest need it meets, those whose second, those whose third. What the words of a text
    have together in all three is hardly more than the phrases that can be there, and costs the same few steps
    a word however many phrases there are.

    Args:
        meets: For a word, the numbers of the needs that it meets, as text with blanks between.
        words: For each need, the words that meet it, likewise.
        needs: For each phrase, the numbers of its needs, ordered as ``Needs`` are, with "|" between.
        ranked: For each need, the phrases of which it is the rarest, the second, the third, likewise.
        fewer: The phrases without a second need, and those without a third, likewise.
    """

    def __init__(
        self,
        meets: Mapping[str, str],
        words: Sequence[str],
        needs: Sequence[str],
        ranked: Sequence[str],
        fewer: str,
    ) -> None:
        self.meets, self.words, self.needs, self.ranked, self.fewer = meets, words, needs, ranked, fewer
        self._known = frozenset(meets)
        self._size = len(needs)
        self._sets: dict[int, int] = {}
        self._fewer = self._end_to_end(f"|{fewer}")
        self._meeting = _Noted(self._phrases_of)
        self._needs: dict[str, Need] = {}
        self._conditions: dict[int, _Condition] = {}

    def is_any_in(self, present: Set[str]) -> bool:
        """Tell whether there is a phrase whose needs are all ``present``."""
        return any(self._condition(phrase).is_met(present) for phrase in self._possible(present))

    def candidates(self, present: Set[str]) -> list[int]:
        """Return the numbers of the phrases whose needs are all ``present``, in their order."""
        return [phrase for phrase in self._possible(present) if self._condition(phrase).is_met(present)]

    def _possible(self, present: Set[str]) -> Iterator[int]:
        """Yield the phrases whose three rarest needs are all ``present``."""
        sets = reduce(or_, map(self._meeting.__getitem__, self._known & present), self._fewer)
        return _numbers_in(sets & (sets >> self._size) & (sets >> 2 * self._size))

    def needs_of(self, phrase: int) -> tuple[Need, ...]:
        """Return the needs of one phrase, whatever its alternatives."""
        return tuple(map(self._need, self.needs[phrase].partition("|")[0].split()))

    def _condition(self, phrase: int) -> _Condition:
        if phrase not in self._conditions:
            every, *ways = (way.split() for way in self.needs[phrase].split("|"))
            some = list(dict.fromkeys(need for way in ways for need in way if need not in every))
            bits = tuple(sum(1 << some.index(need) for need in way if need not in every) for way in ways)
            needs = tuple(map(self._need, every[_RANKS:])), tuple(map(self._need, some))
            self._conditions[phrase] = _Condition(*needs, bits)
        return self._conditions[phrase]

    def _need(self, number: str) -> Need:
        if number not in self._needs:
            self._needs[number] = frozenset(self.words[int(number)].split())
        return self._needs[number]

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


class _Condition(NamedTuple):
    """What else must be in a text that meets the three rarest needs of a phrase, so that the phrase can be.

    Attributes:
        every: Further needs that must all be met.
        some: Needs of its alternatives.
        ways: Sets of these, as bits, of which one must be met as a whole.
    """

    every: tuple[Need, ...]
    some: tuple[Need, ...]
    ways: tuple[int, ...]

    def is_met(self, present: Set[str]) -> bool:
        """Tell whether ``present`` has all that it takes."""
        for need in self.every:
            if need.isdisjoint(present):
                return False
        met = 0
        for number, need in enumerate(self.some):
            if not need.isdisjoint(present):
                met |= 1 << number
        for way in self.ways:  # ``any`` takes twice as long
            if way & met == way:
                return True
        return not self.ways


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
        [" ".join(sorted(need)) for need in known],
        needs,
        ["|".join(map(_text, ranks)) for ranks in ranked],
        "|".join(map(_text, fewer)),
    )


def laid(found: Index) -> dict[str, Any]:
    """Return what ``found`` is made from, as JSON can hold it."""
    return {
        "meets": found.meets,
        "words": found.words,
        "needs": found.needs,
        "ranked": found.ranked,
        "fewer": found.fewer,
    }


def _text(found: Iterable[int]) -> str:
    return " ".join(map(str, found))
