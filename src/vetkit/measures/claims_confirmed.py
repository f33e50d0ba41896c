"""Do the referees confirm what the consultant claims, as far as they know?"""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.measures._seen import counted
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.heard import ClaimHeard, Words
from vetkit.model.standard import Standard
from vetkit.references.triangulate import triangulate
from vetkit.references.voice import counting, voices
from vetkit.score import PARTLY


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak against each claim that a referee contradicts; for the rest, where enough were called."""
    spoke = [voice for voice in voices(case) if voice.is_verified]
    against = [one for claim in triangulate(case.profile, spoke) for one in _against(claim)]
    relied_on = [voice for voice in spoke if not voice.is_held_back]
    confirmed = sum(claim.outcome == "confirmed" for claim in triangulate(case.profile, relied_on))
    if against or not confirmed:
        return tuple(against)
    wanted = max(1, standard.policy.calls.of(case.profile.engagement.size))
    enough = len(counting(case)) >= wanted
    return (
        Observation(
            bearing="favourable" if enough else "neutral",
            method="reference",
            rung="independent",
            says=f"{counted(confirmed, 'claim')} confirmed by referees, none contradicted."
            + ("" if enough else f" {len(counting(case))} of {wanted} calls wanted: insufficient evidence."),
        ),
    )


def _against(claim: ClaimHeard) -> Iterator[Observation]:
    """Yield one observation for each referee who contradicts a claim, or confirms a part of it only."""
    for words in claim.words:
        if words.value == claim.outcome in ("contradicted", "partly"):
            yield Observation(
                bearing="adverse",
                method="reference",
                rung="independent",
                says=_says(claim, words),
                mark=PARTLY if words.value == "partly" else 0.0,
                signal=f"claims-confirmed:{claim.claim}",
                quote=words.said,
                by=words.who,
            )


def _says(claim: ClaimHeard, words: Words) -> str:
    told = "says otherwise" if words.value == "contradicted" else "confirms only a part"
    return f"The consultant claims “{claim.text}” {words.who} {told}."
