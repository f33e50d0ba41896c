"""Which report goes where: ``-f FORMAT`` paired with ``-o FILE``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from os.path import realpath  # unlike Path.resolve, it takes a circle of links
from pathlib import Path

from vetkit.errors import VetkitError, problem
from vetkit.load.nearest import suggestion
from vetkit.load.plain import shown

STDOUT = Path("-")
"""Stands for standard output, and among inputs for standard input."""


@dataclass(frozen=True, slots=True)
class Target:
    """One report of a run.

    Attributes:
        format: Name of a format.
        path: The file; ``-`` for standard output.
    """

    format: str
    path: Path


def targets(
    formats: Sequence[str], outputs: Sequence[Path], *, default: str, known: Sequence[str]
) -> tuple[Target, ...]:
    """Pair formats with outputs, the first with the first.

    Args:
        formats: What ``-f`` named; ``default`` where nothing.
        outputs: What ``-o`` named; standard output where nothing and there is but one format.
        default: The format if none is named.
        known: All formats.

    Raises:
        VetkitError: An unknown format, numbers that do not match, or one place for two reports.
    """
    wanted = list(formats) or [default]
    for name in wanted:
        check_format(name, known)
    if outputs and not formats:
        raise _unpaired("--output needs a --format before it")
    if len(outputs) != len(wanted) and (outputs or len(wanted) > 1):
        raise _unpaired(f"--format is given {_times(len(wanted))} and --output {_times(len(outputs))}")
    places = [STDOUT if path == STDOUT else path for path in outputs] or [STDOUT]
    _refuse_twice(places)
    return tuple(Target(name, place) for name, place in zip(wanted, places, strict=True))


def check_format(name: str, known: Sequence[str]) -> None:
    """Refuse a format that there is not.

    Raises:
        VetkitError: ``name`` is none of ``known``.
    """
    if name not in known:
        hint = suggestion(name, known, "formats")
        raise problem("--format", f"there is no format '{shown(name)}'", hint)


def refuse_inputs(places: Sequence[Target], inputs: Sequence[Path]) -> None:
    """Refuse to write a report over a file that is read in the same run.

    Raises:
        VetkitError: An output is one of the inputs.
    """
    written = [target for target in places if target.path != STDOUT]
    read = {realpath(path) for path in inputs} if written else set()
    for target in written:
        if realpath(target.path) in read:
            raise problem("--output", f"{shown(target.path)} is read in this run", "choose another name")


def _refuse_twice(places: Sequence[Path]) -> None:
    seen: set[str] = set()
    for place in places:
        real = realpath(place)
        if real in seen:
            raise problem("--output", f"{shown(place)} is named twice", "each report needs its own place")
        seen.add(real)


def _unpaired(message: str) -> VetkitError:
    return problem("--output", message, "pair them: -f markdown -o report.md -f json -o report.json")


def _times(count: int) -> str:
    return {0: "not", 1: "once", 2: "twice"}.get(count, f"{count} times")
