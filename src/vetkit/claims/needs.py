"""The words that a phrase cannot do without, and an index of phrases by the rarest of these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from vetkit.claims import grammar
from vetkit.claims.grammar import Choice, Number, Part, Phrase, Words
from vetkit.claims.lexicon import plain_words
from vetkit.claims.numbers import SPELT
from vetkit.claims.tokens import SHOWN, SIGNS

Need = frozenset[str]
"""Words of which one must be in the sentence."""

_EVERYWHERE, _COMMON, _DIGIT, _FREQUENT, _RARE = 1000, 100, 30, 10, 1
"""How often a word occurs, roughly: the index prefers the rare."""


@dataclass(frozen=True, slots=True)
class Index:
    """Which of several phrases can be in a text at all, judged by its words alone.

    Attributes:
        sets: The needs of all phrases, each once.
        needs: For each phrase, the numbers of its needs, the rarest first.
        words: For a word, the numbers of the phrases whose rarest need it meets.
    """

    sets: Sequence[Need]
    needs: Sequence[Sequence[int]]
    words: Mapping[str, Sequence[int]]

    def needs_of(self, phrase: int) -> tuple[Need, ...]:
        """Return the needs of the phrase with this number, the rarest first."""
        return tuple(self.sets[number] for number in self.needs[phrase])

    def candidates(self, present: Iterable[str]) -> list[int]:
        """Return the numbers of the phrases whose needs are all ``present``, in their order."""
        started: set[int] = set()
        for word in present:
            if word in self.words:
                started.update(self.words[word])
        return self.among(sorted(started), present) if started else []

    def among(self, phrases: Iterable[int], present: Iterable[str]) -> list[int]:
        """Return those of ``phrases`` whose needs are all ``present``."""
        here = frozenset(present)
        met: dict[int, bool] = {}
        kept: list[int] = []
        for phrase in phrases:
            for need in self.needs[phrase]:
                if need not in met:
                    met[need] = not here.isdisjoint(self.sets[need])
                if not met[need]:
                    break
            else:
                kept.append(phrase)
        return kept


def index(needs: Sequence[tuple[Need, ...]]) -> Index:
    """Return the index of phrases with these ``needs``; one without any is never found by it."""
    numbers: dict[Need, int] = {}
    words: dict[str, list[int]] = {}
    for phrase, sets in enumerate(needs):
        for need in sets:
            numbers.setdefault(need, len(numbers))
        for word in sorted(sets[0]) if sets else ():
            words.setdefault(word, []).append(phrase)
    return Index(
        tuple(numbers),
        tuple(tuple(numbers[need] for need in sets) for sets in needs),
        {word: tuple(phrases) for word, phrases in words.items()},
    )


def needs_of(phrase: Phrase) -> tuple[Need, ...]:
    """Return the sets of which ``phrase`` needs one word each, the rarest first."""
    return tuple(sorted({need for part in phrase.parts for need in _needs(part, True)}, key=_weight))


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
    if word in plain_words("common"):
        return _EVERYWHERE if word in plain_words("everywhere") else _COMMON
    if not word.isalpha():
        return _DIGIT
    return _FREQUENT if len(word) == 1 or word in plain_words("frequent") else _RARE
