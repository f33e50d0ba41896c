"""Text of strangers, made fit to be shown. The one place where reports escape anything.

The party being vetted writes most of what a report quotes. ``plain`` takes away every power over a terminal,
``markdown`` every power over GitHub's Markdown and over HTML as well. Neither hides a word from the reader.
"""

from __future__ import annotations

import re
from unicodedata import category

_SEQUENCE = re.compile(r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]")
"""What a terminal obeys: CSI (colours, cursor, erasing) whole, of any other escape the introducer.

The payload of a string escape (OSC and its like) stays, as text: dropping it would let a vendor hide words.
"""

_DRAWING_STYLE = re.compile("[\u00ad\ufe0e\ufe0f]|(?<=[\ufe0f\u2600-\u27bf\U0001f000-\U0001faff])\u200d")
"""Ordinary typesetting that nobody can see: soft hyphens, and what only chooses how an emoji is drawn."""

_BLANK = frozenset(
    [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0, *range(0x180B, 0x1810)]
    + [*range(0xFE00, 0xFE10), *range(0xFFF0, 0xFFF9), *range(0xFDD0, 0xFDF0), *range(0xE0000, 0xE1000)]
    + [plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)]
)
"""Code points that no font shows, though their category does not say so."""

_COMMAND = re.compile(r"(?<=##)(?=\[)|(?<=:)(?=:)")
"""What GitHub's runner obeys in any output: ``##[error]`` anywhere in a line, ``::error::`` at its start."""

_ALWAYS = re.compile(r"[\\`*_{}\[\]<>#|~&$]")
_LEADING = re.compile(r"\A(?:(\d{1,9})(?=[.)](?: |\Z))|(?=[-+=:]))")
"""Where a backslash goes that keeps the start of a line from being a list, an underline or a table's rule."""

_LINKING = re.compile(
    r"(?<=:)(?=//)"  # http://, and every other scheme
    r"|(?<=www)(?=\.)"
    r"|(?<=@)(?=\S)"  # mentions, and e-mail addresses
    r"|(?<=[#!])(?=\d)|(?<=GH-)(?=\d)"  # references to issues
    r"|(?<=:)(?=[a-z0-9_+-]+:)",  # emoji by name
    re.IGNORECASE,
)
_JOINER = "\u2060"
"""WORD JOINER: has no width and breaks nothing, but ends what GitHub would turn into a link after parsing."""


def plain(text: str, limit: int | None = None) -> str:
    """Return ``text`` on one line, with nothing in it that a terminal obeys or a reader cannot see.

    Escape sequences and control characters go. Line breaks and runs of blanks become one space. Invisible
    characters that can mislead (bidi controls, zero-width and tag characters, private use) are shown as
    ``‹U+202E›``. A blank parts ``::`` and ``##[``. Harmless twice: ``plain(plain(x)) == plain(x)``.

    Args:
        text: Anything.
        limit: Length at which to cut, in characters, with an ellipsis; None to keep all.
    """
    words = " ".join(_SEQUENCE.sub("", text).split())
    shown = words if words.isascii() and words.isprintable() else _shown(words)
    shown = _COMMAND.sub(" ", shown)
    if limit is None or len(shown) <= limit:
        return shown
    return shown[: limit - 1].rstrip() + "…"


def _shown(words: str) -> str:
    words = _DRAWING_STYLE.sub("", words)
    return " ".join("".join(map(_character, words)).split())


def _character(character: str) -> str:
    """Return one character as a reader may see it: itself, its name, or nothing for a control."""
    kind = category(character)
    if kind == "Cc":
        return ""
    if kind in ("Cf", "Co", "Cs") or ord(character) in _BLANK:
        return f"‹U+{ord(character):04X}›"
    return character


def markdown(text: str, limit: int | None = None) -> str:
    r"""Return ``text`` so that Markdown shows it as it stands: no markup, no HTML, no link, no mention.

    Characters that only mean something at the start of a line (``-``, ``+``, ``1.``) are escaped there
    alone, so that the source stays readable. A backslash does not stop GitHub from linking addresses,
    ``@names`` and ``#1`` after parsing; a word joiner inside them does.

    Args:
        text: Anything.
        limit: Length at which to cut before escaping; None to keep all.
    """
    joined = _LINKING.sub(_JOINER, plain(text, limit))
    return _LEADING.sub(r"\g<1>\\", _ALWAYS.sub(r"\\\g<0>", joined))
