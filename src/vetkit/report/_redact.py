"""An assessment without anything of the referees, for whoever is not the buyer.

Who a referee is, where it works, what it said in its own words and what does not reconcile about it stay with
the buyer. So does what the buyer's people wrote into answers and decisions, for it may name a referee.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from vetkit.model.assessment import Assessment, Referee
from vetkit.model.finding import Finding, Observation
from vetkit.model.ledger import ClaimGround, LedgerEntry

LEAST_MARKS = 3
"""Referees whose marks must have gone into a median that is told: fewer would give one away."""

_KEPT = "This rests on what stays with the buyer."
_SHORTEST = 3
"""Letters that a name must have to be looked for in every sentence."""


def redacted(assessment: Assessment) -> Assessment:
    """Return ``assessment`` as others may see it: verdict, score and outcomes stay, every referee is gone."""
    without = assessment.model_copy(
        update={
            "references": tuple(_unnamed(one) for one in assessment.references),
            "signals": (),
            "findings": tuple(_finding(one, assessment) for one in assessment.findings),
            "heard": assessment.heard.model_copy(
                update={
                    "marks": tuple(mark for mark in assessment.heard.marks if mark.n >= LEAST_MARKS),
                    "spoken": (),
                    "claims": tuple(c.model_copy(update={"words": ()}) for c in assessment.heard.claims),
                }
            ),
            "ledger": assessment.ledger.model_copy(
                update={"entries": tuple(_claim(one) for one in assessment.ledger.entries)}
            ),
            "inputs": tuple(one for one in assessment.inputs if not _is_of_referees(one.path)),
        }
    )
    scrub = _scrubber(assessment)
    return Assessment.model_validate(_walk(without.model_dump(by_alias=True), scrub))


def _is_of_referees(path: str) -> bool:
    return "/calls/" in path or path.endswith(".referees.toml")


def _unnamed(one: Referee) -> Referee:
    hidden = {"initials": "–", "organisation": "–", "period": None, "connection": None}
    return one.model_copy(update={**hidden, "name": None, "email": None, "phone": None})


def _claim(entry: LedgerEntry) -> LedgerEntry:
    """Return a claim and what is known of it, without who of the referees said what."""
    told = {one.says for one in (*entry.supporting, *entry.contradicting) if one.is_of_referee}
    return entry.model_copy(
        update={
            "supporting": tuple(map(_ground, entry.supporting)),
            "contradicting": tuple(map(_ground, entry.contradicting)),
            "reasons": tuple(dict.fromkeys(_KEPT if one in told else one for one in entry.reasons)),
        }
    )


def _ground(ground: ClaimGround) -> ClaimGround:
    hidden = {"origin": "a referee", "says": _KEPT, "quote": None}
    return ground.model_copy(update=hidden) if ground.is_of_referee else ground


def _finding(finding: Finding, assessment: Assessment) -> Finding:
    signals = {signal.id for signal in assessment.signals}
    seen = tuple(_observation(o, signals) for o in finding.observations)
    if seen == finding.observations:
        return finding
    message = " ".join(dict.fromkeys(o.says for o in seen if o.bearing != "neutral")) or _KEPT
    return finding.model_copy(update={"observations": seen, "message": message})


def _observation(observation: Observation, signals: set[str]) -> Observation:
    """Return an observation without what a referee is or said, and without the buyer's notes."""
    hidden: dict[str, Any] = {}
    if observation.method == "reference" or observation.signal in signals:
        hidden = {"says": _KEPT, "quote": None, "by": None, "on": None, "signal": "", "spots": ()}
    elif observation.method == "answer" or observation.by:
        hidden = {"says": _KEPT, "by": None}
    given = observation.disposition
    if given:
        kept = {
            "signal": "–" if observation.signal in signals else given.signal,
            "why": _KEPT,
            "by": "the buyer",
        }
        hidden["disposition"] = given.model_copy(update=kept)
    return observation.model_copy(update=hidden) if hidden else observation


def _scrubber(assessment: Assessment) -> Callable[[str], str]:
    """Return what takes the names of referees' organisations and of signals out of a sentence."""
    own = assessment.consultant.name.casefold()
    named = {one.organisation for one in assessment.references}
    named |= {f"{one.initials} of {one.organisation}" for one in assessment.references}
    named |= {name for one in assessment.references for name in (one.name, one.email, one.phone) if name}
    named |= {f" ({signal.id})" for signal in assessment.signals}
    wanted = sorted((n for n in named if len(n) >= _SHORTEST and n.casefold() != own), key=len, reverse=True)
    if not wanted:
        return str
    pattern = re.compile("|".join(map(re.escape, wanted)), re.IGNORECASE)
    return lambda text: pattern.sub(lambda found: "" if found[0].startswith(" (") else "a referee", text)


def _walk(value: Any, scrub: Callable[[str], str]) -> Any:  # noqa: ANN401 - any value of an assessment
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, dict):
        return {key: _walk(item, scrub) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_walk(item, scrub) for item in value)
    return value
