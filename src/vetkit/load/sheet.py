"""A call sheet that somebody has filled in, in TOML or as a form: checked as strictly as a record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from pydantic import Field

from vetkit.errors import Problem, VetkitError
from vetkit.load.check import Told, check, problems_of
from vetkit.load.nearest import suggestion
from vetkit.load.plain import found, plain
from vetkit.load.toml import Toml
from vetkit.model.base import Line, Slug, Value
from vetkit.model.call import CONFIRMATIONS, At, Channel, Identity
from vetkit.model.case import Case
from vetkit.model.interview import Item, Question
from vetkit.packet.sheet import WORDS
from vetkit.packet.wording import has_words

_LONGEST = 20_000


class SheetCall(Value):
    """``[call]`` of a sheet."""

    at: At
    by: Line
    channel: Channel
    identity: Identity
    contact: str = Field(default="", max_length=500)
    listener: str = Field(default="", max_length=500)
    note: str = Field(default="", max_length=_LONGEST)


class SheetHead(Value):
    """What a sheet has beside its answers."""

    schema_: Literal["vetkit.sheet/1"] = Field(alias="schema")
    referee: Slug
    call: SheetCall


@dataclass(frozen=True, slots=True)
class Filled:
    """One blank that was filled in: an item of the interview, or a claim.

    Attributes:
        about: Id of the item, or key of the claim.
        value: The answer.
        said: The referee's own words; None where there are none.
        put: The claim's text; empty for an item.
    """

    about: str
    value: date | int | float | str
    said: str | None
    put: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as filled in: who was called and how, and everything that was answered."""

    referee: str
    call: SheetCall
    replies: tuple[Filled, ...]
    claims: tuple[Filled, ...]


def sheet_of(file: Toml, case: Case) -> Sheet:
    """Return the sheet that ``file`` holds: a TOML file, or a form read as one.

    Args:
        file: As read.
        case: The interview, and the claims that the sheet may speak of.

    Raises:
        VetkitError: Every mistake, each with its line or row.
    """
    problems: list[Problem] = []
    head: SheetHead | None = None
    names = ("schema", "referee", "call")
    try:
        head = check(SheetHead, replace(file, values={k: v for k, v in file.values.items() if k in names}))
    except VetkitError as error:
        problems += error.problems
    told = [*_strangers(file, case), *_refused(file, case), *_refused_claims(file)]
    problems += problems_of(file, told)
    if head is None or problems:
        raise VetkitError(problems)
    return Sheet(head.referee, head.call, tuple(_replies(file, case)), tuple(_claims(file, case)))


def _table(file: Toml, *keys: str) -> dict[str, Any]:
    """Return a table of the file; an empty one where something else stands there, which is told elsewhere."""
    here: Any = file.values
    for key in keys:
        here = here.get(key) if isinstance(here, dict) else None
    return here if isinstance(here, dict) else {}


def _strangers(file: Toml, case: Case) -> Iterator[Told]:
    """Tables and blanks that no sheet has."""
    questions = {question.id: question for question in case.interview.questions}
    claims = case.profile.keyed_claims()
    known = ("schema", "referee", "call", "claims", *questions)
    for name, value in file.values.items():
        if name not in known:
            yield (name,), f"unknown table '{plain(name)}'", suggestion(name, known, "tables")
        elif name in questions:
            words = (WORDS,) if has_words(questions[name]) else ()
            blanks = (*(item.id for item in questions[name].items), *words)
            yield from _blanks((name,), value, blanks)
    for key in _table(file, "claims"):
        if key not in claims:
            message = f"claims.{plain(key)}: the profile has no such claim"
            yield ("claims", key), message, suggestion(key, claims, "claims")
        else:
            yield from _blanks(("claims", key), file.values["claims"][key], ("value", WORDS))


def _blanks(place: tuple[str, ...], value: object, known: tuple[str, ...]) -> Iterator[Told]:
    """Yield what is wrong with the keys of one table, and words that are no words."""
    where = ".".join(place)
    if not isinstance(value, dict):
        yield place, f"{where}: found {found(value)}", f"write a table with the keys {', '.join(known)}"
        return
    for key in value:
        if key not in known:
            yield (*place, key), f"unknown key '{where}.{plain(key)}'", suggestion(key, known, "keys")
    words = value.get(WORDS, "")
    if not isinstance(words, str):
        yield (*place, WORDS), f"{where}.{WORDS}: found {found(words)}", "put the words in quotes"
    elif len(words) > _LONGEST:
        yield (
            (*place, WORDS),
            f"{where}.{WORDS}: {len(words):,} characters",
            f"at most {_LONGEST:,}; shorten it",
        )


def _filled(file: Toml, question: Question) -> Iterator[tuple[Item, Any]]:
    """Yield the items of a question that were answered, each with what stands there."""
    table = _table(file, question.id)
    for item in question.items:
        value = table.get(item.id, "")
        if not isinstance(value, str) or value.strip():
            yield item, value.strip() if isinstance(value, str) else value


def _refused(file: Toml, case: Case) -> Iterator[Told]:
    """Answers that are none of the item's."""
    for question in case.interview.questions:
        answered = list(_filled(file, question))
        for item, value in answered:
            place = (question.id, item.id)
            if refusal := item.refusal(value):
                yield place, f"{'.'.join(place)}: found {found(value)}", refusal
        if not answered and _words(_table(file, question.id)):
            yield (question.id, WORDS), f"{question.id}: words without an answer", "fill in the answer too"


def _refused_claims(file: Toml) -> Iterator[Told]:
    """Answers on claims that are none of the confirmations."""
    for key in _table(file, "claims"):
        table = _table(file, "claims", key)
        value = table.get("value", "")
        place = ("claims", key, "value")
        if value != "" and value not in CONFIRMATIONS:
            yield place, f"{'.'.join(place)}: found {found(value)}", f"one of: {', '.join(CONFIRMATIONS)}"
        if value == "" and _words(table):
            yield place, f"claims.{plain(key)}: words without an answer", "fill in the answer too"


def _words(table: dict[str, Any]) -> str | None:
    words = table.get(WORDS, "")
    return (words.strip() or None) if isinstance(words, str) else None


def _replies(file: Toml, case: Case) -> Iterator[Filled]:
    """Yield the answers; the words of a question go to the answer that they explain."""
    for question in case.interview.questions:
        answered = list(_filled(file, question))
        words = _words(_table(file, question.id))
        chosen = _explained(answered)
        for item, value in answered:
            yield Filled(item.id, value, words if item is chosen else None)


def _explained(answered: list[tuple[Item, Any]]) -> Item | None:
    """Return the item that a question's words belong to: what speaks against first, then what has a type."""
    against = [item for item, value in answered if value in item.bad]
    marked = [item for item, _ in answered if item.type != "text"]
    return next(iter((*against, *marked, *(item for item, _ in answered))), None)


def _claims(file: Toml, case: Case) -> Iterator[Filled]:
    claims = case.profile.keyed_claims()
    for key in _table(file, "claims"):
        table = _table(file, "claims", key)
        if table.get("value", "") != "":
            yield Filled(key, str(table["value"]), _words(table), claims[key].text)
