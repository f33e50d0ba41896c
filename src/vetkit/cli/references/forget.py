"""``vetkit references forget``: find referees' data that is kept too long, and delete it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.ask import Enough, ask, can_ask
from vetkit.cli.console import draw, next_step, quoted, say, tell
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import AsOf, Config, Width, today
from vetkit.errors import VetkitError, problem

if TYPE_CHECKING:
    from vetkit.load.retention import Held

EPILOG = """\b
Examples:
  vetkit references forget vendors/                    what is due
  vetkit references forget vendors/ --delete           deletes it, once you have typed: delete
  vetkit references forget vendors/ --delete --yes --by "M. Okafor"     without asking, for a script
  vetkit references forget acme.toml --all --delete    all of it now, whatever its age

Due is what is older than keep_months (24) after the decision: decided under [engagement], else the last entry
in the records. Deleted are NAME.referees.toml, the calls and the packet. Your own files are never rewritten:
references that stand in a profile, and notes that name a referee, are listed for you to delete.

Exit codes: 0 nothing is due, or all of it was deleted; 1 something is left; 2 a profile could not be read.
"""

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", hidden=True)]
Delete = Annotated[bool, typer.Option("--delete", help="Delete what is due, after you confirm it.")]
Yes = Annotated[bool, typer.Option("--yes", help="Confirm in advance.")]
All = Annotated[bool, typer.Option("--all", help="Everything that is held, due or not.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who deletes it, for the file.")]


def forget(
    paths: Paths,
    delete: Delete = False,
    yes: Yes = False,
    all_: All = False,
    by: By = None,
    as_of: AsOf = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Find and delete what is held of referees.

    Each PATH is a profile or a folder of profiles. Nothing is deleted without --delete and a confirmation.
    """
    day = as_of or today()
    found, unread = _held(paths, config)
    due = [held for held in found if held.is_due(day) or (all_ and held.is_something)]
    _list(due, found, width)
    left = bool(due)
    if delete and any(held.files for held in due):
        _confirm(due, yes=yes)
        for held in due:
            _delete(held, by, today())
        left = any(held.by_hand for held in due)
    elif due:
        next_step(f"vetkit references forget {' '.join(map(quoted, paths))} --delete")
    if unread:
        raise typer.Exit(ExitCode.BAD_INPUT)
    if left:
        raise typer.Exit(ExitCode.NOT_MET)


def _held(paths: Sequence[Path], config: Path | None) -> tuple[list[Held], int]:
    """Return what is held by each profile, and how many could not be read."""
    from vetkit.load import Desks, find_profiles
    from vetkit.load.retention import held_of

    desks = Desks(config, None, ())
    found = []
    unread = 0
    for profile in find_profiles(paths).profiles:
        try:
            care = desks.at(profile).settings.policy.referees
            found.append(held_of(profile, care.keep_months))
        except VetkitError as error:
            tell(error.problems)
            unread += 1
    return found, unread


def _list(due: Sequence[Held], found: Sequence[Held], width: int | None) -> None:
    """Print what is due, where it lies, and what nobody can tell."""
    from rich.text import Text

    from vetkit.load.plain import shown
    from vetkit.report._words import counted

    for held in due:
        until = f", to be kept until {held.until}" if held.until else ""
        draw(Text(f"{shown(held.profile)}: {counted(held.referees, 'referee')}{until}"), width)
        for path in held.files:
            draw(Text(f"  delete  {shown(path)}"), width)
        for place in held.by_hand:
            draw(Text(f"  by hand {shown(place)}"), width)
    undated = [held for held in found if held.is_something and held.until is None and held not in due]
    for held in undated:
        draw(Text(f"{shown(held.profile)}: no date to count from; write decided under [engagement]"), width)
    draw(Text(f"{len(due)} of {counted(len(found), 'profile')} due."), width)


def _confirm(due: Sequence[Held], *, yes: bool) -> None:
    """Ask a person, who must type the word.

    Raises:
        VetkitError: Nobody confirmed it.
    """
    if yes:
        return
    refused = problem("--delete", "nothing was deleted", "type delete at the terminal, or add --yes")
    if not can_ask():
        raise refused
    try:
        word = ask(f"Delete {sum(len(held.files) for held in due)} files for good? Type delete: ")
    except Enough:
        raise refused from None
    if word != "delete":
        raise refused


def _delete(held: Held, by: str | None, day: date) -> None:
    """Delete the files of one profile, and put on record that they are gone."""
    from vetkit.cli.recording import entry
    from vetkit.load.plain import shown
    from vetkit.load.profile import records_of
    from vetkit.model.record import Forgotten
    from vetkit.records import append_forgotten
    from vetkit.writing import delete

    if not held.files:
        return
    values = {"on": day, "by": by, "referees": held.referees, "files": len(held.files)}
    note = entry(Forgotten, values, {"by": "--by"})
    for path in held.files:
        delete(path)
    append_forgotten(records_of(held.profile), note)
    say(f"{shown(held.profile)}: {len(held.files)} files deleted, and noted in forgotten.toml")
