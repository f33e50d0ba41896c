"""The quieter half of a report: references, the buyer's own duties, method and limits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from vetkit.model.assessment import Assessment, Referee
from vetkit.model.base import Outcome
from vetkit.model.checklist import Source
from vetkit.model.finding import Finding
from vetkit.model.policy import Policy
from vetkit.model.signal import Signal
from vetkit.report import _words
from vetkit.report._facts import Facts
from vetkit.report._heard import Calls, calls

CANNOT_KNOW = (
    "Whether a statement is true that nobody outside the consultant's firm has confirmed.",
    "What stands in documents that it was not given, or could not read.",
    "What a wording means that its phrases do not know: finding nothing there proves nothing.",
    "How the work will go. It weighs evidence for a decision that people make; it is no legal advice.",
)

_HASH_SHOWN = 12


@dataclass(frozen=True, slots=True)
class References:
    """The referees, without their contacts."""

    summary: str
    mix: tuple[str, ...]
    rows: tuple[tuple[str, str, str], ...]
    """Who, what relation and when, and what tie to the consultant was declared."""
    calls: Calls
    signals: tuple[tuple[str, str, str], ...] = ()
    """Level, what does not reconcile about them, and under which name to decide on it."""


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that the buyer owes itself before signing."""

    state: str
    title: str
    note: str


@dataclass(frozen=True, slots=True)
class Duties:
    """The buyer's own due diligence: apart, and outside the consultant's score."""

    summary: str
    rows: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of a rule."""

    words: str
    """Key, title and date."""
    address: str
    """Empty where it has none."""


@dataclass(frozen=True, slots=True)
class Method:
    """How the assessment was made, and what it cannot say."""

    made: str
    policy: tuple[str, ...]
    checklists: tuple[tuple[str, str, str, str], ...]
    """Title, version, weight, short hash."""
    inputs: tuple[tuple[str, str], ...]
    """Path, short hash."""
    not_checked: tuple[str, ...]
    does_not_apply: tuple[str, ...]
    cannot_know: tuple[str, ...]
    sources: tuple[Cited, ...]


def references(assessment: Assessment) -> References:
    """Return the referees by initials and organisation, their mix, and how many calls are wanted."""
    given = assessment.references
    wanted = f"{_words.counted(assessment.calls_wanted, 'call')} wanted for this engagement"
    spoken = calls(assessment.heard)
    if not given:
        return References(summary=f"No referee is named; {wanted}.", mix=(), rows=(), calls=spoken)
    return References(
        summary=f"{_words.counted(len(given), 'referee')} named; {wanted}.",
        mix=(
            f"Work: {_mix(r.status or 'not said' for r in given)}.",
            f"Relation: {_mix(_relation(r) for r in given)}.",
            f"Proposed by: {_mix('you' if r.proposed_by == 'buyer' else 'the consultant' for r in given)}.",
        ),
        rows=tuple(map(_referee, given)),
        calls=spoken,
        signals=tuple(map(_signal, assessment.signals)),
    )


def _mix(kinds: Iterable[str]) -> str:
    """Count kinds in the order in which they first come, such as ``current 2, ended 1``."""
    return ", ".join(f"{kind} {amount}" for kind, amount in Counter(kinds).items())


def _relation(referee: Referee) -> str:
    names = {"both": "day-to-day and budget holder", "budget-holder": "budget holder", None: "not said"}
    return names.get(referee.relation, referee.relation or "")


def _referee(referee: Referee) -> tuple[str, str, str]:
    about = [_relation(referee), referee.status or "", referee.period or ""]
    tie = f"declared tie: {referee.connection}" if referee.connection else "no tie declared"
    return (
        _who(referee),
        ", ".join(part for part in about if part and part != "not said") or "relation not said",
        tie,
    )


def _who(referee: Referee) -> str:
    """Return initials and organisation; name and contacts where a person asked for them."""
    known = (referee.name or referee.initials, referee.organisation, referee.phone, referee.email)
    return ", ".join(part for part in known if part)


def _signal(signal: Signal) -> tuple[str, str, str]:
    given = signal.disposition
    decided = f"{given.decision} by {given.by}: {_words.short(given.why)}" if given else "open"
    return signal.level.upper(), _words.short(signal.says), f"signal {signal.id}; {decided}"


_DUTY_STATES: dict[Outcome, str] = {"pass": "DONE", "fail": "NOT DONE", "unknown": "OPEN"}
_DUTY_ORDER: tuple[Outcome, ...] = ("fail", "unknown", "pass")


def duties(facts: Facts) -> Duties:
    """Return the buyer's own duties, what is left to do first."""
    asked = [finding for finding in facts.buyer if finding.outcome in _DUTY_ORDER]
    done = sum(finding.outcome == "pass" for finding in asked)
    return Duties(
        summary=(
            f"{done} of {len(asked)} done. These are yours, not the consultant's: they never move the score."
            if asked
            else "No duty of your own was asked about."
        ),
        rows=tuple(map(_duty, sorted(asked, key=lambda f: (_DUTY_ORDER.index(f.outcome), not f.knock_out)))),
    )


def _duty(finding: Finding) -> Duty:
    held = " Until it is done, the verdict is escalate at best." if finding.knock_out else ""
    note = _words.short(finding.message) if finding.outcome != "unknown" else finding.ask
    return Duty(
        state=_DUTY_STATES[finding.outcome],
        title=finding.title,
        note=note + held if finding.outcome != "pass" else note,
    )


def method(facts: Facts) -> Method:
    """Return how the assessment was made: versions, weights, hashes, policy, and all that was not checked."""
    assessment = facts.assessment
    apart = [f for f in assessment.findings if f.outcome == "not-applicable"]
    return Method(
        made=f"Made with vetkit {assessment.vetkit} on what was known on {_words.day(assessment.as_of)}.",
        policy=_policy(assessment.policy),
        checklists=tuple(
            (used.title, used.version, _weight(used.weight, used.id, facts), used.sha256[:_HASH_SHOWN])
            for used in assessment.checklists
        ),
        inputs=tuple((one.path, one.sha256[:_HASH_SHOWN]) for one in assessment.inputs),
        not_checked=tuple(map(_words.short, assessment.limits)),
        does_not_apply=tuple(f"{f.title}: {_words.short(f.message)}" for f in apart),
        cannot_know=CANNOT_KNOW,
        sources=tuple(map(_cited, assessment.sources)),
    )


def _cited(source: Source) -> Cited:
    dated = f" ({source.dated})" if source.dated else ""
    return Cited(f"{source.key}: {source.title}{dated}", source.address or "")


def _weight(weight: float, checklist: str, facts: Facts) -> str:
    return "outside the score" if facts.is_buyers(checklist) else f"weight {_words.number(weight)}"


def _policy(policy: Policy) -> tuple[str, ...]:
    """Say the numbers that the verdict is drawn from."""
    n = _words.number
    severity = policy.severity
    return (
        f"Score of {n(policy.approve)} or more: approve; from {n(policy.conditions)}: approve with "
        f"conditions; from {n(policy.escalate)}: escalate; below: reject.",
        f"Established for less than {n(policy.coverage)} % of what applies, or an exclusion ground open: "
        "escalate. An exclusion ground failed: reject.",
        f"A criterion weighs {n(severity.critical)} if critical, {n(severity.high)} if high, "
        f"{n(severity.medium)} if medium, {n(severity.low)} if low.",
        "The score counts what is established. Its range runs from every open point lost to every open point "
        "earned. Silence earns nothing, and what the vendor only states stays open.",
    )
