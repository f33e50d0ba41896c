"""Wording, compared by runs of words: what two people share, and neither everybody nor a template says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from vetkit.model.signal import Lists
from vetkit.signals._plain import words

SHINGLE = 3
"""Words of a run by which whole answers are compared."""

RUN = 5
"""Words that must follow each other in both texts to be counted as shared by themselves."""

LEAST = 8
"""Words that an answer, or a single shared run, must have."""

NAME = "\0"
"""Stands for a name: of the consultant, of a referee, of its organisation."""

_PROPER = re.compile(r"(?<=[\w,;:] )[\"“‘'(]?([A-ZÀ-ÖØ-Þ][\w’'-]*)")
"""A word with a capital within a sentence: a name, which two may well share, or a noun in German."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_LABEL = re.compile(r"^[^:\n.!?]{3,90}:(?=\s|$)", re.M)
"""What stands before a colon at the beginning of a line."""

_FORM = 2
"""Such labels that make a form."""

_LONGEST_FORMULA = 60
"""Words of a sentence above which it says something of its own, whatever else is in it."""

STEM = 3
"""Letters that are left of a word at least."""

_PERSONS = (
    dict.fromkeys(("we", "you", "i"), "they")
    | dict.fromkeys(("our", "your", "my"), "their")
    | dict.fromkeys(("us", "me"), "them")
    | {"anybody": "anyone", "everybody": "everyone", "nobody": "noone"}
)
"""Words that change with who speaks, and two for one."""

Run = tuple[str, ...]


def everyday(lists: Lists, questions: Iterable[str]) -> frozenset[str]:
    """Return the words that say nothing when two share them: everybody's, and those of the questions."""
    return lists.everyday | frozenset(word for question in questions for word in words(question))


@dataclass(frozen=True)
class Text:
    """Something that was said or written, as words with the names taken out.

    Attributes:
        where: What it answers, such as ``went-wrong``.
        text: As it stands.
        names: Words that are names here.
        formulas: Turns of phrase by which a sentence is known as everybody's.
        beside: Likewise, where another such sentence stands beside it.
    """

    where: str
    text: str
    names: frozenset[str]
    formulas: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()

    @cached_property
    def proper(self) -> frozenset[str]:
        """Its words with a capital, which weigh no more than everybody's; none where all is in capitals."""
        if self.text.isupper():
            return frozenset()
        return frozenset(word for found in _PROPER.finditer(self.text) for word in words(found[1]))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in plain form, each name the same."""
        return tuple(NAME if word in self.names else word for word in words(self.text))

    @property
    def sentences(self) -> list[str]:
        """Its sentences and lines."""
        return _SENTENCE.split(self.text)

    @cached_property
    def own(self) -> tuple[str, ...]:
        """Its words without the sentences that everybody writes: forms of letters, footers, sayings.

        Nor does a question count that a form asks, with the answer behind it.
        """
        bare = _unlabelled(self.text)
        parts = _SENTENCE.split(bare)
        kept = [part for part in parts if not _is_asked(part) and not _is_formula(part, self.formulas)]
        if len(kept) == len(parts):
            return replace(self, text=bare).words
        kept = [part for part in kept if not _is_formula(part, self.beside)]
        return replace(self, text=" ".join(kept)).words

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """Its words without the endings of number and tense, whoever speaks."""
        return tuple(map(stem, self.words))

    def runs(self, length: int) -> frozenset[Run]:
        """Return its runs of ``length`` words, but those of names alone."""
        return frozenset(run for run in windows(self.words, length) if any(word != NAME for word in run))


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return a word as it is whoever speaks, of one or many, now or then: "our customers asked" is theirs."""
    spoken = _PERSONS.get(word, word)
    for ending in ("ing", "ed", "es", "s", "e"):
        if spoken.endswith(ending) and len(spoken) - len(ending) >= STEM:
            return spoken[: -len(ending)]
    return spoken


def _unlabelled(text: str) -> str:
    """Return a text without the labels of a form, be there several: "Quality of services supplied: good"."""
    return _LABEL.sub("\n", text) if len(_LABEL.findall(text)) >= _FORM else text


def _is_asked(sentence: str) -> bool:
    return sentence.rstrip(" )\"”'").endswith("?")


def _is_formula(sentence: str, formulas: Sequence[str]) -> bool:
    row = words(sentence)
    spelt = f" {' '.join(row)} "
    return len(row) <= _LONGEST_FORMULA and any(f" {formula} " in spelt for formula in formulas)


def windows(row: Sequence[str], length: int) -> Iterator[Run]:
    """Yield the runs of ``length`` words in ``row``, in order."""
    return (tuple(row[at : at + length]) for at in range(len(row) - length + 1))
