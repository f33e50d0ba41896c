"""Do the referees stand apart from the consultant, as far as the profile's own facts show?

Tests IT-01 (shared phone), IT-02 (shared e-mail domain), IT-09 (shared surname), IT-10 (same firm or
affiliate) and IT-11 (declared tie). None proves anything; a signal starts a question.
"""

from __future__ import annotations

import re
import unicodedata

from vetkit.measures._seen import counted, speaks_against, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.profile import Consultant, Profile, Reference
from vetkit.model.standard import Standard

_DIGITS_THAT_MATTER = 7
"""Trailing digits compared: national and international spelling of a number agree on them."""


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak against what is shared with the consultant; note what only looks alike."""
    references = case.profile.references
    if not references:
        return ()
    against = [o for n, reference in enumerate(references, 1) for o in _shared(reference, n, case.profile)]
    notes = [o for reference in references for o in _alike(reference, case.profile.consultant)]
    if against or notes:
        return (*against, *notes)
    found = sum(reference.proposed_by == "buyer" for reference in references)
    if not found:
        return worth_noting("The consultant chose every referee. Pick one from its client list yourself.")
    return speaks_for(
        f"No tie to the consultant shows in the contacts of {counted(len(references), 'referee')}, "
        f"{found} of them found by the buyer."
    )


def _shared(reference: Reference, number: int, profile: Profile) -> list[Observation]:
    """Return what the profile's ``number``-th referee has in common with the consultant and should not."""
    signal = f"references-independent:{reference.id or number}"
    consultant, who = profile.consultant, _who(reference)
    seen = []
    if _digits(reference.phone) and _digits(reference.phone) == _digits(consultant.phone):
        seen.append(speaks_against(f"{who} has the consultant's own phone number.", f"{signal}:phone"))
    domain = _domain(reference.email)
    if domain and domain in {_host(consultant.email_domain), _host(consultant.website)}:
        seen.append(
            speaks_against(f"{who} writes from the consultant's own domain, {domain}.", f"{signal}:domain")
        )
    own = {consultant.name, consultant.legal_name, *(affiliate.name for affiliate in consultant.affiliates)}
    if _folded(reference.organisation) in {_folded(name) for name in own if name}:
        seen.append(
            speaks_against(f"{who} belongs to the consultant or a firm tied to it.", f"{signal}:firm")
        )
    return seen


def _alike(reference: Reference, consultant: Consultant) -> list[Observation]:
    """Return what is worth a question and has innocent explanations."""
    who = _who(reference)
    seen: list[Observation] = []
    if reference.connection:
        seen += worth_noting(f"{who} has a declared tie to the consultant: {reference.connection}.")
    surnames = {_folded(person.name.split()[-1]) for person in consultant.principals}
    if consultant.kind == "freelancer":
        surnames.add(_folded(consultant.name.split()[-1]))
    if _folded(reference.name.split()[-1]) in surnames:
        seen += worth_noting(
            f"{who} has the surname of one of the consultant's principals. Families share names: ask."
        )
    return seen


def _who(reference: Reference) -> str:
    """Return initials and organisation: a referee's name is personal data."""
    return f"{reference.initials} of {reference.organisation}"


def _digits(phone: str | None) -> str:
    digits = re.sub(r"\D", "", phone or "")
    return digits[-_DIGITS_THAT_MATTER:] if len(digits) >= _DIGITS_THAT_MATTER else ""


def _domain(email: str | None) -> str:
    return email.rpartition("@")[2].casefold().strip() if email and "@" in email else ""


def _host(address: str | None) -> str:
    host = re.sub(r"^[a-z]+://", "", (address or "").casefold().strip()).partition("/")[0]
    return host.removeprefix("www.")


def _folded(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())
