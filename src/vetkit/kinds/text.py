"""What the consultant's own words say: flags found in the documents, one observation a flag and document."""

from __future__ import annotations

from vetkit.model.base import CONFIDENCES, Rung
from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.finding import Observation
from vetkit.model.match import Match
from vetkit.model.standard import Standard

BINDING = frozenset({"contract", "terms"})
"""Documents whose words bind: what they say is documented, not merely stated."""


def observe(criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return the flags that count, red ones against the consultant and green ones for it."""
    places: dict[tuple[str, str], list[Match]] = {}
    for match in case.matches:
        if match.counts and match.flag in (*criterion.red, *criterion.green):
            places.setdefault((match.flag, match.spot.path), []).append(match)
    kinds = {document.path: document.kind for document in case.documents}
    return tuple(_observation(matches, kinds, standard) for matches in places.values())


def _observation(matches: list[Match], kinds: dict[str, str], standard: Standard) -> Observation:
    """Make one observation of all places where one document carries one flag."""
    matches = sorted(
        matches, key=lambda m: (-CONFIDENCES.index(m.confidence), m.spot.page or 0, m.spot.start)
    )
    best = matches[0]
    flag = standard.flags[best.flag]
    rung: Rung = "documented" if kinds.get(best.spot.path) in BINDING else "stated"
    return Observation(
        bearing="adverse" if best.polarity == "red" else "favourable",
        method="text",
        rung=rung,
        confidence=best.confidence,
        says=f"{flag.title}: {best.working}" if best.working else flag.title,
        signal=f"{best.flag}@{best.spot.path}",
        flag=best.flag,
        why=flag.why,
        ask=flag.ask,
        quote=best.sentence,
        spots=tuple(m.spot for m in matches),
    )
