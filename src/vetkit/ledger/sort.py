"""What kind of claim a text is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache

from vetkit.claims.find import find
from vetkit.claims.fold import fold
from vetkit.claims.statements import present
from vetkit.claims.tokens import tokens
from vetkit.ledger.rules import Kind, ledger_rules
from vetkit.ledger.sought import read
from vetkit.model.profile import Claim

_MOST = 2_000
"""Characters of a claim that are looked at: a longer one is a document, and no claim."""


def kind_of(claim: Claim, flags: Collection[str]) -> Kind:
    """Return the first kind, in the order of ``ledger.toml``, that a phrase gives away, else a flag.

    Args:
        claim: Any claim. One with a platform and a time under ``experience`` is of experience.
        flags: Flags of the checklists that count in its words.
    """
    rules = ledger_rules()
    if claim.experience is not None:
        return rules.kind("experience")
    found = found_in(claim.text).keys() - set(_not_meant(claim.text))
    said = [kind for kind in rules.kinds if kind.id in found]
    flagged = [kind for kind in rules.kinds if not kind.flags.isdisjoint(flags)]
    return next(iter((*said, *flagged)), rules.kind("capability"))


def _not_meant(text: str) -> Iterator[str]:
    """Yield the kinds that a phrase gives away and the figures of a text do not.

    From one year to another is a time and no result, and what fell in cost is a result and no price.
    """
    said = read(text)
    if said.quantities and all(one.is_year for one in said.quantities):
        yield "numeric-result"
    if said.ends:
        yield "price"


@lru_cache(maxsize=1024)
def hits_in(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """Return what gives away each kind and slot in ``text``: its id, the words, and their positions."""
    folded = fold(text[:_MOST])
    words = tokens(folded.shadow)
    rules = ledger_rules()
    found = []
    for giveaway in rules.possible(present(folded.shadow)):
        for hit in find(giveaway.pattern, words):
            quote = text[folded.start(words.starts[hit.start]) : folded.end(words.ends[hit.end - 1])]
            found.append((giveaway.id, " ".join(quote.split()), hit.start, hit.end))
    return tuple(found)


def found_in(text: str) -> dict[str, str]:
    """Return the words of ``text`` that give away each kind and slot, by its id; the longest of several."""
    found: dict[str, str] = {}
    for id, quote, _, _ in hits_in(text):
        if len(quote) > len(found.get(id, "")):
            found[id] = quote
    return found
