"""Numbers as numbers: what a text counts is worked out again, and what does not agree is marked.

One file a check. Each offers ``WORDS``, of which a statement must have one to be looked at, and ``find``; a
check with ``PLATFORMS`` looks at no statement that names none. A flag names the checks that raise it under
``figures``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from datetime import date
from functools import cache, lru_cache
from math import inf
from typing import Protocol, cast

from vetkit.claims.figures._base import Context, Figured, Mismatch
from vetkit.claims.figures._facts import NEEDS, facts_in
from vetkit.claims.figures._names import Names
from vetkit.claims.find import Hit
from vetkit.claims.lexicon import number_words
from vetkit.claims.marking import mark
from vetkit.claims.needs import Need, shown
from vetkit.claims.rules import Rules
from vetkit.claims.stance import Reader
from vetkit.claims.statements import Statement, scripts
from vetkit.folder import member
from vetkit.model.base import CONFIDENCES
from vetkit.model.checklist import Flag
from vetkit.model.figure import Figure
from vetkit.model.match import Match, Passage
from vetkit.model.platform import Platform
from vetkit.model.same import Same

__all__ = ["Figures", "facts"]


_MOST = 16
"""Numbers in a statement: one with more is a table or a list, and nobody could tell what belongs together."""


class Check(Protocol):
    """What every public module of this folder offers."""

    WORDS: frozenset[str]

    def find(self, figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
        """Yield what does not agree in a document's statements, which are in order of place."""


class Figures:
    """The figures of one document: statements are added as they are read, and compared at the end.

    Args:
        rules: From ``compile_rules``; its platforms say what is possible.
    """

    def __init__(self, rules: Rules) -> None:
        self._flags = rules.computed
        names = sorted({name for flag in rules.computed for name in flag.figures})
        self._checks = {name: cast(Check, member(__name__, name)) for name in names}
        self._names = _names(Same(rules.platforms))
        self._needs = {name: _needs(check, self._names) for name, check in self._checks.items()}
        self._figured: list[tuple[frozenset[str], Figured]] = []

    def may_be_in(self, present: Set[str]) -> bool:
        """Tell whether words, signs and digits that are ``present`` have a number that a check reads."""
        counted = not _counting().isdisjoint(present)
        return counted and any(_are_met(needs, present) for needs in self._needs.values())

    def add(self, statement: Statement, present: Set[str]) -> None:
        """Take a statement, the next one of the document, if it has a number that a check reads."""
        if not self.may_be_in(present):
            return
        one = Figured(statement)
        if len(one.quantities) <= _MOST:
            self._figured.append((frozenset(present), one))

    def mismatches(self, on: date | None) -> Iterator[Match]:
        """Yield a match for each flag that the figures raise.

        Args:
            on: The day of the document; None where it is not known, and nothing is held against a day.
        """
        context = Context(on, self._names)
        for name, check in self._checks.items():
            ours = [one for present, one in self._figured if _are_met(self._needs[name], present)]
            for mismatch in check.find(ours, context) if ours else ():
                yield from (_match(flag, mismatch) for flag in self._flags if name in flag.figures)


def facts(passages: Sequence[Passage], known: Set[str], path: str) -> tuple[Figure, ...]:
    """Return what a document says of its writer in numbers, as far as it is said as one's own.

    Args:
        passages: A document as read.
        known: Words that disguised letters are read as.
        path: Written into the spots.
    """
    found: list[Figure] = []
    for script in (leaf for passage in passages for leaf in scripts(passage, known, path)):
        for block in script.blocks():
            if not _counting().isdisjoint(script.present(block.start, block.end)):
                for statement in script.statements(block):
                    found += _facts(statement)
    return tuple(found)


def _facts(statement: Statement) -> Iterator[Figure]:
    present = frozenset(statement.present)
    if NEEDS.isdisjoint(present) or _counting().isdisjoint(present):
        return
    reader = Reader(statement.sentence())
    for fact in facts_in(Figured(statement)):
        if reader.stance(Hit(fact.start, fact.end, (fact.start, fact.end - 1), 0)).stance == "asserted":
            yield Figure(
                about=fact.about,
                value=fact.value,
                low=fact.low,
                high=None if fact.high == inf else fact.high,
                quote=fact.said(),
                sentence=statement.written,
                spot=statement.spot(fact.start, fact.end),
            )


@cache
def _counting() -> frozenset[str]:
    """Return the digits, and the words that are numbers and mostly nothing else."""
    data = number_words()
    small = [*data["ones"].split()[2:], *data["tens"].split(), *data["multiples"], "decade", "decades"]
    return frozenset("0123456789") | frozenset(small) | {word for word in data["large"] if len(word) > 3}


def _needs(check: Check, names: Names) -> tuple[Need, ...]:
    """Return the needs that a statement must all meet so that ``check`` looks at it."""
    named = shown(names.heads) if getattr(check, "PLATFORMS", False) else None
    return (check.WORDS,) if named is None else (check.WORDS, named)


def _are_met(needs: Iterable[Need], present: Set[str]) -> bool:
    return not any(need.isdisjoint(present) for need in needs)


@lru_cache(maxsize=1)
def _names(platforms: Same[tuple[Platform, ...]]) -> Names:
    return Names(platforms.value)


def _match(flag: Flag, mismatch: Mismatch) -> Match:
    """Return a match that says what was worked out."""
    statement = mismatch.figured.statement
    start, end = mismatch.start, mismatch.end
    judged = Reader(statement.sentence()).stance(Hit(start, end, (start, end - 1), 0))
    confidence = min(judged.confidence, mismatch.confidence, key=CONFIDENCES.index)
    return mark(flag, statement, start, end, judged, confidence, f"{mismatch.working}. {mismatch.innocent}")
