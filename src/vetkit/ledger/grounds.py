"""What speaks for a claim and against it: evidence offered, referees, its own words, platforms' dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from vetkit.ledger.beside import other_figures
from vetkit.ledger.known import Known
from vetkit.ledger.names import of_referee
from vetkit.ledger.offered import offered
from vetkit.ledger.rules import Kind, ledger_rules
from vetkit.measures import platform_dates
from vetkit.model.call import Confirmation
from vetkit.model.ledger import ClaimGround
from vetkit.model.match import Match
from vetkit.model.profile import Claim
from vetkit.references.voice import Voice

_Bearing = Literal["supports", "contradicts"]


def grounds(
    key: str, claim: Claim, kind: Kind, known: Known, evidence: Iterable[ClaimGround] = ()
) -> tuple[ClaimGround, ...]:
    """Return all that bears on a claim, what counts and what does not.

    Args:
        key: The key under which calls and evidence name the claim.
        claim: The claim.
        kind: What kind of claim it is.
        known: What it is held against.
        evidence: What the evidence on file says of it.
    """
    found = (
        *offered(key, claim, known.case),
        *evidence,
        *_referees(key, kind, known),
        *_other_figures(key, claim, kind, known),
        *_flagged(claim, known),
        *_dates(claim, known),
    )
    return tuple(sorted(found, key=lambda one: (not one.counts, one.bearing, one.origin, one.says)))


def _referees(key: str, kind: Kind, known: Known) -> Iterator[ClaimGround]:
    """Yield each referee's word on a claim; one who confirms only a part speaks for it and against it."""
    explained = known.is_explained(f"claims-confirmed:{key}")
    for voice in known.voices:
        reply = voice.on_claim(key)
        for bearing in _TOLD[reply.value] if reply else ():
            unfit = _unfit(voice, kind, speaks_for=bearing == "supports", explained=explained)
            told = _SAYS[reply.value].format(who=voice.who) if reply else ""
            yield _word(voice, bearing, told, unfit, reply.said if reply else None)


def _other_figures(key: str, claim: Claim, kind: Kind, known: Known) -> Iterator[ClaimGround]:
    """Yield each referee who gives another figure than the claim, however it answered."""
    explained = known.is_explained(f"claims-confirmed:{key}")
    for voice in known.voices:
        reply = voice.on_claim(key)
        for claimed, says in other_figures(claim.text, reply.said) if reply and reply.said else ():
            unfit = _unfit(voice, kind, speaks_for=False, explained=explained)
            told = f"{voice.who} gives another figure: {says}, where the claim has {claimed}"
            yield _word(voice, "contradicts", told, unfit, reply.said if reply else None)


def _word(voice: Voice, bearing: _Bearing, told: str, unfit: str, said: str | None) -> ClaimGround:
    """Return a referee's word on a claim. ``unfit`` tells why it does not count; empty where it does."""
    return ClaimGround(
        bearing=bearing,
        rung="stated" if unfit else "independent",
        origin=of_referee(voice.reference.organisation),
        says=f"{told}, which does not count: {unfit}." if unfit else f"{told}.",
        quote=said,
        counts=not unfit,
    )


_TOLD: dict[Confirmation, tuple[_Bearing, ...]] = {
    "confirmed": ("supports",),
    "partly": ("supports", "contradicts"),
    "contradicted": ("contradicts",),
    "unknown": (),
    "na": (),
}

_SAYS: dict[Confirmation, str] = {
    "confirmed": "{who} confirms it",
    "partly": "{who} confirms only a part",
    "contradicted": "{who} says otherwise",
}


def _unfit(voice: Voice, kind: Kind, *, speaks_for: bool, explained: bool) -> str:
    """Return why a referee's word does not count on a claim; empty where it does."""
    if not kind.referees:
        return "a client is in no position to know this"
    if not voice.is_verified:
        return "it is not established who spoke"
    if speaks_for and voice.is_held_back:
        return "something about this referee does not reconcile"
    return "" if speaks_for or not explained else "a person found it explained"


def _flagged(claim: Claim, known: Known) -> Iterator[ClaimGround]:
    """Yield the flags that say of the claim's own words that they cannot be so; only what is sure counts."""
    for match in known.matches_in(claim):
        if match.flag in ledger_rules().refuting:
            doubt = _doubt(match, known)
            yield ClaimGround(
                bearing="contradicts",
                rung="documented",
                origin="its own words",
                says=f"{_title(match, known)} It does not count: {doubt}." if doubt else _title(match, known),
                quote=match.quote,
                counts=not doubt,
            )


def _title(match: Match, known: Known) -> str:
    """Return what a flag says, with the working where it was worked out."""
    flag = known.standard.flags.get(match.flag)
    title = flag.title if flag else match.flag
    return f"{title}: {match.working}" if match.working else f"{title}."


def _doubt(match: Match, known: Known) -> str:
    """Return why a flag does not count against a claim; empty where it does."""
    if known.is_explained(f"{match.flag}@{match.spot.path}"):
        return "a person found it explained"
    return "" if match.confidence == "high" else "it is not sure enough"


def _dates(claim: Claim, known: Known) -> Iterator[ClaimGround]:
    """Yield what the platform's own dates say against the experience that is claimed."""
    if claim.experience is None:
        return
    alone = known.case.profile.model_copy(update={"claims": (claim,), "services": ()})
    case = known.case.model_copy(update={"profile": alone})
    for seen in platform_dates.measure(case, known.standard):
        if seen.bearing == "adverse":
            explained = known.is_explained(seen.signal)
            yield ClaimGround(
                bearing="contradicts",
                rung="independent",
                origin="the platform's own dates",
                says=f"{seen.says} A person found it explained." if explained else seen.says,
                counts=not explained,
            )
