"""``vetkit references cross``: what the referees of several consultants have in common."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vetkit.cli.console import draw, emit, next_step, quoted, say, tell
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import AsOf, Width, today
from vetkit.cli.progress import followed
from vetkit.errors import VetkitError

if TYPE_CHECKING:
    from vetkit.model.case import Case
    from vetkit.model.signal import Signal

EPILOG = """\b
Examples:
  vetkit references cross vendors/
  vetkit references cross acme.toml brightwave.toml
  vetkit references cross vendors/ --format json

The same referee, number, mailbox, address or text at several consultants, and consultants who are referees
for each other. Each is a question; decide on it with vetkit dispose, at any of the profiles that it names.

Exit codes: 0 nothing grave is open; 1 something at fail is open; 2 a profile could not be read.
"""

Paths = Annotated[list[Path], typer.Argument(metavar="FOLDER", hidden=True)]
Format = Annotated[
    Literal["terminal", "json"],
    typer.Option("--format", "-f", metavar="FORMAT", help="How to print it: terminal or json."),
]


def cross(paths: Paths, format: Format = "terminal", as_of: AsOf = None, width: Width = None) -> None:
    """Compare the referees of several consultants.

    Each FOLDER is a folder of profiles, or a profile. Documents are not read: it takes no longer than
    reading the profiles.
    """
    from vetkit.crossing import cross as compare
    from vetkit.load import find_profiles, shipped

    profiles = find_profiles(paths).profiles
    cases, unread = _read(profiles, as_of or today())
    signals = compare(cases, shipped.rulebook())
    if format == "json":
        emit(_json(signals))
    else:
        _draw(signals, cases, width)
    if unread:
        say(f"{unread} of {len(profiles)} profiles not compared: see the problems above")
        raise typer.Exit(ExitCode.BAD_INPUT)
    if any(signal.is_against for signal in signals):
        raise typer.Exit(ExitCode.NOT_MET)


def _read(profiles: Sequence[Path], as_of: date) -> tuple[list[tuple[str, Case]], int]:
    """Return the referees of every profile that can be read, by its name, and how many cannot."""
    from vetkit.load.referees import referees_of

    cases = []
    unread = 0
    for path, name in zip(followed(profiles, len(profiles), "profiles"), names(profiles), strict=True):
        try:
            cases.append((name, referees_of(path, as_of)))
        except VetkitError as error:
            tell(error.problems)
            unread += 1
    return cases, unread


def names(profiles: Sequence[Path]) -> list[str]:
    """Return a name for each profile: the file's, with folders in front where two files have one name."""
    stems = [path.stem for path in profiles]
    return [path.with_suffix("").as_posix() if stems.count(path.stem) > 1 else path.stem for path in profiles]


def _json(signals: Iterable[Signal]) -> str:
    rows = [signal.model_dump(mode="json") for signal in signals]
    return json.dumps({"schema": "vetkit.cross/1", "signals": rows}, indent=2, ensure_ascii=True) + "\n"


def _draw(signals: Sequence[Signal], cases: Sequence[tuple[str, Case]], width: int | None) -> None:
    """Print each signal with both sides and what would explain it."""
    from rich.text import Text

    from vetkit.cli.page import indented
    from vetkit.report._escape import plain
    from vetkit.report._words import counted

    for signal in signals:
        draw(Text.assemble((plain(signal.id), "bold"), f"  {signal.level}"), width)
        draw(indented(signal.says, 4), width)
        draw(indented(f"It can be innocent: {signal.innocent[0]}", 4), width)
        draw(indented(_next(signal), 4), width)
    referees = sum(len(case.profile.references) for _, case in cases)
    found = f"{len(signals)} found" if signals else "Nothing in common was found"
    among = f"{counted(referees, 'referee')} of {counted(len(cases), 'consultant')}"
    draw(Text(f"{found} among {among}."), width)
    first = next((signal for signal in signals if signal.is_open), None)
    if first:
        next_step(f"vetkit dispose PROFILE {quoted(first.id)} --explained --why TEXT --by NAME")


def _next(signal: Signal) -> str:
    """Say what a person decided, or what to do next."""
    given = signal.disposition
    if given is None:
        return signal.check
    return f"{given.decision.capitalize()} by {given.by} on {given.on}: {given.why}"
