"""One run of the command line in this process, from arguments to exit code."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.evidence import desk, kept  # noqa: F401 - fixtures of the tests on evidence
from tests.cli.references import acme, sheet  # noqa: F401 - fixtures of the tests on references
from vetkit.cli.run import run

EXAMPLES = Path(__file__).parents[2] / "examples"
BRIGHTWAVE = str(EXAMPLES / "doitall" / "brightwave.toml")
AS_OF = ("--as-of", "2026-11-24")


@dataclass(frozen=True)
class Ran:
    """What a run came to."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def surroundings(monkeypatch, tmp_path):
    """Every test runs in an empty folder and in no terminal, whatever the developer's own is like."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONIOENCODING", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def vetkit(capsys, monkeypatch):
    """Run one command; ``stdin`` is what standard input holds."""

    def call(*arguments, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        code = run([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


@pytest.fixture
def profile(tmp_path):
    """A profile of three lines: valid, and nothing known."""
    path = tmp_path / "acme.toml"
    path.write_text('[consultant]\nname = "Acme"\n', encoding="utf-8")
    return path
