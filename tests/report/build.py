"""Whole assessments for the tests of reports, made of the real nouns by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.report.ledgers import ledger

from vetkit.model.assessment import (
    Assessment,
    ChecklistUsed,
    OpenQuestion,
    Referee,
    Score,
    Section,
    Subject,
    Verdict,
)
from vetkit.model.checklist import Source
from vetkit.model.finding import Finding, Observation
from vetkit.model.heard import ClaimHeard, Heard, Mark, Spoken, Words
from vetkit.model.input import Input
from vetkit.model.match import Spot
from vetkit.model.policy import Policy
from vetkit.model.record import Disposition

AS_OF = date(2026, 11, 24)
NOTHING = Score(headline=None, floor=None, ceiling=None, coverage=0.0)
SOME = Score(headline=62.5, floor=41.25, ceiling=88.0, coverage=64.0)


def spot(line: int = 14, page: int | None = None, path: str = "proposal.md") -> Spot:
    """Return a place in a document."""
    return Spot(path=path, page=page, line=line, column=1, start=0, end=5)


def observation(bearing: str = "adverse", **changes: Any) -> Observation:
    """Return words of the consultant's that speak against it."""
    return Observation.model_validate(
        {
            "bearing": bearing,
            "method": "text",
            "rung": "stated",
            "says": "Claims to do it all",
            "signal": "do-it-all@proposal.md",
            "flag": "do-it-all",
            "quote": "We do it all.",
            "spots": (spot(),),
            **changes,
        }
    )


def answer(bearing: str = "favourable", **changes: Any) -> Observation:
    """Return a person's answer as an observation."""
    plain = {"method": "answer", "rung": "documented", "signal": "", "flag": None, "quote": None, "spots": ()}
    says = "M. Okafor answered yes on 2026-11-20."
    return observation(bearing, **{**plain, "says": says, **changes})


def disposition(decision: str = "explained", **changes: Any) -> Disposition:
    """Return a person's decision on a signal."""
    given = {"signal": "do-it-all@proposal.md", "decision": decision, "why": "A client said so."}
    return Disposition.model_validate({**given, "by": "M. Okafor", "on": date(2026, 11, 21), **changes})


def finding(criterion: str = "scope-limits", outcome: str = "unknown", **changes: Any) -> Finding:
    """Return a finding whose every text carries the criterion's id."""
    return Finding.model_validate(
        {
            "criterion": criterion,
            "checklist": "claims",
            "title": f"Title of {criterion}",
            "severity": "high",
            "knock_out": False,
            "outcome": outcome,
            "mark": {"pass": 1.0, "fail": 0.0}.get(outcome),
            "needs": "documented",
            "rung": {"pass": "documented", "fail": "stated"}.get(outcome),
            "confidence": "high" if outcome in ("pass", "fail") else None,
            "message": f"Message of {criterion}.",
            "why": f"Why {criterion} matters.",
            "source": ("S01",),
            "ask": f"What about {criterion}?",
            "stake": 7.5,
            "answerable": True,
            "observations": (),
            **changes,
        }
    )


def question(of: Finding, **changes: Any) -> OpenQuestion:
    """Return the open question of an unknown."""
    return OpenQuestion.model_validate(
        {
            "criterion": of.criterion,
            "checklist": of.checklist,
            "title": of.title,
            "ask": of.ask,
            "stake": of.stake,
            "knock_out": of.knock_out,
            "could_become": (),
            **changes,
        }
    )


def section(checklist: str = "claims", role: str = "consultant", **changes: Any) -> Section:
    """Return the score of one checklist."""
    parts = {"title": f"The {checklist}", "weight": 0 if role == "buyer" else 35, "score": SOME}
    counts = {"passed": 1, "failed": 1, "unknown": 1, "not_applicable": 0}
    return Section.model_validate({"checklist": checklist, "role": role, **parts, **counts, **changes})


def used(checklist: str = "claims", **changes: Any) -> ChecklistUsed:
    """Return a checklist as it was applied."""
    parts = {"title": f"The {checklist}", "version": "2026.11", "sha256": "ab12" * 16, "weight": 35}
    return ChecklistUsed.model_validate({"id": checklist, **parts, **changes})


def referee(**changes: Any) -> Referee:
    """Return a referee without contacts."""
    return Referee.model_validate(
        {
            "initials": "A. R.",
            "organisation": "Harbour Coffee",
            "relation": "budget-holder",
            "status": "ended",
            "proposed_by": "vendor",
            "period": "2024 to 2025",
            "connection": None,
            **changes,
        }
    )


def heard(text: str = "It was late twice.", who: str = "A. R.") -> Heard:
    """Return one referee who was heard, with ``text`` in every field that holds words."""
    spoken = Spoken(
        referee="mill", initials=who, organisation=text, state="completed", on=AS_OF, channel="phone",
        identity="called-back", attempts=1, weight=0.75, weighs=text, reliance=85, relied=text,
    )  # fmt: skip
    words = Words(who=f"{who} of {text}", value="contradicted", put=text, said=text)
    return Heard(
        wanted=3,
        completed=1,
        verified=1,
        status=text,
        reliance=28,
        marks=(Mark(factor="quality", title=text, median=4, least=3, most=5, n=2, unknown=1),),
        spoken=(spoken,),
        claims=(ClaimHeard(claim="halved", text=text, outcome="contradicted", words=(words,)),),
    )


def subject(**changes: Any) -> Subject:
    """Return who was assessed."""
    parts = {"name": "Brightwave", "legal_name": None, "kind": "agency", "website": None, "purpose": None}
    return Subject.model_validate({**parts, "size": "normal", "budget": None, **changes})


def assessment(*findings: Finding, **changes: Any) -> Assessment:
    """Return an assessment of ``findings``; the buyer's checklist is ``buyer``."""
    open_now = [f for f in findings if f.outcome == "unknown"]
    return Assessment.model_validate(
        {
            "consultant": subject(),
            "as_of": AS_OF,
            "vetkit": "0.1.0",
            "checklists": (used(), used("buyer")),
            "policy": Policy(),
            "inputs": (Input(path="brightwave.toml", sha256="cd34" * 16),),
            "verdict": Verdict(conclusion="escalate", settled=False, reasons=("Too little is established.",)),
            "score": SOME,
            "sections": (section(), section("buyer", "buyer")),
            "findings": findings,
            "next": tuple(question(f) for f in open_now),
            "references": (referee(),),
            "calls_wanted": 3,
            "limits": ("No public source was asked.",),
            "sources": (Source(key="S01", title="Social Media Experts", address="https://example.com/a"),),
            **changes,
        }
    )


def empty() -> Assessment:
    """Return an assessment in which nothing is known and nothing was asked."""
    return assessment(
        verdict=Verdict(conclusion="escalate", settled=False, reasons=()),
        score=NOTHING,
        sections=(),
        checklists=(),
        inputs=(),
        references=(),
        limits=(),
        sources=(),
    )


def _knocked_out() -> Finding:
    """Return a knock-out that failed, with all that an observation can have."""
    return finding(
        "no-guarantee",
        "fail",
        knock_out=True,
        severity="critical",
        stake=10.0,
        observations=(
            observation(
                says="Guarantees results",
                quote="We guarantee 10,000 followers in 30 days, or your money back.",
                spots=(spot(14, 2), spot(40, 3), spot(2, None, "deck.md")),
                signal="guaranteed-results@proposal.md",
                why="Nobody controls what others do.",
                ask="What exactly do you guarantee, and what happens if it fails?",
                disposition=disposition("confirmed", why="It is their wording."),
            ),
        ),
    )


def _with_statements() -> tuple[Finding, ...]:
    """Return a knock-out that is open and a criterion that is met, with the statements they rest on."""
    return (
        finding(
            "real-people",
            "unknown",
            knock_out=True,
            observations=(
                observation(
                    "favourable", says="Names its people", quote="Maria answers.", signal="names@proposal.md"
                ),
                answer("neutral", says="That answer expired on 2026-11-01."),
            ),
        ),
        finding(
            "quoted",
            "pass",
            observations=(observation(disposition=disposition(), signal="quoted@a"), answer()),
        ),
    )


def whole() -> Assessment:
    """Return an assessment with something in every section of a report."""
    return assessment(
        _knocked_out(),
        finding(
            "scope-limits",
            "fail",
            observations=(
                observation(confidence="medium"),
                observation(
                    "favourable", says="Names what it will not do", quote="We do not do PR.", signal="x@y"
                ),
            ),
        ),
        finding(
            "hours", "fail", mark=0.5, observations=(answer("adverse", says="M. Okafor answered partly."),)
        ),
        *_with_statements(),
        finding("contract", "pass", rung="independent"),
        finding("ads", "not-applicable", message="The engagement does not involve ads."),
        finding("compare", "unknown", checklist="buyer"),
        finding("research", "pass", checklist="buyer"),
        consultant=subject(
            legal_name="Brightwave Ltd", website="https://brightwave.example", purpose="Build a community."
        ),
        verdict=Verdict(
            conclusion="reject", settled=True, reasons=("Exclusion ground not met: Title of no-guarantee.",)
        ),
        references=(referee(), referee(initials="B. K.", organisation="Mill & Sons", status="current")),
        heard=heard(),
        ledger=ledger(),
    )
