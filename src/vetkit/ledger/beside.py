"""Figures on the same matter side by side: the claim's, those of the evidence and those of the referees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.claims.figures._quantity import Quantity
from vetkit.ledger.changes import across
from vetkit.ledger.corroboration import Weighed
from vetkit.ledger.figures import agree
from vetkit.ledger.known import Known
from vetkit.ledger.lookup import COMPARED, is_opposed
from vetkit.ledger.sought import Read, read, sought
from vetkit.model.looked import Beside
from vetkit.model.profile import Claim

_CONSULTANT = "The consultant"


def other_figures(claim: str, said: str) -> tuple[tuple[str, str], ...]:
    """Return each figure of a claim for which somebody who was asked about it gives another, and the other.

    Figures of one kind are compared where both sides give as many of them; a change that is told in another
    form, from what to what, where it is of what the claim counts.

    Args:
        claim: The claim.
        said: What was said about it.
    """
    ours, theirs = sought(claim, ()), read(said)
    pairs: list[tuple[str, str]] = []
    for kind in dict.fromkeys(one.kind for one in ours.figures if one.kind in COMPARED):
        mine = [one for one in ours.figures if one.kind == kind]
        other = list(_of_kind(mine, ours.claim, theirs))
        if len(mine) == len(other):
            pairs += [
                (ours.claim.changed(one), theirs.changed(two))
                if opposed
                else (ours.claim.figure(one), theirs.figure(two))
                for one, two in zip(mine, other, strict=True)
                if (opposed := is_opposed(ours.claim, one, theirs, two)) or not agree(one, two)
            ]
    if not pairs and not ours.subject.isdisjoint(theirs.stems):
        turned = [told for told, _ in across(ours.claim, ours.figures, theirs, theirs.ends)]
        if turned and all(told.outcome == "contradicts" for told in turned):
            pairs = [
                (told.claimed, told.working if told.working.startswith(told.says) else told.says)
                for told in turned
            ]
    return tuple(pairs)


def _of_kind(mine: Sequence[Quantity], claim: Read, said: Read) -> Iterator[Quantity]:
    """Yield the figures of the same kind; a single count only of the same thing."""
    counted = {name for one in mine for name in claim.stems[one.end : one.end + 2] if name}
    for one in said.quantities:
        if one.kind == mine[0].kind and one.is_exact and not one.is_year:
            alone = one.kind == "count" and len(mine) == 1
            if not alone or counted & set(said.stems[one.end : one.end + 2]):
                yield one


def beside(key: str, claim: Claim, evidence: Sequence[Weighed], known: Known) -> tuple[Beside, ...]:
    """Return the figures on the matter of a claim side by side; nothing where all that are given agree.

    Args:
        key: The key under which calls name the claim.
        claim: The claim.
        evidence: The items of evidence that have to do with it.
        known: What else is known.
    """
    rows = [*_of_evidence(evidence), *_of_referees(key, claim, known)]
    claimed = tuple(dict.fromkeys(figure for figure, _ in rows))
    if not claimed:
        return ()
    place = f"{claim.said_in}, line {claim.line}" if claim.said_in and claim.line else claim.said_in or ""
    own = Beside(who=_CONSULTANT, says=", ".join(claimed), quote=claim.text, place=place)
    same = _agreeing(evidence, claimed)
    return (own, *same, *(row for _, row in rows))


def _of_evidence(evidence: Sequence[Weighed]) -> Iterator[tuple[str, Beside]]:
    for one in evidence:
        for row in one.looked.differing:
            yield (
                row.claimed,
                Beside(
                    who=one.one.who,
                    says=row.says,
                    quote=row.quote,
                    place=row.place,
                    private=one.looked.private,
                ),
            )


def _agreeing(evidence: Sequence[Weighed], claimed: Sequence[str]) -> Iterator[Beside]:
    """Yield the items of evidence that have the claim's own figure."""
    for one in evidence:
        for seen in one.looked.found:
            if seen.what in claimed and one.looked.outcome in ("carries", "repeats"):
                yield Beside(
                    who=one.one.who,
                    says=seen.what,
                    quote=seen.quote,
                    place=seen.place,
                    private=one.looked.private,
                )


def _of_referees(key: str, claim: Claim, known: Known) -> Iterator[tuple[str, Beside]]:
    for voice in known.voices:
        reply = voice.on_claim(key)
        for claimed, says in other_figures(claim.text, reply.said) if reply and reply.said else ():
            said = reply.said if reply and reply.said else ""
            yield claimed, Beside(who=voice.who, says=says, quote=said, place="a call", private=True)
