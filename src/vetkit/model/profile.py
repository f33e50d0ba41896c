"""What is known of one consultant, as a person wrote it in ``consultant.toml``."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from vetkit.model.base import Involvement, Kind, Line, Rung, Size, Slug, Text, Value

Year = Annotated[int, Field(ge=1900, le=2200)]
When = date | Year
"""A day, or only its year where no more is known."""

FUNCTIONS = ("marketing", "pr", "customer_service", "product", "legal", "executives")
"""The six functions of the buyer that the founding post wants in the room (SC-19)."""


def earliest(when: When) -> date:
    """Return the first day that ``when`` can mean, so that only the impossible is called so."""
    return when if isinstance(when, date) else date(when, 1, 1)


def spoken(when: When) -> str:
    """Return ``on 2019-05-01``, or ``in 2019`` where only the year is known."""
    return f"on {when}" if isinstance(when, date) else f"in {when}"


def latest(when: When) -> date:
    """Return the last day that ``when`` can mean."""
    return when if isinstance(when, date) else date(when, 12, 31)


class Account(Value):
    """An account of the consultant's own on a platform."""

    platform: Line
    handle: Line | None = None
    url: Line | None = None
    since: When | None = None


class Person(Value):
    """A principal: someone who owns or leads the consultant's firm."""

    name: Line
    role: Line | None = None
    email: Line | None = None
    phone: Line | None = None


class Affiliate(Value):
    """A firm or person with an interest in common with the consultant."""

    name: Line
    relation: Line | None = None
    website: Line | None = None


class Registration(Value):
    """Where the firm is entered, so that the entry can be looked up."""

    country: Line | None = None
    registry: Line | None = None
    number: Line | None = None
    vat: Line | None = None


class Consultant(Value):
    """Identity. Only the name is required."""

    name: Line
    kind: Kind | None = None
    legal_name: Line | None = None
    registration: Registration | None = None
    founded: When | None = None
    website: Line | None = None
    email_domain: Line | None = None
    email: Line | None = None
    phone: Line | None = None
    address: Line | None = None
    clients: tuple[Line, ...] = ()
    """The organisations on the client list that it sent; empty where it sent none."""
    newcomer: bool = False
    """Says openly that it has no clients to name yet: neutral, not bad (FAR 15.305)."""
    refuses_references: bool = False
    """Was asked for references and would not give any."""
    principals: tuple[Person, ...] = ()
    affiliates: tuple[Affiliate, ...] = ()
    accounts: tuple[Account, ...] = ()


class Owners(Value):
    """The buyer's named owner for each of the six functions."""

    marketing: Line | None = None
    pr: Line | None = None
    customer_service: Line | None = None
    product: Line | None = None
    """Engineering or product."""
    legal: Line | None = None
    executives: Line | None = None


class Budget(Value):
    """The budget for the whole engagement."""

    amount: float = Field(gt=0)
    currency: str = Field(pattern=r"^[A-Z]{3}$")
    """ISO 4217 code, such as EUR."""


class Engagement(Value):
    """What the buyer wants done, how large it is and who owns it on the buyer's side."""

    purpose: Text | None = None
    scope: tuple[Line, ...] = ()
    size: Size = "normal"
    sector: Line | None = None
    budget: Budget | None = None
    start: date | None = None
    end: date | None = None
    decided: date | None = None
    """The day on which the buyer decided whom to hire: personal data are kept for some time from it on."""
    involves: tuple[Involvement, ...] | None = None
    """What is in scope; None where nobody has said, so nothing is ruled out."""
    compared_with: tuple[Line, ...] = ()
    """The other consultants assessed on the same criteria."""
    owners: Owners = Owners.model_construct()

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise ValueError(f"end {self.end} is before start {self.start}")
        return self


class Service(Value):
    """One service offered, and who delivers it."""

    name: Line
    delivered_by: Line | None = None
    """A team member, "own team", or the subcontractor's name."""
    subcontracted: bool = False
    platforms: tuple[Line, ...] = ()
    quantity: Line | None = None


class Exclusion(Value):
    """Something that the consultant says it will not do."""

    what: Line
    instead: Line | None = None
    """Who does it instead, if the consultant said."""


class Member(Value):
    """One person of the consultant's team, with the hours promised."""

    name: Line
    role: Line | None = None
    hours_per_month: float | None = Field(default=None, ge=0, le=744)
    clients: int | None = Field(default=None, ge=0)
    """How many clients this person serves at the same time."""


class Evidence(Value):
    """Evidence offered for a claim."""

    what: Line
    document: Line | None = None
    """Path of one of the profile's documents."""
    url: Line | None = None
    rung: Rung = "stated"


class Experience(Value):
    """Experience claimed on a platform: a starting point, or a number of years."""

    platform: Line
    since: When | None = None
    years: float | None = Field(default=None, ge=0, le=80)


class Claim(Value):
    """One statement of the consultant that can be checked, in its own words."""

    text: Text
    id: Slug | None = None
    said_in: Line | None = None
    """Where it was said: a document's path, a URL, "first meeting"."""
    line: int | None = Field(default=None, ge=1)
    said_on: date | None = None
    experience: Experience | None = None
    evidence: tuple[Evidence, ...] = ()
    referees: tuple[Slug, ...] = ()
    """Ids of the references who can tell whether it is so."""


class Document(Value):
    """A file that the consultant sent, relative to the profile's folder."""

    path: Line
    kind: Literal["proposal", "deck", "terms", "contract", "email", "page", "other"] = "other"
    title: Line | None = None
    dated: date | None = None


class Reference(Value):
    """A referee, as the profile names it. Contacts are personal data and never leave the machine."""

    name: Line
    organisation: Line
    id: Slug | None = None
    role: Line | None = None
    relation: Literal["day-to-day", "budget-holder", "both", "other"] | None = None
    """What the referee had to do with the work."""
    status: Literal["current", "ended"] | None = None
    start: When | None = None
    end: When | None = None
    sector: Line | None = None
    size: Size | None = None
    """Size of the work that was done there."""
    proposed_by: Literal["vendor", "buyer"] = "vendor"
    connection: Line | None = None
    """A declared tie of family, friendship, ownership, employment or pay."""
    email: Line | None = None
    phone: Line | None = None
    website: Line | None = None
    """Of the organisation, as are address and what follows."""
    address: Line | None = None
    founded: When | None = None
    closed: When | None = None
    """When the organisation ceased to be."""
    company_number: Line | None = None
    parent: Line | None = None
    """The group that it belongs to."""
    directors: tuple[Line, ...] = ()
    """Names of those who direct it, as a register has them."""
    platforms: tuple[Line, ...] = ()
    """What the consultant worked on there."""
    public_role: Line | None = None
    """The referee's role as its public profile shows it."""
    statement: Text | None = None
    """What the referee has written, such as a testimonial or a letter that the consultant sent."""

    @model_validator(mode="after")
    def _dates_in_order(self) -> Self:
        if self.start and self.end and latest(self.end) < earliest(self.start):
            raise ValueError(f"end {self.end} is before start {self.start}")
        return self

    @property
    def initials(self) -> str:
        """The referee's initials, such as ``A. R.``: all that a report shows of the name."""
        return " ".join(f"{part[0].upper()}." for part in self.name.split() if part[0].isalnum()) or "?"


class Profile(Value):
    """One consultant: everything that a person has written down about it."""

    consultant: Consultant
    engagement: Engagement = Engagement.model_construct()
    services: tuple[Service, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    team: tuple[Member, ...] = ()
    claims: tuple[Claim, ...] = ()
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()

    def keyed_claims(self) -> dict[str, Claim]:
        """Return the claims by the key under which a call names them: the id, else ``claim-2``."""
        return {claim.id or f"claim-{number}": claim for number, claim in enumerate(self.claims, 1)}

    def referee(self, id: str) -> Reference | None:
        """Return the reference called ``id``; None where there is none."""
        return next((reference for reference in self.references if reference.id == id), None)
