"""The rows of the form: what stands in each, the same for whoever writes it and whoever reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vetkit.model.call import CHANNELS, CONFIRMATIONS, IDENTITIES
from vetkit.model.interview import NON_ANSWERS, YES_NO, Interview, Item
from vetkit.model.profile import Profile, Reference
from vetkit.packet.wording import CALL_FIELDS, CLAIM, has_words, how
from vetkit.references.askable import claims_for
from vetkit.report._escape import plain

TITLES = ("Key", "No.", "Question", "Blank", "How to answer", "Answer", "In their words")
"""Titles of the columns. The key is hidden: it says which blank a row is."""

KEY, ANSWER, WORDS = (TITLES.index(title) for title in ("Key", "Answer", "In their words"))

_LONGEST = 2000
"""Characters of a claim that a row shows."""


@dataclass(frozen=True, slots=True)
class Row:
    """One blank.

    Attributes:
        key: Table and key of the sheet in TOML, such as ``role.frequency``.
        number: Number of the question, in the first row of each.
        question: Its words, likewise.
        blank: What this blank wants.
        how: How it is answered.
        choices: The answers to choose from; nothing where any will do.
        words: Whether the referee's own words may stand beside it.
        answer: What stands there from the start.
    """

    key: str
    number: str = ""
    question: str = ""
    blank: str = ""
    how: str = ""
    choices: tuple[str, ...] = ()
    words: bool = False
    answer: str = ""


def rows(profile: Profile, reference: Reference, interview: Interview) -> Iterator[Row]:
    """Yield every row below the titles: the call, the questions, the claims."""
    yield Row("referee", blank="Referee's id", how="leave as it is", answer=reference.id or "")
    offered = {"channel": CHANNELS, "identity": IDENTITIES}
    for key, what in CALL_FIELDS:
        yield Row(f"call.{key}", blank=what, choices=offered.get(key, ()))
    for number, question in enumerate(interview.questions, 1):
        for place, item in enumerate(question.items):
            first = {"number": str(number), "question": question.ask} if place == 0 else {}
            yield Row(
                f"{question.id}.{item.id}",
                blank=item.ask or "",
                how=how(item),
                choices=_choices(item),
                words=place == 0 and has_words(question),
                **first,
            )
    claims = claims_for(reference, profile)
    for number, (key, claim) in enumerate(claims.items(), len(interview.questions) + 1):
        put = plain(CLAIM.format(claim=claim.text), _LONGEST)
        yield Row(f"claims.{key}", str(number), put, choices=CONFIRMATIONS, words=True)


def _choices(item: Item) -> tuple[str, ...]:
    """Return what an item can be answered with, where that is a list."""
    if item.type == "scale5":
        return ("5", "4", "3", "2", "1", *NON_ANSWERS)
    if item.type in ("yn", "choice"):
        return (*(item.choices or YES_NO), *NON_ANSWERS)
    return ()
