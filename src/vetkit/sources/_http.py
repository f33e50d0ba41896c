"""What the sources share: an answer of HTTP becomes an answer to the question, or says why it is none."""

from __future__ import annotations

from collections.abc import Callable, Collection
from http import HTTPStatus
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from vetkit.load.plain import plain
from vetkit.model.research import Answer
from vetkit.sources import Asked
from vetkit.web.guard import Ask, Reply
from vetkit.web.manners import Web

NONSENSE = "it answered in a form that is not the documented one"


class Shape(BaseModel):
    """The part of a source's answer that is read, as its documentation describes it. The rest is ignored."""

    model_config = ConfigDict(frozen=True, extra="ignore", defer_build=True)


S = TypeVar("S", bound=BaseModel)


class NonsenseError(ValueError):
    """The answer has not the form that is documented."""


def parsed(model: type[S], body: bytes) -> S:
    """Return what a JSON ``body`` says.

    Raises:
        NonsenseError: It is no JSON, or of another shape.
    """
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise NonsenseError from error


def asked(web: Web, ask: Ask, read: Callable[[bytes], Answer], not_found: Collection[int] = (404,)) -> Asked:
    """Ask, and read what comes back.

    Args:
        web: The web.
        ask: The request.
        read: Returns what a body says; raises ``NonsenseError`` where it has not the documented form.
        not_found: Statuses that mean that the source knows nothing of the subject.
    """
    reply = web.fetch(ask)
    return Asked(answered(reply, read, not_found), ask.url, reply)


def answered(reply: Reply, read: Callable[[bytes], Answer], not_found: Collection[int] = (404,)) -> Answer:
    """Return what ``reply`` says. Only a success is read; see ``asked``."""
    if reply.status in not_found:
        return Answer(outcome="not-found")
    if reply.status != HTTPStatus.OK:
        return failed(f"it answered {status_text(reply.status)}")
    try:
        return read(reply.body)
    except NonsenseError:
        return failed(NONSENSE)


def failed(why: str) -> Answer:
    """Return that nothing is known, and why."""
    return Answer(outcome="failed", failure=why)


def status_text(status: int) -> str:
    """Return a status with its name, such as ``503 Service Unavailable``."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def line(text: str | None, limit: int = 300) -> str:
    """Return a stranger's text on one line, with nothing invisible in it; empty for None."""
    return plain(text or "", limit)


def known(**facts: object) -> dict[str, object]:
    """Return those facts that are known: neither None nor empty."""
    return {name: value for name, value in facts.items() if value is not None and value != ""}
