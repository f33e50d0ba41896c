"""``vetkit checklist test``: run the examples of one's own checklist."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vetkit.cli.console import emit, next_step, quoted, tell
from vetkit.cli.exit_codes import ExitCode
from vetkit.errors import VetkitError
from vetkit.load.plain import shown

EPILOG = """\b
Example:
  vetkit checklist test our-checklist.toml

Every sentence under flagged must be caught and count; every one under passed must not. Each flagged sentence
is also turned round (negated, attributed, warned of, asked, quoted), and must then stop counting.
Exit codes: 0 all as they should be, 1 not all, 2 a checklist that cannot be read.
"""

group = typer.Typer(
    name="checklist",
    help="Work on a checklist of your own.",
    rich_markup_mode=None,
    no_args_is_help=True,
)

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", hidden=True)]


@group.callback()
def checklist() -> None:
    """Work on a checklist of your own."""


@group.command(epilog=EPILOG)
def test(paths: Paths) -> None:
    """Run the examples of a checklist, and their opposites.

    Each PATH is a checklist file. Every failure is reported.
    """
    codes = [_test(path) for path in paths]
    if ExitCode.BAD_INPUT in codes or ExitCode.NOT_MET in codes:
        raise typer.Exit(max(codes))
    next_step(f"vetkit assess PROFILE --checklist {quoted(paths[0])}")


def _test(path: Path) -> ExitCode:
    """Test one checklist and print what comes of it."""
    from vetkit.claims.examples import check_examples
    from vetkit.cli.rules import own_checklist

    try:
        checklist, rules = own_checklist(path)
    except VetkitError as error:
        tell(error.problems)
        return ExitCode.BAD_INPUT
    failures = check_examples(checklist.flags, rules)
    for failure in failures:
        emit(f"{shown(path)}: {failure.flag}, {failure.kind}: {shown(failure.text)}\n")
        emit(f"    {shown(failure.message)}\n")
    examples = sum(len(flag.flagged) + len(flag.passed) for flag in checklist.flags)
    outcome = f"{len(failures)} failed" if failures else "all as they should be"
    emit(f"{shown(path)}: {len(checklist.flags)} flags, {examples} examples: {outcome}\n")
    return ExitCode.NOT_MET if failures else ExitCode.DONE
