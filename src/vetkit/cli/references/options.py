"""Options that the commands on references share."""

from __future__ import annotations

from typing import Annotated

import typer

ShowContacts = Annotated[
    bool,
    typer.Option("--show-contacts", help="Names, numbers and addresses too; initials only if not said."),
]
Referee = Annotated[str, typer.Argument(metavar="REFEREE", hidden=True)]
OneReferee = Annotated[str | None, typer.Argument(metavar="REFEREE", hidden=True)]
