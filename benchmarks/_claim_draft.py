"""A made-up consultant with claims and evidence, open to be changed, and the folder that it becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Literal

import tomli_w

from _world import pool, slug
from vetkit.judge import assess
from vetkit.load import load_case
from vetkit.load.media import media_type
from vetkit.model.assessment import Assessment
from vetkit.model.call import Attempt, ClaimReply, Confirmation
from vetkit.model.evidence import Evidence, Request, Response
from vetkit.records import add_evidence, append_entries
from vetkit.sources._carries import found_in

AS_OF = date(2026, 11, 24)
METRICS = (
    "sign-ups",
    "enquiries",
    "bookings",
    "newsletter subscriptions",
    "orders",
    "repeat visits",
    "table bookings",
)


@dataclass
class ClaimDraft:
    """A case in the making.

    Attributes:
        random: Its own source of chance.
        name: The consultant.
        domain: Its domain.
        consultant: Other keys of ``[consultant]``.
        documents: What it sent, by file name.
        parts: Other tables of the profile.
        claims: Keys of each ``[[claims]]``.
        items: Evidence: its keys, and its bytes where it has a copy.
        replies: What referees say of claims: referee, claim, verdict, words.
        clients: Names of organisations, not used yet.
    """

    random: Random
    name: str
    domain: str
    consultant: dict[str, Any] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    claims: list[dict[str, Any]] = field(default_factory=list)
    items: list[tuple[dict[str, Any], bytes | None]] = field(default_factory=list)
    replies: list[tuple[str, str, Confirmation, str]] = field(default_factory=list)
    clients: list[str] = field(default_factory=list)

    def claim(self, text: str, **keys: object) -> str:
        """Add a claim and return its id."""
        id = f"c{len(self.claims) + 1}"
        self.claims.append({"id": id, "text": text, **keys})
        return id

    def client(self) -> str:
        """Return an organisation that nobody has named yet."""
        return self.clients.pop()

    def letter(self, issuer: str, text: str, *claims: str, rung: str = "independent") -> None:
        """Keep a letter, export or report that a person brought."""
        name = f"letter-{len(self.items) + 1}.txt"
        body = (
            f"{issuer}\n\nDear colleagues,\n\n{text}\n\nKind regards\n{self.random.choice(pool('given'))}\n"
        )
        given = {"kind": "file", "source": "brought", "issuer": issuer, "subject": name, "claims": claims}
        self.items.append((given | {"rung": rung}, body.encode()))

    def page(self, url: str, text: str, claim: str, rung: str = "independent") -> None:
        """Offer a page as evidence for a claim, and keep it as it was fetched."""
        row = next(one for one in self.claims if one["id"] == claim)
        row.setdefault("evidence", []).append({"what": "A page", "url": url, "rung": rung})
        body = f"<!doctype html><title>Our work</title><h1>Our work</h1><p>{text}</p>".encode()
        given = {
            "kind": "url",
            "source": "page",
            "issuer": url.partition("://")[2].partition("/")[0],
            "subject": url,
            "request": Request(asks="Is this page there?", url=url),
            "response": Response(status=200, url=url),
            "facts": {"words": len(text.split())},
            "entries": ({"claim": claim, **found_in(row["text"], text)},),
            "rung": rung,
        }
        self.items.append((given, body))

    def said(self, source: str, subject: str, **facts: object) -> None:
        """Let a public source answer."""
        given = {"kind": "register", "source": source, "issuer": "The register", "subject": subject}
        self.items.append((given | {"facts": facts, "rung": "independent"}, None))

    def referee(self, organisation: str) -> str:
        """Add a referee that the buyer found, and return its id."""
        references = self.parts.setdefault("references", [])
        id = f"r{len(references) + 1}"
        site = f"https://www.{slug(organisation)}.com/"
        who = f"{self.random.choice(pool('given'))} {self.random.choice(pool('rare'))}"
        row = {"id": id, "name": who, "organisation": organisation, "website": site, "proposed_by": "buyer"}
        references.append(row | {"start": 2022, "status": "current", "relation": "both", "role": "owner"})
        return id

    def reply(self, organisation: str, claim: str, value: Confirmation, said: str) -> None:
        """Let a referee be called and speak of a claim."""
        self.replies.append((self.referee(organisation), claim, value, said))

    def write(self, folder: Path) -> Path:
        """Write the case into ``folder`` and return the profile."""
        profile = folder / "case.toml"
        documents = [{"path": path, "kind": "proposal", "dated": AS_OF} for path in self.documents]
        consultant = {"name": self.name, "website": f"https://www.{self.domain}/", "kind": "agency"}
        whole = {"consultant": consultant | self.consultant, **self.parts}
        whole |= {"claims": self.claims, "documents": documents}
        profile.write_text(tomli_w.dumps({key: value for key, value in whole.items() if value}), "utf-8")
        for path, text in self.documents.items():
            (folder / path).write_text(f"{text}\n", "utf-8")
        records = folder / "case.records"
        at = datetime(2026, 11, 20, 12, tzinfo=UTC)
        for number, (given, body) in enumerate(self.items):
            known = {"id": f"e{number}", "obtained": at, "expires": AS_OF + timedelta(days=90)}
            add_evidence(
                records, Evidence.model_validate(known | given), body, media_type(body) if body else ""
            )
        for referee, claim, value, said in self.replies:
            self._call(records, referee, claim, value, said)
        return profile

    def _call(self, records: Path, referee: str, claim: str, value: Confirmation, said: str) -> None:
        when = datetime(2026, 11, 19, 10, 0)  # noqa: DTZ001 - on the caller's own clock
        put = next(one["text"] for one in self.claims if one["id"] == claim)
        attempt = Attempt(
            no=1, at=when, outcome="reached", by="M. Okafor", channel="phone", identity="both-ways"
        )
        reply = ClaimReply(no=1, at=when, claim=claim, put=put, value=value, said=said or None)
        append_entries(records, referee, when.date(), (attempt, reply))


def honest(random: Random) -> ClaimDraft:
    """Return a consultant about whom nothing is wrong, with clients to be named."""
    firsts = random.sample(pool("first"), 14)
    name = f"{firsts[0]} {random.choice(('Studio', 'Social', 'Conversations', 'Bureau'))}"
    draft = ClaimDraft(random, name, f"{slug(name)}.com")
    draft.clients = [f"{first} {random.choice(pool('kinds'))}" for first in firsts[1:]]
    draft.consultant["founded"] = random.randint(2009, 2019)
    draft.documents["offer.md"] = "We plan, write and answer. You get a report each month."
    return draft


def read(folder: Path, draft: ClaimDraft) -> Assessment:
    """Write the case and return its assessment, made of the files as a buyer's would be."""
    return assess(*load_case(draft.write(folder), AS_OF))


Kind = Literal["document", "page", "register", "referee", "arithmetic", "dates"]
Change = Callable[[ClaimDraft], str]
"""Changes a draft; returns the id of the claim that it is about, or the beginning of a signal's name."""


@dataclass(frozen=True)
class ClaimVariant:
    """One way to plant a false claim or a true one, or one innocent look-alike.

    Attributes:
        kind: What speaks against it, or seems to.
        name: What is done.
        change: Does it.
        want: ``refuted``: a false claim that the evidence refutes; ``innocent``: one that must not be
            accused; ``supported``: a true claim with enough behind it; ``unsupported``: one with evidence
            that is worth nothing.
    """

    kind: Kind
    name: str
    change: Change
    want: Literal["refuted", "innocent", "supported", "unsupported"]


VARIANTS: list[ClaimVariant] = []


def variant(kind: Kind, want: Literal["refuted", "innocent", "supported", "unsupported"], name: str) -> Any:  # noqa: ANN401 - a decorator
    """Register a function that changes a draft."""

    def register(change: Change) -> Change:
        VARIANTS.append(ClaimVariant(kind, name, change, want))
        return change

    return register
