"""An assessment without anything of the referees, for whoever is not the buyer.

Nothing passes but what ``FIELDS`` names: a field that is added to the model stays with the buyer until
somebody writes down that it may go. Who a referee is, where it works, what it said in its own words and what
does not reconcile about it stay with the buyer. So does what the buyer's people wrote into answers, decisions
and evidence, for it may name a referee. The consultant's own words go, without what gives a referee away in
them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from vetkit.model.assessment import Assessment, Referee
from vetkit.model.base import Value
from vetkit.model.case import Case
from vetkit.model.finding import Finding, Observation
from vetkit.model.heard import Heard
from vetkit.model.input import Input
from vetkit.model.ledger import ClaimGround, LedgerEntry
from vetkit.report._fields import FIELDS
from vetkit.report._traces import Sieve, sieve

LEAST_MARKS = 3
"""Referees whose marks must have gone into a median that is told: fewer would give one away."""

KEPT = "This rests on what stays with the buyer."
_EXCUSED = "The buyer recorded that it does not apply."
_EXCUSES = ("Asked ", "The engagement ", "A declared newcomer: ", _EXCUSED)
"""How vetkit's own reasons begin for which a criterion does not apply; others are a person's."""
_OF_THE_TOOL = re.compile(
    r"\.records/(?!answers\.toml$|dispositions\.toml$|hearings\.toml$)|\.referees\.toml$"
)
"""Files beside the profile whose names, such as that of a call, can give a referee away."""
_SIGNAL = re.compile(r" \([^()]*\)(?=\.$)")
"""The name of a signal at the end of a reason."""


def redacted(assessment: Assessment, case: Case | None = None) -> Assessment:
    """Return ``assessment`` as others may see it: verdict, score and outcomes stay, every referee is gone.

    Args:
        assessment: What the buyer sees.
        case: What it was made of, which knows the referees' names. Without it nobody can tell where one is
            named, so that the consultant's words stay with the buyer too.
    """
    unknown = _withhold if assessment.references else str
    words = sieve(case) if case is not None else unknown
    return Assessment.model_validate(_told(_without(assessment), words, str))


def _withhold(text: str) -> str:
    return KEPT if text else text


def _told(value: Any, words: Sieve, text: Sieve) -> Any:  # noqa: ANN401 - any value of an assessment
    """Return what may be told of ``value``, as plain values.

    Args:
        value: The assessment, or something in it.
        words: What the words in it go through.
        text: What ``value`` goes through, if it is a text.
    """
    if isinstance(value, Value):
        fields = FIELDS[type(value)]
        told = {name: _told(getattr(value, name), words, str) for name in fields.told}
        told |= {name: _told(getattr(value, name), words, words) for name in fields.words}
        return {_alias(value, name): one for name, one in told.items()}
    if isinstance(value, Mapping):
        return {key: _told(item, words, text) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_told(item, words, text) for item in value)
    return text(value) if isinstance(value, str) else value


def _alias(value: Value, name: str) -> str:
    return type(value).model_fields[name].alias or name


def _without(assessment: Assessment) -> Assessment:
    """Return ``assessment`` with everything of the referees and of the buyer's people replaced."""
    of_referees = {signal.id for signal in assessment.signals}
    ledger = assessment.ledger
    reasons = tuple(_reason(one) for one in assessment.verdict.reasons)
    return assessment.model_copy(
        update={
            "verdict": assessment.verdict.model_copy(update={"reasons": reasons}),
            "references": tuple(map(_unnamed, assessment.references)),
            "findings": tuple(_finding(one, of_referees) for one in assessment.findings),
            "heard": _heard(assessment.heard),
            "ledger": ledger.model_copy(update={"entries": tuple(map(_claim, ledger.entries))}),
            "inputs": tuple(filter(_may_be_listed, assessment.inputs)),
            "limits": tuple(one for one in assessment.limits if _is_of_consultant(one, assessment)),
        }
    )


def _reason(reason: str) -> str:
    """Return a reason of the verdict; the name of an escalated signal can be a referee's."""
    return _SIGNAL.sub("", reason) if reason.startswith("Escalated ") else reason


def _is_of_consultant(limit: str, assessment: Assessment) -> bool:
    """Tell whether a limit is of neither a referee nor an answer of the buyer's people."""
    named = any(f"{one.initials} of {one.organisation}" in limit for one in assessment.references)
    return not named and not limit.startswith("The answer on ")


def _may_be_listed(one: Input) -> bool:
    return not _OF_THE_TOOL.search(one.path)


def _unnamed(one: Referee) -> Referee:
    return one.model_copy(update={"initials": "–", "organisation": "–", "period": None, "connection": None})


def _heard(heard: Heard) -> Heard:
    return heard.model_copy(update={"marks": tuple(mark for mark in heard.marks if mark.n >= LEAST_MARKS)})


def _claim(entry: LedgerEntry) -> LedgerEntry:
    """Return a claim and what is known of it, without who of the referees said what."""
    of_referees = [one for one in (*entry.supporting, *entry.contradicting) if one.is_confidential]
    kept = {text for one in of_referees for text in (one.says, one.quote) if text}
    reasons = (KEPT if any(text in one for text in kept) else one for one in entry.reasons)
    return entry.model_copy(
        update={
            "supporting": tuple(map(_ground, entry.supporting)),
            "contradicting": tuple(map(_ground, entry.contradicting)),
            "looked": tuple(one for one in entry.looked if not one.private),
            "beside": tuple(one for one in entry.beside if not one.private),
            "reasons": tuple(dict.fromkeys(reasons)),
        }
    )


def _ground(ground: ClaimGround) -> ClaimGround:
    hidden = {"origin": "the buyer" if ground.private else "a referee", "says": KEPT, "quote": None}
    return ground.model_copy(update=hidden) if ground.is_confidential else ground


def _finding(finding: Finding, of_referees: set[str]) -> Finding:
    seen = tuple(_observation(one, of_referees) for one in finding.observations)
    message = finding.message
    if finding.outcome == "not-applicable":
        message = message if message.startswith(_EXCUSES) else _EXCUSED
    elif seen != finding.observations:
        said = (f"{one.says.removesuffix('.')}." for one in seen if one.bearing != "neutral")
        message = " ".join(dict.fromkeys(said)) or KEPT
    return finding.model_copy(update={"observations": seen, "message": message})


def _observation(one: Observation, of_referees: set[str]) -> Observation:
    """Return an observation without what a referee is or said, and without the buyer's notes."""
    is_referees = one.method == "reference" or one.signal in of_referees
    hidden: dict[str, Any] = {}
    if is_referees:
        hidden = {"says": KEPT, "quote": None, "by": None, "on": None, "signal": "", "spots": ()}
    elif one.method == "answer" or one.by:
        hidden = {"says": KEPT, "quote": None, "by": None}
    if given := one.disposition:
        kept = {"signal": "–" if is_referees else given.signal, "why": KEPT, "by": "the buyer"}
        hidden["disposition"] = given.model_copy(update=kept)
    return one.model_copy(update=hidden) if hidden else one
