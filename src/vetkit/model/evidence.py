"""What somebody else said or showed, kept as it was on the day it was obtained and never changed."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from vetkit.model.base import Line, Rung, Slug, Text, Value

EvidenceKind = Literal["file", "url", "referee", "register"]
"""A file that was handed over, a page on the web, a referee's words, an entry of a public register."""

EvidenceOutcome = Literal["answered", "not-found", "failed"]
"""Answered; the source knows nothing of the subject; or it gave no answer, so that nothing is known."""

Address = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2_000)]
"""A web address: 1 to 2,000 characters."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=60)]
BodyName = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]{1,8}$", max_length=80)
]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]
Fact = bool | int | float | date | Words
"""One thing that the source says, such as ``registered = 2019-04-02``."""


def _in_utc(at: datetime) -> datetime:
    """Refuse a time whose zone is another than UTC: items from two desks could not be put in order."""
    if at.utcoffset() != timedelta():
        wanted = at.replace(tzinfo=None).isoformat(timespec="seconds")
        raise ValueError(f"the time is not in UTC: write it with a Z at the end, {wanted}Z")
    return at


BROUGHT = "brought"
"""The source of what a person brought: a file that was handed over, or an address that was noted."""

Utc = Annotated[datetime, AfterValidator(_in_utc)]


class Request(Value):
    """What was asked. Keys and passwords are never part of it."""

    asks: Line
    """The question in plain words, such as "when was brightwave.com registered?"."""
    method: Literal["GET", "POST"] = "GET"
    url: Address
    """Address that was asked; for a list on the user's own disk, the list's own address."""


class Response(Value):
    """How the source answered."""

    status: int = Field(ge=100, le=999)
    url: Address
    """Address that answered, after all redirects."""
    redirects: tuple[Address, ...] = ()
    """Addresses that it was sent on to, in order; the last one is ``url``."""
    headers: dict[Line, Words] = Field(default_factory=dict)
    """Headers that say how old or how reliable the answer is, by their names in small letters."""


class Body(Value):
    """The bytes that were obtained, in a file beside the item."""

    file: BodyName
    """Its name in the same folder."""
    media_type: Line
    size: int = Field(ge=0)
    """Bytes."""
    sha256: Sha256
    """Hash of the bytes, to notice that they changed."""


class Evidence(Value):
    """One item of evidence."""

    id: Slug
    """Name of its file; never used again."""
    kind: EvidenceKind
    source: Slug
    """Id of the source that vetkit asked, such as rdap; of evidence that a person brought, how it came."""
    issuer: Line
    """Who says so: the register, the owner of the page, the author of the file."""
    subject: Line
    """What it is about: a domain, a number of a register, the address of a page, a name."""
    obtained: Utc
    """When, in UTC."""
    on: date | None = None
    """The day on the desk where it was obtained, where that is another than the day in UTC."""
    expires: date | None = None
    """From this day on it no longer counts and is asked for anew."""
    rung: Rung
    outcome: EvidenceOutcome = "answered"
    failure: Text | None = None
    """Why there is no answer, where there is none. No answer is never held against anybody."""
    by: Line | None = None
    """Who brought it, where a person did."""
    note: Text | None = None
    """What that person saw in it."""
    claims: tuple[Line, ...] = ()
    """The claims that it bears on, as that person says, by the ids that ``vetkit claims list`` prints."""
    request: Request | None = None
    response: Response | None = None
    body: Body | None = None
    facts: dict[Key, Fact] = Field(default_factory=dict)
    """What the answer says, as read from the body. Each source's page says which facts it has."""
    entries: tuple[dict[Key, Fact], ...] = ()
    """The entries that the answer lists, such as the companies that a search found."""

    @model_validator(mode="after")
    def _failure_has_a_reason(self) -> Self:
        if (self.outcome == "failed") != (self.failure is not None):
            wanted = "is missing: the outcome is failed" if self.failure is None else "is given"
            raise ValueError(f"failure {wanted}, so say why there is no answer, and only then")
        return self

    @property
    def day(self) -> date:
        """The day from which it counts: that of the desk, like the day of an answer."""
        return self.on or self.obtained.date()

    def is_current(self, on: date) -> bool:
        """Tell whether it counts on the day ``on``: it was obtained by then and has not expired."""
        return self.day <= on and (self.expires is None or on < self.expires)


def newest(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Return the last item of each source on each subject; one without an answer only where none has one.

    Of what a person brought, the last of the same name from the same issuer.
    """
    found: dict[tuple[str, str, str], Evidence] = {}
    for item in sorted(evidence, key=lambda one: (one.outcome != "failed", one.obtained, one.id)):
        found[item.source, item.subject, item.issuer if item.source == BROUGHT else ""] = item
    return tuple(found[place] for place in sorted(found))


def counting(evidence: Iterable[Evidence], on: date) -> tuple[Evidence, ...]:
    """Return what counts on the day ``on``: the last answer of each source on each subject, if fresh."""
    return tuple(one for one in newest(evidence) if one.outcome != "failed" and one.is_current(on))


def standing(evidence: Iterable[Evidence], source: str, on: date) -> tuple[Evidence, ...]:
    """Return what ``source`` says on the day ``on``, one item for each subject."""
    return tuple(item for item in counting(evidence, on) if item.source == source)


def name_of(source: str, subject: str, obtained: datetime) -> str:
    """Return the id of an item: source, subject as far as it fits, and the time in UTC to the second."""
    letters = "".join(c if c.isascii() and c.isalnum() else "-" for c in subject.lower())
    cut = "-".join(filter(None, letters.split("-")))[:24].strip("-")
    stamp = obtained.strftime("%Y%m%dt%H%M%Sz")
    return "-".join(filter(None, (source, cut, stamp)))
