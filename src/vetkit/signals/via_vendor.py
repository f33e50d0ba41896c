"""The words of a referee came by way of the consultant (IT-19)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose words reached us through the consultant alone."""
    for one in view.referees:
        channels = {attempt.channel for attempt in one.reached}
        if channels == {"via-vendor"}:
            says = f"What {one.who} says came by way of the consultant. It weighs nothing until we call."
            yield Hit(
                (one,), says, ((one.who, "a form or letter"), (view.called, "handed it over")), on=one.day
            )
