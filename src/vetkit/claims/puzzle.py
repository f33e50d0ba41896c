"""Words broken at a line end, spaced out, studded with symbols or digits: read where they are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Set

Cut = tuple[int, int]
"""A stretch to be taken out: its offset and the offset after it."""

_LINE_END = re.compile(r"-[ \t]*\r?\n[ \t>]*")
_SPACED_HINT = re.compile(r"[ ._*·-][a-z][ ._*·-][a-z][ ._*·-]")
_SPACED = re.compile(r"(?<![a-z0-9])[a-z]([ ._*·-])[a-z](?:\1[a-z](?![a-z0-9]))+")
_SYMBOL = re.compile(r"[^\x00-\x7f]")
_DIGIT = re.compile(r"[013457@$]+")
_DIGITED = re.compile(r"[a-z0-9@$]*")
_LONGEST = 24
"""Letters of the longest word that is put together: keeps the search for its ends short."""
_READINGS = (str.maketrans("013457@$", "oieastas"), str.maketrans("013457@$", "oleastas"))


def broken(shadow: str, known: Set[str]) -> list[Cut]:
    """Find words that go on after a hyphen at the end of a line."""
    found = []
    for cut in _LINE_END.finditer(shadow):
        left, right = _left(shadow, cut.start()), _right(shadow, cut.end())
        if left and right and left + right in known:
            found.append(cut.span())
    return found


def spaced(shadow: str, known: Set[str]) -> list[Cut]:
    """Find words written as l e t t e r s."""
    found: list[Cut] = []
    done = 0
    for hint in _SPACED_HINT.finditer(shadow):
        for start in (hint.start() - 1, hint.start() + 1):
            word = _SPACED.match(shadow, start) if start >= done else None
            if word and word.group()[::2] in known:
                found += [(at, at + 1) for at in range(word.start() + 1, word.end(), 2)]
            if word:
                done = word.end()
                break
    return found


def studded(shadow: str, known: Set[str]) -> list[Cut]:
    """Find words with symbols between their letters."""
    found: list[Cut] = []
    waiting: list[Cut] = []
    word = ""
    if shadow.isascii():
        return found
    for symbol in _SYMBOL.finditer(shadow):
        left, right = _left(shadow, symbol.start()), _right(shadow, symbol.end())
        if waiting and waiting[-1][1] + len(left) == symbol.start():
            waiting.append(symbol.span())
            word += right
        else:
            waiting, word = [symbol.span()], left + right
        if not left or not right or len(word) > _LONGEST:
            waiting, word = [], ""
        elif word in known:
            found += waiting
    return sorted(set(found))


PUZZLES: tuple[Callable[[str, Set[str]], list[Cut]], ...] = (broken, spaced, studded)
"""What to take out, one after the other."""


def undigited(shadow: str, known: Set[str]) -> str:
    """Read digits as the letters they pass for, where that makes a known word; the length stays."""
    pieces: list[str] = []
    done = 0
    for digit in _DIGIT.finditer(shadow):
        start, end = digit.span()
        before, after = shadow[start - 1 : start], shadow[end : end + 1]
        if start < done or not ("a" <= before <= "z" or "a" <= after <= "z"):
            continue
        start -= len(_left(shadow, start))
        written = _DIGITED.findall(shadow, start, start + _LONGEST)[0]
        read = next((word for table in _READINGS if (word := written.translate(table)) in known), None)
        if read and sum(char.isalpha() for char in written) > 1:
            pieces += (shadow[done:start], read)
            done = start + len(read)
    return "".join([*pieces, shadow[done:]]) if pieces else shadow


def trick(shadow: str) -> str | None:
    """Say how words in ``shadow`` were taken apart, in plain English; None where they were not."""
    if _SPACED.search(shadow):
        return "letters spaced out"
    if re.search(r"[a-z][^\x00-\x7f][a-z]", shadow):
        return "symbols inside the words"
    return "digits in place of letters" if re.search(r"[a-z][013457@$]+[a-z]", shadow) else None


def _left(shadow: str, end: int) -> str:
    start = end
    while start > 0 and end - start < _LONGEST and "a" <= shadow[start - 1] <= "z":
        start -= 1
    return shadow[start:end]


def _right(shadow: str, start: int) -> str:
    end = start
    while end < len(shadow) and end - start < _LONGEST and "a" <= shadow[end] <= "z":
        end += 1
    return shadow[start:end]
