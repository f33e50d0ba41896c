"""What overrides the score: knock-outs and escalated signals, and the reasons of a verdict in words."""

from __future__ import annotations

from collections.abc import Iterable

from vetkit.model.assessment import Score
from vetkit.model.finding import Finding
from vetkit.model.policy import Policy
from vetkit.model.standard import Standard
from vetkit.score import Gates, decide, is_live


def gates(findings: Iterable[Finding], standard: Standard) -> Gates:
    """Sort the knock-outs by what is known of them.

    A knock-out of the consultant's that rests on wording alone or on one referee's word, and so on less than
    high confidence, is not confirmed: no one is rejected on a guess. The buyer's own duties never reject,
    since the lapse is not the consultant's.
    """
    buyers = {c.id for c in standard.checklists if c.role == "buyer"}
    found: dict[str, list[str]] = {"failed": [], "doubtful": [], "unknown": [], "buyer": [], "escalated": []}
    for finding in findings:
        found["escalated"] += [
            f"{finding.title} ({o.signal})"
            for o in finding.observations
            if o.disposition and o.disposition.decision == "escalated"
        ]
        if not finding.knock_out or finding.outcome in ("pass", "not-applicable"):
            continue
        if finding.checklist in buyers:
            found["buyer"].append(finding.title)
        elif finding.outcome == "unknown":
            found["unknown"].append(finding.title)
        else:
            found["failed" if _is_confirmed(finding) else "doubtful"].append(finding.title)
    return Gates(**{name: tuple(titles) for name, titles in found.items()})


def _is_confirmed(finding: Finding) -> bool:
    """Tell whether a failed knock-out rests on more than doubtful wording, one referee or one entry."""
    adverse = [o for o in finding.observations if o.bearing == "adverse" and is_live(o)]
    return any(
        o.method not in ("text", "reference", "online")
        or o.confidence == "high"
        or (o.disposition and o.disposition.decision == "confirmed")
        for o in adverse
    )


def reasons(points: Score, overruling: Gates, policy: Policy) -> tuple[str, ...]:
    """Say why the conclusion is what it is, the weightiest reason first."""
    conclusion = decide(points, overruling, policy)
    said = [f"Exclusion ground not met: {title}." for title in overruling.failed]
    if conclusion == "reject" and said:
        return tuple(said)
    said += [
        f"Exclusion ground in doubt, to be confirmed by a person: {title}." for title in overruling.doubtful
    ]
    said += [f"Escalated by a person: {title}." for title in overruling.escalated]
    said += [f"Exclusion ground still open: {title}." for title in overruling.unknown]
    said += [f"Your own duty still open: {title}." for title in overruling.buyer]
    if points.headline is None:
        said.append("Nothing about the consultant is established yet.")
    elif points.coverage < policy.coverage:
        said.append(
            f"Too little is established: {points.coverage:.0f} % of what applies; the policy wants "
            f"{policy.coverage:g} %."
        )
    else:
        said.append(_band(points.headline, policy))
    if points.ceiling is not None and points.ceiling < policy.escalate:
        said.append(
            f"Even if every open question went in its favour, the score would stay at {points.ceiling:.1f}, "
            f"under {policy.escalate:g}."
        )
    return tuple(said)


def _band(headline: float, policy: Policy) -> str:
    """Say in which of the policy's bands the headline lies."""
    shown = f"Score {headline:.1f}"
    if headline >= policy.approve:
        return f"{shown}: {policy.approve:g} or more approves."
    if headline >= policy.conditions:
        return f"{shown}: from {policy.conditions:g} to {policy.approve:g} approves with conditions."
    if headline >= policy.escalate:
        return f"{shown}: from {policy.escalate:g} to {policy.conditions:g} escalates."
    return f"{shown}: under {policy.escalate:g} rejects."
