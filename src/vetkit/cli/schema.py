"""``vetkit schema``: the JSON Schema of everything that vetkit reads and writes."""

from __future__ import annotations

from typing import Annotated

import typer

from vetkit.cli.console import emit

EPILOG = """\b
Examples:
  vetkit schema profile > profile.schema.json     for an editor that checks TOML as you type
  vetkit schema assessment

\b
Names: answers, assessment, checklist, config, dispositions, profile, scan. JSON Schema draft 2020-12.
"""

Name = Annotated[str, typer.Argument(metavar="NAME", help="What to describe.", show_default=False)]


def schema(name: Name) -> None:
    """Print the JSON Schema of a file that vetkit reads or writes."""
    from vetkit.schemas import render

    emit(render(name))
