"""Options that the commands on references share."""

from __future__ import annotations

from typing import Annotated

import typer

Referee = Annotated[str, typer.Argument(metavar="REFEREE", hidden=True)]
OneReferee = Annotated[str | None, typer.Argument(metavar="REFEREE", hidden=True)]
