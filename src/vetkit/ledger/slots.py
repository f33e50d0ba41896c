"""What the figure of a claim comes with, and what it leaves out."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from vetkit.claims.figures._change import is_change
from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import words
from vetkit.claims.tokens import COMMA
from vetkit.ledger.names import plain_words
from vetkit.ledger.rules import Kind, SlotRule, ledger_rules
from vetkit.ledger.sort import found_in, hits_in
from vetkit.ledger.sought import Read, read
from vetkit.model.ledger import Slot, SlotName
from vetkit.model.profile import Claim

_MEASURED: SlotName = "measured-by"

_LONGEST = 8
"""Words of a quote that tell who measured a figure."""

_KINDS = ("percent", "multiple", "amount", "count", "period")
"""Kinds of number in the order in which one of them is taken for the figure."""

_FOR_WHOM = frozenset({"for", "at", "of", "with", "helped", "client", "clients", "gave", "brought"})
"""Words before the name of a client."""


def slots_of(
    claim: Claim, kind: Kind, own: Collection[str] = ()
) -> tuple[tuple[Slot, ...], tuple[SlotRule, ...]]:
    """Return what the figure of a claim comes with, and what is missing; nothing of other kinds of claims.

    Who measured it may as well be said by the evidence that is offered for it. What it was before belongs to
    a change: of a state, such as a rate, it is not asked.

    Args:
        claim: The claim.
        kind: What kind of claim it is.
        own: Names of the consultant, which say nothing of a client.
    """
    if kind.id != "numeric-result":
        return (), ()
    text = read(claim.text)
    offered = read(" ".join(f"{evidence.what}." for evidence in claim.evidence))
    said: dict[str, str] = {
        **found_in(claim.text),
        **_measured(offered),
        **_measured(text),
        **_read(text, own),
    }
    wanted = [rule for rule in ledger_rules().slots if rule.id != "baseline" or _is_change(text)]
    slots = tuple(
        Slot(name=rule.id, title=rule.title, says=said[rule.id])
        for rule in ledger_rules().slots
        if rule.id in said
    )
    return slots, tuple(rule for rule in wanted if rule.id not in said)


def _read(text: Read, own: Collection[str]) -> dict[str, str]:
    """Return the slots that are told by numbers and names rather than by phrases."""
    found = {}
    figure = _figure(text)
    if figure:
        found["value"] = _value(text, figure)
        metric = _metric(text, figure)
        found |= {"metric": metric} if metric else {}
    client = _client(text, own)
    baseline = next((f"from {text.figure(pair.first)}" for pair in text.ends), None)
    return found | ({"population": client} if client else {}) | ({"baseline": baseline} if baseline else {})


def _measured(text: Read) -> dict[str, str]:
    """Return who measured a figure: the words that give it away, on to the end of their clause."""
    breaks = text.tokens.breaks
    for id, _, start, end in hits_in(text.text):
        if id == _MEASURED:
            last = min(len(breaks), max(end, start + _LONGEST))
            clause = next((at for at in range(end, last) if breaks[at] >= COMMA), last)
            return {id: text.said(start, clause)}
    return {}


def _figure(text: Read) -> Quantity | None:
    """Return the number that is the figure of a claim; None where it has none."""
    figures = [one for one in text.quantities if not one.is_year and not _is_rate(one, text)]
    return min(figures, key=lambda one: (_KINDS.index(one.kind), one.start), default=None)


def _is_rate(one: Quantity, text: Read) -> bool:
    return one.kind == "period" and text.tokens.words[one.start] in ("a", "an", "each", "every")


def _value(text: Read, figure: Quantity) -> str:
    """Return a figure with its unit, from what to what, or of how many."""
    for pair in text.ends:
        if figure in (pair.first, pair.last):
            return f"from {text.figure(pair.first)} to {text.figure(pair.last)}"
    after = next((one for one in text.quantities if one.start == figure.end + 1), None)
    if after and figure.kind == after.kind == "count" and text.tokens.words[figure.end] == "of":
        return text.said(figure.start, after.end)
    return text.figure(figure)


def _metric(text: Read, figure: Quantity) -> str | None:
    """Return what was counted: of several things the one next to the figure, as long as it is written."""

    def distance(hit: tuple[str, str, int, int]) -> tuple[int, int]:
        _, _, start, end = hit
        return max(start - figure.end, figure.start - end, 0), start - end

    hits = [hit for hit in hits_in(text.text) if hit[0] == "metric"]
    return min(hits, key=distance)[1] if hits else None


def _client(text: Read, own: Collection[str]) -> str | None:
    """Return the client that a claim names: whose figure it is, or for whom it was done."""
    ours = {word for name in own for word in plain_words(name)}
    for start, name in text.placed_names:
        before = text.tokens.words[start - 1] if start else ""
        is_named = before in _FOR_WHOM or text.is_owner(start + len(name.words) - 1)
        if is_named and not ours.issuperset(name.words) and _platforms().isdisjoint(name.words):
            return name.said
    return None


def _is_change(text: Read) -> bool:
    """Tell whether a claim says that something changed; a rate or a count alone is a state."""
    figures = [one for one in text.quantities if not one.is_year]
    return bool(text.ends) or any(text.way(one) or is_change(one, text.tokens) for one in figures)


@cache
def _platforms() -> frozenset[str]:
    return frozenset(word for entry in words().classes["platform"] for word in plain_words(entry))
