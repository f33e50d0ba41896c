"""Why a sentence was flagged or was not: what matched in it, or which phrase came nearest."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from vetkit.claims.find import Pattern, find
from vetkit.claims.lexicon import plain_words
from vetkit.claims.needs import Need
from vetkit.claims.rules import Rule, Rules
from vetkit.claims.scan import scan_passages
from vetkit.claims.statements import Statement, scripts
from vetkit.claims.tokens import PIECES
from vetkit.model.match import Match, Passage, Spot

_SHOWN = 6
"""Missing words that are named."""
_ENOUGH = 1.5
"""Words that a phrase must have in a sentence to be near it; a common word is a quarter of one."""


@dataclass(frozen=True, slots=True)
class Near:
    """A phrase that a sentence comes near to.

    Attributes:
        flag: Id of its flag.
        phrase: As it stands in the checklist.
        why: Why it did not match, in plain words that follow "which".
    """

    flag: str
    phrase: str
    why: str


@dataclass(frozen=True, slots=True)
class Matched:
    """A match, counted or not, with the phrases of its flag that find it."""

    match: Match
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """One sentence.

    Attributes:
        sentence: As it stands in the text.
        spot: Its place.
        matched: What was found in it.
        near: Where nothing was found, the phrase that came nearest; None where none came near.
    """

    sentence: str
    spot: Spot
    matched: tuple[Matched, ...]
    near: Near | None


def explain_line(
    passages: Sequence[Passage],
    rules: Rules,
    path: str,
    line: int,
    page: int | None = None,
    on: date | None = None,
) -> tuple[Explained, ...]:
    """Return every sentence that stands on a line, or runs over it, in order of place.

    Args:
        passages: A document as read.
        rules: From ``compile_rules``.
        path: Written into the spots.
        line: From 1.
        page: From 1; every page where None.
        on: The day of the document, for figures that are held against one.
    """
    leaves = (leaf for passage in passages for leaf in scripts(passage, rules.known, path))
    meant = [
        statement
        for script in leaves
        for block in script.blocks()
        for statement in script.statements(block)
        if _is_on(statement, line, page)
    ]
    matches = scan_passages(passages, rules, path, on) if meant else ()
    return tuple(_explained(statement, matches, rules) for statement in meant)


def _explained(statement: Statement, matches: Sequence[Match], rules: Rules) -> Explained:
    spot = statement.script.spot(statement.unit.start, statement.unit.end)
    here = tuple(
        Matched(match, _phrases(match, statement, rules))
        for match in matches
        if spot.start <= match.spot.start < spot.end
    )
    return Explained(statement.written, spot, here, None if here else _nearest(statement, rules))


def _is_on(statement: Statement, line: int, page: int | None) -> bool:
    first = statement.script.spot(statement.unit.start, statement.unit.start + 1)
    last = statement.script.spot(statement.unit.end - 1, statement.unit.end)
    return page in (None, first.page) and first.line <= line <= last.line


def _phrases(match: Match, statement: Statement, rules: Rules) -> tuple[str, ...]:
    """Return the phrases that find ``match``; none of them where other phrases of its flag found less."""
    return tuple(
        rule.text
        for rule in rules.candidates(statement.present)
        if rule.flag.id == match.flag
        and any(
            statement.spot(hit.start, hit.end) == match.spot for hit in find(rule.pattern, statement.tokens)
        )
    )


def _nearest(statement: Statement, rules: Rules) -> Near | None:
    """Return the phrase that only another word rules out, else the one that has most of its words here."""
    present = statement.present
    for rule in rules.candidates(present):
        why = _ruled_out(rule, statement)
        if why:
            return Near(rule.flag.id, rule.text, why)
    every = _needs(rules)
    ranked = [(rank, number) for number, needs in enumerate(every) if (rank := _rank(needs, present))]
    if not ranked:
        return None
    nearest = min(ranked)[1]
    rule = rules.rules[nearest]
    lacks = next((need for need in every[nearest] if need.isdisjoint(present)), None)
    if lacks is None:
        return Near(rule.flag.id, rule.text, "has its words here, but not as the phrase wants them")
    return Near(rule.flag.id, rule.text, f"needs one more word: {_listed(lacks)}")


def _needs(rules: Rules) -> list[tuple[Need, ...]]:
    """Return what each phrase needs, whatever its alternatives."""
    return [rules.index.needs_of(phrase) for phrase in range(len(rules.rules))]


def _rank(needs: Sequence[Need], present: AbstractSet[str]) -> tuple[int, float] | None:
    """Return how near a phrase is, the lowest first; None where it lacks too much, or has too little."""
    met = [need for need in needs if not need.isdisjoint(present)]
    missing = len(needs) - len(met)
    weight = sum(0.25 if need & plain_words("common") else 1.0 for need in met)
    return (missing, -weight) if missing <= 1 and weight >= _ENOUGH else None


def _ruled_out(rule: Rule, statement: Statement) -> str:
    """Say which words keep a phrase from matching that is there; empty where it is not there."""
    tokens = statement.tokens
    if rule.pattern.unless and find(Pattern(rule.pattern.parts, ()), tokens):
        for search in rule.pattern.unless:
            for hit in find(Pattern((search,), ()), tokens):
                return f'would match, were it not for "{tokens.said(hit.start, hit.end)}"'
    return ""


def _listed(words: AbstractSet[str]) -> str:
    """Name a few words, of a word and its forms the shortest."""
    kept: list[str] = []
    for word in sorted(words - PIECES, key=lambda word: (len(word), word)):
        if not any(word.startswith(stem) for stem in kept):
            kept.append(word)
    return ", ".join(sorted(kept[:_SHOWN])) + (" …" if len(kept) > _SHOWN else "")
