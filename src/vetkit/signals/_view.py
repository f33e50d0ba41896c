"""A case as the rules see it: consultant and referees, with everything in the form that is compared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import combinations

from vetkit.model.call import Attempt, Call, Reply, standing
from vetkit.model.evidence import Evidence
from vetkit.model.platform import Platform
from vetkit.model.profile import Profile, Reference
from vetkit.model.signal import Level, Lists
from vetkit.signals import _addresses, _domains, _firms, _names, _phones, _texts


@dataclass(frozen=True)
class Person:
    """Somebody of the consultant's.

    Attributes:
        who: Name and part, as they go into a sentence.
        name: The name in parts.
        leads: Whether it is the consultant itself or one who owns or leads it.
    """

    who: str
    name: _names.Name
    leads: bool


@dataclass(frozen=True)
class Vendor:
    """The consultant, as it is compared; beside each thing, whose it is, as it goes into a sentence.

    Attributes:
        people: Itself where it is a person, principals, team, affiliates.
        firms: Its names and those of its affiliates.
        phones: Its own numbers and those of its principals.
        mails: Its own addresses and those of its principals.
        hosts: Its domains and those of its affiliates.
        address: Its postal address.
    """

    people: tuple[Person, ...]
    firms: tuple[tuple[_firms.Firm, str], ...]
    phones: tuple[tuple[_phones.Phone, str], ...]
    mails: tuple[tuple[_domains.Mail, str], ...]
    hosts: tuple[tuple[_domains.Host, str], ...]
    address: _addresses.Address | None


@dataclass(frozen=True, eq=False)
class Referee:
    """A referee, as it is compared.

    Attributes:
        key: Its id, or what stands for one: stable, and without a name in it.
        reference: As the profile has it.
        calls: The calls to it, by day.
        name: Its name in parts.
        firm: Its organisation.
        phones: Its numbers.
        called: Numbers on which it was reached, as far as the call log has them.
        mail: Its address.
        site: Its organisation's website.
        address: Its organisation's postal address.
        texts: What it said and wrote.
    """

    key: str
    reference: Reference
    calls: tuple[Call, ...]
    name: _names.Name
    firm: _firms.Firm
    phones: tuple[_phones.Phone, ...]
    called: tuple[_phones.Phone, ...]
    mail: _domains.Mail | None
    site: _domains.Host | None
    address: _addresses.Address | None
    texts: tuple[_texts.Text, ...] = field(repr=False)

    @property
    def who(self) -> str:
        """Initials and organisation: all that a report shows."""
        return f"{self.reference.initials} of {self.reference.organisation}"

    @cached_property
    def replies(self) -> dict[str, Reply]:
        """The answer that stands on each item, of the last call in which it was asked."""
        return {reply.item: reply for call in self.calls for reply in standing(call.replies)}

    def answer(self, item: str) -> object:
        """Return the value that was answered on ``item``; None where nothing was, or only na or unknown."""
        reply = self.replies.get(item)
        return reply.value if reply and reply.is_answer else None

    @cached_property
    def attempts(self) -> tuple[Attempt, ...]:
        """All attempts that stand, in the order of the days and of their entry."""
        return tuple(attempt for call in self.calls for attempt in standing(call.attempts))

    @cached_property
    def reached(self) -> tuple[Attempt, ...]:
        """The attempts that reached the referee."""
        return tuple(attempt for attempt in self.attempts if attempt.outcome == "reached")

    @property
    def is_called_back(self) -> bool:
        """Whether it was called on a number that was found independently."""
        return any(attempt.identity in ("called-back", "both-ways") for attempt in self.reached)

    @property
    def day(self) -> date | None:
        """Day of the last conversation; None where there was none."""
        return next((call.on for call in reversed(self.calls) if call.reached), None)


@dataclass(frozen=True)
class Hit:
    """What a rule found.

    Attributes:
        about: The referees whom it is about.
        says: What does not reconcile, in a sentence.
        sides: The two things that were compared: who, and what.
        level: Its level, where it is not that of the rule.
        on: Day of the call that it rests on.
        whole: Whether it is about the referees as a whole, so that its id names none.
    """

    about: tuple[Referee, ...]
    says: str
    sides: tuple[tuple[str, str], ...]
    level: Level | None = None
    on: date | None = None
    whole: bool = False


@dataclass(frozen=True)
class View:
    """A case with everything in the form in which it is compared.

    Attributes:
        profile: What a person has written.
        as_of: The day of the assessment.
        lists: Words and addresses to judge by.
        vendor: The consultant.
        referees: Sorted by key, so that no order in the profile matters.
        platforms: By name in small letters.
        item_types: Type of each item of the interview.
        common: Words that say nothing when two share them.
        material: Runs of words of the consultant's own texts.
        given: Runs of words that were put to the referees.
        copied_from: Runs of the consultant's words without endings, but for those put to the referees.
        evidence: What public sources said, as far as it counts on the day.
    """

    profile: Profile
    as_of: date
    lists: Lists
    vendor: Vendor
    referees: tuple[Referee, ...]
    platforms: dict[str, Platform]
    item_types: dict[str, str]
    common: frozenset[str]
    material: frozenset[_texts.Run]
    given: frozenset[_texts.Run]
    copied_from: frozenset[_texts.Run]
    evidence: tuple[Evidence, ...] = ()

    def public(self, source: str, site: _domains.Host | None) -> Evidence | None:
        """Return what ``source`` said of a site; None if it was not asked, or unrelated people share it."""
        if site is None or site.shared:
            return None
        return next((one for one in self.evidence if (one.source, one.subject) == (source, site.host)), None)

    @property
    def called(self) -> str:
        """The consultant's name."""
        return self.profile.consultant.name

    def pairs(self) -> Iterator[tuple[Referee, Referee]]:
        """Yield every two referees."""
        return combinations(self.referees, 2)

    def is_same_firm(self, one: Referee, other: Referee) -> bool:
        """Tell whether two referees work at one place: by name, initials, branch or group."""
        if _firms.is_same(one.firm, other.firm) or _firms.is_abbreviated(one.firm, other.firm):
            return True
        if _firms.is_branch(one.firm, other.firm, self.lists):
            return True
        parents = [_firms.firm(referee.reference.parent, self.lists) for referee in (one, other)]
        return any(_firms.is_same(a, b) for a in (one.firm, parents[0]) for b in (other.firm, parents[1]))

    def is_same_organisation(self, one: Referee, other: Referee) -> bool:
        """Tell whether two referees work at one place, be it only that their mail says so."""
        mails = one.mail and other.mail and _domains.is_same(one.mail.host, other.mail.host)
        return self.is_same_firm(one, other) or bool(mails)


def later(one: Referee, other: Referee) -> date | None:
    """Return the later day of two referees' last conversations; None where there was none."""
    return max(filter(None, (one.day, other.day)), default=None)
