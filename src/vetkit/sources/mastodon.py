"""The consultant's own account on a server of Mastodon.

Facts: ``created``, ``last_post`` (dates), ``posts``, ``followers``, ``is_bot``.
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
from vetkit.web.errors import RefusedError
from vetkit.web.guard import Ask
from vetkit.web.url import host_of

_LINK = re.compile(r"https?://([^/?#]+)/@([A-Za-z0-9_.]+)")
_HANDLE = re.compile(r"@?([A-Za-z0-9_.]+)@([^@/\s]+)")


class _Account(Shape):
    acct: str
    created: str | None = Field(default=None, alias="created_at")
    last_post: str | None = Field(default=None, alias="last_status_at")
    posts: int | None = Field(default=None, alias="statuses_count")
    followers: int | None = Field(default=None, alias="followers_count")
    is_bot: bool | None = Field(default=None, alias="bot")


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask the server of each account that the consultant names."""
    return tuple(map(_question, handles(profile, "mastodon", _LINK)))


def _question(written: str) -> Question:
    account = _HANDLE.fullmatch(written)
    if not account:
        asks = f"Since when is {written} on Mastodon?"
        return unasked("mastodon", written, asks, "it is not written as user@server")
    user, server = account.groups()
    asks = f"Since when is {user}@{server} on Mastodon, and when did it last post?"
    try:
        host = host_of(server)
    except RefusedError as error:
        return unasked("mastodon", f"{user}@{server}", asks, str(error))
    sends = f"https://{host}/api/v1/accounts/lookup?acct={quote(user, safe='')}"
    return question("mastodon", f"{user}@{host}", asks, sends)


def ask(question: Question, means: Means) -> Asked:
    """Ask for the account by its name."""
    return asked(means.web, Ask(question.sends, accept="application/json"), _read)


def _read(body: bytes) -> Answer:
    account = parsed(_Account, body)
    return Answer(
        facts=known(
            created=day_of(account.created),
            last_post=day_of(account.last_post),
            posts=account.posts,
            followers=account.followers,
            is_bot=account.is_bot,
        )
    )
