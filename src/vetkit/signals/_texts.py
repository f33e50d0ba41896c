"""Wording, compared by runs of words: what two people share, and neither everybody nor a template says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from vetkit.model.signal import Lists
from vetkit.signals._plain import words

SIMILAR = 0.6
"""Share of all runs of three words that near-identical texts have in common (Jaccard)."""

SHINGLE = 3
"""Words of a run by which whole texts are compared."""

RUN = 5
"""Words of a run that says something by itself, where it is rare."""

RARE = 3
"""Words of such a run that must be none of those of which everybody's praise is made."""

LEAST = 8
"""Words that an answer must have to be compared."""

SHARED = 14
"""Words in rare runs that two texts must share, if they are not near-identical as a whole."""

PART = 0.25
"""Share of the shorter text that these must make up."""

NAME = "\0"
"""Stands for a name: of the consultant, of a referee, of its organisation."""

Run = tuple[str, ...]


def everyday(lists: Lists, questions: Iterable[str]) -> frozenset[str]:
    """Return the words that say nothing when two share them: everybody's, and those of the questions."""
    return lists.everyday | frozenset(word for question in questions for word in words(question))


@dataclass(frozen=True)
class Text:
    """Something that was said or written, as words with the names taken out.

    Attributes:
        where: What it answers, such as ``went-wrong``.
        text: As it stands.
        names: Words that are names here.
    """

    where: str
    text: str
    names: frozenset[str]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in plain form, each name the same."""
        return tuple(NAME if word in self.names else word for word in words(self.text))

    def runs(self, length: int) -> frozenset[Run]:
        """Return its runs of ``length`` words that are not a name alone."""
        return frozenset(
            run
            for run in windows(self.words, length)
            if any(word is not NAME and word != NAME for word in run)
        )


def windows(row: Sequence[str], length: int) -> Iterable[Run]:
    """Return the runs of ``length`` words in ``row``, in order."""
    return (tuple(row[at : at + length]) for at in range(len(row) - length + 1))


def is_rare(run: Run, common: frozenset[str]) -> bool:
    """Tell whether a run holds enough words that not everybody uses."""
    return sum(word not in common and word != NAME for word in run) >= RARE


@dataclass(frozen=True, slots=True)
class Alike:
    """How two texts are alike.

    Attributes:
        jaccard: Share of common runs of three words, between 0 and 1.
        words: Words in rare runs that both have.
        quote: The longest stretch that both have.
    """

    jaccard: float
    words: int
    quote: str


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
    found = [hit for a in one for b in other if (hit := _answers(a, b, common, template))]
    whole = _whole(one, other, common, template)
    hits = [*found, *([whole] if whole else [])]
    return max(hits, key=lambda hit: (hit.words, hit.jaccard, hit.quote)) if hits else None


def _answers(one: Text, other: Text, common: frozenset[str], template: frozenset[Run]) -> Alike | None:
    """Compare two answers as wholes: near-identical, and not in what everybody says."""
    if min(len(one.words), len(other.words)) < LEAST:
        return None
    jaccard = _jaccard(one.runs(SHINGLE), other.runs(SHINGLE))
    rare = _rare([one], [other], common, template)
    if jaccard < SIMILAR or not rare:
        return None
    return Alike(jaccard, _covered(one, rare), _longest(one, rare))


def _whole(
    one: Sequence[Text], other: Sequence[Text], common: frozenset[str], template: frozenset[Run]
) -> Alike | None:
    """Compare all that two said: enough rare runs in common, however much stands around them."""
    rare = _rare(one, other, common, template)
    shared = sum(_covered(text, rare) for text in one)
    least = min(sum(len(text.words) for text in row) for row in (one, other))
    if shared < SHARED or shared < PART * least:
        return None
    jaccard = _jaccard(
        frozenset(run for text in one for run in text.runs(SHINGLE)),
        frozenset(run for text in other for run in text.runs(SHINGLE)),
    )
    return Alike(
        jaccard, shared, max((_longest(text, rare) for text in one), key=lambda words: (len(words), words))
    )


def _rare(
    one: Sequence[Text], other: Sequence[Text], common: frozenset[str], template: frozenset[Run]
) -> frozenset[Run]:
    first = {run for text in one for run in text.runs(RUN)}
    both = first.intersection(run for text in other for run in text.runs(RUN))
    return frozenset(run for run in both if run not in template and is_rare(run, common))


def _jaccard(one: frozenset[Run], other: frozenset[Run]) -> float:
    either = len(one | other)
    return len(one & other) / either if either else 0.0


def _marked(text: Text, runs: frozenset[Run]) -> list[bool]:
    """Return which words of ``text`` lie in one of ``runs``."""
    marked = [False] * len(text.words)
    for at, run in enumerate(windows(text.words, RUN)):
        if run in runs:
            marked[at : at + RUN] = [True] * RUN
    return marked


def _covered(text: Text, runs: frozenset[Run]) -> int:
    return sum(_marked(text, runs))


def _longest(text: Text, runs: frozenset[Run]) -> str:
    """Return the longest stretch of ``text`` that lies in ``runs``, names as an ellipsis."""
    best: list[str] = []
    here: list[str] = []
    for word, marked in zip((*text.words, ""), (*_marked(text, runs), False), strict=True):
        if marked:
            here.append("…" if word == NAME else word)
        else:
            best = max(best, here, key=len)
            here = []
    return " ".join(best)


def copied(text: Text, material: frozenset[Run], common: frozenset[str]) -> tuple[int, str]:
    """Return how many words of ``text`` stand in rare runs of ``material``, and the longest stretch."""
    rare = frozenset(run for run in text.runs(RUN) if run in material and is_rare(run, common))
    return _covered(text, rare), _longest(text, rare)
