"""Options that several commands share, each in the same words everywhere."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?")

SeverityName = Literal["low", "medium", "high", "critical"]
RungName = Literal["stated", "documented", "independent", "corroborated"]


def day(text: str) -> date:
    """Return the day that ``text`` names.

    Raises:
        typer.BadParameter: It is no day, or written otherwise than 2026-11-24.
    """
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"there is no day {text!r} in the calendar.") from error
    raise typer.BadParameter(f"{text!r} is no date; write it as 2026-11-24.")


def percent(text: str) -> float:
    """Return the percentage that ``text`` names.

    Raises:
        typer.BadParameter: It is no number from 0 to 100.
    """
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if 0 <= value <= 100:
        return value
    raise typer.BadParameter(f"{text!r} is no number from 0 to 100.")


AsOf = Annotated[
    date | None,
    typer.Option(
        parser=day, metavar="DATE", help="The day of the assessment, as 2026-11-24; today if not said."
    ),
]
On = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DATE", help="When it was said or decided; today if not said."),
]
Checklists = Annotated[
    list[Path] | None,
    typer.Option(
        "--checklist", metavar="FILE", help="An extra checklist for this run; may be given several times."
    ),
]
PolicyFile = Annotated[
    Path | None,
    typer.Option("--policy", metavar="FILE", help="A file whose [policy] and [weights] are used instead."),
]
Config = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="A file to use instead of the nearest vetkit.toml."),
]
Width = Annotated[
    int | None,
    typer.Option(min=40, max=1000, metavar="N", help="Columns to lay out for; the terminal's if not said."),
]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", help="Exit with 0 where it would be 1 or 3; never for 2 or 70.")
]
ShowContacts = Annotated[
    bool,
    typer.Option("--show-contacts", help="Names, numbers and addresses too; initials only if not said."),
]
OneProfile = Annotated[Path, typer.Argument(metavar="PROFILE", hidden=True)]


def moment(text: str) -> datetime:
    """Return the day and time that ``text`` names, on the user's own clock.

    Raises:
        typer.BadParameter: It is none, has a time zone, or is written otherwise than 2026-11-24T10:30.
    """
    try:
        if _MOMENT.fullmatch(text):
            return datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"there is no time {text!r} in the calendar.") from error
    raise typer.BadParameter(f"{text!r} is no day and time; write it as 2026-11-24T10:30.")


def now() -> datetime:
    """Return the day and time on the user's desk, to the second."""
    return datetime.now().replace(microsecond=0)  # noqa: DTZ005 - the clock on the user's desk, not UTC's


def today() -> date:
    """Return today in the local calendar; the only clock of an assessment."""
    return date.today()  # noqa: DTZ011 - the day on the user's desk, not UTC's
