"""Small calls for the tests, made of the real nouns."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from tests.judge.build import AS_OF

from vetkit.load import shipped
from vetkit.model.call import Attempt, Call, ClaimReply, Reply
from vetkit.model.profile import Reference
from vetkit.references.voice import Voice

DAY = date(2026, 11, 10)
AT = datetime.fromisoformat("2026-11-10T10:04:00")


def attempt(outcome: str = "reached", **changes: Any) -> Attempt:
    """Return an attempt by phone; one that reached somebody was a call back to a number found elsewhere."""
    identity = {"identity": "called-back"} if outcome == "reached" else {}
    return Attempt.model_validate(
        {"no": 1, "at": AT, "outcome": outcome, "by": "Jo", "channel": "phone", **identity, **changes}
    )


def reply(item: str, value: object, said: str | None = None, **changes: Any) -> Reply:
    """Return the answer to one item."""
    return Reply.model_validate({"no": 1, "at": AT, "item": item, "value": value, "said": said, **changes})


def claim_reply(claim: str, value: str, said: str | None = None, **changes: Any) -> ClaimReply:
    """Return what a referee said of one claim."""
    parts = {"no": 1, "at": AT, "claim": claim, "put": "It fell by half.", "value": value, "said": said}
    return ClaimReply.model_validate({**parts, **changes})


def call(referee: str = "mill", on: date = DAY, *, reached: Attempt | None = None, **values: Any) -> Call:
    """Return a call that reached the referee; each keyword is an item's answer, with - for _."""
    items = [reply(name.replace("_", "-"), value) for name, value in values.items()]
    replies = tuple(one.model_copy(update={"no": no}) for no, one in enumerate(items, 2))
    return Call(referee=referee, on=on, attempts=(reached or attempt(),), replies=replies)


def voice(reference: dict[str, Any] | None = None, *calls: Call) -> Voice:
    """Return one referee with calls."""
    about = {"id": "mill", "name": "Ada Roe", "organisation": "Mill & Sons", **(reference or {})}
    return Voice(Reference.model_validate(about), calls, shipped.interview(), AS_OF)


def heard_by(reference: dict[str, Any] | None = None, reached: Attempt | None = None, **said: Any) -> Voice:
    """Return one referee with one call, each keyword an item's answer; text that looks like a day is one."""
    dated = {
        key: date.fromisoformat(value) if str(value).startswith("20") else value
        for key, value in said.items()
    }
    return voice(reference, call(reached=reached, **dated))


def full(**said: Any) -> dict[str, Any]:
    """Return an answer to every item: unknown, or what is given; so the call is completed."""
    return {item.id.replace("-", "_"): "unknown" for item in shipped.interview().items} | said
