"""How the letters of a Word file look: by their own properties, else by those of their styles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetkit.documents._colour import TINY, Colour, alike, hexadecimal
from vetkit.model.hiding import Hiding

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


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; None where nothing is said of it.

    Attributes:
        vanish: Whether they are marked as hidden.
        colour: Their colour; "auto" where Word picks one that can be read.
        size: Their height in points.
        shade: The colour right behind them.
        clear: Whether they are filled with nothing.
    """

    vanish: bool | None = None
    colour: str | None = None
    size: float | None = None
    shade: str | None = None
    clear: bool | None = None

    def over(self, other: Look) -> Look:
        """Return this look, and ``other`` where it says nothing."""
        return Look(
            vanish=other.vanish if self.vanish is None else self.vanish,
            colour=other.colour if self.colour is None else self.colour,
            size=other.size if self.size is None else self.size,
            shade=other.shade if self.shade is None else self.shade,
            clear=other.clear if self.clear is None else self.clear,
        )

    def told(self, name: str, attributes: Mapping[str, str]) -> Look:
        """Return this look with one more property, given by its element."""
        value = attributes.get("val", "")
        match name:
            case "vanish" | "specVanish":
                return replace(self, vanish=value not in _NO)
            case "color":
                return replace(self, colour=value)
            case "sz":
                return replace(self, size=int(value[:6]) / 2 if value[:6].isdecimal() else None)
            case "highlight":
                return replace(self, shade=_HIGHLIGHTS.get(value, self.shade))
            case "shd":
                return replace(self, shade=fill(attributes) or self.shade)
            case _:
                return self

    def hides(self, behind: Colour | None) -> Hiding | None:
        """Return how such letters are hidden on a background; None where they are seen, or nobody knows."""
        if self.vanish:
            return "marked as hidden"
        if self.clear:
            return "fully transparent"
        if self.size is not None and self.size <= TINY:
            return "too small to read"
        ink = hexadecimal(self.colour or "")
        ground = hexadecimal(self.shade) if self.shade else behind
        return "in the colour of its background" if ink and ground and alike(ink, ground) else None


NOTHING = Look()


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
            style.look = style.look.told(name, attributes)
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
