"""Whether a page carries a claim: its figures and its words. A first look; a person reads the page."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.claims.fold import fold
from vetkit.claims.numbers import number
from vetkit.claims.tokens import Tokens, tokens

_SHORT = 4
"""Words of fewer letters say nothing of what a claim is about."""


def found_in(claim: str, page: str) -> dict[str, str | float]:
    """Return which figures of ``claim`` stand on ``page`` and which do not, and the share of its words.

    Returns:
        ``figures_found`` and ``figures_missing``, separated by commas, and ``words_found`` from 0 to 1.
    """
    said, shown = _read(claim), _read(page)
    wanted, there = list(dict.fromkeys(_figures(said))), set(_figures(shown))
    words = _words(said)
    share = len(words & _words(shown)) / len(words) if words else 0.0
    return {
        "figures_found": ", ".join(f"{one:g}" for one in wanted if one in there),
        "figures_missing": ", ".join(f"{one:g}" for one in wanted if one not in there),
        "words_found": round(share, 2),
    }


def _read(text: str) -> Tokens:
    return tokens(fold(text).shadow)


def _figures(found: Tokens) -> Iterator[float]:
    at = 0
    while at < len(found.words):
        read = number(found, at)
        if read is None:
            at += 1
        else:
            at, value = read
            yield value


def _words(found: Tokens) -> set[str]:
    return {word for word in found.words if len(word) >= _SHORT and word.isalpha()}
