"""The evidence that is offered for a claim: how far it counts, and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.ledger.exhibited import OWN
from vetkit.ledger.names import plain_words
from vetkit.model.base import RUNGS, Rung
from vetkit.model.case import Case
from vetkit.model.evidence import Evidence as Stored
from vetkit.model.evidence import standing
from vetkit.model.ledger import ClaimGround
from vetkit.model.profile import Claim, Evidence
from vetkit.signals._domains import host


def offered(key: str, claim: Claim, case: Case) -> Iterator[ClaimGround]:
    """Yield each piece of evidence offered for a claim; what is the consultant's own is not independent."""
    own = _own(case)
    for evidence in claim.evidence:
        site = _site(evidence.url, case)
        rung: Rung = "documented" if evidence.document and evidence.rung == "stated" else evidence.rung
        notes = []
        if site in own and RUNGS.index(rung) > RUNGS.index("documented"):
            rung, notes = "documented", ["it stands on the consultant's own site, so it is not independent"]
        lacks = _lacks(key, evidence, case)
        if rung == "stated":
            notes.append("nobody has seen it yet")
        notes += [lacks] if lacks else []
        told = f": {'; '.join(notes)}" if notes else ""
        yield ClaimGround(
            bearing="supports",
            rung=rung,
            origin=OWN if site in own else _origin(evidence, site),
            says=f"{evidence.what}{told}.",
            counts=rung != "stated" and not lacks,
        )


def _own(case: Case) -> frozenset[str]:
    """Return the registered domains of the consultant and of those who have an interest in common with it."""
    consultant = case.profile.consultant
    sites = [consultant.website, consultant.email_domain, *(one.website for one in consultant.affiliates)]
    found = [host(site, case.rulebook.lists) for site in sites]
    return frozenset(one.registered for one in found if one and not one.shared)


def _site(url: str | None, case: Case) -> str:
    """Return the registered domain of an address; empty where there is none."""
    found = host(url, case.rulebook.lists) if url else None
    if found is None:
        return ""
    return found.registered


def _origin(evidence: Evidence, site: str) -> str:
    return site or evidence.document or " ".join(plain_words(evidence.what))


def _lacks(key: str, evidence: Evidence, case: Case) -> str:
    """Say what the stored copy of a page lacks of the claim; empty where nothing, or where none is kept."""
    for item in standing(case.evidence, "page", case.as_of):
        if item.subject == evidence.url:
            return _missing(key, item)
    return ""


def _missing(key: str, item: Stored) -> str:
    if item.outcome == "not-found":
        return f"the page was not there on {item.day}"
    for entry in item.entries:
        if entry.get("claim") == key and entry.get("figures_missing"):
            return f"the page as it was on {item.day} does not show {entry['figures_missing']}"
    return ""
