"""What is wrong with a value and what would be right, said for each kind of mistake."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from vetkit.load.locate import Place
from vetkit.load.nearest import suggestion
from vetkit.load.plain import found, plain
from vetkit.load.shape import Shape, label

SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
_PATTERNS = {
    SLUG: "use small letters, digits and single hyphens: brand-lift-2026",
    "^[A-Z]{3}$": 'write the three capital letters of ISO 4217: "EUR"',
    r"^(SC-\d\d[a-f]?|gate-[a-z-]+)$": 'write it like "SC-07", "SC-07b" or "gate-identity"',
}
_DATES = "dates are written 2026-11-24, without quotes"
_TIMES = "a day and a time are written 2026-11-24T10:30:00, without quotes and without a time zone"
_OPEN = "write words in quotes; a number or a date without"
_WHEN = "write a date, 2019-05-01, or only a year, 2019, without quotes"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that a noun refused.

    Attributes:
        kind: The kind of error, as pydantic names it.
        place: Where it is, as the file has it.
        shape: What is expected there; None for an unknown key.
        table: What is expected of the table around it.
        value: What was found.
        says: The message of the noun's own rule, or pydantic's.
        limits: What pydantic adds, such as the bound that was crossed.
    """

    kind: str
    place: Place
    shape: Shape | None
    table: Shape | None
    value: Any
    says: str
    limits: dict[str, Any]


def explain(mistake: Mistake) -> tuple[Place, str, str]:
    """Return the place, the message and the hint."""
    where = label(mistake.place)
    match mistake.kind:
        case "missing":
            return mistake.place, *_missing(mistake)
        case "extra_forbidden":
            keys = mistake.table.keys if mistake.table else ()
            return (
                mistake.place,
                f"unknown key '{where}'",
                suggestion(str(mistake.place[-1]), keys, "known keys"),
            )
        case "value_error":
            return _own_rule(mistake)
        case "string_too_short":
            return (
                mistake.place,
                f"{where} is empty",
                "fill it in" + ("" if _is_required(mistake) else ", or delete the line"),
            )
        case "too_short":
            return mistake.place, f"{where} is an empty list", "name at least one"
        case "string_too_long":
            limit = mistake.limits["max_length"]
            return (
                mistake.place,
                f"{where}: {len(mistake.value):,} characters",
                f"at most {limit:,}; shorten it",
            )
        case "string_pattern_mismatch":
            pattern = mistake.limits["pattern"]
            hint = _PATTERNS.get(pattern, f"it must match {pattern}")
            return mistake.place, f"{where}: '{plain(mistake.value)}' is not written as it must be", hint
        case "literal_error" if isinstance(mistake.value, str):
            return mistake.place, *_choice(mistake)
    bound = _bound(mistake)
    hint = bound or (_wanted(mistake.shape, mistake) if mistake.shape else plain(mistake.says))
    return mistake.place, f"{where}: found {found(mistake.value)}", hint


def _is_required(mistake: Mistake) -> bool:
    return bool(mistake.table and mistake.table.requires(mistake.place[-1]))


def _missing(mistake: Mistake) -> tuple[str, str]:
    key = mistake.place[-1]
    where = label(mistake.place)
    if mistake.shape and mistake.shape.is_table:
        return f"table [{where}] is missing", f"add a line [{where}] and its keys under it"
    example = mistake.shape.example if mistake.shape else '"…"'
    return f"{where} is missing", f"add: {key} = {example}"


def _own_rule(mistake: Mistake) -> tuple[Place, str, str]:
    """A rule of the noun's own begins with the key it is about, where it is about one."""
    first = mistake.says.split(" ", 1)[0]
    place = mistake.place
    keys = mistake.shape.keys if mistake.shape else ()
    if first in keys:
        where = label(place)
        return (
            (*place, first),
            f"{where}: {plain(mistake.says, 200)}" if where else plain(mistake.says, 200),
            "",
        )
    prefix = f"{label(place)}: " if place else ""
    return place, prefix + plain(mistake.says, 200), ""


def _choice(mistake: Mistake) -> tuple[str, str]:
    choices = mistake.shape.choices if mistake.shape else ()
    close = suggestion(mistake.value, choices, "one of")
    every = f"one of: {', '.join(choices)}"
    hint = every if close.startswith("one of") else f"{close} {every}"
    return f"{label(mistake.place)}: no choice is called '{plain(mistake.value)}'", hint


def _bound(mistake: Mistake) -> str:
    """Return what the bounds allow; nothing where no bound was crossed."""
    words = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}
    return " and ".join(f"must be {words[k]} {v:g}" for k, v in mistake.limits.items() if k in words)


def _wanted(shape: Shape, mistake: Mistake) -> str:
    """Return how a value of the right type is written."""
    value = mistake.value
    key = next((k for k in reversed(mistake.place) if isinstance(k, str)), "")
    if shape.is_when or shape.is_open:
        return _OPEN if shape.is_open else _WHEN
    if shape.is_list and shape.item.is_table:
        return f"write [[{label(mistake.place)}]], with two brackets, for each one"
    if shape.is_list:
        return f"write a list: {plain(key)} = {shape.example}"
    if shape.is_table:
        return f"write a table with the keys {', '.join(shape.keys)}"
    if shape.type in (date, datetime):
        return _DATES if shape.type is date else _TIMES
    if shape.example == "12":
        number = "write a whole number" if shape.type is int else "write a number"
        return f"{number}, without quotes" if isinstance(value, str) else number
    if shape.example == "true":
        return "write true or false, without quotes"
    if shape.choices:
        return f"one of: {', '.join(shape.choices)}"
    return "write text in quotes" if isinstance(value, list | tuple | dict) else "put it in quotes"
