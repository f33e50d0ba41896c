"""Whom to call and why, what the mix of referees lacks, and what to ask the consultant for."""

from __future__ import annotations

from dataclasses import dataclass

from vetkit.model.base import SIZES
from vetkit.model.case import Case
from vetkit.model.heard import State
from vetkit.model.interview import Want
from vetkit.model.policy import Policy
from vetkit.model.profile import Reference
from vetkit.references.times import ended_within, is_recent
from vetkit.references.voice import Voice, counting, voices

ENDED_MONTHS = 24
"""A client who left in the last two years."""


@dataclass(frozen=True, slots=True)
class ToCall:
    """One referee of the profile.

    Attributes:
        voice: The referee with all calls.
        brings: What this referee adds to the mix that no one above adds.
        also: What else this referee is.
        wanted: Whether the policy wants this call made.
    """

    voice: Voice
    brings: tuple[Want, ...]
    also: tuple[Want, ...]
    wanted: bool

    @property
    def state(self) -> State:
        """How far one got."""
        return self.voice.state


@dataclass(frozen=True, slots=True)
class Plan:
    """Whom to call, in the order in which it helps most.

    Attributes:
        wanted: Calls that the policy wants.
        completed: Calls made to the end, with somebody who is known, nothing speaking against it.
        rows: Every referee who may be called and counts, those first who bring most; then those who are lost.
        held: Those whose good word does not count until a person decides what does not reconcile about them.
        missing: What no referee is.
        short_of: Referees that must still be named for the policy's number to be reached.
        newcomer: The consultant declares that it has no history.
        refused: The consultant would not name any.
    """

    wanted: int
    completed: int
    rows: tuple[ToCall, ...]
    held: tuple[ToCall, ...]
    missing: tuple[Want, ...]
    short_of: int
    newcomer: bool
    refused: bool


def plan(case: Case, policy: Policy) -> Plan:
    """Return whom to call for ``case`` under ``policy``."""
    size = case.profile.engagement.size
    wanted = policy.calls.of(size)
    wants = [want for want in case.interview.wants if SIZES.index(want.from_size) <= SIZES.index(size)]
    found = {voice: _met(voice, wants, case) for voice in _usable(case)}
    completed = len(counting(case))
    rows = _ordered(found, wanted)
    met = {want.id for wants in found.values() for want in wants}
    return Plan(
        wanted=wanted,
        completed=completed,
        rows=(*rows, *(ToCall(voice, (), (), wanted=False) for voice in _lost(case))),
        held=tuple(ToCall(voice, _met(voice, wants, case), (), wanted=False) for voice in _held(case)),
        missing=tuple(want for want in wants if want.id not in met),
        short_of=max(0, wanted - len(found)),
        newcomer=case.profile.consultant.newcomer,
        refused=case.profile.consultant.refuses_references,
    )


def _usable(case: Case) -> list[Voice]:
    """Return those who may still tell us something, and whose good word counts."""
    left = [voice for voice in voices(case) if voice.state not in ("unreachable", "declined")]
    return [voice for voice in left if not voice.is_held_back]


def _held(case: Case) -> list[Voice]:
    return [voice for voice in voices(case) if voice.is_held_back]


def _lost(case: Case) -> list[Voice]:
    lost = [voice for voice in voices(case) if voice.state in ("unreachable", "declined")]
    return [voice for voice in lost if not voice.is_held_back]


def _ordered(found: dict[Voice, tuple[Want, ...]], wanted: int) -> list[ToCall]:
    """Take the one who adds most to the mix, again and again; who was heard or begun comes first."""
    left = list(found)
    rows: list[ToCall] = []
    covered: set[str] = set()
    while left:
        voice = min(left, key=lambda one: _rank(one, found[one], covered))
        left.remove(voice)
        brings = _new(found[voice], covered)
        also = tuple(want for want in found[voice] if want not in brings)
        needed = len(rows) < wanted or bool(brings)
        rows.append(ToCall(voice, brings, also, wanted=needed and not _is_done(voice)))
        covered |= {want.id for want in brings}
    return rows


def _rank(voice: Voice, wants: tuple[Want, ...], covered: set[str]) -> tuple[int, int, int]:
    """Sort key: who was heard or begun first, then who adds most, then who is most; ties keep their order."""
    return _progress(voice), -len(_new(wants, covered)), -len(wants)


def _progress(voice: Voice) -> int:
    return {"completed": 0, "begun": 1}.get(voice.state, 2)


def _is_done(voice: Voice) -> bool:
    return voice.is_completed and voice.is_verified


def _new(wants: tuple[Want, ...], covered: set[str]) -> tuple[Want, ...]:
    return tuple(want for want in wants if want.id not in covered)


def _met(voice: Voice, wants: list[Want], case: Case) -> tuple[Want, ...]:
    return tuple(want for want in wants if _is(want.id, voice.reference, case))


def _is(want: str, one: Reference, case: Case) -> bool:
    """Tell whether a referee is what a want of the interview's data asks for."""
    match want:
        case "current":
            return one.status == "current"
        case "ended":
            return one.status != "current" and ended_within(one, ENDED_MONTHS, case.as_of)
        case "found":
            return one.proposed_by == "buyer"
        case "day-to-day" | "budget-holder":
            return one.relation in (want, "both")
        case "alike":
            return _is_alike(one, case)
        case _:
            return want == "recent" and is_recent(one, case.as_of)


def _is_alike(reference: Reference, case: Case) -> bool:
    engagement = case.profile.engagement
    sector = engagement.sector.casefold() if engagement.sector else None
    same_sector = reference.sector is not None and reference.sector.casefold() == sector
    return same_sector or reference.size == engagement.size
