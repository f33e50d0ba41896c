"""The commands on references, in the order in which one needs them."""

from __future__ import annotations

import typer

from vetkit.cli.references import cross, forget, packet, plan, record, reply, show

group = typer.Typer(
    name="references",
    help="Ask for references, call them, and see what they said.",
    rich_markup_mode=None,
    no_args_is_help=True,
)


@group.callback()
def references() -> None:
    """Ask for references, call them, and see what they said.

    plan says whom to call, packet writes what you need for it, record takes the answers down, and show
    prints them. cross compares the referees of several consultants, reply puts to the consultant what they
    say against it, and forget deletes what is kept too long.
    """


group.command(epilog=plan.EPILOG)(plan.plan)
group.command(epilog=packet.EPILOG)(packet.packet)
group.command(epilog=record.EPILOG)(record.record)
group.command(epilog=show.EPILOG)(show.show)
group.command(epilog=cross.EPILOG)(cross.cross)
group.command(epilog=reply.EPILOG)(reply.reply)
group.command(epilog=forget.EPILOG)(forget.forget)
