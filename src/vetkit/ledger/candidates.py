"""Statements of a document that a person may take over into the ledger: those that claim something."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from vetkit.claims.find import find
from vetkit.claims.stance import Reader
from vetkit.claims.statements import Statement, scripts
from vetkit.ledger.names import derived, is_same, plain_words
from vetkit.ledger.one_line import one_line
from vetkit.ledger.rules import Kind, ledger_rules
from vetkit.model.match import Match, Passage, Spot
from vetkit.model.profile import Claim

_LOOSE = frozenset({"capability", "puffery"})
"""Kinds whose phrases alone are too common to offer a statement: a flag must count in it."""

_LEAST = 3
"""Words that a statement must have for a phrase alone to tell that it claims something."""

_DIGITS = 10
"""Hexadecimal digits of an id: of a million statements two would share one with a chance of a half."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One statement.

    Attributes:
        id: What it will be called.
        text: Its words, on one line.
        spot: Where it begins.
        flags: Flags that count in it, in order of place.
        why: What it claims, or what marks it; empty where nothing does and a person named its line.
        lines: The first and the last line that it stands on.
    """

    id: str
    text: str
    spot: Spot
    flags: tuple[str, ...]
    why: str
    lines: tuple[int, int]


def candidates(
    passages: Sequence[Passage],
    matches: Collection[Match],
    known: Collection[str],
    path: str,
    *,
    terms: bool = False,
) -> tuple[Candidate, ...]:
    """Return every statement of a document once, in order of place.

    Args:
        passages: The document as read.
        matches: What the scan found in it.
        known: Words that disguised letters are read as.
        path: Its name.
        terms: Whether it is a contract, whose clauses claim nothing unless a flag counts in them.
    """
    flags: dict[str, list[str]] = {}
    for match in matches:
        if match.counts and match.spot.path == path:
            flags.setdefault(match.sentence, []).append(match.flag)
    found: dict[str, Candidate] = {}
    for script in (leaf for one in passages for leaf in scripts(one, frozenset(known), path)):
        for block in script.blocks():
            for statement in script.statements(block):
                one = _candidate(statement, flags, path, terms=terms)
                if one and (one.id not in found or (one.why and not found[one.id].why)):
                    found[one.id] = one
    return tuple(found.values())


def named(document: str, text: str) -> str:
    """Return the id of a statement: its first words, and a hash of the document's name and all its words."""
    words = " ".join(plain_words(text))
    digest = sha256(f"{document}\0{words}".encode()).hexdigest()[:_DIGITS]
    return f"{derived(text).rpartition('-')[0]}-{digest}"


def _candidate(
    statement: Statement, flags: Mapping[str, Sequence[str]], path: str, *, terms: bool
) -> Candidate | None:
    text = one_line(statement.written)
    count = len(statement.tokens.words)
    if not count or not plain_words(text):
        return None
    here = tuple(dict.fromkeys(flags.get(statement.written, ())))
    first, last = statement.spot(0, count), statement.spot(count - 1, count)
    kind = None if terms and not here else _kind(statement, here)
    why = kind.title if kind else ""
    return Candidate(named(path, text), text, first, here, why, (first.line, last.line))


def _kind(statement: Statement, flags: Sequence[str]) -> Kind | None:
    """Return what a statement claims; None where it claims nothing that a rule knows."""
    return next(_said(statement), None) or next(
        (kind for kind in ledger_rules().kinds if not kind.flags.isdisjoint(flags)), None
    )


def _said(statement: Statement) -> Iterator[Kind]:
    """Yield the kinds whose phrases stand in a statement as the writer's own word, in order."""
    rules = ledger_rules()
    if sum(word.isalpha() for word in statement.tokens.words) < _LEAST:
        return
    reader = None
    said: set[str] = set()
    kinds = {kind.id for kind in rules.kinds} - _LOOSE
    for giveaway in rules.possible(statement.present):
        if giveaway.id in kinds and giveaway.id not in said:
            for hit in find(giveaway.pattern, statement.tokens):
                reader = reader or Reader(statement.sentence())
                if reader.stance(hit).stance == "asserted":
                    said.add(giveaway.id)
    yield from (kind for kind in rules.kinds if kind.id in said)


def is_on_file(candidate: Candidate, claims: Collection[Claim]) -> bool:
    """Tell whether a statement is among ``claims``: by its id, or in the same words in the same document."""
    return any(
        claim.id == candidate.id
        or (claim.said_in == candidate.spot.path and is_same(candidate.text, claim.text))
        for claim in claims
    )
