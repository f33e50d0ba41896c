"""The tests run with everything that they are written for: an extra that is missing would test its absence."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version

from tests.house.tree import ROOT


def test_what_the_tests_need_is_installed() -> None:
    """Run ``./scripts/test`` once where this fails: it installs what ``pyproject.toml`` has come to name."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["dev"]
    names = [
        match[0] for entry in wanted if isinstance(entry, str) and (match := re.match(r"[\w.-]+", entry))
    ]
    assert [name for name in names if not is_installed(name)] == []


def is_installed(name: str) -> bool:
    try:
        version(name)
    except PackageNotFoundError:
        return False
    return True


def test_what_is_missing_is_seen() -> None:
    assert is_installed("pytest")
    assert not is_installed("no-package-has-this-name")
