"""Which figure of a line stands for which of a claim, and the changes of both beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.claims.figures._change import Pair
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.numbers import CURRENCIES
from vetkit.claims.tokens import COMMA
from vetkit.ledger.changes import Across, across
from vetkit.ledger.figures import agree
from vetkit.ledger.lines import Line
from vetkit.ledger.sought import Read, Sought

_CLAUSE = 10
"""Words that the border of a clause counts for, where a figure is bound to what it is a figure of."""

_THING = 3
"""Words after a figure among which stands what it counts."""


def counterparts(wanted: Sought, line: Line) -> list[tuple[Quantity, Quantity | None]]:
    """Return each figure of the claim with the figure of the line that stands for it; None where none does.

    Of several figures of one kind those count that stand next to what is counted.
    """
    figures = wanted.figures or wanted.years
    pairs: list[tuple[Quantity, Quantity | None]] = []
    for kind in dict.fromkeys(one.kind for one in figures):
        ours = [one for one in figures if one.kind == kind]
        theirs = sorted(_comparable(wanted, ours, line), key=lambda one: _distance(one, wanted, line))
        bound = sorted(theirs[: len(ours)], key=lambda one: one.start)
        left = [one for one in bound if not any(agree(figure, one) for figure in ours)]
        for figure in ours:
            same = next((one for one in bound if _is_same(figure, one, ours, wanted, line)), None)
            pairs.append((figure, same or (left.pop(0) if left and len(bound) == len(ours) else None)))
    return pairs


def _comparable(wanted: Sought, ours: Sequence[Quantity], line: Line) -> Iterator[Quantity]:
    names = {_counted(one, wanted.claim.stems) for one in ours}
    counted = names & wanted.subject
    if counted and "" in names:  # 71 of 80 questions, and 19 of 80 before
        counted |= {""}
    years = not wanted.figures
    for one in line.read.quantities:
        same = one.kind == ours[0].kind and one.is_year == years and _is_in_currency(one, line, wanted)
        any_count = one.kind != "count" or years or not counted
        if same and (any_count or _counted(one, line.read.stems) in counted):
            yield one


def _is_in_currency(one: Quantity, line: Line, wanted: Sought) -> bool:
    """Tell whether an amount is in a currency of the claim's; of anything else than amounts it is true."""
    if one.kind != "amount":
        return True
    ours = CURRENCIES.intersection(wanted.claim.tokens.words)
    theirs = CURRENCIES.intersection(line.read.tokens.words[one.start : one.end])
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _counted(one: Quantity, stems: Sequence[str]) -> str:
    """Return the first telling word after a figure, which is mostly what it counts."""
    return next((name for name in stems[one.end : one.end + 3] if name), "")


def _distance(one: Quantity, wanted: Sought, line: Line) -> int:
    """Return how far a figure stands from what the claim counts; the border of a clause counts for more."""
    breaks = line.read.tokens.breaks
    places = [at for at, name in enumerate(line.read.stems) if name in wanted.subject]
    return min((_steps(one.start, at, breaks) for at in places), default=one.start)


def _is_same(figure: Quantity, other: Quantity, ours: Sequence[Quantity], wanted: Sought, line: Line) -> bool:
    """Tell whether two figures agree, and are of one thing where the claim has several of their kind."""
    if not agree(figure, other) or len(ours) == 1:
        return agree(figure, other)
    one, two = _things(figure, wanted.claim, wanted), _things(other, line.read, wanted)
    return not one.isdisjoint(two) or one.isdisjoint(line.stems)


def _things(one: Quantity, text: Read, wanted: Sought) -> set[str]:
    """Return what of the claim's subject a figure is of: bookings by 60 %, and 60 bookings."""
    places = [at for at, name in enumerate(text.stems) if name in wanted.subject]
    before = [at for at in places if at < one.start][-1:]
    after = [at for at in places if at >= one.end][:1]
    return {text.stems[at] for at in ((after or before) if one.kind == "count" else (before or after))}


def _steps(one: int, other: int, breaks: Sequence[int]) -> int:
    first, last = min(one, other), max(one, other)
    return last - first + _CLAUSE * sum(breaks[at] >= COMMA for at in range(first + 1, last + 1))


def is_firm(one: Quantity, line: Line) -> bool:
    """Tell whether a figure is meant as it stands, and is not one end of a range; "2025 to 352" is none."""
    at = line.read.quantities.index(one)
    before = line.read.quantities[at - 1] if at else one
    return one.is_exact or before.is_year != one.is_year


def changes(wanted: Sought, line: Line) -> list[tuple[Across, tuple[int, int]]]:
    """Return the changes of a claim beside those that a line has in the other form, and where these stand.

    Where a line has several none of them contradicts: nobody could tell which is meant.
    """
    ends = [pair for pair in line.ends if _is_of_matter(pair, wanted, line)]
    found = list(across(wanted.claim, wanted.figures, line.read, ends))
    sure = len(found) == 1 and _is_of_one_time(wanted, line)
    return [
        (one, place)
        for one, place in found
        if one.outcome != "contradicts" or (sure and _is_bound(place[0], wanted, line))
    ]


def _is_of_matter(pair: Pair, wanted: Sought, line: Line) -> bool:
    """Tell whether the ends of a change are not of another thing or currency: from 4 to 12 employees."""
    stems = line.read.stems
    for one in (pair.first, pair.last):
        if not _is_in_currency(one, line, wanted):
            return False
        after = {name for name in stems[one.end : one.end + _THING] if name}
        names_another = one.kind == "count" and stems[one.end : one.end + 1] != ("",) and after
        if names_another and wanted.subject.isdisjoint(after):
            return False
    return True


def _is_of_one_time(wanted: Sought, line: Line) -> bool:
    """Tell whether a line does not give another time than the claim: within 30 days, and in 2025."""
    ours = [one for one in wanted.figures if one.kind == "period"]
    theirs = [one for one in line.read.quantities if one.kind == "period"]
    return not ours or not theirs or any(agree(one, other) for one in ours for other in theirs)


def _is_bound(at: int, wanted: Sought, line: Line) -> bool:
    """Tell whether what the claim counts is in one clause with the word at ``at``; a row is one."""
    if line.statement is None:
        return True
    places = [place for place, name in enumerate(line.read.stems) if name in wanted.subject]
    return any(_steps(at, place, line.read.tokens.breaks) < _CLAUSE for place in places)
