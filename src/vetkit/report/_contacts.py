"""An assessment with the referees' names and contacts: only where a person asked for them."""

from __future__ import annotations

from vetkit.model.assessment import Assessment
from vetkit.model.profile import Profile


def with_contacts(assessment: Assessment, profile: Profile) -> Assessment:
    """Return ``assessment`` with name, e-mail and telephone of each referee of ``profile``."""
    pairs = zip(assessment.references, profile.references, strict=True)
    known = tuple(
        shown.model_copy(update={"name": one.name, "email": one.email, "phone": one.phone})
        for shown, one in pairs
    )
    return assessment.model_copy(update={"references": known})
