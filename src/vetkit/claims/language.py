"""Tell text that the engine cannot read: anything but English.

A small detector, made not to cry wolf: names, brands, headings, code and figures are no language, and where
there are too few words to tell, a stretch is judged together with its neighbours or left alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from typing import Literal

from vetkit.claims.lexicon import language_words

Language = Literal["english", "other"]

_GAP = re.compile(r"\n[ \t\r>]*\n\s*")
_FLAT = {code: " " for code in range(128) if not chr(code).isalpha() and chr(code) != "'"}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STRANGE = re.compile(
    r"[^\x00-\u036f\u1d00-\u1eff\u2000-\u2c7f\u3000-\u303f\ua720-\ua7ff\ufe00-\ufe0f\uff01-\uff65"
    r"\U0001d400-\U0001faff]"
)
"""Letters of other scripts. Decorated and full-width letters are read as what they look like."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
_STRETCH = 400
"""Characters that are judged at a time in a long paragraph."""
_PLENTY = 3
"""This many different small English words settle it, if they are more than a few in a hundred."""
_FEW = 0.08
_HARDLY = 0.03
"""Prose with no more small English words than that is no English."""
_SIGNS, _SHORTEST = 2, 4
"""Different small words that tell another language, and words below which they may be a name."""
_SHARE = 0.12
"""So many of the words of prose in another language are small ones of ours, at least."""
_ENDINGS = 0.22
"""So many words of English without small words, as in a list of services, end as only English words do."""
_PROSE = 30
"""Words from which on prose without any small words is no English."""
_LETTERS, _CHARACTERS = 12, 6
"""Letters of another alphabet, or Chinese, Japanese and Korean characters, that are more than a name."""
_WINDOW = 60
"""Words of short paragraphs in a row that are judged together."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The small words of English, those of other languages by number of the language, English endings."""

    english: frozenset[str]
    others: Mapping[str, tuple[int, ...]]
    endings: tuple[str, ...]


@cache
def _small_words() -> _Words:
    english, endings, others = language_words()
    table: dict[str, tuple[int, ...]] = {}
    for number, words in enumerate(others.values()):
        for word in words.split():
            table[word] = (*table.get(word, ()), number)
    return _Words(frozenset(english.split()), table, tuple(endings.split()))


def language(text: str) -> Language | None:
    """Return whether a paragraph is plainly English or plainly not; None where it is too short to tell."""
    small = _small_words()
    if not text.isascii() and _is_strange(text):
        return "other"
    lower = text.lower()
    rough = lower.split()  # most prose is told by this alone, in half the time
    if len(small.english.intersection(rough)) >= max(_PLENTY, _FEW * len(rough)) and _few(small, rough):
        return "english"
    words = lower.translate(_FLAT).split()
    ours = len(small.english.intersection(words))
    theirs = small.others.keys() & words
    if len(theirs) >= _SIGNS and len(words) >= _SHORTEST and _is_other(words, theirs, small):
        return "other"
    if ours >= _FEW * len(words) and (ours >= _PLENTY or (ours and not theirs)):
        return "english"
    if len(words) >= _PROSE and ours <= _HARDLY * len(words) and _is_prose(text):
        ends = sum(word.endswith(small.endings) for word in words)
        return None if ends >= _ENDINGS * len(words) else "other"
    return None


def _few(small: _Words, words: Sequence[str]) -> bool:
    """Tell whether there are too few small words of other languages to look closer."""
    return len(small.others.keys() & words) < _SIGNS


def _is_other(words: Sequence[str], theirs: Set[str], small: _Words) -> bool:
    """Tell whether one other language has two small words here or more, and more of them than English."""
    different = Counter(number for word in theirs for number in small.others[word])
    hits = Counter(number for word in words if word in theirs for number in small.others[word])
    ours = sum(word in small.english for word in words)
    return any(
        different[number] >= _SIGNS and count >= _SHARE * len(words) and count > 1.5 * ours
        for number, count in hits.items()
    )


def _is_strange(text: str) -> bool:
    """Tell whether most letters are of another script, and enough of them not to be a name."""
    if text.isascii():
        return False
    strange = len(_STRANGE.findall(text))
    enough = strange >= _LETTERS or len(_CJK.findall(text)) >= _CHARACTERS
    return enough and 2 * strange > sum(map(str.isalpha, text))


def _is_prose(text: str) -> bool:
    """Tell whether most words are in lower case, unlike names, titles and headlines."""
    words = _WORD.findall(text)
    return 2 * sum(map(str.islower, words)) > len(words)


def survey(text: str) -> tuple[tuple[tuple[int, int], ...], bool]:
    """Return where ``text`` is plainly not in English, as offsets, and whether any of it plainly is."""
    found: list[tuple[int, int]] = []
    english = False
    before: Language | None = None
    for start, end, told in _judged(text):
        english = english or told == "english"
        if told == "other" and before == "other" and found:
            found[-1] = (found[-1][0], end)
        elif told == "other":
            found.append((start, end))
        before = told or before
    return tuple(found), english


def _judged(text: str) -> Iterator[tuple[int, int, Language | None]]:
    """Yield paragraph after paragraph; those too short to tell in groups, so that a list tells."""
    waiting: list[tuple[int, int]] = []
    words = 0
    for start, end in _stretches(text):
        told = language(text[start:end])
        if told is None:
            waiting.append((start, end))
            words += text.count(" ", start, end) + 1
        if waiting and (told is not None or words >= _WINDOW):
            yield _together(text, waiting)
            waiting, words = [], 0
        if told is not None:
            yield start, end, told
    if waiting:
        yield _together(text, waiting)


def _together(text: str, parts: list[tuple[int, int]]) -> tuple[int, int, Language | None]:
    start, end = parts[0][0], parts[-1][1]
    return start, end, language(text[start:end]) if len(parts) > 1 else None


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs, long ones in pieces."""
    at = 0
    for gap in _GAP.finditer(text):
        yield from _pieces(text, at, gap.start())
        at = gap.end()
    yield from _pieces(text, at, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > 1.5 * _STRETCH:
        cut = max(text.rfind(" ", start + 1, start + _STRETCH), text.rfind("\n", start + 1, start + _STRETCH))
        cut = cut if cut > start else start + _STRETCH
        yield start, cut
        start = cut
    if end > start:
        yield start, end
