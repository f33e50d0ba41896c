"""What is behind the letters on a slide: shapes of the slide, its layout and master, and their background."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from vetkit.documents._colour import BLACK, WHITE, Colour, hexadecimal

Fill = Colour | Literal["nothing", "unknown"]
"""What an area is filled with."""

_USUAL = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_PRESETS: Mapping[str, Colour] = {"white": WHITE, "black": BLACK}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the units of the file, EMU: 914,400 to the inch."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its centre."""
        return self.left + self.width / 2, self.top + self.height / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Tell whether ``point`` is in it."""
        x, y = point
        return self.left <= x <= self.left + self.width and self.top <= y <= self.top + self.height

    def is_beside(self, other: Box) -> bool:
        """Tell whether the two have no point in common."""
        return (
            self.left + self.width < other.left
            or other.left + other.width < self.left
            or self.top + self.height < other.top
            or other.top + other.height < self.top
        )


@dataclass(slots=True)
class Shape:
    """A shape, picture or table.

    Attributes:
        box: Where it is; None where that is left to the layout.
        fill: What it is filled with.
        is_said: Whether the shape itself says what it is filled with, so that its style does not count.
        is_placeholder: Whether the layout decides where it is and what it is for.
        kind: The kind of placeholder, such as "title".
        is_hidden: Whether it is switched off.
    """

    box: Box | None = None
    fill: Fill = "nothing"
    is_said: bool = False
    is_placeholder: bool = False
    kind: str = ""
    is_hidden: bool = False


@dataclass
class Palette:
    """Takes the XML of a theme; the colours of a file by the names that slides use.

    Attributes:
        named: How a master calls the colours of its theme.
    """

    named: dict[str, str] = field(default_factory=_USUAL.copy)
    _colours: dict[str, Colour] = field(default_factory=dict)

    def start(self, path: Sequence[str], attributes: dict[str, str]) -> None:
        """Take the start of an element."""
        if path[-3] == "clrScheme":
            colour = hexadecimal(attributes.get("lastClr") or attributes.get("val", ""))
            if colour:
                self._colours[path[-2]] = colour

    def end(self, path: Sequence[str]) -> None:
        """Take the end of an element."""

    def text(self, path: Sequence[str], text: str) -> None:
        """A theme has no text."""

    def colour(self, element: str, attributes: Mapping[str, str]) -> Fill:
        """Return the colour that an element names."""
        value = attributes.get("val", "")
        match element:
            case "srgbClr":
                return hexadecimal(value) or "unknown"
            case "sysClr":
                return hexadecimal(attributes.get("lastClr", "")) or "unknown"
            case "prstClr":
                return _PRESETS.get(value, "unknown")
            case "schemeClr":
                return self._colours.get(self.named.get(value, value), "unknown")
            case _:
                return "unknown"


@dataclass(frozen=True)
class Ground:
    """Shapes from the lowest to the topmost, and the background below them all."""

    shapes: tuple[Shape, ...] = ()
    background: Fill = "nothing"

    def over(self, below: Ground) -> Ground:
        """Return this ground laid over that of a layout or master."""
        background = below.background if self.background == "nothing" else self.background
        return Ground((*below.shapes, *self.shapes), background)

    def behind(self, shape: Shape, earlier: Iterable[Shape]) -> Colour | None:
        """Return the colour behind the letters in ``shape``; None where it is not known.

        Args:
            shape: The shape, drawn on this ground.
            earlier: What is drawn between, from the lowest to the topmost.
        """
        stack = (*self.shapes, *earlier, shape)
        for other in reversed(stack):
            if other.fill != "nothing" and _may_be_behind(other, shape):
                certain = other is shape or (other.box and shape.box)
                return other.fill if certain and other.fill != "unknown" else None
        return None if isinstance(self.background, str) else self.background


def _may_be_behind(other: Shape, shape: Shape) -> bool:
    return other is shape or not other.box or not shape.box or other.box.holds(shape.box.middle)
