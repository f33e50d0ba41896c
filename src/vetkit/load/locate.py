"""The line of every key in a TOML text.

``tomllib`` keeps no places, so they are looked up here, and only when a line is asked for. The text is known
to be valid TOML: this reader skips values instead of understanding them.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right

Place = tuple[str | int, ...]
"""A path of keys and, within lists, numbers from 0: ``("claims", 2, "text")``."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_TEXT = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})' r"|'''.*?'''(?:'{0,2})" r'|"(?:[^"\\\n]|\\.)*"' r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r"[^,\]}#\n]+")


def places(text: str) -> dict[Place, int]:
    """Return the line, from 1, of every table, key and list item of the valid TOML ``text``."""
    return _Reader(text).read()


def line_of(lines: dict[Place, int], place: Place) -> int:
    """Return the line of ``place`` or, where it does not stand in the text, of the nearest table around it.

    Returns:
        The line from 1; 0 where not even the outermost key is there.
    """
    for length in range(len(place), 0, -1):
        if place[:length] in lines:
            return lines[place[:length]]
    return 0


class _Reader:
    """One pass over one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.breaks = [i for i, c in enumerate(text) if c == "\n"]
        self.lines: dict[Place, int] = {}
        self.last: dict[Place, int] = {}
        """Number of the newest table of each list of tables."""

    def read(self) -> dict[Place, int]:
        table: Place = ()
        self._skip(_BLANK)
        while self.at < len(self.text):
            if self.text[self.at] == "[":
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)
        return self.lines

    def _header(self) -> Place:
        start = self.at
        is_list = self.text.startswith("[[", start)
        self.at += 2 if is_list else 1
        keys = self._keys()
        self.at += 2 if is_list else 1
        place: Place = ()
        for key in keys[:-1]:
            place = self._newest((*place, key), start)
        place = (*place, keys[-1])
        if is_list:
            self.lines.setdefault(place, self._line(start))
            self.last[place] = self.last.get(place, -1) + 1
            place = (*place, self.last[place])
        self.lines[place] = self._line(start)
        return place

    def _newest(self, place: Place, start: int) -> Place:
        self.lines.setdefault(place, self._line(start))
        return (*place, self.last[place]) if place in self.last else place

    def _pair(self, table: Place) -> None:
        start = self.at
        keys = self._keys()
        self.at += 1
        self._skip(_SPACE)
        for length in range(1, len(keys) + 1):
            self.lines.setdefault((*table, *keys[:length]), self._line(start))
        self._value((*table, *keys))

    def _keys(self) -> tuple[str, ...]:
        """Read a dotted key and stop at what follows it, space skipped."""
        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            bare = _BARE.match(self.text, self.at)
            if bare:
                keys.append(bare.group())
                self.at = bare.end()
            else:
                keys.append(self._quoted())
            self._skip(_SPACE)
            if self.text[self.at : self.at + 1] != ".":
                return tuple(keys)
            self.at += 1

    def _quoted(self) -> str:
        start = self.at
        self._skip(_TEXT)
        return str(tomllib.loads(f"key = {self.text[start : self.at]}")["key"])

    def _value(self, place: Place) -> None:
        first = self.text[self.at]
        if first == "[":
            self._list(place)
        elif first == "{":
            self._inline(place)
        else:
            self._skip(_TEXT if first in "\"'" else _SCALAR)

    def _list(self, place: Place) -> None:
        self.at += 1
        number = 0
        while self._more("]"):
            self.lines[(*place, number)] = self._line(self.at)
            self._value((*place, number))
            number += 1

    def _inline(self, place: Place) -> None:
        self.at += 1
        while self._more("}"):
            self._pair(place)

    def _more(self, end: str) -> bool:
        """Go to the next item of a list or inline table; step over ``end`` where there is none."""
        self._skip(_BLANK)
        if self.text[self.at] == ",":
            self.at += 1
            self._skip(_BLANK)
        if self.text[self.at] != end:
            return True
        self.at += 1
        return False

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()

    def _line(self, offset: int) -> int:
        return bisect_right(self.breaks, offset - 1) + 1
