"""How the styles of an OpenDocument text look (OASIS ODF 1.3, part 3)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vetkit.documents._colour import WHITE, Colour, hexadecimal
from vetkit.documents._look import NOTHING, Look

_POINTS = {"pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "px": 0.75}
_LENGTH = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(pt|in|cm|mm|px)")
_GENERATIONS = 20
"""Styles that may be based on one another in a row."""


@dataclass
class _Style:
    """One style as the file has it."""

    parent: str = ""
    look: Look = NOTHING


@dataclass
class Styles:
    """Takes the XML of styles, from either part of a file that has them.

    Attributes:
        page: The colour of the pages; None where it is not one and the same white.
    """

    page: Colour | None = WHITE
    _styles: dict[tuple[str, str], _Style] = field(default_factory=dict)
    _open: _Style | None = None

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        match path[-1]:
            case "style" | "default-style":
                key = attributes.get("family", ""), attributes.get("name", "")
                self._open = self._styles[key] = _Style(attributes.get("parent-style-name", ""))
            case "text-properties" if self._open:
                self._open.look = _letters(attributes).over(self._open.look)
            case "paragraph-properties" | "table-cell-properties" | "table-properties" if self._open:
                self._open.look = self._open.look.over(Look(shade=_shade(attributes)))
            case "page-layout-properties":
                colour = _shade(attributes)
                self.page = self.page if colour is None or hexadecimal(colour) == WHITE else None

    def end(self, path: Sequence[str]) -> None:
        """Take the end of an element."""
        if path[-1] in ("style", "default-style"):
            self._open = None

    def text(self, path: Sequence[str], text: str) -> None:
        """Styles have no text."""

    def look(self, spans: Sequence[str], paragraph: str) -> Look:
        """Return the look of letters in spans that lie in one another, the innermost last, in a paragraph."""
        look = NOTHING
        for span in reversed(spans):
            look = look.over(self.of("text", span))
        default = self._styles.get(("paragraph", ""), _Style()).look
        return look.over(self.of("paragraph", paragraph)).over(default)

    def of(self, family: str, name: str) -> Look:
        """Return the look of one style and those that it is based on."""
        look, known = NOTHING, 0
        while name and (family, name) in self._styles and known < _GENERATIONS:
            style = self._styles[family, name]
            look, name, known = look.over(style.look), style.parent, known + 1
        return look


def _letters(attributes: Mapping[str, str]) -> Look:
    length = _LENGTH.fullmatch(attributes.get("font-size", ""))
    is_automatic = attributes.get("use-window-font-color") == "true"  # then the opacity is not used
    opacity = "" if is_automatic else attributes.get("opacity", "")
    display = attributes.get("display")
    look = Look(colour="auto" if is_automatic else attributes.get("color"), shade=_shade(attributes))
    return replace(
        look,
        vanish=None if display is None else display == "none",
        size=float(length[1]) * _POINTS[length[2]] if length else None,
        clear=opacity in ("0", "0%") if opacity else None,
    )


def _shade(attributes: Mapping[str, str]) -> str | None:
    colour = attributes.get("background-color", "transparent")
    return None if colour == "transparent" else colour
