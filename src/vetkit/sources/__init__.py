"""One file a public source: what it is asked of a profile, and what its answer says.

The file's name is the source's id, in ``data/online.toml``, in criteria and on the command line. A source
states facts; what they mean for a consultant is judged elsewhere. Whatever goes wrong is *not known*, never
held against anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, cast

from vetkit.folder import member, members
from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.web.guard import Reply
from vetkit.web.manners import Web


@dataclass(frozen=True)
class Means:
    """What a source needs to ask.

    Attributes:
        web: The web as this run sees it.
        profile: Whom it is about.
        keys: Free keys by source; they are never stored, logged or printed.
        lists: Sanctions lists on the user's own disk.
    """

    web: Web
    profile: Profile
    keys: Mapping[str, str] = field(default_factory=dict, repr=False)
    lists: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of a question.

    Attributes:
        answer: What the answer says.
        url: The address that was asked in the end.
        reply: The answer as it came over the wire; None of what came from the user's own disk.
        body: What is to be kept, of what came from the user's own disk.
    """

    answer: Answer
    url: str
    reply: Reply | None = None
    body: bytes | None = field(default=None, repr=False)


class Source(Protocol):
    """What every module of this folder offers."""

    def questions(self, profile: Profile) -> tuple[Question, ...]:
        """Return what would be asked of ``profile``; nothing leaves the machine yet."""

    def ask(self, question: Question, means: Means) -> Asked:
        """Ask.

        Raises:
            UnansweredError: There is no answer.
        """


SOURCES = members(__name__)
"""Ids of all sources."""


def source(id: str) -> Source:
    """Return the source called ``id``.

    Raises:
        KeyError: There is none.
    """
    return cast(Source, member(__name__, id))
