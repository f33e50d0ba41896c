"""The score as a drawn interval, in characters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.model.assessment import Score


@dataclass(frozen=True, slots=True)
class Ink:
    """The characters that a bar is drawn with."""

    earned: str
    open: str
    lost: str
    headline: str

    @property
    def legend(self) -> tuple[str, ...]:
        """What each character stands for."""
        return (
            f"{self.earned} earned",
            f"{self.open} still open",
            f"{self.lost} lost",
            f"{self.headline} score",
        )


UNICODE = Ink(earned="█", open="░", lost="·", headline="┃")
ASCII = Ink(earned="#", open="-", lost=".", headline="|")


def draw(score: Score, width: int, ink: Ink = UNICODE) -> str:
    """Return ``width`` characters: earned up to the floor, open up to the ceiling, the rest lost.

    The headline is marked in its place. Where nothing applies all of it is open.
    """
    if width < 1:
        return ""
    if score.floor is None or score.ceiling is None:
        return ink.open * width
    floor, ceiling = _cells(score.floor, width), _cells(score.ceiling, width)
    cells = list(ink.earned * floor + ink.open * (ceiling - floor) + ink.lost * (width - ceiling))
    if score.headline is not None:
        cells[min(_cells(score.headline, width), width - 1)] = ink.headline
    return "".join(cells)


def _cells(percent: float, width: int) -> int:
    """Return how many of ``width`` cells ``percent`` fills; half a cell counts."""
    return min(width, int(percent * width / 100 + 0.5))
