"""The questions that every referee is asked, in the same order and the same words."""

from datetime import date, datetime
from functools import cached_property
from typing import Literal

from pydantic import Field

from vetkit.model.base import Line, Size, Slug, Text, Value

ItemType = Literal["text", "date", "yn", "scale5", "choice", "number"]

NON_ANSWERS = ("na", "unknown")
"""Answers of any type: it does not apply, or the referee does not know or will not say."""

YES_NO = ("yes", "no", "unsure")
"""Answers to a ``yn`` item. Unsure is a hesitation, and worth noting."""


_LONGEST = 20_000
"""Characters of an answer in words."""

_MOST = 1e12
"""A number beyond this counts no people."""

_WANTED: dict[str, str] = {
    "text": f"write words in quotes, at most {_LONGEST:,} characters",
    "date": "write a date: 2026-11-24, without quotes",
    "scale5": "write a mark from 1 (unsatisfactory) to 5 (exceptional), without quotes",
    "number": "write a number that is not negative, without quotes",
}


class Factor(Value):
    """One side of the work, on which referees give marks."""

    id: Slug
    title: Line


class Item(Value):
    """One blank of the call sheet: a question has one or more."""

    id: Slug
    """Unique over the whole interview; answers name it."""
    type: ItemType
    """text; date; yn: yes, no or unsure; scale5: 5 exceptional to 1 unsatisfactory; choice; number."""
    ask: Line | None = None
    """What this blank wants, where the question has several."""
    choices: tuple[Slug, ...] = ()
    """The words to choose from, of a choice."""
    factor: Slug | None = None
    """The factor that the mark belongs to, of a scale5."""
    criteria: tuple[Slug, ...] = ()
    """Criteria that the answer bears on."""
    good: tuple[Slug, ...] = ()
    """Answers that speak for the consultant; of a scale5, the mark says it."""
    bad: tuple[Slug, ...] = ()
    """Answers that speak against it. One in neither list is noted and decides nothing."""
    knock_out: bool = False
    """One bad answer from a referee whose identity is established is enough."""

    def refusal(self, value: date | float | str) -> str:
        """Return how an answer to this item is written, where ``value`` is none; nothing where it is one."""
        if value in NON_ANSWERS or _fits(self, value):
            return ""
        return f"{_WANTED.get(self.type) or _one_of(self.choices or YES_NO)}; or na, or unknown"


class Question(Value):
    """One question, read aloud as it stands."""

    id: Slug
    ask: Text
    why: Text
    source: tuple[Line, ...] = Field(min_length=1)
    """Keys of ``sources.toml``."""
    items: tuple[Item, ...] = Field(min_length=1)


class Want(Value):
    """One thing that the mix of referees should have."""

    id: Slug
    title: Line
    """What is wanted, as it goes into a list: "a present client"."""
    ask: Text
    """What to ask the consultant for where it is missing."""
    source: tuple[Line, ...] = Field(min_length=1)
    from_size: Size = "small"
    """Wanted from an engagement of this size on."""


class Interview(Value):
    """The whole interview, the same for every referee and every consultant, and whom to hold it with."""

    version: Line
    wants: tuple[Want, ...] = ()
    factors: tuple[Factor, ...]
    questions: tuple[Question, ...]

    def item(self, id: str) -> Item | None:
        """Return the item called ``id``; None where there is none."""
        return next((item for item in self.items if item.id == id), None)

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order in which they are asked."""
        return tuple(item for question in self.questions for item in question.items)


def _one_of(words: tuple[str, ...]) -> str:
    return f"write one of {', '.join(words)}"


def _fits(item: Item, value: date | float | str) -> bool:
    """Tell whether ``value`` is of the item's type and among what it may be."""
    match item.type:
        case "text":
            return isinstance(value, str) and 0 < len(value.strip()) <= _LONGEST
        case "date":
            return isinstance(value, date) and not isinstance(value, datetime)
        case "scale5":
            return type(value) is int and 1 <= value <= 5
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < _MOST
        case _:
            return value in (item.choices or YES_NO)
