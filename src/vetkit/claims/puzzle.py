"""Words broken at a line end, spaced out, studded with symbols or digits: read where they are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from functools import cache
from itertools import product

from vetkit.claims.lexicon import plain_words

Cut = tuple[int, int]
"""A stretch to be taken out: its offset and the offset after it."""

_SPACED_HINT = re.compile(r"[ ._*·-][a-z][ ._*·-][a-z](?![a-z0-9])")
_SPACED = re.compile(r"(?<![a-z0-9])[a-z]([ ._*·-])[a-z](?![a-z0-9])(?:\1[a-z](?![a-z0-9]))+")
_SYMBOL = re.compile(
    r"[-*_~|^`\x80-\U0010ffff](?<=[a-z013-9@$].)"
    r"(?:(?<=-)[ \t]*\r?\n[ \t>]*|(?<!-)[*_~|^`\x80-\U0010ffff]*)(?=[a-z013-9@$])"
)
"""What stands between the letters of a word: symbols, emphasis, or a hyphen at the end of a line.

The first character is named first, and what must be before it only then: so the search passes over all other
text in one go."""
_BETWEEN = re.compile(r"[a-z][^\x00-\x7f—–…][a-z]")
_FOR_LETTERS = "013456789@$"
"""Digits and signs that pass for letters."""
_DIGIT = re.compile(r"[013-9@$](?<![013-9@$].)(?:(?<=[a-z].)|[013-9@$]*(?=[a-z]))")
"""Where digits begin that touch a letter on either side; searched like symbols."""
_DIGITED = re.compile(r"[a-z0-9@$]*")
_LONGEST = 24
"""Letters of the longest word that is put together: keeps the search for its ends short."""
_WRITTEN = "abcdefghijklmnopqrstuvwxyz013456789@$"
"""What the letters of a word may be written as."""
_READ_AS = str.maketrans("03456789@$", "oeasgtbgas")
_ONES = 5
"""So many 1 in a word are each tried as i and as l."""


def spaced(shadow: str, known: Set[str]) -> list[Cut]:
    """Find words written as l e t t e r s, alone or one after the other."""
    found: list[Cut] = []
    done = 0
    while hint := _SPACED_HINT.search(shadow, done):
        start = max(hint.start() - 1, 0)
        run = _SPACED.match(shadow, start) or _SPACED.match(shadow, start + 2)
        if run:
            for first, last in _apart(run.group()[::2], known):
                found += [
                    (run.start() + 2 * at + 1, run.start() + 2 * at + 2) for at in range(first, last - 1)
                ]
        done = run.end() if run else hint.start() + 2
    return found


def _apart(letters: str, known: Set[str]) -> list[Cut]:
    """Return the words in ``letters`` that leave the fewest over; short ones only beside a known one."""
    short = _short()
    best = [(0, 0)]  # letters left over up to here, and the length of the last word
    for end in range(1, len(letters) + 1):
        ways = [(best[end - 1][0] + 1, 1)]
        for size in range(2, min(end, _LONGEST) + 1):
            word = letters[end - size : end]
            if word in known or word in short:
                ways.append((best[end - size][0], size))
        best.append(min(ways, key=lambda way: (way[0], -way[1])))
    words: list[Cut] = []
    end = len(letters)
    while end:
        size = best[end][1]
        words.append((end - size, end))
        end -= size
    return words[::-1] if any(letters[start:end] in known for start, end in words) else []


@cache
def _short() -> frozenset[str]:
    return frozenset(word for word in plain_words("common") if word.isalpha())


def studded(shadow: str, known: Set[str]) -> list[Cut]:
    """Find words with symbols between their letters, or that go on in the next line."""
    found: list[Cut] = []
    waiting: list[Cut] = []
    word = ""
    for symbol in _SYMBOL.finditer(shadow):
        start, end = symbol.span()
        left, right = _left(shadow, start), _right(shadow, end)
        if waiting and waiting[-1][1] + len(left) == symbol.start():
            waiting.append(symbol.span())
            word += right
        else:
            waiting, word = [symbol.span()], left + right
        if len(word) > _LONGEST:
            waiting, word = [], ""
        elif _read(word, known):
            found += waiting
    return sorted(set(found))


PUZZLES: tuple[Callable[[str, Set[str]], list[Cut]], ...] = (spaced, studded)
"""What to take out, one after the other."""


def undigited(shadow: str, known: Set[str]) -> str:
    """Read digits as the letters they pass for, where that makes a known word; the length stays."""
    pieces: list[str] = []
    done = 0
    for digit in _DIGIT.finditer(shadow):
        start = digit.start()
        if start < done:
            continue
        start -= len(_left(shadow, start))
        read = _read(_DIGITED.findall(shadow, start, start + _LONGEST)[0], known)
        if read and sum("a" <= char <= "z" for char in shadow[start : start + len(read)]) > 1:
            pieces += (shadow[done:start], read)
            done = start + len(read)
    return "".join([*pieces, shadow[done:]]) if pieces else shadow


def _read(written: str, known: Set[str]) -> str | None:
    """Return the known word that ``written`` is, once digits are read as the letters they pass for."""
    if written in known or written.isalpha():
        return written if written in known else None
    first, *others = written.translate(_READ_AS).split("1")
    if not others:
        return first if first in known else None
    ways = product("il", repeat=len(others)) if len(others) <= _ONES else ()
    words = (first + "".join(map("".join, zip(way, others, strict=True))) for way in ways)
    return next((word for word in words if word in known), None)


def trick(plain: str, read: str) -> str | None:
    """Say how words were taken apart, in plain English; None where they were not.

    Args:
        plain: The words in lower case and plain letters.
        read: What they were read as.
    """
    if _BETWEEN.search(plain):
        return "symbols inside the words"
    if _SPACED.search(plain):
        return "letters spaced out"
    fewer = sum(map(read.count, _FOR_LETTERS)) < sum(map(plain.count, _FOR_LETTERS))
    return "digits in place of letters" if fewer else None


def _left(shadow: str, end: int) -> str:
    near = shadow[max(0, end - _LONGEST) : end]
    return near[len(near.rstrip(_WRITTEN)) :]


def _right(shadow: str, start: int) -> str:
    near = shadow[start : start + _LONGEST]
    return near[: len(near) - len(near.lstrip(_WRITTEN))]
