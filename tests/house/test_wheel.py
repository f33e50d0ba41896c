"""The wheel holds everything that the tool needs, and works where there is no checkout."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from tests.house.tree import PACKAGE, ROOT, files

EXAMPLE = ROOT / "examples" / "doitall"


def run(*arguments: object, cwd: Path, environment: Mapping[str, str] | None = None) -> str:
    """Run a program and return what it printed; a failure shows what it said."""
    done = subprocess.run(list(map(str, arguments)), cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the checkout without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel and nothing else; the third-party packages lie in a folder beside it."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "env", symlinks=True)
    python = folder / "env" / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=folder)
    link_third_party(folder / "third-party")
    return folder


def link_third_party(folder: Path) -> None:
    """Link what vetkit requires into ``folder``, as far as it is installed here: no test tool is among it."""
    folder.mkdir()
    for name in required("vetkit", set()) - {"vetkit"}:
        package = distribution(name)
        for top in {
            path.parts[0] for path in package.files or () if path.parts[0] not in ("..", "__pycache__")
        }:
            if not (folder / top).exists():
                (folder / top).symlink_to(Path(str(package.locate_file(top))))


def required(name: str, found: set[str]) -> set[str]:
    """Return ``name`` and everything that it requires here, without extras."""
    found.add(re.sub(r"[-_.]+", "-", name).lower())
    for requirement in map(Requirement, distribution(name).requires or ()):
        wanted = not requirement.marker or requirement.marker.evaluate({"extra": ""})
        if wanted and re.sub(r"[-_.]+", "-", requirement.name).lower() not in found:
            required(requirement.name, found)
    return found


def in_environment(installed: Path, *arguments: object, cwd: Path) -> str:
    """Run a program of the environment, with no other Python setting around it."""
    program, *rest = arguments
    clean = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(installed / "third-party"), "LC_ALL": "C"}
    return run(installed / "env" / "bin" / str(program), *rest, cwd=cwd, environment=clean)


def shipped(folder: Path, at: str) -> Iterator[str]:
    """Yield the names in the wheel of what a person wrote into ``folder``."""
    for path in files(folder.relative_to(ROOT).as_posix()):
        yield f"{at}/{path.relative_to(folder).as_posix()}"


def test_the_wheel_holds_the_package_its_data_and_the_checklists(wheel: Path) -> None:
    held = set(ZipFile(wheel).namelist())
    wanted = {*shipped(PACKAGE, "vetkit"), *shipped(ROOT / "checklists", "vetkit/checklists")}
    assert {"vetkit/py.typed", "vetkit/checklists/references.toml", "vetkit/data/sources.toml"} <= wanted
    assert wanted - held == set()


def test_the_wheel_holds_nothing_else(wheel: Path) -> None:
    extra = [name for name in ZipFile(wheel).namelist() if not name.startswith("vetkit/")]
    assert all(re.match(r"vetkit-[\d.]+\.dist-info/", name) for name in extra), extra
    assert any(name.endswith("/licenses/LICENSE") for name in extra)


def test_the_installed_tool_assesses_an_example_from_another_folder(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "case")
    command = [
        "vetkit",
        "assess",
        "case/brightwave.toml",
        "--as-of",
        "2026-11-24",
        "--exit-zero",
        "-f",
        "json",
    ]
    assessment = json.loads(in_environment(installed, *command, cwd=tmp_path))
    assert [used["id"] for used in assessment["checklists"]] == [
        "references",
        "claims",
        "conduct",
        "terms",
        "buyer",
    ]
    assert assessment["consultant"]["name"] == "Brightwave"
    assert assessment["findings"]


def test_the_installed_tool_is_the_one_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    home = in_environment(installed, "python", "-c", "import vetkit; print(vetkit.__file__)", cwd=tmp_path)
    assert Path(home.strip()).is_relative_to(installed / "env")


def test_the_installed_checklists_are_worked_out_already(installed: Path, tmp_path: Path) -> None:
    asked = "from vetkit.load.shipped import packed; print(packed() is not None)"
    assert in_environment(installed, "python", "-c", asked, cwd=tmp_path).strip() == "True"


def test_nothing_is_needed_that_the_wheel_does_not_require(installed: Path) -> None:
    assert {"typer", "rich", "pydantic", "httpx", "tomli_w"} <= {
        p.name for p in (installed / "third-party").iterdir()
    }
    assert not {"pytest", "hypothesis", "vetkit", "jsonschema"} & {
        p.stem for p in (installed / "third-party").iterdir()
    }
