"""Observe, judge, tally: a checklist and a case make an assessment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

from vetkit import __version__
from vetkit.gates import gates, reasons
from vetkit.kinds import observe
from vetkit.kinds.answer import current, has_expired
from vetkit.ledger import ledger
from vetkit.ledger.follow_up import with_claims
from vetkit.limits import limits
from vetkit.model.assessment import (
    Assessment,
    ChecklistUsed,
    OpenQuestion,
    Referee,
    Section,
    Subject,
    Verdict,
)
from vetkit.model.base import CONFIDENCES, RUNGS, SIZES
from vetkit.model.case import Case
from vetkit.model.checklist import Checklist, Criterion
from vetkit.model.finding import Finding, Observation
from vetkit.model.policy import Policy
from vetkit.model.profile import Reference
from vetkit.model.standard import Standard
from vetkit.references.heard import heard
from vetkit.references.hearing import until_heard
from vetkit.score import Tally, conclude, could_become, decide, is_live, is_settled, score, tally
from vetkit.signals import signals_of


def assess(checklists: Sequence[Checklist], case: Case, policy: Policy | None = None) -> Assessment:
    """Hold ``case`` against ``checklists`` under ``policy`` and conclude.

    Pure: the same three values give the same assessment, byte for byte.
    """
    standard = Standard(tuple(checklists), policy or Policy())
    judged = _staked([_judge_all(checklist, case, standard) for checklist in standard.checklists], standard)
    findings = tuple(finding for one in judged for finding in one.findings)
    consultant = [one for one in judged if one.checklist.role == "consultant"]
    tallies = [one.tally for one in consultant]
    overruling = gates(findings, standard)
    points = score(tallies)
    conclusion = decide(points, overruling, standard.policy)
    claims = ledger(case, standard, findings)
    return Assessment(
        consultant=_subject(case),
        as_of=case.as_of,
        vetkit=__version__,
        checklists=tuple(_used(checklist, standard) for checklist in standard.checklists),
        policy=standard.policy,
        inputs=case.inputs,
        verdict=Verdict(
            conclusion=conclusion,
            settled=is_settled(tallies, overruling, standard.policy),
            reasons=reasons(points, overruling, standard.policy),
        ),
        score=points,
        sections=tuple(one.section() for one in judged),
        findings=findings,
        next=with_claims(_open_questions(judged, standard), claims, standard),
        references=tuple(map(_referee, case.profile.references)),
        signals=signals_of(case),
        calls_wanted=standard.policy.calls.of(case.profile.engagement.size),
        heard=heard(case, standard.policy),
        ledger=claims,
        limits=limits(case, findings),
        sources=tuple(sorted({s for c in standard.checklists for s in c.sources}, key=lambda s: s.key)),
    )


@dataclass(frozen=True)
class _Judged:
    """One checklist, judged."""

    checklist: Checklist
    tally: Tally
    findings: tuple[Finding, ...]

    def section(self) -> Section:
        outcomes = [finding.outcome for finding in self.findings]
        alone = Tally(1.0, self.tally.applicable, self.tally.decided, self.tally.points)
        return Section(
            checklist=self.checklist.id,
            title=self.checklist.title,
            role=self.checklist.role,
            weight=self.tally.weight,
            score=score([alone]),
            passed=outcomes.count("pass"),
            failed=outcomes.count("fail"),
            unknown=outcomes.count("unknown"),
            not_applicable=outcomes.count("not-applicable"),
        )


def _judge_all(checklist: Checklist, case: Case, standard: Standard) -> _Judged:
    """Judge every criterion of ``checklist`` and add up its points; the stakes are not yet known."""
    weigh = standard.policy.severity.of
    findings = tuple(_judge(criterion, checklist, case, standard) for criterion in checklist.criteria)
    total = tally(
        standard.weight(checklist),
        ((weigh(f.severity), f.mark) for f in findings if f.outcome != "not-applicable"),
    )
    return _Judged(checklist, total, findings)


def _staked(judged: Sequence[_Judged], standard: Standard) -> list[_Judged]:
    """Give each finding its share of all points of its score; the buyer's duties are a score of their own."""
    whole = fsum(one.tally.weight for one in judged if one.tally.counts)
    staked = []
    for one in judged:
        total = one.tally
        share = 1.0 if one.checklist.role == "buyer" else total.weight / whole if whole else 0.0
        points = 100 * share / total.applicable if total.applicable else 0.0
        findings = (
            f
            if f.outcome == "not-applicable"
            else f.model_copy(update={"stake": round(points * standard.policy.severity.of(f.severity), 6)})
            for f in one.findings
        )
        staked.append(_Judged(one.checklist, total, tuple(findings)))
    return staked


def _judge(criterion: Criterion, checklist: Checklist, case: Case, standard: Standard) -> Finding:
    """Return the finding on one criterion, its stake not yet known."""
    seen = tuple(
        until_heard(_disposed(o, case), case, standard.policy) for o in observe(criterion, case, standard)
    )
    outcome, mark, deciding = conclude(seen, criterion.rung)
    excused = _not_applicable(criterion, case)
    if excused and outcome != "fail":
        outcome, mark, deciding = "not-applicable", None, ()
    return Finding(
        criterion=criterion.id,
        checklist=checklist.id,
        title=criterion.title,
        severity=criterion.severity,
        knock_out=criterion.knock_out,
        outcome=outcome,
        mark=mark,
        needs=criterion.rung,
        rung=max((o.rung for o in deciding), key=RUNGS.index, default=None),
        confidence=max((o.confidence for o in deciding), key=CONFIDENCES.index, default=None),
        message=excused if outcome == "not-applicable" else _message(criterion, seen, deciding),
        why=criterion.why,
        source=criterion.source,
        ask=criterion.ask,
        stake=0.0,
        answerable=criterion.answer,
        observations=seen,
    )


def _disposed(observation: Observation, case: Case) -> Observation:
    """Attach the last disposition that a person recorded on this signal."""
    given = [d for d in case.dispositions if d.signal == observation.signal and d.on <= case.as_of]
    return (
        observation.model_copy(update={"disposition": given[-1]})
        if given and observation.signal
        else observation
    )


def _not_applicable(criterion: Criterion, case: Case) -> str:
    """Return why the criterion is not asked here; empty where it is."""
    profile, applies = case.profile, criterion.applies
    size, kind = profile.engagement.size, profile.consultant.kind
    involves = profile.engagement.involves
    if SIZES.index(size) < SIZES.index(applies.from_size):
        return f"Asked from a {applies.from_size} engagement on; this one is {size}."
    if applies.kind and kind and kind != applies.kind:
        return (
            f"Asked of an {applies.kind} only."
            if applies.kind == "agency"
            else f"Asked of a {applies.kind} only."
        )
    if applies.involves and involves is not None and applies.involves not in involves:
        return f"The engagement does not involve {applies.involves.replace('-', ' ')}."
    if profile.consultant.newcomer and not applies.newcomer:
        return "A declared newcomer: no history is neutral, neither good nor bad."
    answer = current(criterion.id, case)
    if answer and answer.value == "not-applicable" and not has_expired(answer, case):
        return f"{answer.by} recorded on {answer.on} that it does not apply" + (
            f": {answer.note}" if answer.note else "."
        )
    return ""


def _message(criterion: Criterion, seen: tuple[Observation, ...], deciding: tuple[Observation, ...]) -> str:
    """Say in a sentence or two what the conclusion rests on, or what there is while it is open."""
    if deciding:
        return " ".join(dict.fromkeys(_sentence(o) for o in deciding))
    stated = [o for o in seen if o.bearing == "favourable" and is_live(o)]
    if stated:
        return f"Stated, not verified: {_sentence(stated[0])} This needs evidence that is {criterion.rung}."
    notes = [_sentence(o) for o in seen if o.bearing == "neutral" and not o.is_unasked]
    return " ".join(notes) or "Nobody has established this yet."


def _sentence(observation: Observation) -> str:
    place = f" ({observation.spots[0]})" if observation.spots else ""
    says = observation.says.rstrip(".") if observation.says.endswith(".") else observation.says
    return f"{says}{place}."


def _open_questions(judged: Sequence[_Judged], standard: Standard) -> tuple[OpenQuestion, ...]:
    """Rank the unknowns by points at stake, the buyer's own duties after the consultant's."""
    tallies = [one.tally for one in judged if one.checklist.role == "consultant"]
    overruling = gates([f for one in judged for f in one.findings], standard)
    index = 0
    questions = []
    for one in judged:
        buyer = one.checklist.role == "buyer"
        for finding in one.findings:
            if finding.outcome != "unknown":
                continue
            outcomes = could_become(
                tallies,
                overruling,
                standard.policy,
                index=-1 if buyer else index,
                weight=standard.policy.severity.of(finding.severity),
                title=finding.title,
                knock_out=finding.knock_out,
            )
            question = OpenQuestion(
                criterion=finding.criterion,
                checklist=finding.checklist,
                title=finding.title,
                ask=finding.ask,
                stake=finding.stake,
                knock_out=finding.knock_out,
                could_become=outcomes,
            )
            questions.append((buyer, -finding.stake, not finding.knock_out, finding.criterion, question))
        index += not buyer
    return tuple(entry[-1] for entry in sorted(questions, key=lambda entry: entry[:-1]))


def _used(checklist: Checklist, standard: Standard) -> ChecklistUsed:
    return ChecklistUsed(
        id=checklist.id,
        title=checklist.title,
        version=checklist.version,
        sha256=checklist.sha256,
        weight=standard.weight(checklist),
    )


def _subject(case: Case) -> Subject:
    consultant, engagement = case.profile.consultant, case.profile.engagement
    budget = engagement.budget
    return Subject(
        name=consultant.name,
        legal_name=consultant.legal_name,
        kind=consultant.kind,
        website=consultant.website,
        purpose=engagement.purpose,
        size=engagement.size,
        budget=f"{budget.amount:,.2f} {budget.currency}" if budget else None,
    )


def _referee(reference: Reference) -> Referee:
    end = reference.end or ("now" if reference.status == "current" else None)
    period = f"{reference.start or '?'} to {end or '?'}" if reference.start or end else None
    return Referee(
        initials=reference.initials,
        organisation=reference.organisation,
        relation=reference.relation,
        status=reference.status,
        proposed_by=reference.proposed_by,
        period=period,
        connection=reference.connection,
    )
