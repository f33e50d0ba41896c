"""How alike two names are, and why: word by word, whatever their order, without legal forms and accents.

The letters of two words are compared by rapidfuzz where it is installed (``vetkit[names]``), and otherwise
here, with the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from vetkit.model.signal import Lists
from vetkit.signals._firms import firm

ALIKE = 0.8
"""Two words that are less alike than this are two different words."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two names are.

    Attributes:
        score: From 0, nothing in common, to 1, the same words: twice the likeness of the words that agree,
            divided by the number of all words.
        why: Which words agree, in plain words.
    """

    score: float
    why: str


def name_words(name: str, lists: Lists) -> tuple[str, ...]:
    """Return the words by which ``name`` is compared."""
    return firm(name, lists).words


def likeness(one: str, other: str, lists: Lists) -> Likeness:
    """Return how alike two names are."""
    return compare(name_words(one, lists), name_words(other, lists))


def compare(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    """Return how alike two names are, given in words. The most alike words are paired first."""
    pairs = sorted(
        (
            (-score, a, b)
            for a, first in enumerate(one)
            for b, second in enumerate(other)
            if (score := ratio(first, second))
        )
    )
    used: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, a, b in pairs:
        if a not in used and b not in taken:
            used[a] = (b, -score)
            taken.add(b)
    whole = len(one) + len(other)
    total = 2 * sum(score for _, score in used.values()) / whole if whole else 0.0
    return Likeness(round(total, 2), _why(one, other, used))


def _why(one: tuple[str, ...], other: tuple[str, ...], used: dict[int, tuple[int, float]]) -> str:
    same = [one[a] for a, (_, score) in sorted(used.items()) if score == 1]
    near = [f"{one[a]} and {other[b]}" for a, (b, score) in sorted(used.items()) if score < 1]
    said = [f"the same: {', '.join(same)}"] if same else []
    said += [f"nearly the same: {', '.join(near)}"] if near else []
    both = f"{len(used)} of {len(one)} words, {len(used)} of its {len(other)}"
    return "; ".join([*(said or ["no word in common"]), both])


def ratio(one: str, other: str) -> float:
    """Return how alike two words are, from ``ALIKE`` to 1; 0 where they are less.

    It is twice the number of letters that stand in both in the same order, divided by all letters.
    """
    return near(one, (other,)).get(other, 0.0)


def near(word: str, words: Iterable[str]) -> dict[str, float]:
    """Return those of ``words`` that are like ``word``, with how much."""
    in_both = _library() or _Letters(word).in_both
    found: dict[str, float] = {}
    for other in words:
        whole = len(word) + len(other)
        if 2 * min(len(word), len(other)) >= ALIKE * whole:  # the most that it can be
            score = 2 * in_both(word, other) / whole
            if score >= ALIKE:
                found[other] = score
    return found


@cache
def _library() -> Callable[[str, str], int] | None:
    """Return rapidfuzz's count of letters in both words, in order; None where it is not installed."""
    try:
        from rapidfuzz.distance import LCSseq
    except ImportError:
        return None
    counted: Callable[[str, str], int] = LCSseq.similarity
    return counted


class _Letters:
    """The same count without the library: where each letter of a word stands, as bits (Hyyrö 2004)."""

    def __init__(self, word: str) -> None:
        self._all = (1 << len(word)) - 1
        self._at: dict[str, int] = {}
        for place, letter in enumerate(word):
            self._at[letter] = self._at.get(letter, 0) | 1 << place

    def in_both(self, word: str, other: str) -> int:
        left = self._all
        for letter in other:
            matched = left & self._at.get(letter, 0)
            left = (left + matched) | (left - matched)
        return len(word) - (left & self._all).bit_count()
