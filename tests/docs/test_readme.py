"""The README leaves out no command, no format and no exit code."""

from __future__ import annotations

import re

import pytest

from tests.docs.pages import ROOT
from vetkit.cli.app import COMMANDS
from vetkit.cli.exit_codes import MEANINGS
from vetkit.report import FORMATS

README = (ROOT / "README.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return README.partition(f"## {title}\n")[2].partition("\n## ")[0]


def test_the_table_of_exit_codes_is_the_code_s() -> None:
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", section("Exit codes"), re.MULTILINE)
    assert rows == [(str(int(code)), meaning) for code, meaning in MEANINGS.items()]


def test_the_table_of_formats_names_each_once() -> None:
    assert sorted(re.findall(r"^\| `(\w+)` \|", section("A buyer's morning"), re.MULTILINE)) == list(FORMATS)


@pytest.mark.parametrize("command", [*COMMANDS, "checklist test"])
def test_every_command_is_shown(command: str) -> None:
    assert re.search(rf"vetkit {command}\b", README)


def test_the_two_commands_come_first() -> None:
    first = README.index("```")
    assert README[first:].startswith("```sh\n./scripts/demo")
    assert "./scripts/test" in README[first : README.index("```", first + 3)]
