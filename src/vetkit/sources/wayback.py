"""The first capture of a site in the Wayback Machine, by its CDX interface.

Facts: ``first`` (a date), ``first_address``.
"""

from __future__ import annotations

from pydantic import RootModel

from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.sources import Asked, Means
from vetkit.sources._dates import day_of
from vetkit.sources._http import NonsenseError, asked, known, line, parsed
from vetkit.sources._questions import about_domains
from vetkit.sources._subjects import client_domains, own_domains
from vetkit.web.guard import Ask

ADDRESS = (
    "https://web.archive.org/cdx/search/cdx?url={0}&output=json&fl=timestamp,original"
    "&filter=statuscode:200&limit=1"
)


class _Rows(RootModel[tuple[tuple[str, ...], ...]]):
    """Rows of text, the first of them the names of the columns."""


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask when the sites of the consultant and of the referees' organisations were first archived."""
    domains = tuple(dict.fromkeys((*own_domains(profile), *client_domains(profile))))
    return tuple(about_domains("wayback", domains, "When was {0} first archived?", ADDRESS))


def ask(question: Question, means: Means) -> Asked:
    """Ask for the first capture that shows a page rather than an error."""
    return asked(means.web, Ask(question.sends, accept="application/json"), _read)


def _read(body: bytes) -> Answer:
    rows = parsed(_Rows, body if body.strip() else b"[]").root
    if len(rows) < 2:
        return Answer(outcome="not-found")
    row = dict(zip(rows[0], rows[1], strict=False))
    first = day_of(row.get("timestamp"))
    if first is None:
        raise NonsenseError
    return Answer(facts=known(first=first, first_address=line(row.get("original"))))
