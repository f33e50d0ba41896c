"""The evidence on file held against one claim: what its text says, and what a person says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from vetkit.ledger.exhibited import Exhibited, own_names
from vetkit.ledger.known import Known
from vetkit.ledger.lookup import Held, look_up
from vetkit.ledger.rules import Kind
from vetkit.ledger.sought import Sought, sought
from vetkit.ledger.verdict import DOCUMENTED
from vetkit.model.assignment import Assignment
from vetkit.model.base import RUNGS, Rung
from vetkit.model.ledger import ClaimGround
from vetkit.model.looked import Differing, Looked, LookedOutcome, Seen
from vetkit.model.profile import Claim

_LOOKED_UP = frozenset({"numeric-result", "client", "award-or-badge", "experience"})
"""Kinds of claims that a text can bear out by its figures and names; others want a person's eye."""

_WORTH_SHOWING: frozenset[LookedOutcome] = frozenset({"carries", "repeats", "differs"})
"""What is shown of an item that nobody has brought together with the claim."""


@dataclass(frozen=True)
class Weighed:
    """An item of evidence beside a claim.

    Attributes:
        one: The item.
        looked: What its text says.
        assignment: What a person says of it; None where nobody has.
    """

    one: Exhibited
    looked: Looked
    assignment: Assignment | None


def weighed(key: str, id: str, claim: Claim, kind: Kind, known: Known) -> tuple[Weighed, ...]:
    """Return the items of evidence that have to do with a claim.

    Args:
        key: The key under which calls and evidence name the claim.
        id: Its id in the ledger.
        claim: The claim.
        kind: What kind of claim it is.
        known: What it is held against.
    """
    wanted = sought(claim.text, own_names(known.case))
    urls = {evidence.url for evidence in claim.evidence if evidence.url}
    found = []
    for one in known.evidence.values():
        said = known.assigned.get((key, one.item.id))
        linked = bool(said) or not {key, id}.isdisjoint(one.item.claims) or one.item.subject in urls
        if not linked and not (one.counts and one.lines and kind.id in _LOOKED_UP):
            continue
        looked = _looked(one, wanted if kind.id in _LOOKED_UP else None)
        if linked or looked.outcome in _WORTH_SHOWING:
            found.append(Weighed(one, looked, said))
    return tuple(found)


def _looked(one: Exhibited, wanted: Sought | None) -> Looked:
    held = look_up(wanted, one.lines, one.about) if wanted and one.lines else Held("unread")
    if held.outcome == "carries" and (one.own or one.is_paid):
        held = replace(held, outcome="repeats")
    return Looked(
        evidence=one.item.id,
        outcome=held.outcome,
        says=_says(one, held),
        found=held.found,
        missing=held.missing,
        differing=held.differing,
        own=one.own or None,
        private=one.is_private,
    )


def _says(one: Exhibited, held: Held) -> str:
    had, lacks = _listed([_had(seen) for seen in held.found]), _listed(held.missing)
    match held.outcome:
        case "carries":
            said = f"{one.who} has {had} together in one passage."
        case "repeats":
            said = f"{one.who} has {had}, but only repeats the consultant, so it is no other source."
        case "differs":
            told = _listed([_other(row) for row in held.differing])
            said = f"{one.who} has another figure on the same matter: {told}."
        case "in-part":
            said = f"{one.who} has {had}, and nothing of {lacks} beside it."
        case "silent":
            said = f"{one.who} has nothing of {lacks} in a passage on the same matter."
        case _:
            problem = one.exhibit.problem if one.exhibit else None
            said = (
                f"{one.who} has no text that was held against the claim{f': {problem}' if problem else ''}."
            )
    return f"{said} It is not independent: {one.own}." if one.own else said


def _had(seen: Seen) -> str:
    return f"{seen.what} ({seen.working})" if seen.working else seen.what


def _other(row: Differing) -> str:
    """Say how a figure differs, with the working where there is one."""
    if row.working is None:
        return f"{row.says}, where the claim has {_quoted(row.claimed)}"
    if row.working.startswith(row.says):
        return f"{row.working}, where the claim has {_quoted(row.claimed)}"
    return f"{row.says}, where the claim has {row.working}"


def _quoted(claimed: str) -> str:
    """Return a figure as it is, and one with the word for a rise or fall in quotation marks."""
    return claimed if claimed[0].isdigit() or not claimed[0].isalpha() else f"“{claimed}”"


def _listed(parts: tuple[str, ...] | list[str]) -> str:
    once = tuple(dict.fromkeys(parts))
    return " and ".join(filter(None, (", ".join(once[:-1]), *once[-1:])))


def grounds_in(found: tuple[Weighed, ...], key: str, known: Known) -> Iterator[ClaimGround]:
    """Yield what speaks for a claim and against it in the evidence on file: a person's word before a text's.

    Args:
        found: The items that have to do with it.
        key: The key under which calls and evidence name the claim.
        known: What it is held against.
    """
    for one in found:
        if one.assignment:
            yield from _assigned(one, one.assignment)
        elif one.looked.outcome in _WORTH_SHOWING:
            yield _read(one)
    on_file = {one.one.item.id for one in found}
    for (claim, evidence), said in known.assigned.items():
        if claim == key and evidence not in on_file and said.bearing != "mentions":
            yield ClaimGround(
                bearing=said.bearing,
                rung="stated",
                origin=evidence,
                says=f"{evidence} {_word(said)}. It does not count: it is not on file as it was stored.",
                counts=False,
                private=True,
            )


def _assigned(one: Weighed, said: Assignment) -> Iterator[ClaimGround]:
    """Yield what a person says of an item; that it only mentions the claim decides nothing."""
    if said.bearing == "mentions":
        return
    rung, doubt = _rung(one), _doubt(one, said)
    own = f" It is not independent: {one.one.own}." if one.one.own else ""
    seen = one.looked.found[0].quote if one.looked.found else None
    yield ClaimGround(
        bearing=said.bearing,
        rung=rung,
        origin=one.one.origin,
        says=f"{one.one.who} {_word(said)}.{own}{f' It does not count: {doubt}.' if doubt else ''}",
        quote=said.quote or seen,
        counts=not doubt,
        private=True,
    )


def _word(said: Assignment) -> str:
    speaks = "for" if said.bearing == "supports" else "against"
    return f"speaks {speaks} the claim, as {said.by} found on {said.on}"


def _rung(one: Weighed) -> Rung:
    """Return the rung of an item: of the consultant's own word, and of any one alone, there is a highest."""
    most: Rung = "documented" if one.one.own else "independent"
    return min(one.one.item.rung, most, key=RUNGS.index)


def _doubt(one: Weighed, said: Assignment) -> str:
    """Return why what a person says of an item does not count; empty where it does."""
    if not one.one.counts:
        return "the evidence has expired, or a later item has taken its place"
    if RUNGS.index(_rung(one)) < DOCUMENTED:
        return "it is only stated, nobody has seen it yet"
    lacks = one.looked.outcome in ("silent", "in-part") and said.bearing == "supports" and not said.quote
    if lacks:
        return f"its text has nothing of {_listed(one.looked.missing)}, and no words of it were quoted"
    return ""


def _read(one: Weighed) -> ClaimGround:
    """Return what the text of an item says by itself.

    What the consultant itself publishes against its own claim is documented by the copy that was kept.
    """
    against = one.looked.outcome == "differs"
    rung: Rung = "documented" if against and one.one.own else _rung(one)
    weighs = RUNGS.index(rung) >= DOCUMENTED
    counts = weighs and one.looked.outcome != "repeats"
    quotes = [row.quote for row in one.looked.differing] + [row.quote for row in one.looked.found]
    return ClaimGround(
        bearing="contradicts" if against else "supports",
        rung=rung if counts else "stated",
        origin=one.one.origin,
        says=one.looked.says if weighs else f"{one.looked.says} It does not count: it is only stated.",
        quote=quotes[0] if quotes else None,
        counts=counts,
        private=one.looked.private,
    )
