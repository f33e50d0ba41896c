"""What a reader with one minute needs, in that order: the one plan that every readable report follows.

``outline`` chooses, orders and words; the formats only draw. So the terminal and the memo cannot disagree.
The strings of an outline are as the vendor wrote them: a format escapes every one of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from vetkit.model.assessment import Assessment, Score, Section, Verdict
from vetkit.model.base import Conclusion, Outcome
from vetkit.model.finding import Finding
from vetkit.report import _words
from vetkit.report._claims import Claims, claims
from vetkit.report._facts import Facts
from vetkit.report._issues import Against, Open, SetAside, against, open_points, set_aside
from vetkit.report._method import Duties, Method, References, duties, method, references


@dataclass(frozen=True, slots=True)
class Decision:
    """The verdict in words."""

    conclusion: Conclusion
    title: str
    advice: str
    settled: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """One line of the score: the whole, or one checklist."""

    title: str
    weight: str
    """Share of the overall score; empty for the whole."""
    headline: str
    interval: str
    coverage: str
    score: Score


@dataclass(frozen=True, slots=True)
class Ground:
    """One exclusion ground: failing it rejects, whatever the score."""

    state: str
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class Established:
    """A criterion that is met, and by which evidence."""

    title: str
    shown_by: str
    message: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything that a readable report shows, in its order."""

    name: str
    facts: tuple[str, ...]
    decision: Decision
    score_says: str
    score: tuple[Standing, ...]
    """The whole first, then each checklist."""
    grounds: tuple[Ground, ...]
    against: tuple[Against, ...]
    set_aside: tuple[SetAside, ...]
    open: tuple[Open, ...]
    claims: Claims
    established: tuple[Established, ...]
    references: References
    duties: Duties
    method: Method


def outline(assessment: Assessment) -> Outline:
    """Return the plan of the report on ``assessment``."""
    facts = Facts(assessment)
    return Outline(
        name=assessment.consultant.name,
        facts=_facts(assessment),
        decision=_decision(assessment),
        score_says=_score_says(assessment.score),
        score=_standings(facts),
        grounds=_grounds(facts),
        against=against(facts),
        set_aside=set_aside(facts),
        open=open_points(facts),
        claims=claims(assessment.ledger),
        established=_established(facts),
        references=references(assessment),
        duties=duties(facts),
        method=method(facts),
    )


def _facts(assessment: Assessment) -> tuple[str, ...]:
    """Say who was assessed, for what and when, leaving out what nobody wrote down."""
    subject = assessment.consultant
    said = (
        f"Legal name {subject.legal_name}" if subject.legal_name else None,
        subject.kind,
        subject.website,
        _words.SIZES[subject.size],
        f"budget {subject.budget}" if subject.budget else None,
        f"as of {_words.day(assessment.as_of)}",
        f"purpose: {subject.purpose}" if subject.purpose else None,
    )
    return tuple(fact for fact in said if fact)


def _decision(assessment: Assessment) -> Decision:
    verdict = assessment.verdict
    return Decision(
        conclusion=verdict.conclusion,
        title=_words.VERDICTS[verdict.conclusion],
        advice=_words.ADVICE[verdict.conclusion],
        settled=(
            "Settled: no answer that is still open could change this verdict."
            if verdict.settled
            else "Not settled: answers that are still open could change this verdict."
        ),
        reasons=verdict.reasons,
    )


def _score_says(score: Score) -> str:
    """Say the score in a sentence, never without its range and how much is known."""
    if score.floor is None:
        return "No score: nothing that was asked applies."
    known = "No score yet: nothing is established."
    if score.headline is not None:
        known = (
            f"{_words.number(score.headline)} of 100, on the {_words.percent(score.coverage)} established."
        )
    return known if score.coverage >= 100 else f"{known} Range once all is known: {_words.interval(score)}."


def _standings(facts: Facts) -> tuple[Standing, ...]:
    counted = [section for section in facts.sections if section.score.floor is not None]
    total = fsum(section.weight for section in counted)
    whole = _standing("Overall", "", facts.assessment.score)
    parts = (_standing(s.title, _weight(s, total), s.score) for s in facts.sections)
    return (whole, *parts)


def _weight(section: Section, total: float) -> str:
    """Return the checklist's share of the overall score; one in which nothing applies has none."""
    counts = section.score.floor is not None and total > 0
    return _words.percent(100 * section.weight / total if counts else 0.0)


def _standing(title: str, weight: str, score: Score) -> Standing:
    return Standing(
        title=title,
        weight=weight,
        headline=_words.number(score.headline),
        interval=_words.interval(score),
        coverage=_words.percent(score.coverage),
        score=score,
    )


def _grounds(facts: Facts) -> tuple[Ground, ...]:
    """Return the exclusion grounds, the failed and the open ones first."""
    found = sorted((f for f in facts.consultant if f.knock_out), key=lambda f: _URGENCY.index(f.outcome))
    return tuple(_ground(finding, facts.assessment.verdict) for finding in found)


_URGENCY: tuple[Outcome, ...] = ("fail", "unknown", "pass", "not-applicable")


def _ground(finding: Finding, verdict: Verdict) -> Ground:
    """Word one exclusion ground; a failure that did not reject waits for a person's confirmation."""
    doubtful = finding.outcome == "fail" and verdict.conclusion != "reject"
    state = "FAIL, TO BE CONFIRMED" if doubtful else _words.STATES[finding.outcome]
    return Ground(state=state, title=finding.title, message=_words.short(finding.message))


def _established(facts: Facts) -> tuple[Established, ...]:
    """Return what is met, the strongest evidence first."""
    met = [finding for finding in facts.consultant if finding.outcome == "pass"]
    return tuple(
        Established(
            title=finding.title,
            shown_by=_words.RUNGS[finding.rung or finding.needs] + _share(finding.mark),
            message=_words.short(finding.message),
            notes=facts.notes(finding),
        )
        for finding in sorted(met, key=facts.by_evidence)
    )


def _share(mark: float | None) -> str:
    """Say which part of the points was earned, where it is not all of them."""
    return "" if mark is None or mark >= 1 else f" ({_words.percent(100 * mark)} of the points)"
