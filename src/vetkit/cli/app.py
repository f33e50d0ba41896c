"""The app: every command in the order of a buyer's morning."""

from __future__ import annotations

from typing import Annotated

import typer

from vetkit import __version__
from vetkit.cli import (
    answer,
    assess,
    checklist,
    checklists,
    dispose,
    explain,
    init,
    research,
    scan,
    schema,
    validate,
)
from vetkit.cli import help as help_
from vetkit.cli.claims.group import group as claims
from vetkit.cli.evidence.group import group as evidence
from vetkit.cli.references.group import group as references

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

app = typer.Typer(
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=_EPILOG,
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"vetkit {__version__}")
        raise typer.Exit


@app.callback()
def vetkit(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Tell the version.")
    ] = False,
) -> None:
    """Vet a social media consultant before you sign.

    What is established, what speaks against it, what nobody has checked, and what to ask next.
    """


app.command(epilog=init.EPILOG)(init.init)
app.command(epilog=scan.EPILOG)(scan.scan)
app.command(epilog=assess.EPILOG)(assess.assess)
app.command(epilog=answer.EPILOG)(answer.answer)
app.command(epilog=dispose.EPILOG)(dispose.dispose)
app.add_typer(references, name="references")
app.command(epilog=research.EPILOG)(research.research)
app.add_typer(evidence, name="evidence")
app.add_typer(claims, name="claims")
app.command(epilog=validate.EPILOG)(validate.validate)
app.command(epilog=explain.EPILOG)(explain.explain)
app.command(epilog=checklists.EPILOG)(checklists.checklists)
app.add_typer(checklist.group, name="checklist")
app.command(epilog=schema.EPILOG)(schema.schema)
app.command(epilog=help_.EPILOG)(help_.help)
