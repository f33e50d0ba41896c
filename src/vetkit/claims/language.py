"""Tell text that the engine cannot read: anything but English."""

from __future__ import annotations

import re
from functools import cache

from vetkit.claims.lexicon import language_words

_WORD = re.compile(r"[^\W\d_]+")
_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[ \t]*[^\s][^\n]*)*")
_FEWEST = 30
"""Too few words tell nothing."""
_ENGLISH_SHARE = 0.06
"""English prose has 30 to 50 % of these words, a bare list of services still some 8 %."""
_FOREIGN_SHARE = 0.12
_LATIN_SHARE = 0.5


@cache
def _everyday() -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    english, others = language_words()
    return frozenset(english.split()), tuple(frozenset(words.split()) for words in others.values())


def is_english(text: str) -> bool:
    """Tell whether ``text`` may be English; True where it is too short to tell."""
    words = _WORD.findall(text.lower())
    letters = sum(map(len, words))
    if (
        letters >= _FEWEST * 2
        and sum(len(word) for word in words if word < "\u0250") < letters * _LATIN_SHARE
    ):
        return False
    if len(words) < _FEWEST:
        return True
    english = _everyday()[0]
    return sum(word in english for word in words) >= len(words) * _ENGLISH_SHARE


def foreign_paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return the first and last line, from 1, of each paragraph that is plainly in another language."""
    found = []
    line, at = 1, 0
    for paragraph in _PARAGRAPH.finditer(text):
        line += text.count("\n", at, paragraph.start())
        last = line + text.count("\n", paragraph.start(), paragraph.end())
        if _is_foreign(paragraph.group()):
            found.append((line, last))
        at, line = paragraph.end(), last
    return tuple(found)


def _is_foreign(text: str) -> bool:
    words = _WORD.findall(text.lower())
    if not is_english(text) and len(words) < _FEWEST:
        return True
    if len(words) < _FEWEST:
        return False
    english, others = _everyday()
    share = max(sum(word in other for word in words) for other in others) / len(words)
    return share >= _FOREIGN_SHARE and share > sum(word in english for word in words) / len(words)
