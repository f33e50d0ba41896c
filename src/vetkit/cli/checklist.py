"""``vetkit checklist``: test a checklist of one's own, and draft its next flag."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vetkit.cli.console import emit, next_step, quoted, tell
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import Checklists, Config
from vetkit.errors import VetkitError, problem
from vetkit.load.plain import plain, shown

_LONGEST = 400
"""Characters of a sentence that a flag is drafted from."""

EPILOG = """\b
Example:
  vetkit checklist test our-checklist.toml

Every sentence under flagged must be caught and count; every one under passed must not. Each flagged sentence
is also turned round (negated, attributed, warned of, asked, quoted), and must then stop counting.
Exit codes: 0 all as they should be, 1 not all, 2 a checklist that cannot be read.
"""

NEW_EPILOG = """\b
Examples:
  vetkit checklist new "The contract can be cancelled by fax only."
  vetkit checklist new "Your dashboard is in our cloud." >> our-checklist.toml

The phrase is of the sentence's telling words, made a little more general, and passes its own test. Name the
flag in a criterion's red or green, then run vetkit checklist test.
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


Sentence = Annotated[str, typer.Argument(metavar="SENTENCE", hidden=True)]


@group.command(epilog=NEW_EPILOG)
def new(sentence: Sentence, checklist: Checklists = None, config: Config = None) -> None:
    """Draft a flag from a sentence that should be caught.

    SENTENCE is written as the consultant would. The row goes to standard output.
    """
    from vetkit.cli.new_flag import new_flag
    from vetkit.load import Desks

    text = plain(sentence, _LONGEST)
    if not text or len(sentence) > _LONGEST:
        hint = f"write one sentence of at most {_LONGEST} characters"
        raise problem("vetkit checklist new", "that is not one sentence", hint)
    desk = Desks(config=config, checklists=checklist or ()).at(Path("checklist.toml"))
    emit(new_flag(text, desk.rules))
    next_step("vetkit checklist test YOUR-CHECKLIST.toml")


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
