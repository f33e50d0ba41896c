"""How two people's words are alike: in runs, as near-identical answers, or retold in the same rare words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from vetkit.signals._texts import LEAST, NAME, RUN, SHINGLE, STEM, Run, Text, stem, windows

SIMILAR = 0.6
"""Share of all runs of three words that near-identical answers have in common (Jaccard)."""

OVERLAP = 0.45
"""Share of the shorter answer's runs of three that is enough by itself: a copy, edited here and there."""

LONG = 15
"""Words of near-identical answers that need but one that is not everybody's."""

WEIGHT = 4.0
"""What one shared run, or the shared words of near-identical answers, must weigh."""

UNCOMMON = 2
"""Words in it that must be none of everybody's."""

TOTAL = 5.0
"""What several shorter shared runs must weigh together."""

PART = 0.25
"""Share of the shorter person's words that these must make up."""

RARE = 5
"""Rare words that two answers must have in common, where they are told in other words and another order."""

RETOLD = 0.7
"""Share of the rare words of the answer that has fewer."""

COPIED = 2.6
"""What words must weigh that an answer has from the consultant's own texts."""

EVERYDAY = 0.2
"""What a word weighs of which everybody's praise is made; any other word weighs 1, a name nothing."""


@dataclass(frozen=True, slots=True)
class Alike:
    """How two texts are alike.

    Attributes:
        jaccard: Share of common runs of three words, between 0 and 1.
        words: Words in shared runs.
        quote: The longest of these.
    """

    jaccard: float
    words: int
    quote: str


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Words, as they count.

    Attributes:
        weight: What they weigh.
        uncommon: How many are none of everybody's.
    """

    weight: float
    uncommon: int


def _weigh(row: Iterable[str], common: frozenset[str]) -> _Weighed:
    told = [word for word in row if word != NAME]
    uncommon = sum(word not in common for word in told)
    return _Weighed(uncommon + EVERYDAY * (len(told) - uncommon), uncommon)


def _counts(row: Sequence[str], common: frozenset[str]) -> bool:
    weighed = _weigh(row, common)
    return weighed.weight >= WEIGHT and weighed.uncommon >= UNCOMMON


def is_telling(run: Run, common: frozenset[str]) -> bool:
    """Tell whether a run of ``RUN`` words holds one that is none of everybody's: others need no comparing."""
    return any(word not in common and word != NAME for word in run)


def alike(
    one: Sequence[Text], other: Sequence[Text], common: frozenset[str], template: frozenset[Run]
) -> Alike | None:
    """Return how the words of two people are alike; None where they are not.

    Args:
        one: All that the first said.
        other: All that the second said.
        common: Words that say nothing when two share them.
        template: Runs of ``RUN`` words that both can have from elsewhere.
    """
    common = common.union(*(text.proper for text in (*one, *other)))
    ours, theirs = [_own(text, template) for text in one], [_own(text, template) for text in other]
    both = _runs(ours, RUN) & _runs(theirs, RUN)
    shared = [stretch for rows in ours for row in rows for stretch in _shared(row, both, RUN)]
    pairs = [pair for a in ours for b in theirs if (pair := _pair(a, b, common))]
    jaccard = max((pair[0] for pair in pairs), default=0.0)
    near = max(pairs, default=None)
    if near is None and not _is_enough(shared, ours, theirs, common):
        return None
    stretches = shared or (near[1] if near else [])
    longest = max(stretches, key=lambda row: (len(row), row))
    quote = " ".join("…" if word == NAME else word for word in longest)
    return Alike(jaccard, sum(map(len, stretches)), quote)


def retold(
    one: Sequence[Text], other: Sequence[Text], common: frozenset[str], template: frozenset[Run]
) -> tuple[str, ...]:
    """Return the rare words of which two answers are made alike, in whatever order; nothing where few are.

    Args:
        one: All that the first said.
        other: All that the second said.
        common: Words that say nothing when two share them.
        template: Runs of ``RUN`` words that both can have from elsewhere.
    """
    common = common.union(*(text.proper for text in (*one, *other)))
    ours, theirs = ([_rare(_own(text, template), common) for text in texts] for texts in (one, other))
    best: frozenset[str] = frozenset()
    for a in ours:
        for b in theirs:
            shared = a & b
            if len(shared) >= max(RARE, RETOLD * min(len(a), len(b)), len(best) + 1):
                best = shared
    return tuple(sorted(best))


def _rare(rows: Rows, common: frozenset[str]) -> frozenset[str]:
    told = (word for row in rows for word in row if word != NAME and word not in common)
    return frozenset(stem(word) for word in told if len(word) > STEM)


def _is_enough(
    shared: Sequence[list[str]], ours: Sequence[Rows], theirs: Sequence[Rows], common: frozenset[str]
) -> bool:
    """Tell whether one shared run is long, or several are enough together."""
    if any(len(row) >= LEAST and _counts(row, common) for row in shared):
        return True
    whole = _weigh((word for row in shared for word in row), common)
    least = min(sum(len(row) for rows in person for row in rows) for person in (ours, theirs))
    part = sum(map(len, shared)) / least if least else 0.0
    return whole.weight >= TOTAL and whole.uncommon > UNCOMMON and part >= PART


def _pair(one: Rows, other: Rows, common: frozenset[str]) -> tuple[float, list[list[str]]] | None:
    """Return the Jaccard share of two answers that are near-identical, and what they share; else None."""
    first, second = _runs([one], SHINGLE), _runs([other], SHINGLE)
    both = first & second
    if not both or min(sum(map(len, one)), sum(map(len, other))) < LEAST:
        return None
    shared = [stretch for row in one for stretch in _shared(row, both, SHINGLE)]
    weighed = _weigh((word for row in shared for word in row), common)
    jaccard = len(both) / len(first | second)
    if jaccard >= SIMILAR and sum(map(len, shared)) >= LONG and weighed.uncommon:
        return jaccard, shared
    if weighed.weight < WEIGHT or weighed.uncommon < UNCOMMON:
        return None
    overlap = len(both) / min(len(first), len(second))
    return (jaccard, shared) if jaccard >= SIMILAR or overlap >= OVERLAP else None


Rows = list[list[str]]
"""The words of one answer, in stretches that no template has."""


def _own(text: Text, template: frozenset[Run]) -> Rows:
    """Return the words of ``text`` but those that lie in runs of ``template``."""
    marked = _marked(text.own, template, RUN)
    rows: Rows = [[]]
    for word, is_in in zip(text.own, marked, strict=True):
        if is_in:
            rows.append([])
        else:
            rows[-1].append(word)
    return [row for row in rows if row]


def _runs(answers: Iterable[Rows], length: int) -> set[Run]:
    """Return the runs of ``length`` words, but those of names alone."""
    return {
        run
        for rows in answers
        for row in rows
        for run in windows(row, length)
        if any(word != NAME for word in run)
    }


def _marked(row: Sequence[str], runs: Set[Run], length: int) -> list[bool]:
    """Return which words of ``row`` lie in one of ``runs``."""
    marked = [False] * len(row)
    for at, run in enumerate(windows(row, length)):
        if run in runs:
            marked[at : at + length] = [True] * length
    return marked


def _shared(row: Sequence[str], runs: Set[Run], length: int) -> Iterator[list[str]]:
    """Yield the stretches of ``row`` that lie in ``runs``, each as long as it is."""
    yield from _stretches(row, _marked(row, runs, length))


def _stretches(row: Sequence[str], marked: Sequence[bool]) -> Iterator[list[str]]:
    """Yield the stretches of ``row`` that are marked."""
    here: list[str] = []
    for word, is_in in zip((*row, ""), (*marked, False), strict=True):
        if is_in:
            here.append(word)
        elif here:
            yield here
            here = []


def copied(text: Text, material: frozenset[Run], common: frozenset[str]) -> tuple[int, str]:
    """Return how many words of ``text`` stand in ``material``, and the longest stretch; 0 for mere praise.

    Args:
        text: What was said or written.
        material: Runs of ``RUN`` stems of the consultant's own.
        common: Words that say nothing.
    """
    shared = list(_stretches(text.words, _marked(text.stems, material, RUN)))
    weighed = _weigh((word for row in shared for word in row), common | text.proper)
    if weighed.weight < COPIED or not weighed.uncommon:
        return 0, ""
    longest = max(shared, key=lambda row: (len(row), row))
    return sum(map(len, shared)), " ".join("…" if word == NAME else word for word in longest)
