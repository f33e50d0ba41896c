"""The shipped examples, each assessed once a test run."""

from __future__ import annotations

import io
from datetime import date
from functools import cache
from pathlib import Path

from rich.console import Console

import vetkit
from vetkit.model.assessment import Assessment
from vetkit.model.case import Case
from vetkit.model.checklist import Checklist
from vetkit.model.policy import Policy
from vetkit.model.profile import Profile
from vetkit.report import Audience

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 11, 24)
PROFILES = {
    path.stem: path
    for path in sorted((ROOT / "examples").glob("*/*.toml"))
    if "[consultant]" in path.read_text(encoding="utf-8")
}


@cache
def profile(name: str) -> Profile:
    from vetkit.load import load_profile

    return load_profile(PROFILES[name])


@cache
def loaded(name: str) -> tuple[tuple[Checklist, ...], Case, Policy]:
    return vetkit.load_case(PROFILES[name], AS_OF)


@cache
def assessment(name: str) -> Assessment:
    return vetkit.assess(*loaded(name))


def report(name: str, format: str, reader: Audience = "buyer") -> str:
    """Return the report on an example as text; the terminal's at 100 columns and without colour."""
    drawn = vetkit.render(assessment(name), format, reader, loaded(name)[1])
    if isinstance(drawn, str):
        return drawn
    out = io.StringIO()
    Console(file=out, width=100, color_system=None, legacy_windows=False, _environ={}).print(drawn, end="")
    return out.getvalue()
