"""Whether letters can be told from what is behind them."""

from __future__ import annotations

Colour = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
TINY = 2.0
"""Points up to which letters are too small to read: 0.7 mm high."""
_NEAR = 32
"""Colours that differ more in red, green or blue are told apart by their hue, as yellow is from white."""
_CONTRAST = 1.1
"""Contrast ratio (WCAG 2.2) up to which nothing is seen; 1 is none at all, readable text has 3 and more."""


def hexadecimal(text: str) -> Colour | None:
    """Return the colour written as ``rrggbb`` or ``rgb``, with or without ``#``; None where it is none."""
    digits = text.strip().removeprefix("#")
    if len(digits) == 3:
        digits = "".join(2 * digit for digit in digits)
    if len(digits) != 6:
        return None
    try:
        return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
    except ValueError:
        return None


def alike(one: Colour, other: Colour) -> bool:
    """Tell whether text of one colour is invisible on the other."""
    if max(abs(a - b) for a, b in zip(one, other, strict=True)) > _NEAR:
        return False
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05) <= _CONTRAST


def _luminance(colour: Colour) -> float:
    """Return the relative luminance as WCAG 2.2 defines it, 0 to 1."""
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
