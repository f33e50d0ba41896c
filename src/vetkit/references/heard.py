"""All calls of a case together, for the report: who was reached, what they said, how far to rely on it."""

from __future__ import annotations

from vetkit.model.case import Case
from vetkit.model.heard import Heard, Spoken
from vetkit.model.policy import Policy
from vetkit.references.marks import marks
from vetkit.references.reliance import overall, reliance
from vetkit.references.triangulate import triangulate
from vetkit.references.voice import Voice, counting, voices
from vetkit.references.weight import WHOLE, weight

_HELD = "What speaks against a referee's independence keeps its good word from counting: see vetkit dispose."


def heard(case: Case, policy: Policy) -> Heard:
    """Return what the calls of ``case`` come to under ``policy``."""
    everybody = voices(case)
    spoke = [voice for voice in everybody if voice.is_completed]
    verified = len(counting(case))
    held = sum(voice.is_held_back for voice in spoke)
    wanted = policy.calls.of(case.profile.engagement.size)
    return Heard(
        wanted=wanted,
        completed=len(spoke),
        verified=verified,
        enough=verified >= wanted,
        status=_status(case, len(spoke), verified, wanted) + (f" {_HELD}" if held else ""),
        reliance=overall(spoke, wanted),
        marks=marks(spoke, case.interview) if spoke else (),
        spoken=tuple(_spoken(voice) for voice in everybody if voice.calls),
        claims=triangulate(case.profile, [voice for voice in everybody if voice.day]),
    )


def _status(case: Case, completed: int, verified: int, wanted: int) -> str:
    """Say in a sentence whether the calls are enough, and what their want means."""
    calls = f"{'1 call is' if completed == 1 else f'{completed} calls are'} on file ({wanted} wanted)"
    if verified >= wanted and completed:
        return f"{calls}, {verified} with somebody whose identity is established. That is enough."
    if case.profile.consultant.refuses_references:
        return f"{calls}. The consultant was asked for references and would not give any: that is a finding."
    if case.profile.consultant.newcomer and not completed:
        return "No call: a declared newcomer. No history is neutral, neither good nor bad."
    least = f"{calls}, {verified} with somebody whose identity is established."
    return f"{least} That is insufficient evidence, which is not the same as a bad reference."


def _spoken(voice: Voice) -> Spoken:
    """Return one referee as a report shows it: initials and organisation, no name and no contact."""
    share, trust = weight(voice), reliance(voice)
    reached = voice.day is not None
    return Spoken(
        referee=voice.reference.id or "",
        initials=voice.reference.initials,
        organisation=voice.reference.organisation,
        state=voice.state,
        on=voice.day,
        channel=voice.channel,
        identity=voice.identity,
        attempts=len(voice.attempts),
        weight=share.eighths / WHOLE if reached else 0.0,
        weighs=share.why if reached else "",
        reliance=trust.percent,
        relied=trust.why,
    )
