"""The README's two commands, and what they say on a machine where they cannot work."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.house.tree import ROOT

COMMANDS = ("./scripts/demo", "./scripts/test")


def test_the_readme_names_both_commands() -> None:
    blocks = re.findall(r"^```sh\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    lines = [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]
    assert [command for command in COMMANDS if command not in lines] == []


def test_what_must_be_green_is_the_test_command_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith(("#", "set ", "cd "))] == [
        "exec ./scripts/test"
    ]


@pytest.mark.parametrize("command", [*COMMANDS, ".ci/run"])
def test_a_command_can_be_run(command: str) -> None:
    assert os.access(ROOT / command, os.X_OK)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of the scripts alone, on a machine with a few plain programs and no Python."""
    shutil.copytree(ROOT / "scripts", tmp_path / "checkout" / "scripts")
    (tmp_path / "bin").mkdir()
    for program in ("cat", "cksum", "dirname", "grep", "sh"):
        (tmp_path / "bin" / program).symlink_to(str(shutil.which(program)))
    return tmp_path / "checkout"


def add_program(checkout: Path, name: str, script: str) -> None:
    """Put a program on the path of ``checkout``'s machine."""
    path = checkout.parent / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)


def fails(checkout: Path, command: str = "demo") -> str:
    """Run a command that must say why it cannot go on, from another folder, and return what it said."""
    run = subprocess.run(
        [checkout / "scripts" / command],
        cwd=checkout.parent,
        env={"PATH": str(checkout.parent / "bin")},
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert not (checkout / ".venv").exists()
    return run.stderr


OLD = 'case $1 in -V) echo "Python 3.9.2" ;; *) exit 1 ;; esac'
WITHOUT_VENV = "case $2 in *ensurepip*) exit 1 ;; *print*) echo python3.11-venv ;; esac"


@pytest.mark.parametrize("command", ["demo", "test"])
def test_no_python_is_said_with_the_way_out(checkout: Path, command: str) -> None:
    said = fails(checkout, command)
    assert "vetkit needs Python 3.11 or later; python3 is none." in said
    assert "apt-get install python3 python3-venv" in said


def test_an_old_python_is_named_with_its_version(checkout: Path) -> None:
    add_program(checkout, "python3", OLD)
    assert "vetkit needs Python 3.11 or later; python3 is Python 3.9.2." in fails(checkout)


def test_without_venv_and_without_apt_a_complete_python_is_asked_for(checkout: Path) -> None:
    add_program(checkout, "python3", WITHOUT_VENV)
    assert "python3 has no ensurepip" in fails(checkout)


def test_without_venv_and_without_rights_the_command_for_root_is_said(checkout: Path) -> None:
    add_program(checkout, "python3", WITHOUT_VENV)
    add_program(checkout, "apt-get", "exit 9")
    add_program(checkout, "id", "echo 1000")
    assert "Run this as root, once, and then try again:  apt-get install python3.11-venv" in fails(checkout)


def test_as_root_the_missing_package_is_installed(checkout: Path) -> None:
    add_program(checkout, "python3", WITHOUT_VENV)
    add_program(checkout, "apt-get", 'echo "apt-get $*" >&2')
    add_program(checkout, "env", 'shift; exec "$@"')
    add_program(checkout, "id", "echo 0")
    said = fails(checkout)
    assert re.search(r"^apt-get install .*python3\.11-venv$", said, re.M)
    assert "still cannot make a virtual environment" in said
