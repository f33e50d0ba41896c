"""What pyproject.toml, the package, the change log and the set-up say of versions is the same."""

from __future__ import annotations

import re
import tomllib

from tests.house.tree import ROOT

import vetkit

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]
LEAST = re.fullmatch(r">=(\d+)\.(\d+)", PROJECT["requires-python"])
CLASSIFIED = [
    tuple(map(int, found.groups()))
    for classifier in PROJECT["classifiers"]
    if (found := re.fullmatch(r"Programming Language :: Python :: (\d+)\.(\d+)", classifier))
]


def least() -> tuple[int, int]:
    assert LEAST, PROJECT["requires-python"]
    return int(LEAST[1]), int(LEAST[2])


def test_the_classifiers_begin_at_the_least_python_and_leave_none_out() -> None:
    major, minor = least()
    assert [(major, minor + step) for step in range(len(CLASSIFIED))] == CLASSIFIED
    assert len(CLASSIFIED) > 1


def test_lint_and_set_up_want_the_same_least_python() -> None:
    major, minor = least()
    assert PYPROJECT["tool"]["ruff"]["target-version"] == f"py{major}{minor}"
    set_up = (ROOT / "scripts" / "_setup.sh").read_text(encoding="utf-8")
    assert f"sys.version_info < ({major}, {minor})" in set_up
    assert all(f"python{major}.{minor}" in set_up for major, minor in CLASSIFIED)


def test_the_version_is_written_once_in_the_package() -> None:
    assert PROJECT["dynamic"] == ["version"]
    assert "version" not in PROJECT
    assert PYPROJECT["tool"]["hatch"]["version"]["path"] == "src/vetkit/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", vetkit.__version__)


def test_the_change_log_has_an_entry_for_the_version() -> None:
    headings = re.findall(r"^## \[?([\d.]+|Unreleased)\]?", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert vetkit.__version__ in headings
