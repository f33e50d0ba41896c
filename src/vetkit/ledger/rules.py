"""The rules of the ledger, read from ``ledger.toml``: kinds of claims, slots of a figure, refuting flags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from vetkit.claims.find import Pattern, prepare
from vetkit.claims.lexicon import ledger_words
from vetkit.claims.lexicon import words as lexicon
from vetkit.claims.notation import Notation
from vetkit.model.ledger import ClaimKind, SlotName


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of claim.

    Attributes:
        id: Its name.
        title: The same in words.
        material: Whether the decision may hang on such a claim.
        checkable: Whether evidence could settle it as it stands, which it cannot a promise or a mere rank.
        referees: Whether a client is in a position to confirm or deny it.
        ask: The question that would settle it.
        flags: Flags of the checklists that give it away.
    """

    id: ClaimKind
    title: str
    material: bool
    checkable: bool
    referees: bool
    ask: str
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class SlotRule:
    """One thing that a figure must come with: its name, the same in words, and the question for it."""

    id: SlotName
    title: str
    ask: str


@dataclass(frozen=True, slots=True)
class LedgerRules:
    """All rules.

    Attributes:
        kinds: In the order in which they are tried.
        slots: In the order in which they are asked for.
        refuting: Flags that speak by themselves against the claim in which they are found.
        phrases: What gives each kind and each slot away, under its id.
    """

    kinds: tuple[Kind, ...]
    slots: tuple[SlotRule, ...]
    refuting: frozenset[str]
    phrases: tuple[tuple[str, Pattern], ...]

    def kind(self, id: ClaimKind) -> Kind:
        """Return the kind called ``id``."""
        return next(kind for kind in self.kinds if kind.id == id)


@cache
def ledger_rules() -> LedgerRules:
    """Return the rules of the package."""
    data = ledger_words()
    notation = Notation(lexicon())
    return LedgerRules(
        kinds=tuple(_kind(row) for row in data["kinds"]),
        slots=tuple(SlotRule(row["id"], row["title"], row["ask"]) for row in data["slots"]),
        refuting=frozenset(data["refuting"]),
        phrases=tuple(
            (row["id"], prepare(notation.phrase(phrase)))
            for row in (*data["kinds"], *data["slots"])
            for phrase in row["phrases"]
        ),
    )


def _kind(row: Mapping[str, Any]) -> Kind:
    return Kind(
        id=row["id"],
        title=row["title"],
        material=row["material"],
        checkable=row["checkable"],
        referees=row["referees"],
        ask=row["ask"],
        flags=frozenset(row["flags"]),
    )
