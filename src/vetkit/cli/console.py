"""The one place that writes: reports to standard output, everything else to standard error."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, BinaryIO, TextIO

from vetkit.cli.keyboard import wait_for_a_key
from vetkit.load.plain import shown

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from vetkit.errors import Problem

NARROWEST = 40
"""Columns under which no report is laid out."""

_DEFAULT = 80


def columns(stream: TextIO, wanted: int | None = None) -> int:
    """Return how many columns to use: those wanted, else COLUMNS, else the terminal's, else 80.

    Only the stream's own terminal is asked, so a report that goes to a file never depends on the window.
    """
    said = os.environ.get("COLUMNS", "")
    if wanted is None and said.isdecimal():
        wanted = int(said)
    if wanted is None and stream.isatty():
        wanted = os.get_terminal_size(stream.fileno()).columns
    return max(NARROWEST, wanted or _DEFAULT)


def screen(stream: TextIO, width: int | None = None, *, colour: bool = True) -> Console:
    """Return a Rich console that takes text as text: markup, emoji codes and highlighting are off.

    Args:
        stream: Where it writes.
        width: Columns, if the user said so.
        colour: False for a file; else NO_COLOR, FORCE_COLOR, TERM=dumb and a missing terminal decide.
    """
    from rich.console import Console

    return Console(
        file=stream,
        width=columns(stream, width),
        color_system="auto" if colour else None,
        force_terminal=None if colour else False,
        markup=False,
        emoji=False,
        highlight=False,
    )


def draw(renderable: RenderableType, width: int | None = None) -> None:
    """Write something that Rich can draw to standard output, without blanks at the ends of lines."""
    console = screen(sys.stdout, width)
    with console.capture() as captured:
        console.print(renderable)
    emit("".join(f"{line.rstrip(' ')}\n" for line in captured.get().removesuffix("\n").split("\n")))


def emit(text: str) -> None:
    """Write a report to standard output: in UTF-8, or on a terminal in the terminal's own characters."""
    if sys.stdout.isatty():
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode(errors="backslashreplace"))


def say(text: str) -> None:
    """Write a message to standard error, with nothing in it that a terminal obeys."""
    sys.stderr.write("".join(f"{shown(line)}\n" for line in text.split("\n")))


def tell(problems: Iterable[Problem]) -> None:
    """Write problems to standard error, one a line."""
    for problem in problems:
        say(str(problem))


def remark(text: str) -> None:
    """Write a message that only a person who watches needs."""
    if is_interactive():
        say(text)


def stdin_bytes() -> BinaryIO | None:
    """Return standard input as bytes; None where it was closed before we began."""
    if sys.stdin and sys.stdin.isatty():
        remark("Reading from the terminal; end with Ctrl-D.")
        wait_for_a_key(sys.stdin)
    return sys.stdin.buffer if sys.stdin else None


def is_interactive() -> bool:
    """Tell whether a person watches: hints on what to do next are for people, not for pipelines."""
    return sys.stderr.isatty()


def next_step(*commands: str) -> None:
    """Say what one would do next, where a person watches."""
    if commands:
        remark("\n".join(("\nNext:", *(f"  {command}" for command in commands))))


def quoted(word: object) -> str:
    """Return a path or name as one types it in a command."""
    return shlex.quote(str(word))
