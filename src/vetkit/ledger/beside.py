"""Figures on the same matter side by side: the claim's, those of the evidence and those of the referees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.claims.figures._quantity import Quantity
from vetkit.ledger.corroboration import Weighed
from vetkit.ledger.known import Known
from vetkit.ledger.lookup import COMPARED, agree
from vetkit.ledger.sought import Read, read, sought
from vetkit.model.looked import Beside
from vetkit.model.profile import Claim

_CONSULTANT = "The consultant"


def other_figures(claim: str, said: str) -> tuple[tuple[str, str], ...]:
    """Return each figure of a claim for which somebody who was asked about it gives another, and the other.

    Only figures of one kind are compared, and only where both sides give as many of them.

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
                (ours.claim.figure(one), theirs.figure(two))
                for one, two in zip(mine, other, strict=True)
                if not agree(one, two)
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
