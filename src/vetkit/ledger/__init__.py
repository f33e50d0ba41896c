"""The ledger of claims: each with its kind, what its figure lacks, what is known of it, and what to ask.

Pure: a case, the checklists and the findings in, the ledger out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from vetkit.ledger.beside import beside
from vetkit.ledger.corroboration import grounds_in, weighed
from vetkit.ledger.exhibited import own_names
from vetkit.ledger.grounds import grounds
from vetkit.ledger.known import Known, known_of
from vetkit.ledger.names import names
from vetkit.ledger.slots import slots_of
from vetkit.ledger.sort import kind_of
from vetkit.ledger.verdict import reliance, sources_wanted, verdict
from vetkit.ledger.words import question, reasons
from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.finding import Finding
from vetkit.model.ledger import Ledger, LedgerEntry, Slot
from vetkit.model.profile import Claim
from vetkit.model.standard import Standard

__all__ = ["ledger"]

_ON_CLAIMS = frozenset({"claims-evidenced", "claims-confirmed"})
"""Measures that look at all claims together."""

_ON_EXPERIENCE = frozenset({"platform-dates"})
"""Measures that look at claims of experience on a platform."""

_Place = tuple[str, str]
"""A checklist and one of its criteria."""


def ledger(case: Case, standard: Standard, findings: Sequence[Finding] = ()) -> Ledger:
    """Return every claim of the profile with what is known of it.

    Args:
        case: Everything known.
        standard: The checklists that apply.
        findings: What was concluded on their criteria; the stakes of the claims come from these.
    """
    claims = case.profile.keyed_claims()
    if not claims:
        return Ledger(withdrawn=case.withdrawn)
    ids = names(claims)
    known = known_of(case, standard)
    stakes = {(one.checklist, one.criterion): one.stake for one in findings}
    entries = tuple(_entry(key, ids[key], claim, known, stakes) for key, claim in claims.items())
    return Ledger(entries=entries, withdrawn=case.withdrawn)


def _entry(key: str, id: str, claim: Claim, known: Known, stakes: Mapping[_Place, float]) -> LedgerEntry:
    matches = known.matches_in(claim)
    flags = {match.flag for match in matches}
    kind = kind_of(claim, flags)
    slots, missing = slots_of(claim, kind, own_names(known.case))
    evidence = weighed(key, id, claim, kind, known)
    found = grounds(key, claim, kind, known, grounds_in(evidence, key, known))
    wanted = sources_wanted(known.case.profile.engagement.size)
    concluded = verdict(kind, found, wanted)
    return LedgerEntry(
        id=id,
        claim=key,
        text=claim.text,
        said_in=claim.said_in,
        line=claim.line,
        taken=known.case.taken.get(id),
        kind=kind.id,
        title=kind.title,
        material=kind.material,
        slots=slots,
        missing=tuple(Slot(name=rule.id, title=rule.title) for rule in missing),
        verdict=concluded,
        reasons=reasons(kind, concluded, found, missing, wanted),
        supporting=tuple(one for one in found if one.bearing == "supports"),
        contradicting=tuple(one for one in found if one.bearing == "contradicts"),
        looked=tuple(one.looked for one in evidence),
        beside=beside(key, claim, evidence, known),
        reliance=reliance(concluded, is_complete=not missing),
        ask=question(kind, concluded, missing, found),
        stake=_stake(claim, flags, known.standard, stakes),
    )


def _stake(claim: Claim, flags: set[str], standard: Standard, stakes: Mapping[_Place, float]) -> float:
    """Return the most points that hinge on one criterion that a claim bears on."""
    return max(
        (
            stakes.get((checklist.id, criterion.id), 0.0)
            for checklist in standard.checklists
            for criterion in checklist.criteria
            if _bears_on(claim, flags, criterion)
        ),
        default=0.0,
    )


def _bears_on(claim: Claim, flags: set[str], criterion: Criterion) -> bool:
    measures = _ON_CLAIMS | (_ON_EXPERIENCE if claim.experience else frozenset())
    return not measures.isdisjoint(criterion.measure) or not flags.isdisjoint(
        (*criterion.red, *criterion.green)
    )
