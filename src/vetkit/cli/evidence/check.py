"""``vetkit evidence check``: whether everything that was stored is still there, and still the same."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.console import emit, remark
from vetkit.cli.evidence.list_ import FORMATS, Format, as_json
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import AsOf, today
from vetkit.cli.targets import check_format
from vetkit.errors import problem
from vetkit.load.plain import shown

if TYPE_CHECKING:
    from vetkit.model.shelf import Shelf

EPILOG = """\b
Examples:
  vetkit evidence check acme.toml
  vetkit evidence check vendors/
  vetkit evidence check acme.records/ --format json

\b
whole        as it was stored
expired      as it was stored, and too old to count
unlisted     readable, but put there by hand
changed, missing, unreadable   no longer what was stored: it does not count

Exit codes: 0 everything is as it was stored, 1 something has changed or is missing.
Without vetkit: cd acme.records && sha256sum --check evidence.sha256
"""

Paths = Annotated[Path, typer.Argument(metavar="PROFILE|FOLDER", hidden=True)]


def check(path: Paths, format: Format = "terminal", as_of: AsOf = None) -> None:
    """Tell what has changed or is missing.

    PROFILE is one profile, FOLDER a records folder or one with profiles in it.
    """
    from vetkit.load.shelf import read_shelf, shelves

    check_format(format, FORMATS)
    found = [read_shelf(records, as_of or today(), lambda item: item.claims) for records in shelves(path)]
    if format == "json" and len(found) > 1:
        raise problem(
            "--format", "json describes one records folder, and there are several", "name one profile"
        )
    emit("".join(map(as_json if format == "json" else _text, found)))
    sys.stdout.flush()
    if not all(shelf.is_whole for shelf in found):
        remark("\nWhat has changed does not count. Take it from your backup or version control.")
        raise typer.Exit(ExitCode.NOT_MET)


def _text(shelf: Shelf) -> str:
    """Return a line for each item that is not simply whole, and the count."""
    told = [f"{shelf.records}: {one.state}: {one.id}: {one.told}" for one in shelf.items if one.told]
    whole = sum(one.state == "whole" for one in shelf.items)
    count = f"{shelf.records}: {whole} of {len(shelf.items)} whole"
    return "".join(f"{shown(line)}\n" for line in (*told, count))
