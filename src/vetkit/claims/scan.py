"""Scan a text: fold, segment, look for phrases, decide each stance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from vetkit.claims.figures import Figures
from vetkit.claims.find import Hit, find
from vetkit.claims.marking import mark
from vetkit.claims.rules import Rule, Rules
from vetkit.claims.stance import Judged, Reader
from vetkit.claims.statements import Script, Statement, scripts
from vetkit.model.base import Confidence
from vetkit.model.match import Match, Passage

_LOOSE = 3
"""A match that skips more words than this is less sure."""


@dataclass(frozen=True, slots=True)
class _Spotted:
    """A hit of a rule in one statement."""

    rule: Rule
    hit: Hit


def scan(text: str, rules: Rules, path: str = "", on: date | None = None) -> tuple[Match, ...]:
    """Return every match of ``rules`` in ``text``, in order of place; counted or not, each says why.

    Args:
        text: Any text, of any length.
        rules: From ``compile_rules``.
        path: Written into the spots.
        on: The day on which it was said, for figures that are held against one.
    """
    return scan_passages((Passage(text=text),), rules, path, on)


def scan_passages(
    passages: Sequence[Passage], rules: Rules, path: str = "", on: date | None = None
) -> tuple[Match, ...]:
    """Return every match in a document's passages; the spots are places in the whole document.

    Args:
        passages: A document as read.
        rules: From ``compile_rules``.
        path: Written into the spots.
        on: The day of the document, for figures that are held against one.
    """
    found: list[Match] = []
    figures = Figures(rules)
    for passage in passages:
        for script in scripts(passage, rules.known, path):
            found += _matches(script, rules, figures)
    return tuple(_merged(found, list(figures.mismatches(on))))


def _merged(found: list[Match], computed: list[Match]) -> list[Match]:
    """Put what was worked out among what phrases found, in place of what they say of the same words."""
    if not computed:
        return found
    taken: dict[str, list[tuple[int, int]]] = {}
    for match in computed:
        taken.setdefault(match.flag, []).append((match.spot.start, match.spot.end))
    kept = [
        match
        for match in found
        if all(match.spot.end <= start or end <= match.spot.start for start, end in taken.get(match.flag, ()))
    ]
    return sorted([*kept, *computed], key=lambda match: (match.spot.start, match.spot.end, match.flag))


def _matches(script: Script, rules: Rules, figures: Figures) -> Iterator[Match]:
    """Yield what phrases find, and hand the statements with numbers to ``figures``."""
    for block in script.blocks():
        present = script.present(block.start, block.end)
        speaks, counts = rules.index.is_any_in(present), figures.may_be_in(present)
        for statement in script.statements(block) if speaks or counts else ():
            here = statement.present
            candidates = rules.candidates(here) if speaks else ()
            if candidates:
                yield from _in_statement(statement, candidates)
            if counts:
                figures.add(statement, here)


def _in_statement(statement: Statement, candidates: Sequence[Rule]) -> Iterator[Match]:
    hits = [_Spotted(rule, hit) for rule in candidates for hit in find(rule.pattern, statement.tokens)]
    if hits:
        reader = Reader(statement.sentence())
        for one in _apart(hits):
            judged = reader.stance(one.hit)
            hit = one.hit
            yield mark(one.rule.flag, statement, hit.start, hit.end, judged, _confidence(one, judged))


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
