"""Answers came faster than anybody talks, or from several referees at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from vetkit.model.call import Call, standing
from vetkit.signals._view import Hit, Referee, View, later

LEAST = 10
"""Answers that one interview must have."""

SHORT = timedelta(minutes=4)
"""Time in which nobody answers as many."""

TOGETHER = timedelta(minutes=15)
"""Time between the letters of two referees that is worth knowing."""

_WRITTEN = ("email", "form", "via-vendor")


def find(view: View) -> Iterator[Hit]:
    """Yield each interview that was too short, and every two referees whose letters came together."""
    for one in view.referees:
        for call in one.calls:
            span = _span(call)
            if span is not None and span < SHORT:
                count = len(standing(call.replies))
                says = f"{one.who} answered {count} questions in {_minutes(span)}."
                sides = ((one.who, f"{count} answers"), ("the call log", _minutes(span)))
                yield Hit((one,), says, sides, on=call.on)
                break
    for one, other in view.pairs():
        gap = min((abs(a - b) for a in _letters(one) for b in _letters(other)), default=None)
        if gap is not None and gap <= TOGETHER and not view.is_same_organisation(one, other):
            says = f"The letters of {one.who} and {other.who} came within {_minutes(gap)} of each other."
            sides = ((one.who, "in writing"), (other.who, f"{_minutes(gap)} apart"))
            yield Hit((one, other), says, sides, level="info", on=later(one, other))


def _span(call: Call) -> timedelta | None:
    """Return how long the answers took; None where there are few, or a sheet was entered at one moment."""
    times = sorted(reply.at for reply in standing(call.replies))
    if len(times) < LEAST or len(set(times)) < LEAST // 2:
        return None
    return times[-1] - times[0]


def _letters(one: Referee) -> list[datetime]:
    return [attempt.at for attempt in one.reached if attempt.channel in _WRITTEN]


def _minutes(span: timedelta) -> str:
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    if not minutes:
        return f"{seconds} seconds"
    return f"{minutes} minute{'s' if minutes > 1 else ''}" + (f" {seconds} seconds" if seconds else "")
