"""Read a phrase as a person writes it; see ``docs/phrases.md``. Every mistake is told with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from typing import NoReturn

from vetkit.claims.fold import fold
from vetkit.claims.grammar import (
    Absent,
    Choice,
    Edge,
    Gap,
    NotationError,
    Operator,
    Part,
    Pause,
    Phrase,
    Sequence,
    Words,
    choice,
)
from vetkit.claims.grammar import Number as NumberPart
from vetkit.claims.inflect import forms
from vetkit.claims.lexicon import Lexicon
from vetkit.claims.numbers import KINDS, UNITS
from vetkit.claims.tokens import tokens

_MARK = re.compile(r"\.\.\.\d*|\[-\]|[()\[\]|!,~]|\{[^{}]*\}|[{}]|(?:(?!\.\.\.)[^\s()\[\]|!,~{}])+")
_NUMBER = re.compile(r"\{\s*([a-z]+)\s*(?:(>=|<=|>|<|=)\s*([\d.,]+)\s*([a-z]*)\s*)?\}")
_CLASS = re.compile(r"\{\s*([a-z]+)\s*\}")
_KEYWORDS = frozenset({"START", "END", "AND", "UNLESS", "MAYBE"})
_LONGEST_GAP, _DEFAULT_GAP, _DEEPEST = 12, 5, 6


@dataclass(frozen=True, slots=True)
class Notation:
    """Reads phrases with one lexicon; each class is read once, when it is first met."""

    lexicon: Lexicon
    _classes: dict[str, Choice] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)
    _forms: dict[Words, Words] = field(default_factory=dict)

    def phrase(self, text: str) -> Phrase:
        """Return ``text`` as a phrase.

        Raises:
            NotationError: It cannot be read.
        """
        return _Reader(self, text).phrase()

    def named(self, name: str, column: int) -> Choice:
        """Return the class ``name`` as a choice of its entries. Raises NotationError where there is none."""
        if name in self._classes:
            return self._classes[name]
        if name not in self.lexicon.classes:
            near = get_close_matches(name, [*self.lexicon.classes, *KINDS], n=1)
            raise NotationError(f"there is no word class {{{name}}}", column, _nearest(near))
        if name in self._open:
            raise NotationError(f"the class {{{name}}} contains itself", column)
        self._open.append(name)
        options = [_Reader(self, entry).entry() for entry in self.lexicon.classes[name]]
        self._open.pop()
        self._classes[name] = choice(options)
        return self._classes[name]

    def inflected(self, base: Words) -> Words:
        """Return the forms of the one word of ``base``."""
        if base not in self._forms:
            (word,) = base.words
            self._forms[base] = Words(forms(word, self.lexicon.irregular))
        return self._forms[base]


def _nearest(near: list[str]) -> str:
    return f"did you mean {{{near[0]}}}?" if near else "see docs/phrases.md for the classes"


class _Reader:
    """Walks through one phrase once, from left to right."""

    def __init__(self, notation: Notation, text: str) -> None:
        self.notation, self.text = notation, text
        self.marks = [(mark[0], mark.start() + 1) for mark in _MARK.finditer(text)]
        self.at = self.depth = 0

    def phrase(self) -> Phrase:
        weak = self._keyword("MAYBE")
        parts = [self._whole()]
        while self._keyword("AND"):
            parts.append(self._whole())
        unless = (self._whole(),) if self._keyword("UNLESS") else ()
        self._nothing_left()
        return Phrase(self.text, tuple(parts), unless, weak)

    def entry(self) -> Sequence:
        """Read one entry of a word class: words and choices only."""
        sequence = self._whole()
        self._nothing_left()
        for part in sequence:
            if not isinstance(part, Words | Choice):
                raise NotationError(f'an entry of a word class has only words: "{self.text}"', 1)
        return sequence

    def _whole(self) -> Sequence:
        column = self._column()
        sequence = self._sequence()
        if not any(isinstance(part, Words | Choice | NumberPart) for part in sequence):
            raise NotationError("there is nothing to look for", column, "write at least one word")
        for part, side in ((sequence[0], "begin"), (sequence[-1], "end")):
            if isinstance(part, Gap):
                raise NotationError(f"a phrase cannot {side} with a gap", column, 'take the "..." away')
        return tuple(
            Absent(part.options, before=True) if isinstance(part, Absent) and index == 0 else part
            for index, part in enumerate(sequence)
        )

    def _sequence(self) -> Sequence:
        parts: list[Part] = []
        while self.at < len(self.marks):
            mark, column = self.marks[self.at]
            if mark in ("|", ")", "]") or mark in ("AND", "UNLESS", "MAYBE"):
                break
            self.at += 1
            parts += self._part(mark, column)
        return tuple(parts)

    def _part(self, mark: str, column: int) -> list[Part]:
        if mark == "(":
            return [choice(self._options(")", column))]
        if mark == "[":
            return [choice(self._options("]", column), optional=True)]
        if mark == "!":
            return [Absent(self._absent(column))]
        if mark == ",":
            return [Pause()]
        if mark.startswith("..."):
            return [Gap(_gap(mark, column))]
        if mark.startswith("{"):
            return [self._braces(mark, column)]
        if mark == "START" or mark == "END":
            return [Edge("START" if mark == "START" else "END")]
        if mark in ("~", "[-]", "}"):
            hint = "it follows a word directly" if mark != "}" else 'there is no "{" before it'
            raise NotationError(f'"{mark}" stands alone', column, hint)
        return self._literal(mark, column)

    def _options(self, closing: str, column: int) -> list[Sequence]:
        self.depth += 1
        if self.depth > _DEEPEST:
            raise NotationError(f"brackets are nested more than {_DEEPEST} deep", column)
        options: list[Sequence] = []
        while True:
            option = self._sequence()
            if not option:
                raise NotationError("an alternative is empty", self._column(), "write a word, or use [ ]")
            options.append(option)
            mark = self.marks[self.at][0] if self.at < len(self.marks) else ""
            if mark not in ("|", closing):
                opening = "(" if closing == ")" else "["
                raise NotationError(f'"{opening}" is not closed', column, f'close it with "{closing}"')
            self.at += 1
            if mark == closing:
                self.depth -= 1
                return options

    def _absent(self, column: int) -> tuple[Sequence, ...]:
        if self.at >= len(self.marks):
            raise NotationError(
                '"!" is followed by nothing', column, "write the word that must not stand there"
            )
        mark, place = self.marks[self.at]
        self.at += 1
        parts = tuple(self._part(mark, place))
        if not all(isinstance(part, Words | Choice | NumberPart) for part in parts):
            raise NotationError(
                '"!" is followed by no word', place, "write the word that must not stand there"
            )
        return (parts,)

    def _braces(self, mark: str, column: int) -> Part:
        if mark == "{" or not mark.endswith("}"):
            raise NotationError('"{" is not closed', column, 'close it with "}"')
        number = _NUMBER.fullmatch(mark)
        if number and number[1] in KINDS:
            return _number(number, column)
        named = _CLASS.fullmatch(mark)
        if not named:
            near = get_close_matches(number[1], KINDS, n=1) if number else []
            raise NotationError(f"{mark} is neither a word class nor a number", column, _nearest(near))
        return self.notation.named(named[1], column)

    def _literal(self, mark: str, column: int) -> list[Part]:
        """Read plain words; ``~`` inflects the last one, ``[-]`` joins it to the next."""
        *before, last = _spelt(mark) or _no_word(mark, column)
        if self._follows("~", column + len(mark)):
            last = self.notation.inflected(last)
        if self._follows("[-]", column + len(mark)):
            return [*before, self._joined(last, column)]
        return [*before, last]

    def _joined(self, left: Words, column: int) -> Part:
        if self.at >= len(self.marks) or not self.marks[self.at][0][0].isalnum():
            raise NotationError('"[-]" is followed by no word', column, "write it as one[-]stop")
        mark, place = self.marks[self.at]
        self.at += 1
        right = self._literal(mark, place)
        first = right[0]
        if not isinstance(first, Words):
            raise NotationError('"[-]" joins two plain words only', column)
        glued = Words(frozenset(a + b for a in left.words for b in first.words))
        return choice([(left, *right), (glued, *right[1:])])

    def _follows(self, mark: str, column: int) -> bool:
        """Take ``mark`` where it stands directly after what was read."""
        if self.at < len(self.marks) and self.marks[self.at] == (mark, column):
            self.at += 1
            return True
        return False

    def _keyword(self, word: str) -> bool:
        if self.at < len(self.marks) and self.marks[self.at][0] == word:
            self.at += 1
            return True
        return False

    def _column(self) -> int:
        return self.marks[self.at][1] if self.at < len(self.marks) else len(self.text) + 1

    def _nothing_left(self) -> None:
        if self.at == len(self.marks):
            return
        mark, column = self.marks[self.at]
        if mark in _KEYWORDS:
            raise NotationError(f"{mark} cannot stand here", column, "MAYBE comes first, UNLESS last")
        opening = {")": "(", "]": "["}.get(mark)
        hint = f'there is no "{opening}" before it' if opening else "put the alternatives into ( )"
        raise NotationError(f'"{mark}" cannot stand here', column, hint)


def _gap(mark: str, column: int) -> int:
    most = int(mark[3:] or _DEFAULT_GAP)
    if not 1 <= most <= _LONGEST_GAP:
        raise NotationError(f"a gap is of 1 to {_LONGEST_GAP} words, not {most}", column)
    return most


def _no_word(mark: str, column: int) -> NoReturn:
    raise NotationError(f'"{mark}" is not a word', column)


@cache
def _spelt(mark: str) -> tuple[Words, ...]:
    """Return the words in ``mark`` as a text would have them; most marks come up in many phrases."""
    ending = mark.startswith(("'", "\u2019"))  # the 's of "your client 's" belongs to the word before it
    found = tokens(fold(f"x{mark}" if ending else mark).shadow).words[ending:]
    return tuple(Words(frozenset([word])) for word in found)


def _number(found: re.Match[str], column: int) -> NumberPart:
    kind, operator, value, unit = found.groups()
    if operator is None:
        return NumberPart(kind)
    scale = _scale(kind, unit, column)
    try:
        amount = float(value.replace(",", ""))
    except ValueError:
        raise NotationError(f"{value} is not a number", column) from None
    operators: Mapping[str, Operator] = {">=": ">=", "<=": "<=", ">": ">", "<": "<", "=": "="}
    return NumberPart(kind, operators[operator], amount * scale)


def _scale(kind: str, unit: str, column: int) -> float:
    if not unit:
        return 1.0
    if kind != "period" or unit not in UNITS:
        near = get_close_matches(unit, UNITS, n=1) if kind == "period" else []
        hint = f"did you mean {near[0]}?" if near else "only {period} takes one, such as days or weeks"
        raise NotationError(f'"{unit}" is not a unit of {{{kind}}}', column, hint)
    return UNITS[unit]
