"""All that is known at one date."""

from datetime import date

from pydantic import Field

from vetkit.model.adopted import Taken, Withdrawn
from vetkit.model.assignment import Assignment
from vetkit.model.base import Value
from vetkit.model.call import Call
from vetkit.model.evidence import Evidence
from vetkit.model.exhibit import Exhibit
from vetkit.model.figure import Figure
from vetkit.model.input import Input
from vetkit.model.interview import Interview
from vetkit.model.match import Match, Reading
from vetkit.model.platform import Platform
from vetkit.model.profile import Profile
from vetkit.model.record import Answer, Disposition, Hearing
from vetkit.model.signal import Rulebook


class Material(Value):
    """The text of one document of the consultant's."""

    path: str
    text: str


class Case(Value):
    """The input of an assessment: everything known of one consultant at ``as_of``."""

    profile: Profile
    as_of: date
    documents: tuple[Reading, ...] = ()
    matches: tuple[Match, ...] = ()
    answers: tuple[Answer, ...] = ()
    calls: tuple[Call, ...] = ()
    """What was recorded of each day on which a referee was called, by referee and day."""
    evidence: tuple[Evidence, ...] = ()
    """What was obtained by ``as_of`` and is as it was then, by source, subject and time."""
    damaged: tuple[str, ...] = ()
    """A sentence on each item of evidence whose body is missing or has changed: it does not count."""
    exhibits: tuple[Exhibit, ...] = ()
    """The text of those items of evidence that have one."""
    assignments: tuple[Assignment, ...] = ()
    """What people say of claims, by their keys, and of items of evidence, in the order of their entry."""
    dispositions: tuple[Disposition, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    """Steps of the consultant's right of reply to what referees say."""
    platforms: tuple[Platform, ...] = ()
    """When each platform could first and last be used."""
    interview: Interview = Interview.model_construct(version="none", factors=(), questions=())
    """The questions that the calls answer."""
    rulebook: Rulebook = Rulebook.model_construct()
    """The rules by which referees are looked at."""
    figures: tuple[Figure, ...] = ()
    """What the consultant says of itself in numbers in its documents."""
    taken: dict[str, Taken] = Field(default_factory=dict)
    """Where each claim that was adopted was taken from, by its id."""
    withdrawn: tuple[Withdrawn, ...] = ()
    """The adopted claims that were taken back."""
    material: tuple[Material, ...] = ()
    """What the consultant wrote, for comparison with what referees say."""
    inputs: tuple[Input, ...] = ()
