"""What was not checked, and why: said in every report, never left to be guessed."""

from __future__ import annotations

from collections.abc import Iterable

from vetkit.kinds.answer import current, has_expired
from vetkit.model.case import Case
from vetkit.model.finding import Finding
from vetkit.references.voice import voices
from vetkit.signals import unchecked


def limits(case: Case, findings: Iterable[Finding]) -> tuple[str, ...]:
    """Return plain sentences on everything that this assessment did not look at."""
    said = [f"{document.path}: {problem}" for document in case.documents for problem in document.problems]
    said += case.damaged
    said += _unassigned(case)
    said += [one.notice for one in case.taken.values() if one.notice]
    if not case.profile.documents:
        said.append("No document of the consultant's was read: the profile lists none.")
    expired = sorted({a.criterion for a in case.answers})
    for criterion in expired:
        answer = current(criterion, case)
        if answer and has_expired(answer, case):
            said.append(
                f"The answer on {criterion} by {answer.by} expired on {answer.expires}; it does not count."
            )
    asked = {criterion for finding in findings for criterion in _not_asked(finding)}
    if asked:
        which = "Not every" if case.evidence else "No"
        rest = "" if case.evidence else " (the network was not used)"
        said.append(f"{which} public source was asked{rest}. Left open: {', '.join(sorted(asked))}.")
    said += unchecked(case)
    said += _calls(case)
    return tuple(said)


def _unassigned(case: Case) -> list[str]:
    """Name the entries on evidence whose claim is no longer there, so that they decide nothing."""
    known = case.profile.keyed_claims()
    return [
        f"Entry {one.no} in assignments.toml is on the claim {one.claim}, which is no longer there."
        for one in case.assignments
        if one.claim not in known
    ]


def _calls(case: Case) -> list[str]:
    """Say whom nobody spoke to; that a referee could not be reached speaks against nobody."""
    everybody = voices(case)
    if not any(voice.calls for voice in everybody):
        return ["No call to a referee is on record beyond what the answers say."]
    return [f"{voice.who} {_WHY[voice.state]}." for voice in everybody if voice.state in _WHY]


_WHY = {
    "not-called": "was not called",
    "trying": "was called, and nobody was reached yet",
    "unreachable": "could not be reached in three tries over ten days, which speaks against nobody",
    "declined": "did not want to talk, which speaks against nobody",
    "begun": "was called, and the interview is not finished: its answers do not count yet",
}


def _not_asked(finding: Finding) -> list[str]:
    """Return the criterion where only a public source was left to ask."""
    unasked = any(o.is_unasked for o in finding.observations)
    return [finding.criterion] if unasked and finding.outcome == "unknown" else []
