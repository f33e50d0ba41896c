"""Which claims of the consultant a referee can be asked about."""

from __future__ import annotations

import unicodedata

from vetkit.model.profile import Claim, Profile, Reference


def claims_for(reference: Reference, profile: Profile) -> dict[str, Claim]:
    """Return the claims to put to ``reference``, by key, in the profile's order.

    Those that name it under ``referees``; of the others, those whose words or evidence name its organisation,
    and those that name nobody's. Experience on a platform is left to the dates, unless a referee is named.
    """
    return {
        key: claim for key, claim in profile.keyed_claims().items() if _can_tell(reference, claim, profile)
    }


def _can_tell(reference: Reference, claim: Claim, profile: Profile) -> bool:
    if claim.referees:
        return reference.id in claim.referees
    about = [other for other in profile.references if _names(claim, other.organisation)]
    if about:
        return any(other.organisation == reference.organisation for other in about)
    return claim.experience is None


def _names(claim: Claim, organisation: str) -> bool:
    """Tell whether the claim or the evidence for it names an organisation."""
    words = " ".join((claim.text, *(evidence.what for evidence in claim.evidence)))
    return f" {_folded(organisation)} " in f" {_folded(words)} "


def _folded(text: str) -> str:
    """Return ``text`` in small letters without accents, its words parted by single blanks."""
    plain = (c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
