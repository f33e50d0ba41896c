"""What the tool records beside the profile: answers and dispositions. Entries are added, never changed."""

from datetime import date
from typing import Literal

from vetkit.model.base import Line, Rung, Slug, Text, Value

AnswerValue = Literal["yes", "partly", "no", "not-applicable"]


class Answer(Value):
    """A person's answer on one criterion. The last one recorded counts; earlier ones stay on file."""

    criterion: Slug
    value: AnswerValue
    rung: Rung
    """What the answer rests on."""
    by: Line
    """Who says so."""
    on: date
    note: Text | None = None
    expires: date | None = None
    """From this day on the answer no longer counts."""


class Hearing(Value):
    """A step of the right of reply: what referees say against the consultant was put to it, or it answered.

    It is told what was said and never by whom.
    """

    step: Literal["put", "answered"]
    by: Line
    """Who put it, or took the answer down."""
    on: date
    note: Text | None = None
    """What was put, or what was answered."""


class Forgotten(Value):
    """That referees' names, contacts and words were deleted. Nothing of them is in it."""

    on: date
    by: Line | None = None
    """Who deleted them."""
    referees: int
    """How many were named."""
    files: int
    """How many files were deleted."""


class Disposition(Value):
    """A person's decision on a signal: something that did not reconcile."""

    signal: Line
    decision: Literal["explained", "confirmed", "escalated"]
    why: Text
    by: Line
    on: date
