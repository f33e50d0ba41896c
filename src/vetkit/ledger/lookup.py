"""The text of evidence held against a claim: does it carry the claim's figures and names, or others?

Pure: a claim and lines in, what was found out. A figure alone proves nothing: it must stand in one statement
with what is counted, and the name of whom it is about must stand near it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice

from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import ledger_words
from vetkit.claims.numbers import CURRENCIES
from vetkit.claims.tokens import COMMA
from vetkit.ledger.lines import Line
from vetkit.ledger.names import plain_words
from vetkit.ledger.sought import Sought
from vetkit.model.looked import Differing, LookedOutcome, Seen

_HALF = 0.5
"""Share of the words for what a claim counts that a statement must have to be on the same matter."""

_MOST = 200
"""Lines on the matter of a claim that are looked at: a text with more of them is made to be searched."""

_CLAUSE = 10
"""Words that the border of a clause counts for, where a figure is bound to what it is a figure of."""

_COPY = 6
"""Words that a claim must have to be known for the consultant's when they stand whole in a text."""

_MEANT = frozenset({"asserted", "qualified", "reported"})
"""Stances in which a text says that something is so."""

COMPARED = frozenset({"percent", "multiple", "amount", "count"})
"""Kinds of number of which another one on the same matter contradicts."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the text.

    Attributes:
        words: Plain words of who issued it.
        own: The consultant's names, each as its plain words.
        is_own: Whether it is the consultant's own word.
    """

    words: frozenset[str]
    own: tuple[tuple[str, ...], ...]
    is_own: bool = False

    def names_consultant(self, there: Collection[str]) -> bool:
        """Tell whether words have a name of the consultant in them."""
        return self.is_own or any(name and set(name) <= set(there) for name in self.own)


@dataclass(frozen=True, slots=True)
class Held:
    """What came of one line, or of a whole text.

    Attributes:
        outcome: In one word.
        found: What of the claim was found.
        missing: What was not.
        differing: Figures that differ.
    """

    outcome: LookedOutcome
    found: tuple[Seen, ...] = ()
    missing: tuple[str, ...] = ()
    differing: tuple[Differing, ...] = ()


_RANK: tuple[LookedOutcome, ...] = ("carries", "differs", "repeats", "in-part", "silent")


def look_up(wanted: Sought, text: Sequence[Line], about: About) -> Held:
    """Return the best that a text has to say on a claim.

    Args:
        wanted: What to look for.
        text: The text.
        about: What is known of it.
    """
    nothing = Held("silent", missing=tuple(_all(wanted)))
    if not wanted.is_enough:
        return nothing
    everywhere = frozenset().union(*(line.words for line in text)) | about.words
    if not wanted.names and not about.names_consultant(everywhere):
        return nothing
    here = islice((line for line in text if _is_on_matter(wanted, line)), _MOST)
    held = [one for line in here if (one := _line(wanted, line, about))]
    return min(held, key=lambda one: (_RANK.index(one.outcome), -len(one.found)), default=nothing)


def _all(wanted: Sought) -> Iterator[str]:
    yield from (name.said for name in wanted.names)
    yield from (wanted.claim.figure(one) for one in (*wanted.figures, *wanted.years))


def _line(wanted: Sought, line: Line, about: About) -> Held | None:
    """Return what one line says on a claim; None where it is not on the same matter."""
    near = line.near | about.words
    named = [name for name in wanted.names if set(name.words) <= near or "".join(name.words) in near]
    if len(named) < len(wanted.names) or not _is_on_matter(wanted, line) or _is_supposed(line, about):
        return None
    pairs = _pairs(wanted, line)
    years = wanted.years if wanted.figures else ()
    dated = [one for one in years if _digits(wanted, one) in near]
    figures = (*wanted.figures, *wanted.years)
    matched = [one for one, other in pairs if other and agree(one, other)] + dated
    if not matched and figures and not any(other for _, other in pairs):
        return None
    quote, place = line.quote, line.place
    seen = [Seen(what=name.said, quote=quote, place=place) for name in named]
    seen += [Seen(what=wanted.claim.figure(one), quote=quote, place=place) for one in matched]
    missing = tuple(wanted.claim.figure(one) for one in figures if one not in matched)
    if not _is_meant(pairs, line):
        return None
    if not missing and (figures or about.names_consultant(near)):
        outcome: LookedOutcome = "repeats" if repeats(wanted, line, about) else "carries"
        return Held(outcome, tuple(seen))
    differing = tuple(_differing(wanted, line, pairs, about))
    if differing:
        return Held("differs", tuple(seen), missing, differing)
    return Held("in-part", tuple(seen), missing) if seen and matched else None


def _is_on_matter(wanted: Sought, line: Line) -> bool:
    """Tell whether a line speaks of what the claim counts, at the same time if both give a year."""
    ours = {one.value for one in wanted.years}
    theirs = {one.value for one in line.read.quantities if one.is_year}
    if wanted.figures and ours and theirs and ours.isdisjoint(theirs):
        return False
    return len(wanted.subject & line.stems) >= _HALF * len(wanted.subject)


def _is_supposed(line: Line, about: About) -> bool:
    """Tell whether a line is of what was hoped, planned or somebody else's before the consultant."""
    if not _supposing().isdisjoint(line.words):
        return True
    text = f" {' '.join(plain_words(line.read.text))} "
    return any(f" before {' '.join(name)} " in text for name in about.own if name)


def _pairs(wanted: Sought, line: Line) -> list[tuple[Quantity, Quantity | None]]:
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
            same = next((one for one in bound if agree(figure, one)), None)
            pairs.append((figure, same or (left.pop(0) if left and len(bound) == len(ours) else None)))
    return pairs


def _comparable(wanted: Sought, ours: Sequence[Quantity], line: Line) -> Iterator[Quantity]:
    counted = {name for one in ours if (name := _counted(one, wanted.claim.stems)) in wanted.subject}
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


def _steps(one: int, other: int, breaks: Sequence[int]) -> int:
    first, last = min(one, other), max(one, other)
    return last - first + _CLAUSE * sum(breaks[at] >= COMMA for at in range(first + 1, last + 1))


def agree(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures may mean the same, as closely as each is meant."""
    if one.is_year or other.is_year:
        return one.value == other.value
    (low, high), (least, most) = one.bounds(0.5), other.bounds(0.5)
    return low <= most and least <= high


def _digits(wanted: Sought, year: Quantity) -> str:
    return wanted.claim.tokens.words[year.start]


def _is_meant(pairs: Sequence[tuple[Quantity, Quantity | None]], line: Line) -> bool:
    """Tell whether a line says so of its figures, and neither denies, asks nor supposes it."""
    there = [other for _, other in pairs if other]
    if line.read.text.rstrip(" \"')”’").endswith("?"):
        return False
    spans = [(one.start, one.end) for one in there] or [(0, len(line.read.tokens.words))]
    return all(line.stance(start, end) in _MEANT for start, end in spans)


def _differing(
    wanted: Sought, line: Line, pairs: Sequence[tuple[Quantity, Quantity | None]], about: About
) -> Iterator[Differing]:
    if not wanted.names and not about.names_consultant(line.near | about.words):
        return
    for one, other in pairs:
        compared = other and _is_firm(other, line) and (one.kind in COMPARED or one.is_year)
        if other and compared and not agree(one, other):
            yield Differing(
                claimed=wanted.claim.figure(one),
                says=line.read.figure(other),
                quote=line.quote,
                place=line.place,
            )


def repeats(wanted: Sought, line: Line, about: About) -> bool:
    """Tell whether a line only passes on what the consultant says: by its words, or by saying so."""
    words, claim = f" {' '.join(plain_words(line.read.text))} ", plain_words(wanted.claim.text)
    if len(claim) >= _COPY and f" {' '.join(claim)} " in words:
        return True
    names = any(name and set(name) <= line.words for name in about.own)
    return names and not _telling().isdisjoint(line.words)


def is_paid(text: Sequence[Line]) -> bool:
    """Tell whether a text says of itself that the consultant paid for it, or wrote it."""
    signs = [f" {sign} " for sign in ledger_words()["corroboration"]["paid"]]
    rows = (f" {' '.join(plain_words(line.read.text))} " for line in text)
    return any(sign in row for row in rows for sign in signs)


@cache
def _supposing() -> frozenset[str]:
    return frozenset(ledger_words()["corroboration"]["supposing"].split())


@cache
def _telling() -> frozenset[str]:
    return frozenset(ledger_words()["corroboration"]["telling"].split())


def _is_firm(one: Quantity, line: Line) -> bool:
    """Tell whether a figure is meant as it stands, and is not one end of a range; "2025 to 352" is none."""
    at = line.read.quantities.index(one)
    before = line.read.quantities[at - 1] if at else one
    return one.is_exact or before.is_year != one.is_year
