"""Phrases that rest on the package's own word lists: from the shelf that the build filled, else read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from vetkit.claims.grammar import Phrase
from vetkit.claims.index import Index, index
from vetkit.claims.index import laid as laid_index
from vetkit.claims.lexicon import words
from vetkit.claims.needs import needs_of
from vetkit.claims.notation import Notation
from vetkit.claims.prepared import prepared
from vetkit.claims.shelf import Laying, Shelf


@cache
def _notation() -> Notation:
    return Notation(words())


@cache
def _shelf() -> Shelf:
    return Shelf(prepared("phrases") or Laying().laid())


def phrase_of(text: str) -> Phrase:
    """Return the phrase that is written as ``text``.

    Raises:
        NotationError: It cannot be read.
    """
    return _shelf().phrase(text) or _notation().phrase(text)


def index_of(name: str, texts: Collection[str]) -> Index:
    """Return the index of phrases that the build may have prepared under ``name``."""
    ready = prepared(f"index of {name}")
    return Index(**ready) if ready else index(needs_of(phrase_of(text)) for text in texts)


def laid(indexes: Mapping[str, Collection[str]], others: Collection[str]) -> dict[str, Any]:
    """Return what the build prepares, by name of the section: phrases, and the indexes of some of them.

    Args:
        indexes: Phrases by the name of their index.
        others: Phrases without.
    """
    laying = Laying()
    sections: dict[str, Any] = {}
    for name, texts in indexes.items():
        sections[f"index of {name}"] = laid_index(index(needs_of(phrase_of(text)) for text in texts))
    for text in (*others, *(text for texts in indexes.values() for text in texts)):
        laying.add(phrase_of(text))
    return sections | {"phrases": laying.laid()}
