"""What the TOML parser says, in words that help and stay the same over Python versions."""

from __future__ import annotations

import re

from vetkit.errors import Problem
from vetkit.load.plain import plain

_TWICE = "keep one of the two"
_QUOTE = "close it with the quote it began with"
_COMPLETE = "adds to a table or list that is already complete"
_BACKSLASH = "write it twice, or put the text in single quotes"
_CONTROL = "delete it; in text a line break is written \\n"

_EXPLAINED: tuple[tuple[str, str, str], ...] = (
    ("Invalid value (at end", "the file ends where a value must stand", "write it, or close the list with ]"),
    (
        "Invalid value",
        "no value that TOML knows",
        "put text in quotes; true, 12 and 2026-11-24 stand without",
    ),
    ("Expected '='", "a key without a value", 'a line reads: key = "value"'),
    ("Invalid initial character for a key", "not a key", 'a line reads: key = "value"'),
    (
        "Invalid statement",
        "neither a key nor a [table]",
        'a line reads: key = "value"; a comment begins with #',
    ),
    ("Expected newline", "something follows the value", "one key and one value on a line"),
    ("Cannot overwrite a value", "this key or table stands twice", _TWICE),
    ("Duplicate inline table key", "this key stands twice", _TWICE),
    ("Cannot declare", "this table stands twice", "for a list of tables write [[name]] each time"),
    ("Cannot mutate", _COMPLETE, "write all of it in one place"),
    ("Cannot redefine", _COMPLETE, "write all of it in one place"),
    ("Unclosed array", "a list without its closing bracket", "close it with ]"),
    ("Unclosed inline table", "a table without its closing brace", "close it with }"),
    ("Unterminated string", "text without its closing quote", _QUOTE),
    ('Expected "\'"', "text without its closing quote", _QUOTE),
    ("Illegal character '\\n'", "text without its closing quote", 'for text of several lines use """'),
    ("Unescaped '\\'", "a backslash in text", _BACKSLASH),
    ("Invalid hex value", "a backslash in text", _BACKSLASH),
    ("Escaped character", "a backslash code that stands for no character", _BACKSLASH),
    ("Illegal character", "a control character", _CONTROL),
    ("Found invalid character", "a control character", _CONTROL),
    ("Invalid date", "no day of the calendar", "dates are written 2026-11-24"),
    ("Expected ']", "a table's name without its closing bracket", "write [name], or [[name]] for a list"),
    ("Exceeds the limit", "a number with thousands of digits", "write a shorter number"),
)
"""Start of the parser's message, what it means, what would be right."""


_DIGITS = re.compile(r"[\d_]{4000}")
"""More than Python turns into a number; its refusal does not say where."""


def explain(error: str, text: str, name: str) -> Problem:
    """Return the parser's ``error`` on the file ``name`` as a problem with its line and a way out."""
    place = re.search(r"at line (\d+)", error)
    digits = _DIGITS.search(text)
    line = int(place.group(1)) if place else 0
    if "at end of document" in error:
        line = text.rstrip().count("\n") + 1
    elif not place and digits:
        line = text.count("\n", 0, digits.start()) + 1
    for start, message, hint in _EXPLAINED:
        if error.startswith(start):
            return Problem(name, line, f"not valid TOML: {message}", hint)
    said = plain(re.sub(r" \(at .*\)$", "", error), 120)
    return Problem(name, line, f"not valid TOML: {said}", "see https://toml.io for how it is written")
