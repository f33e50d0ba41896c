"""How alike two names are, and why: word by word, whatever their order, without legal forms and accents.

The words are compared by ``difflib`` of the standard library. It is slower than compiled libraries, and fast
enough: five names are looked for in a list of nineteen thousand in little more than a second.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

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
    """Return how alike two words are, from ``ALIKE`` to 1; 0 where they are less."""
    if one == other:
        return 1.0
    return _ratio(SequenceMatcher(None, "", other, autojunk=False), one)


def near(word: str, words: Iterable[str]) -> dict[str, float]:
    """Return those of ``words`` that are like ``word``, with how much."""
    matcher = SequenceMatcher(None, "", word, autojunk=False)
    return {other: score for other in words if (score := 1.0 if other == word else _ratio(matcher, other))}


def _ratio(matcher: SequenceMatcher[str], word: str) -> float:
    """Compare ``word`` with the matcher's second one; the cheap upper bounds come first."""
    matcher.set_seq1(word)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    score = matcher.ratio()
    return score if score >= ALIKE else 0.0
