"""How far to rely on what they said: by who spoke, how it reached us, and what does not reconcile.

It moves no mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from vetkit.model.call import Channel, Identity
from vetkit.references.voice import Voice

LADDER: dict[Identity, tuple[int, str]] = {
    "name-only": (10, "only a name: nothing shows who spoke"),
    "free-mail": (30, "a free-mail address, which anybody can have"),
    "own-domain": (60, "an address at the client's own domain"),
    "called-back": (85, "called back on a number that we found ourselves"),
    "both-ways": (100, "called back on a number that we found, and written from the client's own domain"),
}
"""Percent for each rung of identity, and what it is in words."""

_WRITTEN: dict[Channel, str] = {"email": "in writing only", "form": "in writing only"}
_LESS_IN_WRITING = 15
"""Percent less where nobody spoke: what is written can be written by another (P24)."""

_LESS_FOR_A_WARNING = 10
"""Percent less for each thing at warn that does not reconcile and that nobody has explained."""

_MOST_WARNINGS = 3
"""Warnings that lower it: more of them are one story."""


@dataclass(frozen=True, slots=True)
class Reliance:
    """Percent, and why."""

    percent: int
    why: str


def reliance(voice: Voice) -> Reliance:
    """Return how far to rely on ``voice``; nothing where nobody was reached."""
    if voice.identity is None or voice.channel is None:
        return Reliance(0, "")
    if voice.channel == "via-vendor":
        return Reliance(0, "it came through the consultant")
    against = [signal.id for signal in voice.signals if signal.is_against]
    if against:
        return Reliance(0, f"something speaks against its independence: {', '.join(against)}")
    percent, why = LADDER[voice.identity]
    if voice.channel in _WRITTEN:
        percent, why = percent - _LESS_IN_WRITING, f"{why}; {_WRITTEN[voice.channel]}"
    warnings = [signal.id for signal in voice.signals if signal.level == "warn" and not signal.is_explained]
    if warnings:
        percent -= _LESS_FOR_A_WARNING * min(_MOST_WARNINGS, len(warnings))
        why = f"{why}; not explained: {', '.join(warnings)}"
    return Reliance(max(0, percent), why)


def overall(heard: Sequence[Voice], wanted: int) -> int | None:
    """Return the mean reliance over the calls that are wanted, rounded half up; None without calls.

    Args:
        heard: Those who were heard to the end.
        wanted: Calls that the policy wants; each that is missing counts nothing.
    """
    if not heard:
        return None
    counted = max(wanted, len(heard))
    return (2 * sum(reliance(voice).percent for voice in heard) + counted) // (2 * counted)
