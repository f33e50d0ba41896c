"""Words that the commands on references share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vetkit.errors import problem

if TYPE_CHECKING:
    from vetkit.model.call import Channel, Identity
    from vetkit.model.case import Case
    from vetkit.model.heard import State
    from vetkit.model.profile import Reference
    from vetkit.references.voice import Voice

STATES: dict[State, str] = {
    "not-called": "Not called yet",
    "trying": "Called, and nobody reached yet",
    "unreachable": "Not reached in three tries over ten days, which speaks against nobody",
    "declined": "Did not want to talk, which speaks against nobody",
    "begun": "Reached; the interview is not finished",
    "completed": "Heard to the end",
}

IDENTITIES: dict[Identity, str] = {
    "name-only": "only a name; nothing shows who spoke",
    "free-mail": "a free-mail address",
    "own-domain": "an address at the client's own domain",
    "called-back": "called back on a number that we found ourselves",
    "both-ways": "called back on a number that we found, and an address at the client's own domain",
}

CHANNELS: dict[Channel, str] = {
    "phone": "by telephone",
    "video": "by video",
    "in-person": "in person",
    "email": "by e-mail",
    "form": "on a form",
    "via-vendor": "on a form that came through the consultant",
}


def person(reference: Reference, *, contacts: bool) -> str:
    """Return who a referee is, with the id in brackets: initials, or name and contacts if wanted."""
    who = f"{reference.name if contacts else reference.initials} of {reference.organisation}"
    role = f", {reference.role}" if reference.role and contacts else ""
    reached = ", ".join(part for part in (reference.phone, reference.email) if part)
    known = f" ({reference.id})" if reference.id else ""
    return f"{who}{role}{known}{f', {reached}' if contacts and reached else ''}:"


def find_referee(case: Case, id: str) -> Voice:
    """Return the referee called ``id``.

    Raises:
        VetkitError: The profile has none of that id.
    """
    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import shown
    from vetkit.references.voice import voices

    found = next((voice for voice in voices(case) if voice.reference.id == id), None)
    if found is None:
        known = [reference.id for reference in case.profile.references if reference.id]
        hint = suggestion(id, known, "referees") or 'give the reference an id in the profile: id = "…"'
        raise problem("REFEREE", f"there is no referee '{shown(id)}'", hint)
    return found
