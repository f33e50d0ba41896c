"""``vetkit evidence list``: everything that is kept as proof of one consultant."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.claims.words import BEARINGS
from vetkit.cli.console import draw, emit, next_step, quoted
from vetkit.cli.options import AsOf, Checklists, Config, OneProfile, Width, today
from vetkit.cli.targets import check_format

if TYPE_CHECKING:
    from datetime import date

    from vetkit.model.assignment import Assignment
    from vetkit.model.evidence import Evidence
    from vetkit.model.shelf import Holding, Shelf

FORMATS = ("json", "terminal")
_HASH = 12
"""Characters of a hash that are shown."""

EPILOG = """\b
Examples:
  vetkit evidence list acme.toml
  vetkit evidence list acme.toml --format json

Every item is printed, also what has expired or is no longer what was stored: vetkit evidence check tells why.
"""

Format = Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="terminal or json.")]


def list_(
    profile: OneProfile,
    format: Format = "terminal",
    as_of: AsOf = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Print all evidence on file of PROFILE.

    For each: its id, who issued it, when it was obtained (UTC), how far it goes, when it expires, what it is,
    the beginning of its SHA-256, and the claims and criteria that it bears on.
    """
    check_format(format, FORMATS)
    shelf = shelf_of(profile, as_of or today(), config, tuple(checklist or ()))
    if format == "json":
        emit(as_json(shelf))
        return
    from vetkit.cli.page import page

    count = len(shelf.items)
    title = f"{count} {'item' if count == 1 else 'items'} of evidence in {shelf.records}"
    draw(page(title, ((one.id, _lines(one)) for one in shelf.items)), width)
    sys.stdout.flush()
    next_step(f"vetkit evidence check {quoted(profile)}")


def shelf_of(profile: Path, as_of: date, config: Path | None, checklists: tuple[Path, ...]) -> Shelf:
    """Return the evidence of one profile.

    Raises:
        VetkitError: The profile, the settings or the folder cannot be read.
    """
    from vetkit.load import Desks
    from vetkit.load.profile import load_profile, records_of
    from vetkit.load.records import read_assignments
    from vetkit.load.shelf import read_shelf
    from vetkit.model.assignment import standing

    criteria: dict[str, list[str]] = {}
    for one in Desks(config, None, checklists).at(profile).settings.checklists:
        for criterion in one.criteria:
            for source in criterion.online:
                criteria.setdefault(source, []).append(criterion.id)
    load_profile(profile)
    records = records_of(profile)
    said = standing(one for one in read_assignments(records) if one.on <= as_of)
    return read_shelf(records, as_of, _bearing(criteria), said)


def _bearing(criteria: dict[str, list[str]]) -> Callable[[Evidence], tuple[str, ...]]:
    def bears_on(item: Evidence) -> tuple[str, ...]:
        on_page = (str(row["claim"]) for row in item.entries if "claim" in row)
        return tuple(dict.fromkeys((*item.claims, *on_page, *criteria.get(item.source, ()))))

    return bears_on


def as_json(shelf: Shelf) -> str:
    """Return a shelf as JSON in ASCII."""
    from json import dumps

    return dumps(shelf.model_dump(mode="json", by_alias=True), indent=2).replace("\x7f", "\\u007f") + "\n"


def _lines(one: Holding) -> list[str]:
    """Return what is known of an item, a line each."""
    if one.obtained is None:
        return [f"{one.state}: {one.told}"]
    until = f"expires {one.expires}" if one.expires else "does not expire"
    said = [f"{one.issuer}, on {one.subject}", f"obtained {one.obtained:%Y-%m-%d %H:%M} UTC, {until}"]
    answered = "" if one.outcome == "answered" else f", {one.outcome}"
    kept = (
        f"{one.media_type}, SHA-256 {(one.sha256 or '')[:_HASH]}" if one.sha256 else "nothing is kept of it"
    )
    said += [f"{one.kind}, {one.rung}{answered}; {kept}"]
    said += [f"bears on {', '.join(one.bears_on)}" if one.bears_on else "bears on no claim or criterion"]
    said += [_assigned(entry) for entry in one.assigned]
    return said + ([f"{one.state}: {one.told}"] if one.told else [])


def _assigned(one: Assignment) -> str:
    """Say what a person found in an item on one claim."""
    quote = f": “{one.quote}”" if one.quote else ""
    return f"{BEARINGS[one.bearing]} {one.claim}, as {one.by} found on {one.on}{quote}"
