"""One checklist file, by itself."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import Field

from vetkit.load.check import check
from vetkit.load.toml import Toml, read_toml
from vetkit.model.base import Line, Slug, Text, Value
from vetkit.model.checklist import Checklist, Criterion, Flag, Source


class Header(Value):
    """``[checklist]``: what the list is, without its rules."""

    id: Slug
    title: Line
    version: Line
    weight: float = Field(ge=0)
    about: Text
    role: Literal["consultant", "buyer"] = "consultant"


class ChecklistFile(Value):
    """A checklist as it stands in its file."""

    checklist: Header
    criteria: tuple[Criterion, ...] = ()
    flags: tuple[Flag, ...] = ()
    sources: tuple[Source, ...] = ()


def read_checklist(
    path: Path, name: str | None = None, known: Mapping[str, Source] | None = None
) -> Checklist:
    """Read one checklist file, without asking whether it agrees with others.

    Args:
        path: The file.
        name: The file as the user named it; the path where None.
        known: Sources that its rules may cite by key beside its own ``[[sources]]``.

    Raises:
        VetkitError: Every mistake that the file has by itself, each with its line.
    """
    return checklist_of(read_toml(path, name), known or {})


def checklist_of(file: Toml, known: Mapping[str, Source]) -> Checklist:
    """Return the checklist that ``file`` holds. See ``read_checklist``."""
    held = check(ChecklistFile, file)
    sources = {**known, **{source.key: source for source in held.sources}}
    rules: tuple[Criterion | Flag, ...] = (*held.criteria, *held.flags)
    cited = sorted({key for rule in rules for key in rule.source})
    return Checklist(
        **dict(held.checklist),
        criteria=held.criteria,
        flags=held.flags,
        sources=tuple(sources[key] for key in cited if key in sources),
        path=file.name,
        sha256=file.sha256,
    )
