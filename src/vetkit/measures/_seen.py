"""Short ways to say what a measure saw."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vetkit.model.base import Confidence, Rung
from vetkit.model.case import Case
from vetkit.model.figure import Figure
from vetkit.model.finding import Observation


def speaks_for(says: str, rung: Rung = "documented") -> tuple[Observation, ...]:
    """Return one favourable observation."""
    return (Observation(bearing="favourable", method="measure", rung=rung, says=says),)


def speaks_against(says: str, signal: str, confidence: Confidence = "high") -> Observation:
    """Return an adverse observation that a person can dispose of under ``signal``."""
    return Observation(
        bearing="adverse",
        method="measure",
        rung="documented",
        says=says,
        signal=signal,
        confidence=confidence,
    )


def quoting(seen: Observation, figure: Figure) -> Observation:
    """Return ``seen`` with the sentence in which the consultant gives ``figure``, and its place."""
    return seen.model_copy(update={"quote": figure.sentence, "spots": (figure.spot,)})


def worth_noting(says: str) -> tuple[Observation, ...]:
    """Return one neutral observation: it decides nothing and is shown."""
    return (Observation(bearing="neutral", method="measure", rung="stated", says=says),)


def listed(names: Iterable[str], most: int = 5) -> str:
    """Return names joined with commas, the rest counted."""
    known = list(names)
    shown = ", ".join(known[:most])
    return shown if len(known) <= most else f"{shown} and {len(known) - most} more"


def counted(number: int, one: str, many: str = "") -> str:
    """Return ``1 claim`` or ``3 claims``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def said_on(figure: Figure, case: Case) -> date:
    """Return the day on which a figure was given: that of its document or claim, else of the assessment."""
    dated = {document.path: document.dated for document in case.profile.documents}
    claimed = (claim.said_on for claim in case.profile.claims if claim.text == figure.sentence)
    return dated.get(figure.spot.path) or next(filter(None, claimed), case.as_of)
