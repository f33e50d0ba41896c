"""A sentence of a document on one line, as it is quoted in a ledger."""

from __future__ import annotations

import re
import unicodedata

_BULLET = re.compile(r"^(?:(?:[>|•‣▪◦·+-]|#+)\s+|[*|\s]+)+(?=\S)|[*|\s]+$")


def one_line(sentence: str) -> str:
    """Return ``sentence`` without line breaks, control characters and the marks of a list or heading."""
    words = " ".join("".join(map(_kept, sentence)).split())
    return _BULLET.sub("", words) or words


def _kept(character: str) -> str:
    if character.isspace():
        return " "
    return "" if unicodedata.category(character) in ("Cc", "Cs") else character
