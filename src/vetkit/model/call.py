"""One structured conversation with a referee, as it went: entries are added, never changed."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field

from vetkit.model.base import Line, Slug, Text, Value
from vetkit.model.interview import NON_ANSWERS

Channel = Literal["phone", "video", "in-person", "email", "form", "via-vendor"]
"""How the words reached us. A form that came through the consultant weighs nothing until it is verified."""

Identity = Literal["name-only", "free-mail", "own-domain", "called-back", "both-ways"]
"""How sure we are who spoke, low to high: only the name; a free-mail address; an address at the client's own
domain; called back on a number that we found ourselves; that and an address at the client's own domain."""

Outcome = Literal["reached", "no-answer", "message-left", "wrong-number", "declined"]
"""What came of an attempt. Declined: reached, and would not talk."""

Confirmation = Literal["confirmed", "partly", "contradicted", "na", "unknown"]
"""What a referee said of a claim; a claim without an entry was not asked."""

CHANNELS: tuple[Channel, ...] = ("phone", "video", "in-person", "email", "form", "via-vendor")
IDENTITIES: tuple[Identity, ...] = ("name-only", "free-mail", "own-domain", "called-back", "both-ways")
OUTCOMES: tuple[Outcome, ...] = ("reached", "no-answer", "message-left", "wrong-number", "declined")
CONFIRMATIONS: tuple[Confirmation, ...] = ("confirmed", "partly", "contradicted", "na", "unknown")


def _on_own_clock(at: datetime) -> datetime:
    """Refuse a time with a zone: the two kinds cannot be put in order."""
    if at.tzinfo is not None:
        own = at.replace(tzinfo=None).isoformat()
        raise ValueError(f"at has a time zone: write the day and time on the caller's own clock, {own}")
    return at


At = Annotated[datetime, AfterValidator(_on_own_clock)]
Number = Annotated[int, Field(ge=1)]
Given = date | int | float | Text
"""An answer: a day, a number or a mark, or words; ``na`` and ``unknown`` are answers of every type."""


class Entry(Value):
    """What every entry of a call has."""

    no: Number
    """Number of the entry in its file, from 1."""
    at: At
    """When it was written down, on the caller's own clock."""
    corrects: Number | None = None
    """Number of the earlier entry whose place this one takes. Both stay on file."""


class Attempt(Entry):
    """One attempt to reach the referee, be it the one that succeeded."""

    outcome: Outcome
    by: Line
    """Who called."""
    channel: Channel
    identity: Identity | None = None
    """How sure we are who spoke; known only of an attempt that reached somebody."""
    contact: Line | None = None
    """The number or address that was used: personal data."""
    listener: Line | None = None
    """Who else of ours was on the line."""
    note: Text | None = None


class Reply(Entry):
    """The answer to one item of the interview."""

    item: Slug
    value: Given
    said: Text | None = None
    """The referee's own words, near verbatim."""

    @property
    def is_answer(self) -> bool:
        """Whether something was answered, rather than ``na`` or ``unknown``."""
        return self.value not in NON_ANSWERS


class ClaimReply(Entry):
    """What the referee said of one claim of the consultant's."""

    claim: Slug
    """Key of the claim: see ``claim_key``."""
    put: Text
    """The claim in the words in which it was put to the referee."""
    value: Confirmation
    said: Text | None = None
    """The referee's own words, near verbatim."""


E = TypeVar("E", bound=Entry)


def standing(entries: Sequence[E]) -> tuple[E, ...]:
    """Return the entries that no later one corrects, in their order."""
    corrected = {entry.corrects for entry in entries}
    return tuple(entry for entry in entries if entry.no not in corrected)


class Call(Value):
    """All that happened with one referee on one day."""

    referee: Slug
    """Id of the reference in the profile."""
    on: date
    attempts: tuple[Attempt, ...] = ()
    replies: tuple[Reply, ...] = ()
    claims: tuple[ClaimReply, ...] = ()

    @property
    def reached(self) -> Attempt | None:
        """The attempt that reached the referee, the last one if there are several; None where none did."""
        reached = [attempt for attempt in standing(self.attempts) if attempt.outcome == "reached"]
        return reached[-1] if reached else None

    def reply(self, item: str) -> Reply | None:
        """Return the answer that stands on ``item``; None where it was not asked."""
        return next((reply for reply in standing(self.replies) if reply.item == item), None)

    def on_claim(self, claim: str) -> ClaimReply | None:
        """Return what stands on the claim called ``claim``; None where it was not asked."""
        return next((reply for reply in standing(self.claims) if reply.claim == claim), None)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, by number."""
        return tuple(sorted((*self.attempts, *self.replies, *self.claims), key=lambda entry: entry.no))
