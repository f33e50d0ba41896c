"""``vetkit evidence add``: a file that was handed over, or an address that was seen, kept as evidence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.console import next_step, quoted, say
from vetkit.cli.options import Config, OneProfile, day, today
from vetkit.errors import Problem, VetkitError, problem

if TYPE_CHECKING:
    from vetkit.cli.recording import File
    from vetkit.model.base import Rung
    from vetkit.model.evidence import Evidence

LIMIT = 50 << 20
"""Bytes of a file that is kept."""

EPILOG = """\b
Examples:
  vetkit evidence add acme.toml letter.pdf --issuer "Quince Orchard Supplies" --claim success-rate
  vetkit evidence add acme.toml export.csv --issuer "Northwind Ltd" --claim sign-ups --rung independent \\
      --note "Taken by our own analyst" --by "M. Okafor"
  vetkit evidence add acme.toml https://awards.example.org/2024 --issuer "The jury" --expires 2027-06-30

\b
--rung, how far it goes:
  stated        somebody says so; nobody has seen it yet (what an address is, if you do not say)
  documented    a document, contract or file shows it (what a file is, if you do not say)
  independent   a third party says so who gains nothing by it
What comes from the consultant, its people or its affiliates, stands on their sites, or is one of the
documents that it sent, is at most documented, and no independent source for a claim. One item is never
corroborated: that takes an independent source and a referee who was called.

\b
The file, 50 MiB at most, is copied into acme.records/evidence/ under a name of vetkit's own; what it is, is
told from its bytes. Nothing is written over: a changed file is a new item, and of one name from one issuer
the last counts. An address is noted and not fetched: vetkit research does that.
"""

What = Annotated[str, typer.Argument(metavar="FILE|URL", hidden=True)]
Issuer = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who made it: a firm, a person, a register.")
]
OnClaim = Annotated[
    list[str] | None,
    typer.Option("--claim", metavar="ID", help="A claim that it bears on; may be given several times."),
]
RungOption = Annotated[
    str | None,
    typer.Option("--rung", metavar="RUNG", help="How far it goes: stated, documented or independent."),
]
Expires = Annotated[
    date | None, typer.Option(parser=day, metavar="DATE", help="From this day on it no longer counts.")
]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="What it shows, and how you came by it.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who brought it.")]


@dataclass(frozen=True)
class _Brought:
    """What was named on the command line: its name, its address or its bytes."""

    subject: str
    url: str = ""
    data: bytes | None = None

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest() if self.data is not None else ""


def add(
    profile: OneProfile,
    what: What,
    issuer: Issuer = None,
    claim: OnClaim = None,
    rung: RungOption = None,
    expires: Expires = None,
    note: Note = None,
    by: By = None,
    config: Config = None,
) -> None:
    """Keep a file or an address as evidence.

    FILE is copied into PROFILE's .records folder with its SHA-256; URL is noted and not fetched.
    """
    from vetkit.cli.recording import open_file
    from vetkit.load.media import media_type
    from vetkit.records import add_evidence

    file = open_file(profile, today(), config, ())
    brought = _brought(what)
    item = _checked(file, brought, issuer, rung, claim or (), expires)
    texts = {"note": note.strip() or None if note else None, "by": by.strip() or None if by else None}
    filed = add_evidence(
        file.records, _made(item | texts), brought.data, media_type(brought.data) if brought.data else ""
    )
    kept = f", {filed.body.media_type}, SHA-256 {filed.body.sha256[:12]}" if filed.body else ""
    say(f"filed as {filed.id}: {filed.rung}{kept}")
    why = _own_word(file, brought, issuer or "")
    if why:
        say(f"note: it is the consultant's own word, for {why}; it is no independent source for a claim")
    next_step(f"vetkit evidence list {quoted(profile)}", f"vetkit claims list {quoted(profile)}")


def _brought(what: str) -> _Brought:
    """Return what ``what`` names.

    Raises:
        VetkitError: The address is none that may be asked; or the file cannot be read, is empty, a link, or
            too large.
    """
    from vetkit.load.plain import plain, shown
    from vetkit.load.read import read_bytes

    if "://" in what:
        from vetkit.web.errors import RefusedError
        from vetkit.web.url import target

        try:
            return _Brought(subject=plain(str(target(what)), 500), url=str(target(what)))
        except RefusedError as error:
            raise problem("URL", str(error), "give the public address of a page") from error
    path = Path(what)
    if path.is_symlink():
        raise problem(shown(path), "is a link", "name the file itself")
    data = read_bytes(path, shown(path), LIMIT)
    if not data:
        raise problem(shown(path), "is empty", "name a file with something in it")
    return _Brought(subject=plain(path.name, 300) or "file", data=data)


def _checked(
    file: File,
    brought: _Brought,
    issuer: str | None,
    rung: str | None,
    claims: Sequence[str],
    expires: date | None,
) -> dict[str, object]:
    """Return the fields of the item.

    Raises:
        VetkitError: Every mistake in what was given.
    """
    problems: list[Problem] = []
    if not (issuer and issuer.strip()):
        problems.append(Problem("--issuer", 0, "who made it is missing", _WHY_ISSUER))
    if expires and expires <= today():
        problems.append(Problem("--expires", 0, f"{expires} is no day to come", "leave it out, or mend it"))
    problems += _rung_problems(file, brought, issuer or "", rung)
    known = _claims(file)
    problems += [_no_claim(id, known) for id in claims if id not in known]
    if problems:
        raise VetkitError(problems)
    return {
        "kind": "url" if brought.url else "file",
        "subject": brought.subject,
        "url": brought.url,
        "issuer": issuer,
        "rung": rung or ("stated" if brought.url else "documented"),
        "claims": tuple(dict.fromkeys(known[id] for id in claims)),
        "expires": expires,
    }


def _rung_problems(file: File, brought: _Brought, issuer: str, rung: str | None) -> Iterator[Problem]:
    from vetkit.load.nearest import suggestion

    if rung == "corroborated":
        hint = "it takes an independent source and a referee who was called: file both, each on its own"
        yield Problem("--rung", 0, "one item cannot be corroborated", hint)
    elif rung and rung not in _RUNGS:
        yield Problem("--rung", 0, f"there is no rung {rung!r}", suggestion(rung, _RUNGS, "rungs"))
    if rung in ("independent", "corroborated"):
        why = _own_word(file, brought, issuer)
        if why:
            hint = "file it as --rung documented, which is as far as the consultant's own word goes"
            yield Problem("--rung", 0, f"it is not independent: {why}", hint)


def _own_word(file: File, brought: _Brought, issuer: str) -> str:
    """Return why it is the consultant's own word; empty where nothing shows that it is."""
    from vetkit.brought import own_word
    from vetkit.load import shipped

    sent = {reading.sha256 for reading in file.case.documents}
    lists = shipped.rulebook().lists
    return own_word(file.case.profile, lists, issuer, brought.url, brought.sha256, sent)


_WHY_ISSUER = (
    "add --issuer NAME: items of two issuers are two sources for a claim, two of one issuer are one, and "
    "the consultant's own are none"
)

_RUNGS: tuple[Rung, ...] = ("stated", "documented", "independent")


def _claims(file: File) -> dict[str, str]:
    """Return the id of each claim by what it may be called."""
    from vetkit.ledger.names import names

    found = names(file.case.profile.keyed_claims())
    return found | {id: id for id in found.values()}


def _no_claim(id: str, known: dict[str, str]) -> Problem:
    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import shown

    hint = suggestion(id, sorted(set(known.values())), "claims") or "see vetkit claims list"
    return Problem("--claim", 0, f"there is no claim '{shown(id)}'", hint)


def _made(values: dict[str, object]) -> Evidence:
    """Return the item, obtained now.

    Raises:
        VetkitError: A text is too long.
    """
    from vetkit.cli.recording import entry
    from vetkit.model.evidence import BROUGHT, Evidence, Request, name_of

    now = datetime.now(UTC).replace(microsecond=0)
    url = values.pop("url")
    asks = "What stands at this address?"
    rest = {
        "id": name_of(BROUGHT, str(values["subject"]), now),
        "source": BROUGHT,
        "obtained": now,
        "on": None if now.date() == today() else today(),
        "request": Request(asks=asks, url=str(url)) if url else None,
    }
    return entry(Evidence, values | rest, {"issuer": "--issuer", "note": "--note", "by": "--by"})
