"""The text of evidence held against a claim: does it carry the claim's figures and names, or others?

Pure: a claim and lines in, what was found out. A figure alone proves nothing: it must stand in one statement
with what is counted, and the name of whom it is about must stand near it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from vetkit.claims.figures._quantity import Quantity
from vetkit.ledger.about import About
from vetkit.ledger.changes import Across
from vetkit.ledger.counterparts import changes, counterparts, is_firm
from vetkit.ledger.figures import agree, bears_out
from vetkit.ledger.hearsay import is_supposed, is_taken_back, repeats
from vetkit.ledger.lines import Line
from vetkit.ledger.scope import (
    is_clear,
    is_elsewhere,
    is_of_one_year,
    is_of_somebody_else,
    is_other_sort,
)
from vetkit.ledger.sought import Read, Sought
from vetkit.model.looked import Differing, LookedOutcome, Seen

_HALF = 0.5
"""Share of the words for what a claim counts that a statement must have to be on the same matter."""

_MOST = 200
"""Lines on the matter of a claim that are looked at: a text with more of them is made to be searched."""

_MEANT = frozenset({"asserted", "qualified", "reported"})
"""Stances in which a text says that something is so."""

CHANGES = frozenset({"percent", "multiple"})
"""Kinds of number that may say by how much something rose or fell."""

COMPARED = frozenset({"percent", "multiple", "amount", "count"})
"""Kinds of number of which another one on the same matter contradicts."""


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
    named = [name for name in wanted.names if about.has(name.words, line.near)]
    if len(named) < len(wanted.names) or not _is_on_matter(wanted, line) or is_supposed(wanted, line, about):
        return None
    pairs, turned = counterparts(wanted, line), changes(wanted, line)
    shown = {one: told for told, _ in turned if told.outcome == "bears-out" for one in told.figures}
    years = wanted.years if wanted.figures else ()
    dated = [one for one in years if _digits(wanted, one) in near]
    figures = (*wanted.figures, *wanted.years)
    matched = [one for one, other in pairs if one in shown or (other and _proves(wanted, line, one, other))]
    matched += dated
    if not matched and figures and not turned and not any(other for _, other in pairs):
        return None
    quote, place = line.quote, line.place
    seen = [Seen(what=name.said, quote=quote, place=place) for name in named]
    seen += [_seen(wanted, one, shown, line) for one in matched]
    seen += [
        Seen(what=told.says, quote=quote, place=place, working=told.working)
        for told, _ in turned
        if told.outcome == "fits"
    ]
    missing = tuple(wanted.claim.figure(one) for one in figures if one not in matched)
    if not _is_meant(pairs, [where for _, where in turned], line):
        return None
    if figures and is_elsewhere(wanted, line, about.everybody):
        return None
    if not missing and (figures or about.names_consultant(near)):
        changes_told = [(one, other) for one, other in pairs if one.kind in CHANGES]
        if is_taken_back(wanted, line, about) or not _is_clear(wanted, changes_told, line, about):
            return None
        outcome: LookedOutcome = "repeats" if repeats(wanted, line, about) else "carries"
        return Held(outcome, tuple(seen))
    open_pairs = [(one, other) for one, other in pairs if one not in shown]
    differing = tuple(_differing(wanted, line, open_pairs, [told for told, _ in turned], about))
    if differing:
        return Held("differs", tuple(seen), missing, differing)
    return Held("in-part", tuple(seen), missing) if seen and (matched or turned) else None


def _is_clear(
    wanted: Sought, pairs: Sequence[tuple[Quantity, Quantity | None]], line: Line, about: About
) -> bool:
    """Tell whether nothing beside the figures of a line may make them those of something else."""
    there = [other.start for _, other in pairs if other]
    return line.statement is None or all(is_clear(wanted, line, at, about.everybody) for at in there)


def _seen(wanted: Sought, one: Quantity, shown: Mapping[Quantity, Across], line: Line) -> Seen:
    working = shown[one].working if one in shown else None
    return Seen(what=wanted.claim.figure(one), quote=line.quote, place=line.place, working=working)


def _proves(wanted: Sought, line: Line, one: Quantity, other: Quantity) -> bool:
    same = not is_opposed(wanted.claim, one, line.read, other)
    return same and bears_out(one, other) and not is_other_sort(wanted.claim, one, line.read, other)


def is_opposed(ours: Read, one: Quantity, theirs: Read, other: Quantity) -> bool:
    """Tell whether one figure is of a rise and the other of a fall."""
    return one.kind == other.kind in CHANGES and ours.way(one) * theirs.way(other) < 0


def _is_on_matter(wanted: Sought, line: Line) -> bool:
    """Tell whether a line speaks of what the claim counts, at the same time if both give a year."""
    ours = {one.value for one in wanted.years}
    theirs = {one.value for one in line.read.quantities if one.is_year}
    if wanted.figures and ours and theirs and ours.isdisjoint(theirs):
        return False
    return len(wanted.subject & line.stems) >= _HALF * len(wanted.subject)


def _digits(wanted: Sought, year: Quantity) -> str:
    return wanted.claim.tokens.words[year.start]


def _is_meant(
    pairs: Sequence[tuple[Quantity, Quantity | None]], turned: Sequence[tuple[int, int]], line: Line
) -> bool:
    """Tell whether a line says so of its figures, and neither denies, asks nor supposes it."""
    there = [other for _, other in pairs if other]
    if line.read.text.rstrip(" \"')”’").endswith("?"):
        return False
    spans = [*((one.start, one.end) for one in there), *turned] or [(0, len(line.read.tokens.words))]
    return all(line.stance(start, end) in _MEANT for start, end in spans)


def _differing(
    wanted: Sought,
    line: Line,
    pairs: Sequence[tuple[Quantity, Quantity | None]],
    turned: Sequence[Across],
    about: About,
) -> Iterator[Differing]:
    if not wanted.names and not about.names_consultant(line.near | about.words):
        return
    if is_of_one_year(wanted, line) or is_of_somebody_else(wanted, line, about.everybody):
        return
    direct = set()
    for one, other in pairs:
        if other is None or is_other_sort(wanted.claim, one, line.read, other):
            continue
        direct.add(one)
        compared = (
            _is_clear(wanted, [(one, other)], line, about)
            and is_firm(other, line)
            and (one.kind in COMPARED or one.is_year)
        )
        opposed = is_opposed(wanted.claim, one, line.read, other)
        if compared and (opposed or not agree(one, other)):
            yield Differing(
                claimed=wanted.claim.changed(one) if opposed else wanted.claim.figure(one),
                says=line.read.changed(other) if opposed else line.read.figure(other),
                quote=line.quote,
                place=line.place,
            )
    for told in turned:
        if told.outcome == "contradicts" and direct.isdisjoint(told.figures):
            yield Differing(
                claimed=told.claimed,
                says=told.says,
                quote=line.quote,
                place=line.place,
                working=told.working,
            )
