"""What kind of claim a text is, and what its figure comes with."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from vetkit.claims.find import find
from vetkit.claims.fold import fold
from vetkit.claims.statements import present
from vetkit.claims.tokens import tokens
from vetkit.ledger.rules import Kind, SlotRule, ledger_rules
from vetkit.model.ledger import Slot, SlotName
from vetkit.model.profile import Claim

_MOST = 2_000
"""Characters of a claim that are looked at: a longer one is a document, and no claim."""

_BESIDE: tuple[SlotName, ...] = ("measured-by",)
"""Slots that the evidence may fill."""


def kind_of(claim: Claim, flags: Collection[str]) -> Kind:
    """Return the first kind, in the order of ``ledger.toml``, that a phrase gives away, else a flag.

    Args:
        claim: Any claim. One with a platform and a time under ``experience`` is of experience.
        flags: Flags of the checklists that count in its words.
    """
    rules = ledger_rules()
    if claim.experience is not None:
        return rules.kind("experience")
    found = found_in(claim.text)
    said = [kind for kind in rules.kinds if kind.id in found]
    flagged = [kind for kind in rules.kinds if not kind.flags.isdisjoint(flags)]
    return next(iter((*said, *flagged)), rules.kind("capability"))


def slots_of(claim: Claim, kind: Kind) -> tuple[tuple[Slot, ...], tuple[SlotRule, ...]]:
    """Return what the figure of a claim comes with, and what is missing; nothing of other kinds of claims.

    Who measured it may as well be said by the evidence that is offered for it.
    """
    if kind.id != "numeric-result":
        return (), ()
    found = found_in(claim.text)
    beside = found_in(" ".join(f"{evidence.what}." for evidence in claim.evidence))
    said: dict[str, str] = {name: beside[name] for name in _BESIDE if name in beside}
    said |= found
    rules = ledger_rules().slots
    slots = tuple(
        Slot(name=rule.id, title=rule.title, says=said[rule.id]) for rule in rules if rule.id in said
    )
    return slots, tuple(rule for rule in rules if rule.id not in said)


@lru_cache(maxsize=1024)
def found_in(text: str) -> dict[str, str]:
    """Return the words of ``text`` that give away each kind and slot, by its id; the longest of several."""
    folded = fold(text[:_MOST])
    words = tokens(folded.shadow)
    rules = ledger_rules()
    found: dict[str, str] = {}
    for giveaway in rules.possible(present(folded.shadow)):
        for hit in find(giveaway.pattern, words):
            quote = text[folded.start(words.starts[hit.start]) : folded.end(words.ends[hit.end - 1])]
            if len(quote) > len(found.get(giveaway.id, "")):
                found[giveaway.id] = " ".join(quote.split())
    return found
