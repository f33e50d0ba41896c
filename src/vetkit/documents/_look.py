"""How letters look, and whether a reader can see them."""

from __future__ import annotations

from dataclasses import dataclass

from vetkit.documents._colour import TINY, Colour, alike, hexadecimal
from vetkit.model.hiding import Hiding


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look; None where nothing is said of it.

    Attributes:
        vanish: Whether they are marked as hidden.
        colour: Their colour; any word where the program picks one that can be read.
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
