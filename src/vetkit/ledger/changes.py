"""A change told in one form held against the same told in another: "by 40 %", and "from 1,000 to 1,400".

Pure arithmetic, with the working shown. The way it went counts: a fall is no rise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from math import isfinite
from typing import Literal

from vetkit.claims.figures._change import Pair, agrees, comes_to, is_change
from vetkit.claims.figures._quantity import Quantity
from vetkit.ledger.figures import bears_out
from vetkit.ledger.sought import Read

Outcome = Literal["bears-out", "fits", "contradicts"]
"""The other side proves the claim's figure, fits it without proving it, or contradicts it."""

_MULTIPLE = 0.1
"""What a multiple may be off by and still be borne out, as a share."""

_HALF = 0.5
"""Last places that the ends may be off by: as they were rounded, no more."""


@dataclass(frozen=True, slots=True)
class Across:
    """A change of the claim beside the same change in another form.

    Attributes:
        figures: The claim's figures that were compared: by how much, or the two ends.
        claimed: These, as the claim has them.
        says: The other side's, as it has them.
        working: What was worked out: ``from 1,000 to 1,400 is +40 %``.
        outcome: What follows.
    """

    figures: tuple[Quantity, ...]
    claimed: str
    says: str
    working: str
    outcome: Outcome


def across(
    claim: Read, figures: Collection[Quantity], said: Read, ends: Sequence[Pair]
) -> Iterator[tuple[Across, tuple[int, int]]]:
    """Yield each change of a claim beside the same in the other form, and where in ``said`` that stands.

    Args:
        claim: The claim.
        figures: Its figures.
        said: What is held against it.
        ends: The two ends of each change in ``said``.
    """
    ours = _ends_in(claim, figures)
    for change in _changes(claim, figures, ours):
        for pair in ends:
            yield _against_ends(claim, change, said, pair), (pair.first.start, pair.last.end)
    for pair in ours:
        for change in _changes(said, said.quantities, ends):
            yield _against_change(claim, pair, said, change), (change.start, change.end)


def _ends_in(claim: Read, figures: Collection[Quantity]) -> list[Pair]:
    return [pair for pair in claim.ends if pair.first in figures and pair.last in figures]


def _changes(text: Read, figures: Collection[Quantity], ends: Sequence[Pair]) -> Iterator[Quantity]:
    """Yield the figures that say by how much something changed, but no end of a change itself."""
    taken = {at for pair in ends for at in (pair.first.start, pair.last.start)}
    for one in figures:
        if one.is_exact and one.start not in taken and is_change(one, text.tokens):
            yield one


def _against_ends(claim: Read, change: Quantity, said: Read, pair: Pair) -> Across:
    """Return how much a claim says that something changed beside the two ends that ``said`` has of it."""
    ends = _told(said, pair)
    return Across(
        figures=(change,),
        claimed=claim.changed(change) if _is_opposed(claim.way(change), pair) else claim.figure(change),
        says=ends,
        working=f"{ends} is {comes_to(change, pair)}",
        outcome=_outcome(change, pair, claim.way(change)),
    )


def _against_change(claim: Read, pair: Pair, said: Read, change: Quantity) -> Across:
    """Return the two ends that a claim has of a change beside how much ``said`` says that it was.

    How much it changed proves neither end, so that it bears out nothing.
    """
    ends, outcome = _told(claim, pair), _outcome(change, pair, said.way(change))
    return Across(
        figures=(pair.first, pair.last),
        claimed=ends,
        says=said.changed(change),
        working=f"{ends} is {comes_to(change, pair)}",
        outcome="contradicts" if outcome == "contradicts" else "fits",
    )


def _told(text: Read, pair: Pair) -> str:
    return f"from {text.figure(pair.first)} to {text.figure(pair.last)}"


def _outcome(change: Quantity, pair: Pair, way: int) -> Outcome:
    if _is_opposed(way, pair):
        return "contradicts"
    if _is_borne_out(change, pair):
        return "bears-out"
    return "fits" if agrees(change, pair, _HALF) else "contradicts"


def _is_opposed(way: int, pair: Pair) -> bool:
    """Tell whether a rise is told where the ends fall, or the reverse."""
    return way * (pair.last.value - pair.first.value) < 0


def _is_borne_out(change: Quantity, pair: Pair) -> bool:
    """Tell whether the ends as they stand come to how much something is said to have changed."""
    step = min(change.step, 2 * _MULTIPLE * change.value) if change.kind == "multiple" else change.step
    claimed = replace(change, step=step)
    worked_out = (replace(change, value=value, step=0.0, hedge="") for value in _values(change, pair))
    return any(bears_out(claimed, one) for one in worked_out if isfinite(one.value))


def _values(change: Quantity, pair: Pair) -> Iterator[float]:
    """Yield what the ends come to, in the unit of ``change``, in each way in which it may be meant."""
    first, last = pair.first.value, pair.last.value
    if change.kind == "percent":
        yield abs(100 * (last / first - 1))
    if change.kind == "multiple":
        low, high = sorted((first, last))
        yield from (high / low, high / low - 1) if low else ()  # three times as many, three times more
    if change.kind in ("count", "amount") or pair.first.kind == change.kind == "percent":
        yield abs(last - first)
