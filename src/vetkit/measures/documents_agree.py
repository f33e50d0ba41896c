"""Does one document say what another takes back: a red flag here, the green flag against it there?

The red flag fails its own criterion. That the papers contradict each other is another matter, and is shown
with both sentences side by side.
"""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.claims.lexicon import contradictions
from vetkit.measures._seen import speaks_against
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.match import Match
from vetkit.model.standard import Standard

_SHOWN = 160
"""Characters of a sentence that are quoted beside another one."""


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Compare what the documents say, by the pairs of flags that take each other back."""
    read = [document.path for document in case.documents if document.words]
    if len(read) < 2:
        return ()
    known = [pair for pair in contradictions() if standard.flags.keys() >= set(pair)]
    return tuple(seen for red, green in known for seen in _contradiction(red, green, case, standard, read))


def _contradiction(
    red: str, green: str, case: Case, standard: Standard, read: list[str]
) -> Iterator[Observation]:
    """Yield the first place of each flag where the two stand in different documents."""
    pairs = (
        (a, b) for a in _in(red, case, read) for b in _in(green, case, read) if a.spot.path != b.spot.path
    )
    for bad, good in pairs:
        sides = " ".join(_side(match, standard) for match in (bad, good))
        signal = f"documents-agree:{red}-{green}"
        seen = speaks_against(f"{sides} Ask which one holds.", signal, "medium")
        yield seen.model_copy(update={"quote": bad.sentence, "spots": (bad.spot, good.spot)})
        return


def _side(match: Match, standard: Standard) -> str:
    flat = " ".join(match.sentence.split())
    cut = flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN - 1].rstrip()}…"
    return f"{standard.flags[match.flag].title}: “{cut}” ({match.spot.path})."


def _in(flag: str, case: Case, read: list[str]) -> list[Match]:
    """Return the sure matches of a flag in the documents, in order of place."""
    found = [
        match
        for match in case.matches
        if match.counts and match.flag == flag and match.spot.path in read and match.confidence != "low"
    ]
    return sorted(found, key=lambda one: (one.spot.path, one.spot.start))
