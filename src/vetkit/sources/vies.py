"""VAT numbers of the European Union.

Facts: ``valid``; ``name`` and ``likeness`` where the country says whose it is. The address is left out: for a
sole trader it is a home.
"""

from __future__ import annotations

import re

from pydantic import Field

from vetkit.load.shipped import rulebook
from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.sources import Asked, Means
from vetkit.sources._http import Shape, asked, failed, line, parsed
from vetkit.sources._likeness import likeness
from vetkit.sources._questions import question, unasked
from vetkit.web.guard import Ask

ADDRESS = "https://ec.europa.eu/taxation_customs/vies/rest-api/ms/{0}/vat/{1}"

COUNTRIES = re.compile(r"AT|B[EG]|C[YZ]|D[EK]|E[ELS]|F[IR]|H[RU]|I[ET]|L[TUV]|MT|NL|P[LT]|RO|S[EIK]|XI")
"""Member states as VIES names them: Greece is EL, Northern Ireland XI. Great Britain left in 2021."""

_DECIDED = {"VALID", "INVALID"}
_NOT_SAID = {"---", ""}
_NUMBER = re.compile(r"[A-Z0-9+*]{2,12}")


class _Check(Shape):
    is_valid: bool = Field(alias="isValid")
    error: str = Field(default="VALID", alias="userError")
    name: str | None = None


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask whether the VAT number is valid, if it is one of the Union's."""
    registration = profile.consultant.registration
    written = re.sub(r"[\s.\-/]", "", registration.vat).upper() if registration and registration.vat else ""
    if not written:
        return ()
    country, number = written[:2].replace("GR", "EL"), written[2:]
    asks = f"Is the VAT number {country}{number} valid, and whose is it?"
    if not COUNTRIES.fullmatch(country) or not _NUMBER.fullmatch(number):
        return (unasked("vies", written, asks, "it is not a VAT number of the European Union"),)
    return (question("vies", country + number, asks, ADDRESS.format(country, number)),)


def ask(question: Question, means: Means) -> Asked:
    """Ask the Commission, which asks the country's tax office."""
    consultant = means.profile.consultant
    name = consultant.legal_name or consultant.name

    def read(body: bytes) -> Answer:
        return _read(body, name)

    return asked(means.web, Ask(question.sends, accept="application/json"), read, ())


def _read(body: bytes, name: str) -> Answer:
    check = parsed(_Check, body)
    if check.error.upper() not in _DECIDED:
        return failed(f"the tax office of the country did not answer ({line(check.error, 60)})")
    holder = line(check.name)
    if holder in _NOT_SAID:
        return Answer(facts={"valid": check.is_valid})
    alike = likeness(name, holder, rulebook().lists).score
    return Answer(facts={"valid": check.is_valid, "name": holder, "likeness": alike})
