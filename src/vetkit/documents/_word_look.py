"""How the letters of a Word file look: by their own properties, else by those of their styles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetkit.documents._look import NOTHING, Look

_HIGHLIGHTS = {
    "black": "000000", "blue": "0000ff", "cyan": "00ffff", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "green": "00ff00", "lightGray": "c0c0c0", "magenta": "ff00ff", "red": "ff0000",
    "white": "ffffff", "yellow": "ffff00",
}  # fmt: skip
_NO = ("0", "false", "off")
_HEADING = re.compile(r"heading \d|title|subtitle")
_LIST = re.compile(r"list (?:bullet|number)")
_GENERATIONS = 20
"""Styles that may be based on one another in a row."""


def told(look: Look, name: str, attributes: Mapping[str, str]) -> Look:
    """Return ``look`` with one more property, given by its element."""
    value = attributes.get("val", "")
    match name:
        case "vanish" | "specVanish":
            return replace(look, vanish=value not in _NO)
        case "color":
            return replace(look, colour=value)
        case "sz":
            return replace(look, size=int(value[:6]) / 2 if value[:6].isdecimal() else None)
        case "highlight":
            return replace(look, shade=_HIGHLIGHTS.get(value, look.shade))
        case "shd":
            return replace(look, shade=fill(attributes) or look.shade)
        case _:
            return look


def fill(attributes: Mapping[str, str]) -> str | None:
    """Return the colour of a shading; None where it has none."""
    colour = attributes.get("fill", "auto")
    return None if colour == "auto" else colour


@dataclass
class _Style:
    """One style as the file has it."""

    based_on: str = ""
    look: Look = NOTHING
    is_heading: bool = False
    is_list: bool = False


@dataclass
class Styles:
    """Takes the XML of a file's styles, and tells of each how it looks and what it is for."""

    _styles: dict[str, _Style] = field(default_factory=lambda: {"": _Style()})
    _id: str = ""

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        parent, name = path[-2:]
        if name == "style":
            self._id = attributes.get("styleId", "")
            self._styles[self._id] = _Style()
        style = self._styles[self._id]
        if parent == "style" and name == "basedOn":
            style.based_on = attributes.get("val", "")
        elif parent == "style" and name == "name":
            named = attributes.get("val", "").lower()
            style.is_heading = style.is_heading or _HEADING.fullmatch(named) is not None
            style.is_list = style.is_list or _LIST.match(named) is not None
        elif parent == "rPr" or (parent == "pPr" and name == "shd"):
            style.look = told(style.look, name, attributes)
        elif name == "outlineLvl":
            style.is_heading = style.is_heading or attributes.get("val", "9") < "9"

    def end(self, path: Sequence[str]) -> None:
        """Take the end of an element."""
        if path[-1] == "style":
            self._id = ""

    def text(self, path: Sequence[str], text: str) -> None:
        """Styles have no text."""

    def look(self, *ids: str) -> Look:
        """Return the look of styles laid over one another, the first one on top, and the file's own below."""
        look = NOTHING
        for id in ids:
            for style in self._line(id):
                look = look.over(style.look)
        return look.over(self._styles[""].look)

    def is_heading(self, id: str) -> bool:
        """Tell whether a style is one of headings."""
        return any(style.is_heading for style in self._line(id))

    def is_list(self, id: str) -> bool:
        """Tell whether a style is one of lists."""
        return any(style.is_list for style in self._line(id))

    def _line(self, id: str) -> list[_Style]:
        """Return a style and those that it is based on."""
        line: list[_Style] = []
        while id and id in self._styles and len(line) < _GENERATIONS:
            line.append(self._styles[id])
            id = self._styles[id].based_on
        return line
