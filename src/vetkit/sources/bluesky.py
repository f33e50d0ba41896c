"""The consultant's own account on Bluesky.

Facts: ``created`` (a date), ``posts``, ``followers``, ``follows``.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from pydantic import Field

from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.sources import Asked, Means
from vetkit.sources._accounts import handles
from vetkit.sources._dates import day_of
from vetkit.sources._http import Shape, asked, known, parsed
from vetkit.sources._questions import question, unasked
from vetkit.web.guard import Ask

ADDRESS = "https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor={0}"
_HANDLE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z0-9-]+|did:[a-z]+:[a-zA-Z0-9._:%-]+")


class _Account(Shape):
    handle: str
    created: str | None = Field(default=None, alias="createdAt")
    posts: int | None = Field(default=None, alias="postsCount")
    followers: int | None = Field(default=None, alias="followersCount")
    follows: int | None = Field(default=None, alias="followsCount")


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask for each account that the consultant names."""
    found = []
    for written in handles(profile, "bluesky", re.compile(r"bsky\.app/profile/([^/?#]+)")):
        handle = written.lower() if "." in written or ":" in written else f"{written.lower()}.bsky.social"
        asks = f"Since when is {handle} on Bluesky, and how much has it posted?"
        if _HANDLE.fullmatch(handle):
            found.append(question("bluesky", handle, asks, ADDRESS.format(quote(handle, safe=":."))))
        else:
            found.append(unasked("bluesky", handle, asks, "it is not written as a handle"))
    return tuple(found)


def ask(question: Question, means: Means) -> Asked:
    """Ask for the public profile. A name that nobody has is answered with 400."""
    return asked(means.web, Ask(question.sends, accept="application/json"), _read, (400, 404))


def _read(body: bytes) -> Answer:
    account = parsed(_Account, body)
    return Answer(
        facts=known(
            created=day_of(account.created),
            posts=account.posts,
            followers=account.followers,
            follows=account.follows,
        )
    )
