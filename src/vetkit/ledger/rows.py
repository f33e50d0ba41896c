"""The two ends of a change in a row of a table: what is under "before" and "after", or under two years."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from vetkit.claims.figures._change import Pair
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import ledger_words
from vetkit.ledger.names import plain_words
from vetkit.ledger.sought import Read, read


@dataclass(frozen=True, slots=True)
class _Cell:
    """One figure alone in its cell, and when it was, by the head of its column."""

    figure: Quantity
    when: float


def row_ends(text: str, head: str, told: Read) -> tuple[Pair, ...]:
    """Return the ends of the change that a row has; nothing where it has not just two under such heads.

    Args:
        text: The row, its cells parted by bars.
        head: The first row of the table.
        told: ``text`` with blanks in place of the bars.
    """
    heads = _cells(head)
    figures: dict[int, list[Quantity]] = {}
    for one in told.quantities:
        at = text.count("|", 0, told.folded.start(told.tokens.starts[one.start])) - text.lstrip().startswith(
            "|"
        )
        figures.setdefault(at, []).append(one)
    found = []
    for at, here in figures.items():
        when = _when(heads[at]) if at < len(heads) else None
        if when is not None and len(here) == 1 and here[0].is_exact and not here[0].is_year:
            found.append(_Cell(here[0], when))
    if len(found) != 2 or found[0].when == found[1].when or found[0].figure.kind != found[1].figure.kind:
        return ()
    first, last = sorted(found, key=lambda cell: cell.when)
    return (Pair(first.figure, last.figure),) if first.figure.value else ()


def _cells(row: str) -> list[str]:
    return row.strip().removeprefix("|").removesuffix("|").split("|")


def _when(head: str) -> float | None:
    """Return what the head of a column says of the time: its year, or before everything, or after."""
    years = [one.value for one in read(head).quantities if one.is_year]
    words = set(plain_words(head))
    if len(years) == 1:
        return years[0]
    if not words.isdisjoint(_heads("first")):
        return float("-inf")
    return None if words.isdisjoint(_heads("last")) else float("inf")


@cache
def _heads(name: str) -> frozenset[str]:
    return frozenset(ledger_words()["corroboration"][name].split())
