"""``vetkit validate``: profiles, records, checklists and settings, checked alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from vetkit.cli.console import emit, next_step, quoted, remark, stdin_bytes
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import Checklists, Config, today
from vetkit.errors import Problem, VetkitError
from vetkit.load.plain import shown

if TYPE_CHECKING:
    from vetkit.load import Desks

EPILOG = """\b
Examples:
  vetkit validate acme.toml
  vetkit validate vendors/ vetkit.toml our-checklist.toml
  vetkit validate acme.records/

Every problem is printed as file:line: what was found; what would be right.
Exit codes: 0 all valid, 2 not all.
"""

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", hidden=True)]


def validate(paths: Paths, checklist: Checklists = None, config: Config = None) -> None:
    """Check profiles, records and checklists alone.

    Each PATH is a profile, a records folder, a checklist, a vetkit.toml, a folder of these, or - for a
    profile on standard input. Every problem is printed with its line.
    """
    from vetkit.load import Desks

    desks = Desks(config, None, tuple(checklist or ()))
    told: dict[Problem, None] = {}
    valid: list[Path] = []
    for path, kind, check in _checks(paths, desks):
        problems = _problems(check, path)
        told |= dict.fromkeys(problems)
        if not problems:
            valid.append(path)
            emit(f"{shown(path)}: valid {kind}\n")
    for problem in told:
        emit(f"{shown(problem)}\n")
    sys.stdout.flush()
    if told:
        remark(f"\n{len(told)} {'problem' if len(told) == 1 else 'problems'}.")
        raise typer.Exit(ExitCode.BAD_INPUT)
    if len(valid) == 1:
        next_step(f"vetkit assess {quoted(valid[0])}")


def _problems(check: Callable[[Path], object], path: Path) -> tuple[Problem, ...]:
    try:
        check(path)
    except VetkitError as error:
        return error.problems
    return ()


def _checks(paths: Sequence[Path], desks: Desks) -> Iterator[tuple[Path, str, Callable[[Path], None]]]:
    """Yield every file that is meant, what it is, and how to check it."""
    from vetkit.load import find_profiles

    def profile(path: Path) -> None:
        _profile(path, desks)

    for path in dict.fromkeys(paths):
        if path.is_dir() and path.suffix != ".records":
            found = find_profiles([path])
            yield from ((file, "profile", profile) for file in found.profiles)
            yield from (
                (file, "checklist", _checklist) for file in found.others if _kind(file) == "checklist"
            )
        else:
            kind = _kind(path)
            yield (
                path,
                kind,
                {"checklist": _checklist, "records": _records, "settings": _settings}.get(kind, profile),
            )


def _kind(path: Path) -> str:
    """Tell what a file means to be, by its name and its tables; what cannot be told is a profile."""
    from vetkit.load.config import NAME
    from vetkit.load.toml import read_toml

    if path.suffix == ".records" or path.parent.suffix == ".records":
        return "records"
    if path.name == NAME:
        return "settings"
    try:
        values = {} if path == Path("-") else read_toml(path).values
    except VetkitError:
        return "profile"
    if "consultant" not in values and isinstance(values.get("checklist"), dict):
        return "checklist"
    return "settings" if {"policy", "weights"} & values.keys() else "profile"


def _profile(path: Path, desks: Desks) -> None:
    """Check a profile, its records and its settings, the phrases left aside."""
    from vetkit.claims import compile_rules
    from vetkit.load import gather, load_profile

    try:
        settings = desks.at(path).settings
    except VetkitError as error:
        raise VetkitError(
            (*error.problems, *_problems(lambda p: load_profile(p, _stream(p)), path))
        ) from error
    gather(path, settings, compile_rules(()), today(), _stream(path))


def _stream(path: Path) -> BinaryIO | None:
    """Return standard input where the profile is to be read from it."""
    return stdin_bytes() if path == Path("-") else None


def _records(path: Path) -> None:
    from vetkit.errors import problem
    from vetkit.load.read import is_there
    from vetkit.load.records import load_records

    if not is_there(path):
        raise problem(path, "there is no such file", "records lie in the folder beside their profile")
    load_records(path if path.suffix == ".records" else path.parent)


def _settings(path: Path) -> None:
    from vetkit.load import load_settings

    load_settings(path)


def _checklist(path: Path) -> None:
    from vetkit.cli.rules import own_checklist

    own_checklist(path)
