"""``vetkit schema``: the JSON Schema of everything that vetkit reads and writes."""

from __future__ import annotations

from typing import Annotated

import typer

from vetkit.cli.console import emit

EPILOG = """\b
Examples:
  vetkit schema profile > profile.schema.json     for an editor that checks TOML as you type
  vetkit schema assessment

JSON Schema draft 2020-12. For TOML, a date is a string of format date.
"""

Name = Annotated[str, typer.Argument(metavar="NAME", hidden=True)]


def schema(name: Name) -> None:
    """Print the JSON Schema of a file.

    NAME is what vetkit reads or writes: answers, assessment, call, checklist, config, dispositions, evidence,
    forgotten, hearings, profile, referees, scan, shelf.
    """
    from vetkit.schemas import render

    emit(render(name))
