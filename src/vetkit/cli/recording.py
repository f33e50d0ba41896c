"""What the commands that record share: the profile's desk and case, and options checked as a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from vetkit.cli.targets import STDOUT
from vetkit.errors import Problem, VetkitError, problem

if TYPE_CHECKING:
    from vetkit.load.config import Settings
    from vetkit.model.assessment import Assessment
    from vetkit.model.base import Value
    from vetkit.model.case import Case

    R = TypeVar("R", bound=Value)


@dataclass(frozen=True)
class File:
    """One profile with all that is known of it today.

    Attributes:
        settings: Checklists and policy.
        case: What is on file.
        records: The folder that entries are added to.
    """

    settings: Settings
    case: Case
    records: Path

    def assessment(self) -> Assessment:
        """Return the assessment of the case."""
        from vetkit.judge import assess

        return assess(self.settings.checklists, self.case, self.settings.policy)


def open_file(profile: Path, as_of: date, config: Path | None, checklists: tuple[Path, ...]) -> File:
    """Read one profile and everything beside it.

    Raises:
        VetkitError: Every problem found; or the profile is standard input, which has no records.
    """
    from vetkit.load import Desks, gather
    from vetkit.load.profile import records_of

    if profile == STDOUT:
        raise problem("-", "records lie beside a profile, and standard input has none", "name a profile")
    desk = Desks(config, None, checklists).at(profile)
    return File(desk.settings, gather(profile, desk.settings, desk.rules, as_of), records_of(profile))


def entry(model: type[R], values: Mapping[str, Any], places: Mapping[str, str]) -> R:
    """Return a record made of what a person typed.

    Args:
        model: The kind of record.
        values: Its fields.
        places: What the person knows each field as, such as ``--by``.

    Raises:
        VetkitError: Every value that cannot be recorded.
    """
    from pydantic import ValidationError

    try:
        return model.model_validate(dict(values))
    except ValidationError as error:
        raise VetkitError(
            Problem(places.get(name := str(one["loc"][0]), name), 0, _SAID.get(one["type"], one["msg"]))
            for one in error.errors(include_url=False)
        ) from error


_SAID = {
    "string_too_short": "is empty; say something",
    "string_too_long": "is too long; shorten it",
    "string_unicode": "is not text in UTF-8",
}
"""What is wrong with a value, by pydantic's name for it."""


def refuse_future(day: date, today: date, option: str) -> None:
    """Refuse a record of a day to come: it would count for nothing until then.

    Raises:
        VetkitError: ``day`` is after ``today``.
    """
    if day > today:
        raise problem(option, f"{day} is still to come", "give the day on which it was said")
