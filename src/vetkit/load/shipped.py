"""What ships inside the package: the built-in checklists, their sources, the table of platforms.

The nouns of the tables that only some commands read are imported with the table.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from vetkit.claims.prepared import digest, language_key, pack
from vetkit.load.check import check
from vetkit.load.checklists import read_checklist
from vetkit.load.pack import Shipped, shipped_in
from vetkit.load.toml import Toml, read_toml
from vetkit.model.base import Value
from vetkit.model.checklist import Checklist, Source
from vetkit.model.platform import Platform

if TYPE_CHECKING:
    from vetkit.model.accuracy import Accuracy
    from vetkit.model.interview import Interview
    from vetkit.model.research import Directory
    from vetkit.model.signal import Rulebook

IDS = ("references", "claims", "conduct", "terms", "buyer")
"""The built-in checklists in the order of every report."""

_PACKAGE = Path(__file__).parents[1]

MADE_BY = ("load/checklists.py", "load/pack.py", "claims/rules.py", "model/checklist.py", "model/platform.py")
"""The modules that make of the checklists what is packed."""

_DATED = ("platforms.toml", "programmes.toml")
"""The tables of dates that claims of experience and of certificates are held against."""


class PlatformsFile(Value):
    """``data/platforms.toml`` and ``data/programmes.toml``."""

    platforms: tuple[Platform, ...]


@cache
def checklists() -> tuple[Checklist, ...]:
    """Return the built-in checklists in their fixed order."""
    ready = packed()
    return ready.checklists if ready else written()


def written() -> tuple[Checklist, ...]:
    """Return the built-in checklists as their files have them."""
    return tuple(_checklist(name) for name in IDS)


@cache
def packed() -> Shipped | None:
    """Return what was packed when the package was built; None where it is missing or out of date."""
    return shipped_in(pack(), key())


@cache
def key() -> str:
    """Return the hash of all that the packed checklists are made from."""
    files = [checklists_folder() / f"{name}.toml" for name in IDS]
    files += [_PACKAGE / "data" / name for name in ("sources.toml", *_DATED)]
    files += [_PACKAGE / name for name in MADE_BY]
    return digest([language_key().encode(), *(file.read_bytes() for file in files)])


@cache
def sources() -> dict[str, Source]:
    """Return the sources that the built-in checklists cite, by key."""
    file = _data("sources.toml")
    rows = file.values.get("sources", {})
    return {key: Source(key=key, **row) for key, row in rows.items()}


@cache
def platforms() -> tuple[Platform, ...]:
    """Return when each platform, and each certificate, could first and last be had."""
    ready = packed()
    return ready.platforms if ready else listed()


def listed() -> tuple[Platform, ...]:
    """Return the tables of platforms and of certificates as their files have them."""
    return tuple(row for name in _DATED for row in check(PlatformsFile, _data(name)).platforms)


@cache
def directory() -> Directory:
    """Return the public sources: those that vetkit asks, and those that a person opens."""
    from vetkit.model.research import Directory

    return check(Directory, _data("online.toml"))


@cache
def interview() -> Interview:
    """Return the questions that every referee is asked."""
    from vetkit.model.interview import Interview

    return check(Interview, _data("interview.toml"))


@cache
def rulebook() -> Rulebook:
    """Return the rules on referees with the lists by which they judge."""
    from vetkit.load.rulebook import read_rulebook

    return read_rulebook(_data)


@cache
def accuracy() -> Accuracy:
    """Return how often the built-in flags are right, as measured."""
    from vetkit.model.accuracy import Accuracy

    return check(Accuracy, _data("accuracy.toml"))


def checklists_folder() -> Path:
    """Return the folder of the built-in checklists: in an installed package, or beside ``src``."""
    installed = _PACKAGE / "checklists"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "checklists"


def _checklist(name: str) -> Checklist:
    return read_checklist(checklists_folder() / f"{name}.toml", f"checklists/{name}.toml", sources())


def _data(name: str) -> Toml:
    return read_toml(_PACKAGE / "data" / name, f"data/{name}")
