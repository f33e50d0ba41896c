"""What the pages show is what happens: every console block is run, and its output compared.

A page starts in a fresh copy of ``examples/`` and its blocks run in order. A ``console`` block holds commands
after ``$``; each ends with 0 unless ``# exit N`` follows it. Lines below a command are its output: ``...`` alone
stands for any lines, within a line for any characters; where nothing is shown, nothing is compared. A block
with ``file=NAME`` after its language is written to that file first, and a ``python`` block is run. All run in this
process, so that forty commands cost seconds.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.docs.pages import PAGES, ROOT, Block, blocks, name
from vetkit.cli.run import run as vetkit

_EXIT = re.compile(r"#\s*exit (\d+)\s*$")
_PLAIN = {"NO_COLOR": "1", "COLUMNS": "100", "TERM": "dumb"}


@dataclass(frozen=True)
class Step:
    """One command of a block, the exit code it should have, and the output shown."""

    command: str
    code: int
    shown: tuple[str, ...]
    line: int


@dataclass
class Desk:
    """Where a page's commands run, and what went otherwise than shown."""

    patch: pytest.MonkeyPatch
    failures: list[str] = field(default_factory=list)

    def go(self, folder: Path | str) -> None:
        self.patch.chdir(folder)


def steps(block: Block) -> Iterator[Step]:
    lines = block.body.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        code = _EXIT.search(lines[start])
        shown = tuple(line.rstrip() for line in lines[start + 1 : end])
        yield Step(lines[start][2:], int(code[1]) if code else 0, shown, block.line + start + 1)


def looks_like(shown: tuple[str, ...], printed: str) -> bool:
    """Tell whether ``printed`` is what a page shows."""
    pattern = ""
    for line in shown:
        if line.strip() == "...":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += r"[^\n]*".join(re.escape(part) for part in line.split("...")) + "\n"
    given = "".join(f"{line.rstrip()}\n" for line in printed.strip("\n").splitlines())
    return re.fullmatch(pattern, given) is not None


def run(step: Step, desk: Desk) -> None:
    program, *words = shlex.split(step.command, comments=True)
    if program == "vetkit":
        compare(step, *captured(lambda: vetkit(words)), desk)
    elif program == "cd":
        desk.go(words[0])
    elif program == "cp":
        shutil.copy(*words)
    elif program == "mkdir":
        Path(words[0]).mkdir()
    else:
        desk.failures.append(f"line {step.line}: this test does not run '{program}'")


def captured(call: Callable[[], int]) -> tuple[int, str]:
    """Return what ``call`` returns and all it prints, as a terminal would show it; it reads nothing."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with (
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(out),
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))
        code = int(call())
    return code, out.buffer.getvalue().decode()


def python(source: str) -> int:
    exec(compile(source, "<page>", "exec"), {"__name__": "__main__"})
    return 0


def compare(step: Step, code: int, printed: str, desk: Desk) -> None:
    said = f"line {step.line}: $ {step.command}\n{printed}"
    if code != step.code:
        desk.failures.append(f"{said}\nended with {code}, not {step.code}")
    elif step.shown and not looks_like(step.shown, printed):
        shown = "\n".join(step.shown)
        desk.failures.append(f"{said}\nis not what the page shows:\n{shown}")


def runnable(page: Path) -> list[Block]:
    return [
        block
        for block in blocks(page)
        if block.language in ("console", "python") or any(word.startswith("file=") for word in block.words)
    ]


@pytest.mark.parametrize("page", [page for page in PAGES if runnable(page)], ids=name)
def test_every_block_of_the_page_does_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    for variable, value in _PLAIN.items():
        monkeypatch.setenv(variable, value)
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    desk = Desk(monkeypatch)
    desk.go(tmp_path / "examples")
    for block in runnable(page):
        for word in block.words:
            if word.startswith("file="):
                Path(word.removeprefix("file=")).write_text(block.body, encoding="utf-8")
        if block.language == "python":
            step = Step("python", 0, (), block.line)
            compare(step, *captured(lambda source=block.body: python(source)), desk)
        if block.language == "console":
            for step in steps(block):
                run(step, desk)
    assert not desk.failures, "\n\n".join(desk.failures)


@pytest.mark.parametrize(
    ("shown", "printed", "alike"),
    [
        (("a", "b"), "a\nb\n", True),
        (("a",), "a\nb\n", False),
        (("a", "..."), "a\nb\nc\n", True),
        (("...", "c"), "a\nb\nc\n", True),
        (("a ... z",), "a b c z\n", True),
        (("a ... z",), "a b\nc z\n", False),
        (("(a)",), "a\n", False),
    ],
)
def test_dots_stand_for_anything_and_nothing_else_does(
    shown: tuple[str, ...], printed: str, alike: bool
) -> None:
    assert looks_like(shown, printed) is alike


def test_the_pages_have_blocks_to_run() -> None:
    assert {"README.md", "docs/tutorial.md"} <= {name(page) for page in PAGES if runnable(page)}
