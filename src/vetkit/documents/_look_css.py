"""Whether a browser shows what is in an element, as far as the page itself and its simple rules tell."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass, replace

from vetkit.documents._colour import WHITE, Colour, alike
from vetkit.documents._css import Sheet, colour, pixels
from vetkit.documents._html_tokens import Attribute
from vetkit.model.hiding import Hiding

_NEVER = frozenset({"template", "datalist", "noscript"})
_TINY = 2.0
"""Pixels up to which letters are too small to read."""
_USUAL = 16.0
"""Pixels of letters where nothing is said."""
_FAR = -500.0
"""Pixels to the left or above from which on an element is off the screen."""
_FAINT = 0.05
_CLIPPED = ("rect(0", "rect(1px", "inset(50%", "inset(100%")
_TELLING = ("style", "class", "id", "hidden", "bgcolor", "color", "background", "open")


@dataclass(frozen=True, slots=True)
class Shown:
    """How an element is shown.

    Attributes:
        hidden: How it and all in it is hidden, whatever what is in it says.
        visible: Whether it is visible; what is in it may say otherwise.
        ink: The colour of its letters; None where it is not known.
        ground: The colour behind them; None where it is not known.
        size: Their height in pixels.
        clear: Whether they are drawn in no colour at all.
    """

    hidden: Hiding | None = None
    visible: bool = True
    ink: Colour | None = None
    ground: Colour | None = None
    size: float = _USUAL
    clear: bool = False

    @staticmethod
    def at_first(sheet: Sheet) -> Shown:
        """Return how a page is shown before anything is said: on white, if no style sheet is missing."""
        return Shown(ground=WHITE if sheet.is_understood else None)

    @property
    def hiding(self) -> Hiding | None:
        """How letters right in the element are hidden."""
        if self.hidden or not self.visible:
            return self.hidden or "not displayed"
        if self.clear:
            return "fully transparent"
        if self.size <= _TINY:
            return "too small to read"
        if self.ink and self.ground and alike(self.ink, self.ground):
            return "in the colour of its background"
        return None

    def inside(self, name: str, attributes: Mapping[str, Attribute], sheet: Sheet) -> Shown:
        """Return how an element in this one is shown."""
        if self.hidden:
            return self
        told = {key: attributes[key].value for key in _TELLING if key in attributes}
        own = html.unescape(told.get("style", ""))
        style = sheet.style(name, told.get("id", "").lower(), told.get("class", "").lower().split(), own)
        if not style and not told and name not in _NEVER and name != "dialog":
            return self
        if _is_off(name, told, style):
            return replace(self, hidden="not displayed")
        return self._painted(told, style)

    def _painted(self, told: Mapping[str, str], style: Mapping[str, str]) -> Shown:
        ink, clear = self.ink, self.clear
        said = style.get("color") or told.get("color", "").lower()
        if said and said not in ("inherit", "currentcolor", "unset"):
            ink = colour(said)
            cut_out = style.get("background-clip", "") + style.get("-webkit-background-clip", "")
            clear = said == "transparent" and "text" not in cut_out
        size = pixels(style["font-size"], self.size) if "font-size" in style else None
        visibility = style.get("visibility")
        return replace(
            self,
            visible=self.visible if visibility is None else visibility not in ("hidden", "collapse"),
            ink=ink,
            clear=clear,
            ground=_ground(self.ground, told, style),
            size=self.size if size is None else size,
        )


def _ground(around: Colour | None, told: Mapping[str, str], style: Mapping[str, str]) -> Colour | None:
    """Return the colour behind the letters of an element; ``around`` is that of the element around it."""
    background = style.get("background", "") + " " + style.get("background-image", "")
    if "url(" in background or "gradient(" in background or told.get("background"):
        return None
    said = style.get("background-color") or style.get("background") or told.get("bgcolor", "").lower()
    if said and said not in ("transparent", "none", "inherit", "initial", "unset"):
        return colour(said) or colour(said.split()[0])
    return None if style.get("position") in ("absolute", "fixed") else around


def _is_off(name: str, told: Mapping[str, str], style: Mapping[str, str]) -> bool:
    """Tell whether an element takes no part in what is shown."""
    if name in _NEVER or (name == "dialog" and "open" not in told):
        return True
    if "hidden" in told or style.get("display") == "none" or style.get("mso-hide") == "all":
        return True
    opacity = style.get("opacity", "1").rstrip("%")
    if opacity.replace(".", "", 1).isdecimal() and float(opacity) <= _FAINT:
        return True
    if style.get("overflow") == "hidden" and any(
        _at_most(style.get(key), 1) for key in ("height", "max-height", "width")
    ):
        return True
    if _at_most(style.get("text-indent"), _FAR):
        return True
    if style.get("position") not in ("absolute", "fixed"):
        return False
    clip = style.get("clip", style.get("clip-path", "")).replace(" ", "")
    return clip.startswith(_CLIPPED) or any(_at_most(style.get(key), _FAR) for key in ("left", "top"))


def _at_most(length: str | None, most: float) -> bool:
    found = pixels(length, _USUAL) if length else None
    return found is not None and found <= most
