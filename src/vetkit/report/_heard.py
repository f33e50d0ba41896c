"""The calls as a report shows them: what they said, apart from how far to rely on it, and the claims."""

from __future__ import annotations

from dataclasses import dataclass

from vetkit.model.heard import ClaimHeard, Heard, Mark, Spoken, State, Triangle, Words
from vetkit.report import _words

_STATES: dict[State, str] = {
    "not-called": "not called",
    "trying": "called, nobody reached yet",
    "unreachable": "not reached in three tries, which speaks against nobody",
    "declined": "did not want to talk, which speaks against nobody",
    "begun": "reached, the interview is not finished",
    "completed": "heard to the end",
}

_CHANNELS = {
    "phone": "by telephone",
    "video": "by video",
    "in-person": "in person",
    "email": "by e-mail",
    "form": "on a form",
    "via-vendor": "through the consultant",
}

TRIANGLES: dict[Triangle, str] = {
    "confirmed": "CONFIRMED",
    "partly": "IN PART",
    "contradicted": "CONTRADICTED",
    "unknown": "NOBODY COULD SAY",
    "not-asked": "NOT ASKED",
}


_NOT_RELIED_ON = "NOT RELIED ON"
"""Whoever says so does not count."""


@dataclass(frozen=True, slots=True)
class Beside:
    """One claim, and beside it what the referees said of it."""

    state: str
    claim: str
    words: tuple[tuple[str, str], ...]
    """Who with what verdict, and the words; these may be empty."""


@dataclass(frozen=True, slots=True)
class Calls:
    """All calls. Empty where nobody was called."""

    status: str
    marks: tuple[tuple[str, str, str, str], ...] = ()
    """Factor, median, spread, how many and how many could not say."""
    caution: str = ""
    """That some who gave marks are not to be relied on; empty where all are."""
    reliance: str = ""
    spoken: tuple[tuple[str, str, str], ...] = ()
    """Who, how the call went, and how far to rely on it."""
    beside: tuple[Beside, ...] = ()


def calls(heard: Heard) -> Calls:
    """Return what a report shows of the calls."""
    if not heard.spoken:
        return Calls(status=heard.status)
    return Calls(
        status=heard.status,
        marks=tuple(map(_mark, heard.marks)),
        caution=caution(heard),
        reliance=_reliance(heard),
        spoken=tuple(map(_spoken, heard.spoken)),
        beside=tuple(map(beside, heard.claims)),
    )


def mark_line(mark: Mark) -> str:
    """Return one factor in a line."""
    title, median, spread, count = _mark(mark)
    return f"{title}: {', '.join(part for part in (median, spread, count) if part)}"


def _mark(mark: Mark) -> tuple[str, str, str, str]:
    n = _words.number
    apart = (
        _words.counted(mark.n, "referee") if mark.n else "",
        f"{mark.unknown} could not say" if mark.unknown else "",
        f"does not apply to {mark.not_applicable}" if mark.not_applicable else "",
    )
    count = ", ".join(filter(None, apart))
    if mark.median is None or mark.least is None or mark.most is None:
        return mark.title, _words.NOT_KNOWN, "", count
    spread = f"from {n(mark.least)} to {n(mark.most)}" if mark.least != mark.most else ""
    return mark.title, f"{n(mark.median)} of 5", spread, count


def caution(heard: Heard) -> str:
    """Say how many of those who spoke are not to be relied on; the marks stand as they were given."""
    spoke = [one for one in heard.spoken if one.on and one.state == "completed"]
    idle = sum(one.reliance == 0 for one in spoke)
    if not idle:
        return ""
    who = (
        f"{idle} of the {len(spoke)} who were heard to the end" if len(spoke) > 1 else "The one who was heard"
    )
    return f"As it was said. {who} cannot be relied on at present: read these marks with the figure below."


def _reliance(heard: Heard) -> str:
    if heard.reliance is None:
        return ""
    calls = _words.counted(max(heard.wanted, heard.completed), "call")
    return f"How far to rely on it: {heard.reliance} %, over {calls} wanted or made. It moves no mark."


def _spoken(one: Spoken) -> tuple[str, str, str]:
    went = [_STATES[one.state]]
    if one.on and one.channel:
        went += [_words.day(one.on), _CHANNELS[one.channel]]
        went += [f"weighs {_words.percent(100 * one.weight)} ({one.weighs})"]
    else:
        went.append(_words.counted(one.attempts, "attempt"))
    relied = f"rely on it: {one.reliance} % ({one.relied})" if one.on else ""
    return f"{one.initials}, {one.organisation}", ", ".join(went), relied


def beside(claim: ClaimHeard) -> Beside:
    """Return a claim, and beside it what each referee said of it."""
    words = tuple((_who(said), _words.short(said.said or "")) for said in claim.words)
    state = TRIANGLES[claim.outcome] if claim.is_relied_on else _NOT_RELIED_ON
    return Beside(state, _words.short(claim.text), words)


def _who(said: Words) -> str:
    return f"{said.who}: {said.value}{'' if said.counts else ' (does not count)'}"
