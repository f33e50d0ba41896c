"""The exchanges of every source's documented shape, and a run of one source against a server that plays them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tests.web.server import Server, reply
from vetkit.load.check import check
from vetkit.load.toml import parse
from vetkit.model.evidence import Evidence
from vetkit.model.profile import Profile
from vetkit.research import find, plan
from vetkit.sources import Means
from vetkit.web.guard import Guard, Limits
from vetkit.web.manners import Web

FOLDER = Path(__file__).parent / "exchanges"
NOW = datetime(2026, 11, 24, 10, 15, tzinfo=UTC)
KEYS = {"companies-house": "the-key"}


@dataclass(frozen=True)
class Play:
    """One exchange with one source."""

    source: str
    name: str
    profile: str
    answers: dict[str, bytes]
    expect: list[dict[str, Any]] = field(default_factory=list)


def plays() -> Iterator[Play]:
    for path in sorted(FOLDER.glob("*.toml")):
        file = tomllib.loads(path.read_text("utf-8"))
        shared = file.get("answers", {})
        for case in file["cases"]:
            answers = {**shared, **case.get("answers", {})}
            if "body" in case or "status" in case:
                answers[file["address"]] = case
            served = {url: _served(answer) for url, answer in answers.items()}
            yield Play(path.stem, case["name"], case.get("profile", file["profile"]), served, case["expect"])


def _served(answer: dict[str, Any]) -> bytes:
    return reply(
        answer.get("body", ""),
        *answer.get("headers", ()),
        status=answer.get("status", "200 OK"),
        kind=answer.get("kind", "application/json"),
    )


def profile_of(text: str) -> Profile:
    return check(Profile, parse(text.encode(), "acme.toml"))


def web(server: Server, **limits: float) -> Web:
    """The web as this machine plays it; nobody waits."""
    return Web(Guard(Limits(**{"seconds": 5, **limits}), server.wiring()), sleep=lambda seconds: None)


def run(
    server: Server, source: str, profile: Profile, lists: tuple[Path, ...] = (), **limits: float
) -> list[Evidence]:
    """Ask one source all its questions and return what would be filed."""
    means = Means(web(server, **limits), profile, KEYS, lists)
    asked = plan(profile, (), date(2026, 11, 24), only=[source], keys=KEYS, lists=lists)
    return [found.item for found in find(asked.ask, means, NOW.date(), lambda: NOW)]
