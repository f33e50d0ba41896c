"""Draft a phrase from one sentence that should be caught: its telling words, made a little more general."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from vetkit.claims.fold import fold
from vetkit.claims.inflect import forms
from vetkit.claims.lexicon import Lexicon, plain_words
from vetkit.claims.lexicon import words as lexicon
from vetkit.claims.numbers import KINDS
from vetkit.claims.tokens import Tokens, tokens

_KINDS = ("amount", "percent", "multiple", "years", "period", "number")
"""Kinds of number, the most telling first."""
_MOST = 5
"""Telling words of a phrase; with more it finds this sentence and no other."""
_CLASSES = (
    "platform",
    "audience",
    "outcome",
    "growth",
    "best",
    "real",
    "contract",
    "fee",
    "account",
    "password",
    "review",
    "client",
)
"""Word classes worth offering, the most telling first; the others are made for single flags."""
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("ed", ""),
    ("ed", "e"),
    ("es", ""),
    ("s", ""),
)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the phrase and the words of the sentence that it stands for."""

    text: str
    start: int
    end: int
    is_class: bool


def drafts(sentence: str) -> Iterator[str]:
    """Yield phrases, in the notation of ``docs/phrases.md``, that may find ``sentence``, the best first.

    The first is of its most telling words, the next of all that tell something, the last the words as they
    stand. Whether a phrase can be read, and finds the sentence, is for the caller to test.
    """
    found = tokens(fold(sentence).shadow)
    parts = list(_parts(found, lexicon()))
    own = sorted(parts, key=lambda part: (part.is_class, -len(part.text)))[:_MOST]
    for chosen in (sorted(own, key=lambda part: part.start), parts):
        if any(part.text != "{we}" for part in chosen):
            yield _joined(chosen)
    words = [word for word in found.words if word.isalpha()]
    if words:
        yield " ".join(words)


def _parts(found: Tokens, words: Lexicon) -> Iterator[_Part]:
    """Yield what is telling in a sentence: numbers, members of word classes, words that are not common."""
    at = 0
    while at < len(found.words):
        number = _number(found, at)
        if number:
            yield number
            at = number.end
            continue
        word = found.words[at]
        name = _class_of(word, words)
        if name:
            yield _Part(f"{{{name}}}", at, at + 1, True)
        elif word.isalpha() and word not in plain_words("common"):
            yield _Part(_general(word, words), at, at + 1, False)
        at += 1


def _number(found: Tokens, at: int) -> _Part | None:
    read = [(kind, KINDS[kind](found, at)) for kind in _KINDS]
    ends = [(end[0], -_KINDS.index(kind), kind) for kind, end in read if end]
    if not ends:
        return None
    end, _, kind = max(ends)
    return _Part(f"{{{kind}}}", at, end, True)


def _class_of(word: str, words: Lexicon) -> str:
    """Return the word class with ``word`` as an entry of its own; empty where there is none."""
    if word in ("we", "i"):
        return "we"
    return next(
        (name for name in _CLASSES if any(_is(word, entry, words) for entry in words.classes[name])), ""
    )


def _is(word: str, entry: str, words: Lexicon) -> bool:
    base = entry.removesuffix("~")
    return word == base or (entry != base and base.isalpha() and word in forms(base, words.irregular))


def _general(word: str, words: Lexicon) -> str:
    """Return ``word`` with all its forms, where its base form is plain from its ending."""
    for ending, instead in _ENDINGS:
        base = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(base) > 3 and word in forms(base, words.irregular):
            return word if re.search(r"(.)\1$|[^aeiou]{3}$", base) else f"{base}~"
    return word


def _joined(parts: list[_Part]) -> str:
    """Write the parts with gaps where words were left out, a word longer than they were."""
    text = parts[0].text
    for before, after in pairwise(parts):
        missing = after.start - before.end
        gap = f" ...{min(12, missing + 1)} " if missing else " "
        text += gap + after.text
    return text
