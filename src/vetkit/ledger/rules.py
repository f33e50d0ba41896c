"""The rules of the ledger, read from ``ledger.toml``: kinds of claims, slots of a figure, refuting flags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from vetkit.claims.find import Pattern, prepare
from vetkit.claims.index import Index
from vetkit.claims.lexicon import ledger_words
from vetkit.claims.phrases import index_of, phrase_of
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


@dataclass(frozen=True)
class Giveaway:
    """A phrase that gives away the kind or the slot called ``id``."""

    id: str
    text: str
    """The phrase, in the notation of phrases."""

    @cached_property
    def pattern(self) -> Pattern:
        """The phrase made ready to be found, once it is needed."""
        return prepare(phrase_of(self.text))


@dataclass(frozen=True, slots=True)
class LedgerRules:
    """All rules.

    Attributes:
        kinds: In the order in which they are tried.
        slots: In the order in which they are asked for.
        refuting: Flags that speak by themselves against the claim in which they are found.
        giveaways: What gives each kind and each slot away.
        index: Of their phrases, by the words that these need.
    """

    kinds: tuple[Kind, ...]
    slots: tuple[SlotRule, ...]
    refuting: frozenset[str]
    giveaways: tuple[Giveaway, ...]
    index: Index

    def possible(self, present: Set[str]) -> Iterator[Giveaway]:
        """Yield what a text may have of the giveaways, in order, judged by the words that are ``present``."""
        return (self.giveaways[number] for number in self.index.candidates(present))

    def kind(self, id: ClaimKind) -> Kind:
        """Return the kind called ``id``."""
        return next(kind for kind in self.kinds if kind.id == id)


@cache
def ledger_rules() -> LedgerRules:
    """Return the rules of the package."""
    data = ledger_words()
    found = giveaways()
    return LedgerRules(
        kinds=tuple(_kind(row) for row in data["kinds"]),
        slots=tuple(SlotRule(row["id"], row["title"], row["ask"]) for row in data["slots"]),
        refuting=frozenset(data["refuting"]),
        giveaways=found,
        index=index_of("giveaways", [one.text for one in found]),
    )


def giveaways() -> tuple[Giveaway, ...]:
    """Return what gives kinds and slots away, in the order of ``ledger.toml``."""
    data = ledger_words()
    rows = (*data["kinds"], *data["slots"])
    return tuple(Giveaway(row["id"], text) for row in rows for text in row["phrases"])


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
