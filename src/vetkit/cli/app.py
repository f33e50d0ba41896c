"""The app: every command in the order of a buyer's morning."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Annotated

import typer

from vetkit import __version__

COMMANDS = (
    *("init", "scan", "assess", "answer", "dispose", "references", "research", "evidence", "claims"),
    *("validate", "explain", "checklists", "checklist", "schema", "help"),
)
"""In the order of a buyer's morning: each is a file here, with a function of that name, or a group."""
_GROUPS = {
    "references": "vetkit.cli.references.group",
    "evidence": "vetkit.cli.evidence.group",
    "claims": "vetkit.cli.claims.group",
    "checklist": "vetkit.cli.checklist",
}
"""Where the commands are that have commands of their own: typer's object there is called ``group``."""

_EPILOG = """\b
A buyer's morning:
  vetkit init Brightwave                     a starter profile
  vetkit scan proposal.md                    what a careful buyer would mark
  vetkit assess brightwave.toml              the report, and what to ask next
  vetkit assess brightwave.toml --questions  the letter to the consultant
  vetkit answer brightwave.toml              settle what is open
  vetkit references plan brightwave.toml     whom to call, and why
  vetkit research brightwave.toml            ask public sources, keep what they said
  vetkit evidence add brightwave.toml FILE   keep a proof, with its hash
  vetkit claims list brightwave.toml         which claims hold, and what to ask
  vetkit dispose brightwave.toml             decide on what did not reconcile
  vetkit assess brightwave.toml -f markdown -o memo.md
  vetkit assess vendors/ --fail-under 65     the gate in CI

Exit codes: 0 policy met, 1 not met, 2 bad input, 3 undecided; see vetkit help exit-codes.
The report goes to standard output, everything else to standard error.
"""


def app_of(commands: Iterable[str] = COMMANDS) -> typer.Typer:
    """Return the app with these commands: nobody should wait for the other ones to be imported."""
    app = typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog=_EPILOG,
    )
    app.callback()(vetkit)
    for name in commands:
        if name in _GROUPS:
            app.add_typer(import_module(_GROUPS[name]).group, name=name)
        else:
            module = import_module(f"vetkit.cli.{name}")
            app.command(name, epilog=module.EPILOG)(getattr(module, name))
    return app


def needed(arguments: list[str]) -> tuple[str, ...]:
    """Return the commands that a command line needs: the one it names, or all, to help with its choice."""
    first = arguments[0] if arguments else ""
    return (first,) if first in COMMANDS and first != "help" else COMMANDS


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"vetkit {__version__}")
        raise typer.Exit


def vetkit(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Tell the version.")
    ] = False,
) -> None:
    """Vet a social media consultant before you sign.

    What is established, what speaks against it, what nobody has checked, and what to ask next.
    """
