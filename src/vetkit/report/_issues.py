"""What speaks against the consultant, what was explained, and what nobody has established."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import zip_longest

from vetkit.model.assessment import OpenQuestion
from vetkit.model.finding import Finding, Observation
from vetkit.report import _words
from vetkit.report._facts import Facts, is_explained


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing that was seen, as a report shows it."""

    says: str
    quote: str = ""
    """The consultant's own words; empty where it rests on something else."""
    place: str = ""
    """Where they stand, repeats included."""
    basis: str = ""
    """Where it was seen otherwise, and how sure it is."""
    decision: str = ""
    """What a person decided on it; empty where nobody has."""
    why: str = ""
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Against:
    """A criterion that is not met, or met in part."""

    state: str
    title: str
    about: str
    """Severity, points lost, checklist: in one line."""
    seen: tuple[Seen, ...]
    balance: tuple[str, ...]
    """What was seen that speaks for the consultant, or decides nothing."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """Something that did not reconcile until a person explained it."""

    title: str
    seen: Seen


@dataclass(frozen=True, slots=True)
class Open:
    """A criterion that nobody has established."""

    title: str
    about: str
    ask: str
    leads: str
    """What evidence would do, and which verdicts this answer alone could bring about."""
    stated: tuple[Seen, ...]
    """Stated by the consultant, not verified."""
    notes: tuple[str, ...]


def against(facts: Facts) -> tuple[Against, ...]:
    """Return what speaks against the consultant: exclusion grounds first, then the severest and costliest."""
    failed = [finding for finding in facts.consultant if finding.outcome == "fail"]
    shown: set[str] = set()
    return tuple(_against(finding, facts, shown) for finding in sorted(failed, key=_gravity))


def _gravity(finding: Finding) -> tuple[bool, int, float]:
    return (not finding.knock_out, _words.SEVERITIES.index(finding.severity), -_lost(finding))


def _lost(finding: Finding) -> float:
    return finding.stake * (1 - (finding.mark or 0))


def _against(finding: Finding, facts: Facts, shown: set[str]) -> Against:
    adverse = [o for o in finding.observations if o.bearing == "adverse" and not is_explained(o)]
    speaks_for = [
        f"In its favour: {_cited(o)}"
        for o in finding.observations
        if o.bearing == "favourable" and not is_explained(o)
    ]
    parts = ["exclusion ground"] if finding.knock_out else []
    parts += [finding.severity, f"{_words.points(_lost(finding))} lost", _rule(finding, facts)]
    return Against(
        state="IN PART" if finding.mark else "FAIL",
        title=finding.title,
        about=", ".join(parts),
        seen=_once([_seen(o, finding, shown) for o in adverse]) or (_unexplained(finding),),
        balance=(*speaks_for, *facts.notes(finding)),
    )


def _rule(finding: Finding, facts: Facts) -> str:
    """Name the checklist, and the sources that the rule rests on."""
    return f"{facts.title(finding.checklist)} ({', '.join(finding.source)})"


def _unexplained(finding: Finding) -> Seen:
    """Return the finding's own message, for a failure that names no observation."""
    return Seen(says=_words.short(finding.message), why=finding.why, ask=finding.ask)


def _once(seen: list[Seen]) -> tuple[Seen, ...]:
    """Say why it matters and what to ask once, after the last of those that share it."""
    return tuple(
        replace(one, why="", ask="") if after and (one.why, one.ask) == (after.why, after.ask) else one
        for one, after in zip_longest(seen, seen[1:])
    )


def _seen(observation: Observation, finding: Finding, shown: set[str]) -> Seen:
    """Word one observation; where an earlier criterion has quoted it already, say so instead."""
    if observation.signal and observation.signal in shown:
        repeat = f"{_words.short(observation.says).rstrip('.')} (quoted above)."
        return Seen(says=repeat, why=finding.why, ask=finding.ask)
    shown.add(observation.signal)
    return Seen(
        says=_words.short(observation.says),
        quote=_words.short(observation.quote or ""),
        place=_words.places(observation.spots),
        basis=_basis(observation),
        decision=_decision(observation),
        why=observation.why or finding.why,
        ask=observation.ask or finding.ask,
    )


def _basis(observation: Observation) -> str:
    """Say where it was seen, how sure that is, and under which signal a person can dispose of it."""
    parts = [_words.METHODS[observation.method]]
    if observation.confidence != "high" and observation.method == "reference":
        parts.append("one referee's word, to be confirmed by a person")
    elif observation.confidence != "high":
        sure = "fairly sure" if observation.confidence == "medium" else "not sure"
        parts.append(f"{sure}, read it in its place")
    if observation.signal:
        parts.append(f"signal {observation.signal}")
    return "; ".join(parts)


def _decision(observation: Observation) -> str:
    given = observation.disposition
    if given is None:
        return ""
    return f"{given.decision.capitalize()} by {given.by} on {_words.day(given.on)}: {_words.short(given.why)}"


def _cited(observation: Observation) -> str:
    """Return an observation in one line, with its place."""
    place = _words.places(observation.spots)
    says = _words.short(observation.says).rstrip(".")
    return f"{says} ({place})." if place else f"{says}."


def set_aside(facts: Facts) -> tuple[SetAside, ...]:
    """Return what a person has explained, each signal once."""
    entries: dict[tuple[str, str], SetAside] = {}
    for finding in facts.consultant:
        for observation in filter(is_explained, finding.observations):
            key = (observation.signal, observation.says)
            seen = replace(_seen(observation, finding, set()), why="", ask="")
            entries.setdefault(key, SetAside(finding.title, seen))
    return tuple(entries.values())


def open_points(facts: Facts) -> tuple[Open, ...]:
    """Return what could not be established about the consultant, most points at stake first."""
    return tuple(_open(q, facts) for q in facts.assessment.next if not facts.is_buyers(q.checklist))


def _open(question: OpenQuestion, facts: Facts) -> Open:
    finding = facts.assessment.named(question.checklist, question.criterion)
    parts = ["exclusion ground"] if question.knock_out else []
    parts += [f"{_words.points(question.stake)} at stake", _rule(finding, facts)]
    stated = [o for o in finding.observations if o.bearing == "favourable" and not is_explained(o)]
    return Open(
        title=question.title,
        about=", ".join(parts),
        ask=question.ask,
        leads=_leads(question, finding),
        stated=tuple(_seen(o, finding, set()) for o in stated),
        notes=facts.notes(finding),
    )


def _leads(question: OpenQuestion, finding: Finding) -> str:
    wanted = f"Wanted: {_words.WANTED[finding.needs]}."
    if not question.could_become:
        return wanted
    verdicts = _verdicts(question.could_become)
    return f"{wanted} This answer alone could turn the verdict to {verdicts}."


def _verdicts(conclusions: Iterable[str]) -> str:
    return _words.joined([c.replace("-", " ") for c in conclusions], "or")
