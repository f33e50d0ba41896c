"""Small cases and checklists for the tests, made of the real nouns."""

from __future__ import annotations

from datetime import date
from typing import Any

from vetkit.model.case import Case
from vetkit.model.checklist import Checklist
from vetkit.model.match import Match
from vetkit.model.profile import Profile
from vetkit.model.record import Answer, Disposition

AS_OF = date(2026, 11, 24)


def criterion(id: str, **changes: Any) -> dict[str, Any]:
    """Return a criterion that a person can answer."""
    return {
        "id": id,
        "title": f"Title of {id}",
        "severity": "high",
        "rung": "documented",
        "why": "It matters.",
        "source": ["S01"],
        "ask": f"What about {id}?",
        "answer": True,
        **changes,
    }


def flag(id: str, polarity: str = "red", **changes: Any) -> dict[str, Any]:
    """Return a flag; its phrases are not used by the tests that build matches themselves."""
    return {
        "id": id,
        "polarity": polarity,
        "severity": "high",
        "title": f"Says {id}",
        "why": "Words matter.",
        "source": ["S01"],
        "ask": f"Why {id}?",
        "phrases": ["we do it all"],
        "flagged": ["We do it all."],
        "passed": ["We do not."],
        **changes,
    }


def checklist(*criteria: dict[str, Any], id: str = "claims", weight: float = 35, **changes: Any) -> Checklist:
    """Return a checklist of ``criteria``."""
    return Checklist.model_validate(
        {
            "id": id,
            "title": f"The {id}",
            "version": "1",
            "weight": weight,
            "about": "A test.",
            "criteria": criteria,
            **changes,
        }
    )


def profile(**parts: Any) -> Profile:
    """Return a profile of ``parts``; a name is enough."""
    return Profile.model_validate({"consultant": {"name": "Brightwave"}, **parts})


def answer(criterion: str, value: str, **changes: Any) -> Answer:
    """Return an answer that rests on a document."""
    return Answer.model_validate(
        {
            "criterion": criterion,
            "value": value,
            "rung": "documented",
            "by": "M. Okafor",
            "on": date(2026, 11, 20),
            **changes,
        }
    )


def disposition(signal: str, decision: str, **changes: Any) -> Disposition:
    """Return a person's decision on a signal."""
    return Disposition.model_validate(
        {
            "signal": signal,
            "decision": decision,
            "why": "It is a quotation.",
            "by": "M. Okafor",
            "on": date(2026, 11, 21),
            **changes,
        }
    )


def match(flag: str, polarity: str = "red", **changes: Any) -> Match:
    """Return a match on line 3 of ``proposal.md``."""
    line = changes.pop("line", 3)
    path = changes.pop("path", "proposal.md")
    return Match.model_validate(
        {
            "flag": flag,
            "polarity": polarity,
            "stance": "asserted",
            "counts": True,
            "severity": "high",
            "confidence": "high",
            "quote": "do it all",
            "sentence": "We do it all.",
            "because": "Nothing turns it.",
            "spot": {"path": path, "line": line, "column": 1, "start": line * 10, "end": line * 10 + 9},
            **changes,
        }
    )


def case(**parts: Any) -> Case:
    """Return a case at ``AS_OF``; keyword ``profile`` takes a Profile."""
    return Case(**{"profile": profile(), "as_of": AS_OF, **parts})
