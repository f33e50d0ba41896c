"""The words that all reports share, as a procurement officer would say them aloud."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from vetkit.model.assessment import Score
from vetkit.model.base import Conclusion, Method, Outcome, Rung, Severity, Size
from vetkit.model.match import Spot

NOT_KNOWN = "not known"

VERDICTS: dict[Conclusion, str] = {
    "approve": "Approve",
    "approve-with-conditions": "Approve with conditions",
    "escalate": "Escalate",
    "reject": "Reject",
}

ADVICE: dict[Conclusion, str] = {
    "approve": "The policy is met. Nothing found stands in the way of signing.",
    "approve-with-conditions": (
        "The policy is met with conditions: put what speaks against it right in the contract before you sign."
    ),
    "escalate": "Not decided: do not sign yet. Settle what is open, or have someone with authority decide.",
    "reject": "The policy is not met: do not sign.",
}

STATES: dict[Outcome, str] = {
    "pass": "PASS",
    "fail": "FAIL",
    "unknown": "OPEN",
    "not-applicable": "DOES NOT APPLY",
}

RUNGS: dict[Rung, str] = {
    "stated": "stated by the vendor",
    "documented": "shown by a document",
    "independent": "said by an independent source",
    "corroborated": "independent source and a referee who was called",
}

WANTED: dict[Rung, str] = {
    "stated": "a statement by the vendor",
    "documented": "a document that shows it",
    "independent": "an independent source that says so",
    "corroborated": "an independent source and a call to a referee",
}

METHODS: dict[Method, str] = {
    "text": "the consultant's own words",
    "measure": "worked out from what is on file",
    "answer": "answered by a person",
    "reference": "from the references",
    "online": "from a public source",
}

SIZES: dict[Size, str] = {
    "small": "small engagement",
    "normal": "normal engagement",
    "large": "large engagement",
}

SEVERITIES: tuple[Severity, ...] = ("critical", "high", "medium", "low")

_PLACES_SHOWN = 12
_LONGEST = 600


def number(value: float | None) -> str:
    """Return ``value`` with one decimal at most, a half rounded up; "not known" for None."""
    if value is None:
        return NOT_KNOWN
    rounded = Decimal(repr(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{rounded:f}".removesuffix(".0")


def percent(value: float) -> str:
    """Return a share such as ``64 %``."""
    return f"{number(value)} %"


def interval(score: Score) -> str:
    """Return the least and the most that the score can still become, such as ``41.2 to 88``."""
    if score.floor is None or score.ceiling is None:
        return NOT_KNOWN
    return f"{number(score.floor)} to {number(score.ceiling)}"


def points(value: float) -> str:
    """Return ``1 point`` or ``7.5 points``."""
    shown = number(value)
    return f"{shown} point{'' if shown == '1' else 's'}"


def counted(amount: int, one: str, many: str = "") -> str:
    """Return ``1 referee`` or ``3 referees``."""
    return f"{amount} {one if amount == 1 else many or one + 's'}"


def day(value: date) -> str:
    """Return a date as ISO 8601 writes it."""
    return value.isoformat()


def joined(parts: tuple[str, ...] | list[str], last: str = "and") -> str:
    """Return parts joined as in speech: ``a, b and c``."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def places(spots: tuple[Spot, ...]) -> str:
    """Return where something stands: the first place in full, the repeats after it.

    The path is not repeated where it does not change; past a dozen places the rest is counted.
    """
    if not spots:
        return ""
    first, *others = spots[:_PLACES_SHOWN]
    again = [
        str(spot.model_copy(update={"path": ""}) if spot.path == first.path else spot) for spot in others
    ]
    rest = len(spots) - _PLACES_SHOWN
    if rest > 0:
        again.append(f"{counted(rest, 'more place')} (all of them are in the JSON report)")
    return f"{first}; also {joined(list(dict.fromkeys(again)))}" if again else str(first)


def short(text: str) -> str:
    """Return ``text`` cut to what a report has room for; the JSON report holds all of it."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
