"""The right of reply: what referees say against the consultant counts by half until it has had its say.

It is told what was said, never by whom. Having answered, or having let the days of the policy pass, it has
had its say (FAR 42.1503 gives 14 days).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.policy import Policy

State = Literal["not-put", "running", "over"]
"""Not put to the consultant yet; put, and the days are running; answered, or the days are over."""


def state(case: Case, policy: Policy, said_on: date | None) -> State:
    """Return how far the right of reply to what was said on ``said_on`` is; if unknown, to the last call."""
    heard = said_on or max((call.on for call in case.calls), default=None)
    puts = [one.on for one in case.hearings if one.step == "put" and (heard is None or one.on >= heard)]
    if not puts:
        return "not-put"
    first = min(puts)
    answered = any(one.step == "answered" and one.on >= first for one in case.hearings)
    return (
        "over" if answered or case.as_of >= first + timedelta(days=policy.referees.reply_days) else "running"
    )


def until_heard(observation: Observation, case: Case, policy: Policy) -> Observation:
    """Return what counts of an observation now: what a referee says against it, by half until then.

    Nobody is rejected on it: a knock-out of which the consultant has not heard is in doubt.
    """
    against = observation.method == "reference" and observation.bearing == "adverse"
    if not against or state(case, policy, observation.on) == "over":
        return observation
    known = {"mark": round((1 + (observation.mark or 0.0)) / 2, 6), "says": f"{observation.says} {_UNTIL}"}
    if observation.confidence == "high":
        known["confidence"] = "medium"
    return observation.model_copy(update=known)


_UNTIL = "It counts by half until the consultant has had its say."
