"""Flags made ready for scanning: every phrase read, and an index of the words that none can do without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property

from vetkit.claims.find import Pattern, prepare
from vetkit.claims.grammar import Choice, NotationError, Part, Phrase, Sequence, Words
from vetkit.claims.lexicon import plain_words
from vetkit.claims.lexicon import words as lexicon
from vetkit.claims.notation import Notation
from vetkit.errors import Problem, VetkitError
from vetkit.model.checklist import Flag

_HEAVY, _LIGHT = 50, 1
"""How often a common word and any other occur, roughly: the index prefers the rare."""


@dataclass(frozen=True)
class Rule:
    """One phrase of one flag. It is read when a sentence first has its words: most never do."""

    flag: Flag
    text: str
    """The phrase as it stands in the checklist."""
    needs: tuple[frozenset[str], ...]
    """Of each of these sets one word must be in the sentence."""

    @cached_property
    def phrase(self) -> Phrase:
        """The phrase as read."""
        return _notation().phrase(self.text)

    @cached_property
    def pattern(self) -> Pattern:
        """The phrase made ready to be found."""
        return prepare(self.phrase)


@dataclass(frozen=True, slots=True)
class Rules:
    """Phrases with their index. Made by ``compile_rules``."""

    rules: tuple[Rule, ...]
    index: Mapping[str, tuple[int, ...]]
    """Numbers of the rules that a word can start the search for."""
    known: frozenset[str]
    """Words of four letters or more that disguised letters are read as."""

    def candidates(self, present: Set[str]) -> list[Rule]:
        """Return the rules whose needed words are all ``present``, in the order of the checklist."""
        hit: set[int] = set()
        for word in self.index.keys() & present:
            hit.update(self.index[word])
        met: dict[int, bool] = {}
        return [self.rules[number] for number in sorted(hit) if self._met(self.rules[number], present, met)]

    def _met(self, rule: Rule, present: Set[str], met: dict[int, bool]) -> bool:
        for need in rule.needs:
            key = id(need)
            if key not in met:
                met[key] = not need.isdisjoint(present)
            if not met[key]:
                return False
        return True


def compile_rules(flags: Iterable[Flag], files: Mapping[str, str] | None = None) -> Rules:
    """Make ``flags`` ready for ``scan``.

    Args:
        flags: Flags of any checklists.
        files: The checklist's file by flag id, for the messages.

    Raises:
        VetkitError: One problem for each phrase that cannot be read, with its flag and place.
    """
    problems: list[Problem] = []
    rules: list[Rule] = []
    known: set[str] = set()
    for flag in flags:
        for number, text in enumerate(flag.phrases, 1):
            try:
                phrase = _notation().phrase(text)
                rules.append(Rule(flag, text, _needs_of(phrase)))
                for part in phrase.parts:
                    _gather(part, known)
            except NotationError as error:
                place = f'flag "{flag.id}", phrase {number}, column {error.column}'
                file = (files or {}).get(flag.id, "checklist")
                problems.append(Problem(file, 0, f"{place}: {error.message}", error.hint))
    if problems:
        raise VetkitError(problems)
    return Rules(tuple(rules), _index(rules), frozenset(word for word in known if len(word) > 3))


@cache
def _notation() -> Notation:
    return Notation(lexicon())


def _needs_of(phrase: Phrase) -> tuple[frozenset[str], ...]:
    needs = tuple(need for part in phrase.parts for need in _needs(part))
    if _anchored(phrase):
        return tuple(sorted(set(needs), key=_weight))
    raise NotationError(
        f'"{phrase.text}" has nothing to hold on to', 1, "add a word that must be there and is less common"
    )


def _anchored(phrase: Phrase) -> bool:
    """A phrase needs one word set without common words, or three sets of any words."""
    plain = [part.words for part in phrase.parts[0] if isinstance(part, Words)]
    needs = [need for part in phrase.parts for need in _needs(part)]
    return any(not need <= plain_words("common") for need in needs) or (
        len(plain) >= 2 and len(needs) + len(plain) >= 4
    )


def _needs(sequence: Sequence) -> list[frozenset[str]]:
    """Return the sets of words of which ``sequence`` needs one each."""
    return [need for part in sequence if (need := _need(part)) is not None]


def _need(part: Part) -> frozenset[str] | None:
    if isinstance(part, Words):
        return part.words if _visible(part.words) else None
    if isinstance(part, Choice) and not part.optional:
        return _need_of_choice(part.options)
    return None


@cache
def _need_of_choice(options: tuple[Sequence, ...]) -> frozenset[str] | None:
    union: frozenset[str] = frozenset()
    for option in options:
        needs = _needs(option)
        if not needs:
            return None
        union |= min(needs, key=_weight)
    return union


def _visible(words: frozenset[str]) -> bool:
    return not words & (plain_words("contracted") | {"'s"}) and all(
        word.isascii() and word.isalpha() for word in words
    )


def _weight(words: Set[str]) -> tuple[int, int, str]:
    common = len(words & plain_words("common"))
    return common * _HEAVY + (len(words) - common) * _LIGHT, len(words), min(words)


def _index(rules: list[Rule]) -> dict[str, tuple[int, ...]]:
    index: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        for word in rule.needs[0]:
            index.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in index.items()}


def _gather(sequence: Sequence, words: set[str]) -> None:
    for part in sequence:
        if isinstance(part, Words):
            words |= part.words
        elif isinstance(part, Choice):
            for option in part.options:
                _gather(option, words)
