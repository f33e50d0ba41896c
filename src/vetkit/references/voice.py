"""All that one referee told us, over however many calls, and how far we got with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from vetkit.model.call import IDENTITIES, Attempt, Call, Channel, ClaimReply, Identity, Reply, standing
from vetkit.model.case import Case
from vetkit.model.heard import State
from vetkit.model.interview import Interview
from vetkit.model.profile import Reference
from vetkit.model.same import Same
from vetkit.model.signal import Signal
from vetkit.signals import signals_of

TRIES = 3
"""Attempts, on as many days, after which somebody may be called unreachable."""

DAYS = 10
"""Days over which they must have been made."""

VERIFIED: Identity = "own-domain"
"""The least identity on which a call counts towards the number wanted, and bears on a criterion."""


@dataclass(frozen=True, eq=False)
class Voice:
    """One referee of the profile with all calls.

    Attributes:
        reference: As the profile names the referee.
        calls: By day.
        interview: The questions.
        as_of: The day of the assessment.
        signals: What does not reconcile about the referee.
    """

    reference: Reference
    calls: tuple[Call, ...]
    interview: Interview
    as_of: date
    signals: tuple[Signal, ...] = ()

    @property
    def who(self) -> str:
        """Initials and organisation, which is all that a report shows."""
        return f"{self.reference.initials} of {self.reference.organisation}"

    @cached_property
    def attempts(self) -> tuple[Attempt, ...]:
        """All attempts that stand, in the order of the days and of their entry."""
        return tuple(attempt for call in self.calls for attempt in standing(call.attempts))

    @cached_property
    def _reached(self) -> tuple[tuple[Call, Attempt], ...]:
        return tuple((call, call.reached) for call in self.calls if call.reached)

    def reply(self, item: str) -> Reply | None:
        """Return what stands on ``item``, of the last call in which it was asked; None where in none."""
        return self._replies.get(item)

    @cached_property
    def _replies(self) -> dict[str, Reply]:
        return {reply.item: reply for call in self.calls for reply in standing(call.replies)}

    def answer(self, item: str) -> object:
        """Return the value that was answered on ``item``; None where nothing was, or only na or unknown."""
        reply = self.reply(item)
        return reply.value if reply and reply.is_answer else None

    def on_claim(self, claim: str) -> ClaimReply | None:
        """Return what stands on a claim, of the last call in which it was put; None where in none."""
        given = [reply for call in self.calls if (reply := call.on_claim(claim))]
        return given[-1] if given else None

    @cached_property
    def state(self) -> State:
        """How far we got: a call is completed when every question has an answer, be it na or unknown."""
        if self._reached:
            return "completed" if self.unasked == () else "begun"
        if not self.attempts:
            return "not-called"
        if self.attempts[-1].outcome == "declined":
            return "declined"
        days = {attempt.at.date() for attempt in self.attempts}
        tried = len(days) >= TRIES and (self.as_of - min(days)).days >= DAYS
        return "unreachable" if tried else "trying"

    @cached_property
    def unasked(self) -> tuple[str, ...]:
        """The questions of which no item has an answer."""
        return tuple(
            question.id
            for question in self.interview.questions
            if not any(self.reply(item.id) for item in question.items)
        )

    @property
    def day(self) -> date | None:
        """Day of the last conversation; None where there was none."""
        return self._reached[-1][0].on if self._reached else None

    @property
    def channel(self) -> Channel | None:
        """How the words reached us: not by way of the consultant, if any other way did as well."""
        channels = [attempt.channel for _, attempt in self._reached]
        direct = [channel for channel in channels if channel != "via-vendor"]
        return (direct or channels or [None])[-1]

    @property
    def identity(self) -> Identity | None:
        """The surest that we have been of who spoke; None where nobody did."""
        found = [attempt.identity for _, attempt in self._reached if attempt.identity]
        return max(found, key=IDENTITIES.index, default=None)

    @property
    def is_verified(self) -> bool:
        """Whether it is established who spoke, and the words did not come by way of the consultant alone."""
        known = self.identity is not None and IDENTITIES.index(self.identity) >= IDENTITIES.index(VERIFIED)
        return known and self.channel != "via-vendor"

    @property
    def is_held_back(self) -> bool:
        """Whether something about the referee keeps its good word from counting."""
        return any(signal.is_against for signal in self.signals)

    @property
    def is_completed(self) -> bool:
        """Whether the interview was held to its end."""
        return self.state == "completed"


def voices(case: Case) -> tuple[Voice, ...]:
    """Return every referee of the profile, in its order, with the calls made up to the day of the case."""
    return _voices(Same(case))


@lru_cache(maxsize=1)
def _voices(same: Same[Case]) -> tuple[Voice, ...]:
    case, signals = same.value, signals_of(same.value)
    return tuple(
        Voice(
            reference,
            tuple(sorted((call for call in case.calls if _is_to(call, reference)), key=lambda call: call.on)),
            case.interview,
            case.as_of,
            tuple(signal for signal in signals if reference.id in signal.referees),
        )
        for reference in case.profile.references
    )


def _is_to(call: Call, reference: Reference) -> bool:
    return reference.id is not None and call.referee == reference.id


def counting(case: Case) -> tuple[Voice, ...]:
    """Return those whose words bear on criteria: heard to the end, known, and with nothing against them."""
    return tuple(v for v in voices(case) if v.is_completed and v.is_verified and not v.is_held_back)
