"""``vetkit claims list``: every claim by how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vetkit.cli.claims.words import RELIANCE, VERDICTS
from vetkit.cli.console import draw, emit, next_step, quoted
from vetkit.cli.options import AsOf, Checklists, Config, OneProfile, Width, today
from vetkit.cli.recording import open_file

if TYPE_CHECKING:
    from vetkit.cli.recording import File
    from vetkit.model.ledger import Ledger, LedgerEntry

EPILOG = """\b
Examples:
  vetkit claims list acme.toml
  vetkit claims list acme.toml --open --type numeric-result
  vetkit claims list acme.toml --format json > claims.json

What is open is printed with the question to send, most points at stake first. A claim on which the decision
may hang wants two independent sources, one in a small engagement.
"""


def kind_name(text: str) -> str:
    """Return the type of claims that ``text`` names.

    Raises:
        typer.BadParameter: There is no such type.
    """
    from typing import get_args

    from vetkit.load.nearest import suggestion
    from vetkit.model.ledger import ClaimKind

    known = get_args(ClaimKind)
    if text not in known:
        hint = suggestion(text, known, "types") or f"one of {', '.join(known)}"
        raise typer.BadParameter(f"there is no type {text!r}: {hint}")
    return text


OnlyOpen = Annotated[bool, typer.Option("--open", help="Only what is yet to be established.")]
Kinds = Annotated[
    list[str] | None,
    typer.Option(
        "--type",
        parser=kind_name,
        metavar="TYPE",
        help="Only claims of this type; may be given several times.",
    ),
]
Format = Annotated[
    Literal["terminal", "json"], typer.Option("--format", "-f", metavar="FORMAT", help="terminal or json.")
]


def list_(
    profile: OneProfile,
    open_: OnlyOpen = False,
    type_: Kinds = None,
    format: Format = "terminal",
    as_of: AsOf = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Print every claim of PROFILE by how it stands: refuted, open, supported.

    What is known of a claim and what to do about it are told apart. TYPE is numeric-result, guarantee,
    superlative, client, award-or-badge, experience, capability, price, testimonial or puffery.
    """
    from vetkit.cli.page import page

    file = open_file(profile, as_of or today(), config, tuple(checklist or ()))
    ledger = file.assessment().ledger
    listed = [
        entry
        for entry in ledger.ranked
        if (entry.is_open or not open_) and (not type_ or entry.kind in type_)
    ]
    if format == "json":
        emit(_json(file, ledger, listed))
    else:
        blocks = [*_blocks(ledger, listed), *(() if open_ or type_ else _withdrawn(ledger))]
        draw(page(f"The claims of {file.case.profile.consultant.name}", blocks), width)
    if ledger.open:
        next_step(f"vetkit claims show {quoted(profile)} {ledger.open[0].id}")


def _json(file: File, ledger: Ledger, listed: Sequence[LedgerEntry]) -> str:
    """Return the claims as JSON in ASCII: whatever a vendor hid in the text is written as an escape."""
    from json import dumps

    from vetkit.model.ledger import LedgerPage

    page = LedgerPage(
        consultant=file.case.profile.consultant.name,
        as_of=file.case.as_of,
        summary=ledger.summary,
        entries=tuple(listed),
        withdrawn=ledger.withdrawn,
    )
    text = dumps(page.model_dump(mode="json", by_alias=True), indent=2)
    return text.replace("\x7f", "\\u007f").replace("##[", "#\\u0023[") + "\n"


def _blocks(ledger: Ledger, listed: Sequence[LedgerEntry]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the summary, then the claims by how they stand, the gravest first."""
    yield "", (f"{ledger.summary}.",)
    for verdict, title in VERDICTS.items():
        yield from ((f"{title}: {one.id}", tuple(_lines(one))) for one in listed if one.verdict == verdict)


def _withdrawn(ledger: Ledger) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the claims that were taken back: they are not judged, and stay on file."""
    for one in ledger.withdrawn:
        told = f"Taken from {one.document}, line {one.line}. {one.by} withdrew it on {one.on}: {one.why}"
        yield f"Withdrawn: {one.id}", (f"“{one.text}”", told)


def _lines(entry: LedgerEntry) -> Iterator[str]:
    """Yield the words of a claim, why it stands as it does, what to do and what to ask."""
    yield f"“{entry.text}”"
    if entry.taken and entry.taken.notice:
        yield entry.taken.notice
    yield f"{' '.join(entry.reasons)} {RELIANCE[entry.reliance]}"
    if entry.ask:
        stake = f" ({entry.stake:.1f} points at stake)" if entry.is_open and entry.stake else ""
        yield f"Ask: {entry.ask}{stake}"
