"""What ships inside the package: the built-in checklists, their sources, the table of platforms."""

from functools import cache
from pathlib import Path

from vetkit.load.check import check
from vetkit.load.checklists import read_checklist
from vetkit.load.toml import Toml, read_toml
from vetkit.model.base import Value
from vetkit.model.checklist import Checklist, Source
from vetkit.model.interview import Interview
from vetkit.model.platform import Platform

IDS = ("references", "claims", "conduct", "terms", "buyer")
"""The built-in checklists in the order of every report."""

_PACKAGE = Path(__file__).parents[1]


class PlatformsFile(Value):
    """``data/platforms.toml``."""

    platforms: tuple[Platform, ...]


@cache
def checklists() -> tuple[Checklist, ...]:
    """Return the built-in checklists in their fixed order."""
    return tuple(_checklist(name) for name in IDS)


@cache
def sources() -> dict[str, Source]:
    """Return the sources that the built-in checklists cite, by key."""
    file = _data("sources.toml")
    rows = file.values.get("sources", {})
    return {key: Source(key=key, **row) for key, row in rows.items()}


@cache
def platforms() -> tuple[Platform, ...]:
    """Return when each platform could first and last be used."""
    return check(PlatformsFile, _data("platforms.toml")).platforms


@cache
def interview() -> Interview:
    """Return the questions that every referee is asked."""
    return check(Interview, _data("interview.toml"))


def checklists_folder() -> Path:
    """Return the folder of the built-in checklists: in an installed package, or beside ``src``."""
    installed = _PACKAGE / "checklists"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "checklists"


def _checklist(name: str) -> Checklist:
    return read_checklist(checklists_folder() / f"{name}.toml", f"checklists/{name}.toml", sources())


def _data(name: str) -> Toml:
    return read_toml(_PACKAGE / "data" / name, f"data/{name}")
