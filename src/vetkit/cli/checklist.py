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
Examples:
  vetkit checklist test our-checklist.toml
  vetkit checklist test our-checklist.toml --all     each sentence with the words that decided

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
All = Annotated[bool, typer.Option("--all", help="Print what is right too, and the words that decided.")]


@group.callback()
def checklist() -> None:
    """Work on a checklist of your own."""


@group.command("test", epilog=EPILOG)
def run_examples(paths: Paths, show_all: All = False) -> None:
    """Run the examples of a checklist, and their opposites.

    Each PATH is a checklist file. Every failure is reported, with the words that decided.
    """
    codes = [_test(path, show_all=show_all) for path in paths]
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


def _test(path: Path, *, show_all: bool) -> ExitCode:
    """Test one checklist and print what comes of it."""
    from vetkit.claims.examples import try_examples
    from vetkit.cli.rules import own_checklist

    try:
        checklist, rules = own_checklist(path)
    except VetkitError as error:
        tell(error.problems)
        return ExitCode.BAD_INPUT
    tried = list(try_examples(checklist.flags, rules))
    for one in tried:
        if show_all or not one.right:
            outcome = "" if one.right else "wrong: "
            emit(f"{shown(path)}: {one.flag}, {one.kind}: {shown(one.text)}\n")
            emit(f"    {outcome}{shown(one.message)}\n")
    examples = sum(one.kind in ("flagged", "passed") for one in tried)
    wrong = sum(not one.right for one in tried)
    counted = f"{len(checklist.flags)} flags, {examples} examples, {len(tried) - examples} turned round"
    emit(f"{shown(path)}: {counted}: {f'{wrong} failed' if wrong else 'all as they should be'}\n")
    return ExitCode.NOT_MET if wrong else ExitCode.DONE
