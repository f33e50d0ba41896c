"""The words that a phrase cannot do without."""

from __future__ import annotations

from collections.abc import Set
from functools import cache

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
_MOST = 32
"""Ways that are told apart; alternatives beyond share their needs."""


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
        return shown(part.words)
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
def shown(words: Need) -> Need | None:
    """Return the forms in which ``words`` show in a text without its signs; None where one may not."""
    forms: set[str] = set()
    for word in words:
        if word in SIGNS:
            forms.add(word)
        elif word[0].isdigit():
            forms.add(word[0])
        elif word in SHOWN or (word.isascii() and word.isalpha()):
            forms |= SHOWN.get(word, frozenset([word]))
            if word in plain_words("contracted"):
                forms.add(word + "n")
        else:
            return None
    return frozenset(forms)


@cache
def _weight(words: Need) -> tuple[int, int, str]:
    return sum(map(_frequency, words)), len(words), min(words)


def _frequency(word: str) -> int:
    if not word.isalpha():
        return _DIGIT
    return next((often for name, often in _TIERS if word in plain_words(name)), _RARE)
