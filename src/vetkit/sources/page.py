"""Pages: those that are offered as evidence for a claim, and the consultant's own first page.

Facts: ``title``, ``words``, ``hidden_words``. Entries, one for each claim that the page is offered for:
``claim``, ``figures_found``, ``figures_missing``, ``words_found`` from 0 to 1.
"""

from __future__ import annotations

import html
from collections.abc import Iterator

from vetkit.documents import Contents, Unreadable
from vetkit.folder import member, members
from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.sources import Asked, Means
from vetkit.sources._carries import found_in
from vetkit.sources._http import answered, failed, known, line
from vetkit.sources._questions import question, unasked
from vetkit.web.errors import RefusedError, UnansweredError
from vetkit.web.guard import Reply
from vetkit.web.url import target

READERS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "markdown",
    "application/pdf": "pdf",
}
"""Which reader of documents reads what."""

_GONE = (404, 410)


def questions(profile: Profile) -> tuple[Question, ...]:
    """Ask for each page once, whatever it is offered for."""
    wanted = {url: "Is this page there, and does it carry the claim?" for url, _ in _offered(profile)}
    site = profile.consultant.website
    if site:
        wanted.setdefault(site if "://" in site else f"https://{site}", "Is the consultant's own site there?")
    return tuple(_question(url, asks) for url, asks in wanted.items())


def _question(url: str, asks: str) -> Question:
    try:
        return question("page", url, asks, str(target(url)))
    except RefusedError as error:
        return unasked("page", url, asks, str(error))


def _offered(profile: Profile) -> Iterator[tuple[str, str]]:
    """Yield every page that is offered as evidence, with the key of its claim."""
    for key, claim in profile.keyed_claims().items():
        yield from ((evidence.url, key) for evidence in claim.evidence if evidence.url)


def ask(question: Question, means: Means) -> Asked:
    """Ask for the page as any reader would, and look for the claims on it."""
    reply = means.web.page(question.sends)
    profile = means.profile
    keys = [key for url, key in _offered(profile) if line(url, 500) == question.subject]
    claims = {key: profile.keyed_claims()[key].text for key in keys}

    def read(body: bytes) -> Answer:
        return _read(reply, claims)

    return Asked(answered(reply, read, _GONE), question.sends, reply)


def _read(reply: Reply, claims: dict[str, str]) -> Answer:
    try:
        contents = _contents(reply)
    except UnansweredError as error:
        return failed(str(error))
    seen = "\n".join(one.text for one in contents.passages if one.hidden is None)
    if not seen.strip():
        return failed("the page shows no text without running its scripts: open it by hand")
    hidden = "\n".join(one.text for one in contents.passages if one.hidden is not None)
    return Answer(
        facts=known(title=_title(reply), words=len(seen.split()), hidden_words=len(hidden.split())),
        entries=tuple({"claim": key, **found_in(text, seen)} for key, text in claims.items()),
    )


def _contents(reply: Reply) -> Contents:
    """Read the page with the reader of documents for its type.

    Raises:
        UnansweredError: It has no text, or none that can be read.
    """
    name = READERS.get(reply.media_type or "text/html", "")
    if name not in members("vetkit.documents"):
        raise UnansweredError(f"the page is of a type that is not read: {line(reply.media_type, 60)}")
    try:
        contents: Contents = member("vetkit.documents", name).read(reply.body)
    except Unreadable as error:
        raise UnansweredError(f"the page could not be read: {error.reason}") from error
    return contents


def _title(reply: Reply) -> str:
    """Return what stands in the title of a page of HTML; empty where there is none."""
    head = reply.body[: 64 << 10].decode("utf-8", "replace")
    _, opened, rest = head.partition("<title")
    title = rest.partition(">")[2].partition("<")[0] if opened else ""
    return line(html.unescape(title))
