"""Questions on a terminal: the prompt goes to standard error, the reply is one line."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from vetkit.cli.console import say
from vetkit.cli.keyboard import wait_for_a_key


class Enough(Exception):  # noqa: N818 - no error: the user has had enough
    """The input ended, or the user wants to stop."""


def can_ask() -> bool:
    """Tell whether there is a person at a terminal."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr.isatty())


def ask(prompt: str) -> str:
    """Return one line, without blanks around it.

    Raises:
        Enough: The input has ended (Ctrl-D).
    """
    sys.stderr.write(prompt)
    sys.stderr.flush()
    wait_for_a_key(sys.stdin)
    try:
        line = sys.stdin.readline()
    except UnicodeDecodeError:
        say("That is not text in this terminal's character set; please write it otherwise.")
        return ask(prompt)
    if not line:
        say("")
        raise Enough
    return "".join(c for c in line.strip() if c.isprintable())


def choose(prompt: str, replies: Mapping[str, str]) -> str:
    """Ask until the reply is one of ``replies``, and return what it stands for.

    Raises:
        Enough: The input has ended.
    """
    while (reply := ask(prompt).lower()) not in replies:
        say(f"'{reply}' is none of these.")
    return replies[reply]
