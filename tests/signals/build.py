"""Cases for the rules on referees: from the examples of their pages, or from a few words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from vetkit.crossing import cross
from vetkit.load import shipped
from vetkit.model.call import Attempt, Call, Reply
from vetkit.model.case import Case, Material
from vetkit.model.evidence import Evidence
from vetkit.model.profile import Profile
from vetkit.model.record import Disposition
from vetkit.model.signal import Example, Signal
from vetkit.signals import signals_of

AS_OF = date(2026, 11, 24)
DAY = date(2026, 11, 10)


def call(parts: Mapping[str, Any]) -> Call:
    """Return a call from ``referee``, ``channel``, ``identity``, ``contact``, ``answers``, ``said``, ``minutes``."""
    begun = datetime.combine(DAY, time(10))
    answers, said = parts.get("answers", {}), parts.get("said", {})
    items = list(dict.fromkeys((*answers, *said)))
    step = timedelta(minutes=parts.get("minutes", 25)) / max(1, len(items) - 1)
    attempt = {
        "no": 1,
        "at": begun,
        "outcome": "reached",
        "by": "M. Okafor",
        "channel": parts.get("channel", "phone"),
        "identity": parts.get("identity", "called-back"),
        "contact": parts.get("contact"),
    }
    return Call(
        referee=parts["referee"],
        on=parts.get("on", DAY),
        attempts=(Attempt.model_validate(attempt),),
        replies=tuple(
            Reply(
                no=no + 2,
                at=begun + step * no,
                item=item,
                value=answers.get(item, "unknown"),
                said=said.get(item),
            )
            for no, item in enumerate(items)
        ),
    )


def item(parts: Mapping[str, Any]) -> Evidence:
    """Return what a public source said: ``source``, ``subject``, ``outcome`` and ``facts``."""
    outcome = parts.get("outcome", "answered")
    return Evidence.model_validate(
        {
            "id": f"{parts['source']}-1",
            "kind": "url",
            "issuer": f"The source {parts['source']}",
            "obtained": "2026-11-20T10:00:00Z",
            "rung": "independent",
            "failure": "no answer" if outcome == "failed" else None,
            **parts,
        }
    )


def case(
    references: Any = (),
    *,
    consultant: Mapping[str, Any] | None = None,
    team: Any = (),
    calls: Any = (),
    material: str | None = None,
    evidence: Any = (),
    dispositions: tuple[Disposition, ...] = (),
    as_of: date = AS_OF,
) -> Case:
    """Return a case of these parts, with all that ships with the package."""
    profile = {
        "consultant": {"name": "Brightwave", **(consultant or {})},
        "references": references,
        "team": [{"name": name} for name in team],
    }
    return Case(
        profile=Profile.model_validate(profile),
        as_of=as_of,
        calls=tuple(one if isinstance(one, Call) else call(one) for one in calls),
        dispositions=dispositions,
        platforms=shipped.platforms(),
        interview=shipped.interview(),
        rulebook=shipped.rulebook(),
        evidence=tuple(map(item, evidence)),
        material=(Material(path="proposal.md", text=material),) if material else (),
    )


def of_example(example: Example) -> Case:
    """Return the small case of a rule's page."""
    return case(
        example.references,
        consultant=example.consultant,
        team=example.team,
        calls=example.calls,
        material=example.material,
        evidence=example.evidence,
    )


def crossed(example: Example) -> tuple[Signal, ...]:
    """Return the signals between the consultants of a rule's example."""
    cases = [("brightwave", of_example(example))]
    for number, other in enumerate(example.others):
        cases.append((f"other-{number}", case(other["references"], consultant=other["consultant"])))
    return cross(cases, shipped.rulebook())


def found(references: Any = (), rule: str = "", **parts: Any) -> list[Signal]:
    """Return the signals of a case made of these parts, of one rule if it is named."""
    return [one for one in signals_of(case(references, **parts)) if not rule or one.rule == rule]


def levels(references: Any = (), rule: str = "", **parts: Any) -> list[str]:
    """Return the levels of the signals of one rule."""
    return [one.level for one in found(references, rule, **parts)]
