"""Text of strangers, made fit for an error message."""

from __future__ import annotations

import unicodedata
from datetime import date, datetime, time

SHOWN = 60
"""Characters of a found value that a message repeats."""

_INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def plain(text: str, limit: int = SHOWN) -> str:
    """Return ``text`` on one line, without control, bidi or zero-width characters, cut to ``limit``.

    Line breaks and tabs become spaces. Markup of any kind is only text here; whoever prints a message prints
    it as text.
    """
    head = text[: 4 * limit]
    words = " ".join("".join(c if c.isspace() or _visible(c) else "" for c in head).split())
    return words if len(words) <= limit and len(head) == len(text) else words[: limit - 1].rstrip() + "…"


def _visible(character: str) -> bool:
    return unicodedata.category(character) not in _INVISIBLE


def shown(name: object) -> str:
    """Return a file's name for a message: whole, but without anything that a terminal would obey."""
    return "".join(c if _visible(c) else "?" for c in str(name))


def found(value: object) -> str:
    """Return what stands in the file and what that is, such as ``12, a number``."""
    match value:
        case bool():
            return f"{str(value).lower()}, true or false"
        case str():
            return f"'{plain(value)}', text in quotes"
        case int():
            return f"{value}, a number" if abs(value) < 10**15 else "a very large number"
        case float():
            return f"{value:g}, a number"
        case datetime():
            return f"{value.isoformat(' ')[:19]}, a date with a time"
        case date():
            return f"{value.isoformat()}, a date"
        case time():
            return f"{value.isoformat()[:8]}, a time of day"
        case dict():
            return "a table"
        case _:
            return "a list"
