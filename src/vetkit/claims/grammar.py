"""What a phrase is made of: a small tree, free of text and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

Operator = Literal["", ">", ">=", "<", "<=", "="]


@dataclass(frozen=True, slots=True)
class Words:
    """One word of the text: any of ``words``."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit. ``kind`` is an entry of ``numbers.KINDS``; ``value`` in that kind's unit."""

    kind: str
    operator: Operator = ""
    value: float = 0.0


@dataclass(frozen=True)
class Choice:
    """One of several sequences; none of them where ``optional``."""

    options: tuple[Sequence, ...]
    optional: bool = False

    def beginning(self, word: str) -> tuple[Sequence, ...]:
        """Return the options of several parts that can begin with ``word``."""
        return self._by_word.get(word, self._any_word)

    @cached_property
    def single(self) -> frozenset[str]:
        """The options that are one word."""
        single = (
            option[0].words for option in self.options if len(option) == 1 and isinstance(option[0], Words)
        )
        return frozenset().union(*single)

    @cached_property
    def _any_word(self) -> tuple[Sequence, ...]:
        return tuple(option for option in self.options if heads(option) is None)

    @cached_property
    def _by_word(self) -> Mapping[str, tuple[Sequence, ...]]:
        table: dict[str, list[Sequence]] = {}
        for option in self.options:
            single = len(option) == 1 and isinstance(option[0], Words)
            for word in () if single else heads(option) or ():
                table.setdefault(word, list(self._any_word)).append(option)
        return {word: tuple(options) for word, options in table.items()}


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to ``most`` words of no matter what, in the same clause."""

    most: int


@dataclass(frozen=True, slots=True)
class Absent:
    """None of ``options`` may stand here; before the first word of a phrase: may end here."""

    options: tuple[Sequence, ...]
    before: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of a sentence."""

    at: Literal["START", "END"]


@dataclass(frozen=True, slots=True)
class Pause:
    """A comma, dash or colon may stand here."""


Part: TypeAlias = Words | Number | Choice | Gap | Absent | Edge | Pause
Sequence: TypeAlias = tuple[Part, ...]


def heads(sequence: Sequence, number: frozenset[str] | None = None) -> frozenset[str] | None:
    """Return the words with which ``sequence`` can begin; None where any word could.

    Args:
        sequence: Parts of a phrase.
        number: The words with which a number can begin; None for any word, as with a name.
    """
    words: frozenset[str] = frozenset()
    for part in sequence:
        if isinstance(part, Words):
            return words | part.words
        if isinstance(part, Choice):
            for option in part.options:
                first = heads(option, number)
                if first is None:
                    return None
                words |= first
            if not part.optional:
                return words
        elif isinstance(part, Number) and number is not None and part.kind != "name":
            return words | number
        elif not isinstance(part, Absent | Edge | Pause):
            return None
    return None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as written, ready to be looked for.

    Attributes:
        text: As it stands in the checklist.
        parts: Sequences that must all be found in one sentence; the first gives the place.
        unless: Sequences of which none may be in the sentence.
        weak: True where a match is a weak sign.
    """

    text: str
    parts: tuple[Sequence, ...]
    unless: tuple[Sequence, ...] = ()
    weak: bool = False


def choice(options: list[Sequence], optional: bool = False) -> Choice:
    """Return a choice with its single words gathered into one, which is what makes large classes cheap."""
    words: set[str] = set()
    longer: list[Sequence] = []
    for option in options:
        if len(option) == 1 and isinstance(option[0], Words):
            words |= option[0].words
        elif len(option) == 1 and isinstance(option[0], Choice) and not option[0].optional:
            for inner in option[0].options:
                if len(inner) == 1 and isinstance(inner[0], Words):
                    words |= inner[0].words
                else:
                    longer.append(inner)
        else:
            longer.append(option)
    short: list[Sequence] = [(Words(frozenset(words)),)] if words else []
    return Choice(tuple(short + longer), optional)


class NotationError(ValueError):
    """A phrase that cannot be read.

    Args:
        message: What is wrong.
        column: Where, counted from 1 in the phrase.
        hint: What would be right; may be empty.
    """

    def __init__(self, message: str, column: int, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.column, self.hint = message, column, hint
