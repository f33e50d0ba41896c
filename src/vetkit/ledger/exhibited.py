"""The evidence on file made ready: whose word each item is, and its text as lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from vetkit.brought import own_word
from vetkit.ledger.about import About
from vetkit.ledger.hearsay import is_paid
from vetkit.ledger.lines import Line, lines
from vetkit.ledger.names import of_referee, plain_words
from vetkit.model.case import Case
from vetkit.model.evidence import BROUGHT, Evidence, counting
from vetkit.model.exhibit import Exhibit
from vetkit.signals._domains import host, is_same
from vetkit.signals._firms import firm
from vetkit.signals._firms import is_same as is_same_firm

OWN = "the consultant"
"""Origin of what the consultant itself says or publishes."""


@dataclass(frozen=True)
class Exhibited:
    """One item of evidence.

    Attributes:
        item: What is on file.
        case: Everything known.
        exhibit: Its text; None where no copy of it is kept, or none that could have a text.
        counts: Whether it counts on the day of the case.
    """

    item: Evidence
    case: Case
    exhibit: Exhibit | None
    counts: bool

    @property
    def who(self) -> str:
        """What it is called in a sentence: its subject, who issued it, and the day."""
        return f"{self.item.subject} ({self.item.issuer}, {self.item.day})"

    @property
    def is_private(self) -> bool:
        """Whether it stays with the buyer: a person brought it, or a referee said it."""
        return self.item.kind == "referee" or self.item.source == BROUGHT or self.item.by is not None

    @property
    def url(self) -> str:
        """Where it stands on the web; empty where it does not."""
        item = self.item
        if item.response:
            return item.response.url
        return item.request.url if item.request and item.kind == "url" else ""

    @cached_property
    def own(self) -> str:
        """Why it is the consultant's own word; empty where nothing shows that it is."""
        sent = {reading.sha256 for reading in self.case.documents if reading.sha256}
        sha256 = self.item.body.sha256 if self.item.body else ""
        lists = self.case.rulebook.lists
        return own_word(self.case.profile, lists, self.item.issuer, self.url, sha256, sent)

    @cached_property
    def origin(self) -> str:
        """Who it comes from: what a referee's organisation issued is of one origin with its word."""
        if self.own:
            return OWN
        lists = self.case.rulebook.lists
        site, issuer = host(self.url, lists), firm(self.item.issuer, lists)
        for reference in self.case.profile.references:
            theirs = host(reference.website, lists)
            same_site = site is not None and theirs is not None and is_same(site, theirs)
            if same_site or is_same_firm(issuer, firm(reference.organisation, lists)):
                return of_referee(reference.organisation)
        return site.registered if site else " ".join(plain_words(self.item.issuer))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Its text; empty where there is none to look at."""
        return lines(self.exhibit.passages) if self.exhibit else ()

    @cached_property
    def is_paid(self) -> bool:
        """Whether it says of itself that the consultant paid for it, or wrote it."""
        return is_paid(self.lines)

    @cached_property
    def about(self) -> About:
        """What is known of its text: who issued it, and what the consultant is called."""
        names = tuple(tuple(plain_words(name)) for name in own_names(self.case))
        site = host(self.url, self.case.rulebook.lists)
        label = (site.label,) if site and not site.shared else ()
        issuer = tuple(plain_words(self.item.issuer))
        year = self.case.as_of.year
        return About(frozenset((*issuer, *label)), names, is_own=bool(self.own), issuer=issuer, year=year)


def own_names(case: Case) -> tuple[str, ...]:
    """Return what the consultant is called."""
    consultant = case.profile.consultant
    return tuple(name for name in (consultant.name, consultant.legal_name) if name)


def exhibited(case: Case) -> dict[str, Exhibited]:
    """Return the evidence of a case by its id."""
    texts = {one.evidence: one for one in case.exhibits}
    current = {one.id for one in counting(case.evidence, case.as_of)}
    return {one.id: Exhibited(one, case, texts.get(one.id), one.id in current) for one in case.evidence}
