"""The page of a rule on referees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.model.checklist import Source
    from vetkit.model.signal import SignalRule

LEVELS = {
    "fail": "Fail: very likely not independent. The good word does not count until a person has decided.",
    "warn": "Warn: a reason to ask. It lowers how far to rely on the referee until it is explained.",
    "info": "Info: worth knowing, and no more.",
}
"""What each level does, in words."""


def rules_called(id: str, rules: Iterable[SignalRule]) -> list[SignalRule]:
    """Return the rules that ``id`` names: by id, by the id of a signal, or by the number of a test."""
    name = id.partition(":")[0]
    return [rule for rule in rules if rule.id == name or id.upper() in rule.tests]


def title(rule: SignalRule) -> str:
    """Return the first line of the page."""
    tests = f", {' and '.join(rule.tests)}" if rule.tests else ""
    return f"{rule.title} ({rule.id}), signal on referees{tests}"


def blocks(rule: SignalRule, sources: Mapping[str, Source]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield headings with their paragraphs."""
    yield "Why", [rule.why]
    yield "What it compares", [rule.compares]
    yield "Where the line is", [rule.threshold]
    yield "How it counts", list(_counts(rule))
    flagged = [f"- {one.says} {one.shown}. ({one.level})" for one in rule.examples if one.level]
    yield "Flagged", flagged
    yield "Not flagged", [f"- {one.says} {one.shown}." for one in rule.examples if not one.level]
    yield "Innocent explanations", [f"- {text}" for text in rule.innocent]
    yield "Does not apply", [f"- {text}" for text in rule.not_when]
    yield "Ask the consultant", [rule.ask]
    yield "Check yourself", [rule.check]
    yield "Source", [f"- {_cite(key, sources)}" for key in rule.source]


def _counts(rule: SignalRule) -> Iterator[str]:
    shown = {rule.level, *(one.level for one in rule.examples if one.level)}
    for level in (level for level in LEVELS if level in shown):
        yield f"- {LEVELS[level]}"
    if rule.decisive and rule.level != "fail":
        yield "- Who confirms it says that the referee is not independent: its good word no longer counts."
    yield "- It never moves what the referee said. Decide on it with vetkit dispose."


def _cite(key: str, sources: Mapping[str, Source]) -> str:
    source = sources.get(key)
    if source is None:
        return key
    dated = f"({source.dated})" if source.dated else ""
    return " ".join(filter(None, (f"{key}: {source.title}", dated, source.address)))
