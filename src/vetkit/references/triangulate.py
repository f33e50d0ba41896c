"""Each claim of the consultant beside what the referees said about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vetkit.model.heard import ClaimHeard, Triangle, Words
from vetkit.model.profile import Profile
from vetkit.references.voice import Voice

_STRONGEST: tuple[Triangle, ...] = ("contradicted", "partly", "confirmed")


def triangulate(profile: Profile, heard: Sequence[Voice]) -> tuple[ClaimHeard, ...]:
    """Return every claim of the profile, in its order, with the words of those who were asked about it."""
    found = []
    for key, claim in profile.keyed_claims().items():
        words = tuple(said for voice in heard if (said := _words(voice, key)))
        found.append(ClaimHeard(claim=key, text=claim.text, outcome=outcome(words), words=words))
    return tuple(found)


def outcome(words: Iterable[Words]) -> Triangle:
    """Return what several referees together make of a claim.

    One who contradicts is not outvoted: the claim is contradicted, and all words stand beside it.
    """
    values = [said.value for said in words]
    if not values:
        return "not-asked"
    return next((value for value in _STRONGEST if value in values), "unknown")


def _words(voice: Voice, claim: str) -> Words | None:
    reply = voice.on_claim(claim)
    if reply is None:
        return None
    counts = voice.is_verified and not voice.is_held_back
    return Words(who=voice.who, value=reply.value, put=reply.put, said=reply.said, counts=counts)
