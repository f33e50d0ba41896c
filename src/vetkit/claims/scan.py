"""Scan a text: fold, segment, look for phrases, decide each stance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vetkit.claims.find import Hit, find
from vetkit.claims.fold import disguise
from vetkit.claims.rules import Rule, Rules
from vetkit.claims.stance import Judged, Reader
from vetkit.claims.statements import Script, Statement
from vetkit.model.base import Confidence
from vetkit.model.hiding import may_count
from vetkit.model.match import Match, Passage

_LOOSE = 3
"""A match that skips more words than this is less sure."""


@dataclass(frozen=True, slots=True)
class _Spotted:
    """A hit of a rule in one statement."""

    rule: Rule
    hit: Hit


def scan(text: str, rules: Rules, path: str = "") -> tuple[Match, ...]:
    """Return every match of ``rules`` in ``text``, in order of place; counted or not, each says why.

    Args:
        text: Any text, of any length.
        rules: From ``compile_rules``.
        path: Written into the spots.
    """
    return scan_passages((Passage(text=text),), rules, path)


def scan_passages(passages: Sequence[Passage], rules: Rules, path: str = "") -> tuple[Match, ...]:
    """Return every match in a document's passages; the spots are places in the whole document."""
    return tuple(
        match for passage in passages for match in _matches(Script(passage, rules.known, path), rules)
    )


def _matches(script: Script, rules: Rules) -> Iterator[Match]:
    for block in script.blocks():
        ways = rules.index.complete(script.present(block.start, block.end))
        for statement in script.statements(block) if ways else ():
            numbers = rules.index.phrases(statement.present, ways)
            if numbers:
                yield from _in_statement(statement, [rules.rules[number] for number in numbers])


def _in_statement(statement: Statement, candidates: Sequence[Rule]) -> Iterator[Match]:
    hits = [_Spotted(rule, hit) for rule in candidates for hit in find(rule.pattern, statement.tokens)]
    if hits:
        reader = Reader(statement.sentence())
        for one in _apart(hits):
            yield _match(one, statement, reader.stance(one.hit))


def _match(one: _Spotted, statement: Statement, judged: Judged) -> Match:
    flag, hidden = one.rule.flag, statement.script.passage.hidden
    quote = statement.quote(one.hit.start, one.hit.end)
    trick = disguise(quote)
    because = judged.because + (f"; disguised: {trick}" if trick else "")
    because += f"; hidden from the reader: {hidden}" if hidden else ""
    return Match(
        flag=flag.id,
        polarity=flag.polarity,
        stance=judged.stance,
        counts=judged.stance in flag.stances and may_count(hidden, flag.polarity),
        severity=flag.severity,
        confidence=_confidence(one, judged),
        quote=quote,
        sentence=statement.written,
        because=because,
        spot=statement.spot(one.hit.start, one.hit.end),
    )


def _confidence(one: _Spotted, judged: Judged) -> Confidence:
    if one.rule.phrase.weak:
        return "low"
    return "medium" if judged.confidence == "high" and one.hit.skipped >= _LOOSE else judged.confidence


def _apart(hits: list[_Spotted]) -> tuple[_Spotted, ...]:
    """Of hits of one flag that overlap, keep the one that skips least, then the longest."""
    kept: list[_Spotted] = []
    taken: dict[str, list[Hit]] = {}
    for one in sorted(
        hits, key=lambda one: (one.rule.phrase.weak, one.hit.skipped, one.hit.start - one.hit.end)
    ):
        others = taken.setdefault(one.rule.flag.id, [])
        if all(one.hit.end <= other.start or other.end <= one.hit.start for other in others):
            others.append(one.hit)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.hit.start, one.hit.end, one.rule.flag.id)))
