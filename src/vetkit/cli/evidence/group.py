"""The commands on evidence, in the order in which one needs them."""

from __future__ import annotations

import typer

from vetkit.cli.evidence import add, check, list_

group = typer.Typer(
    name="evidence",
    help="Keep proof, list it, check it is whole.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@group.callback()
def evidence() -> None:
    """Keep proof, list it, check that it is whole.

    add stores a copy of a file, or notes an address; list prints all that is stored; check tells what has
    changed or gone since it was stored.
    """


group.command(epilog=add.EPILOG)(add.add)
group.command("list", epilog=list_.EPILOG)(list_.list_)
group.command(epilog=check.EPILOG)(check.check)
