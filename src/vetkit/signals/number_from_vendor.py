"""A referee was called on the number that came with the list, and on no other (IT-17)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._view import Hit, View

_SPOKEN = ("phone", "video")


def find(view: View) -> Iterator[Hit]:
    """Yield each referee who was spoken to, but never on a number that we found ourselves."""
    for one in view.referees:
        spoken = [attempt for attempt in one.reached if attempt.channel in _SPOKEN]
        if not spoken or one.is_called_back or one.reference.proposed_by == "buyer":
            continue
        says = f"{one.who} was spoken to on the number that came with the list. No switchboard was tried."
        sides = (
            (one.who, f"reached by {spoken[-1].channel}"),
            ("the call log", "no call back on a number found elsewhere"),
        )
        wrote = any(attempt.identity == "own-domain" for attempt in one.reached)
        yield Hit((one,), says, sides, level="info" if wrote else None, on=one.day)
