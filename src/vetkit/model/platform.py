"""When a platform or one of its features could first and last be used."""

from datetime import date
from functools import lru_cache
from typing import Literal

from vetkit.model.base import Line, Value
from vetkit.model.same import Same


class Platform(Value):
    """One row of the table of platform dates."""

    name: Line
    launched: date
    """Earliest defensible day: first public or invite-only access."""
    precision: Literal["day", "month", "year"] = "day"
    confidence: Literal["A", "B", "C"]
    """A day well known, B month or year, C approximate or disputed. Only A and B accuse."""
    aliases: tuple[Line, ...] = ()
    words: tuple[Line, ...] = ()
    """Those of its names that are everyday words too: a text means it only as in "on Medium"."""
    insider: date | None = None
    closed: date | None = None
    source: tuple[Line, ...] = ()
    note: Line | None = None


def by_name(platforms: tuple[Platform, ...]) -> dict[str, Platform]:
    """Return the rows by each of their names, casefolded; of two with one name, the later."""
    return _by_name(Same(platforms))


@lru_cache(maxsize=1)
def _by_name(same: Same[tuple[Platform, ...]]) -> dict[str, Platform]:
    return {name.casefold(): row for row in same.value for name in (row.name, *row.aliases)}
