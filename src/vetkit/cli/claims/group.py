"""The commands on claims, in the order in which one needs them."""

from __future__ import annotations

import typer

from vetkit.cli.claims import adopt, assign_evidence, list_, show, withdraw

group = typer.Typer(
    name="claims",
    help="See which claims hold, and what is open.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@group.callback()
def claims() -> None:
    """See which claims hold, and what is open.

    adopt takes claims over from the documents, withdraw takes one back, list prints all claims of a profile
    by how they stand, show everything about one of them, assign-evidence says that evidence speaks for one or
    against it.
    """


group.command(epilog=adopt.EPILOG)(adopt.adopt)
group.command(epilog=withdraw.EPILOG)(withdraw.withdraw)
group.command("list", epilog=list_.EPILOG)(list_.list_)
group.command(epilog=show.EPILOG)(show.show)
group.command("assign-evidence", epilog=assign_evidence.EPILOG)(assign_evidence.assign_evidence)
