"""How much a referee's marks weigh in what they said: closeness times recency, in whole eighths.

Independence is left out on purpose. It says how far to rely on the words, which is another figure.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vetkit.model.profile import earliest, latest
from vetkit.references.times import OLD, RECENT, SHORTEST, months_before
from vetkit.references.voice import Voice

WHOLE = 8
"""Weight of daily contact on recent work."""

_CLOSENESS = {"daily": 4, "weekly": 3, "monthly": 2, "less": 1}
_UNKNOWN = 2


@dataclass(frozen=True, slots=True)
class Weight:
    """Eighths, and why."""

    eighths: int
    why: str


def weight(voice: Voice) -> Weight:
    """Return how much the marks of ``voice`` weigh."""
    if voice.channel == "via-vendor":
        return Weight(0, "a form that came through the consultant weighs nothing until the referee is called")
    start, end = _period(voice)
    if start and end and months_before(end, SHORTEST) < start:
        return Weight(0, "they worked together for less than three months: shown, but it weighs nothing")
    frequency = voice.answer("frequency")
    closeness = _CLOSENESS.get(str(frequency), _UNKNOWN)
    contact = f"{frequency} contact" if frequency else "how often they dealt is not known"
    if frequency == "less":
        contact = "contact less than monthly"
    share, age = _recency(voice, end)
    return Weight(closeness * share, f"{contact}, {age}")


def _recency(voice: Voice, end: date | None) -> tuple[int, str]:
    """Return 2 for work of the last three years, 1 to five years, 0 for older; 1 where nobody knows."""
    if end is None:
        return 1, "when the work ended is not known"
    if end >= voice.as_of:
        return 2, "the work is running"
    if end >= months_before(voice.as_of, RECENT):
        return 2, "the work ended within three years"
    if end >= months_before(voice.as_of, OLD):
        return 1, "the work ended three to five years ago"
    return 0, "the work ended over five years ago: shown, but it weighs nothing"


def _period(voice: Voice) -> tuple[date | None, date | None]:
    """Return start and end of the work: as the referee said, else as the profile has it; today if it runs."""
    reference = voice.reference
    started, ended, running = (voice.answer(item) for item in ("started", "ended", "running"))
    start = started if isinstance(started, date) else earliest(reference.start) if reference.start else None
    if running == "yes":
        return start, voice.as_of
    if isinstance(ended, date):
        return start, ended
    if running is None and reference.status == "current":
        return start, voice.as_of
    return start, latest(reference.end) if reference.end else None
