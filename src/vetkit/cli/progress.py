"""How far a long run is: one line on a terminal, after the first second, gone at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

from vetkit.cli.console import is_interactive

T = TypeVar("T")

_EVERY = 0.2
"""Seconds between two updates."""


def followed(items: Iterable[T], total: int, what: str, *, patience: float = 1.0) -> Iterator[T]:
    """Yield ``items``, showing on a terminal how many of ``total`` are done.

    Args:
        items: What is worked through.
        total: Their number.
        what: What they are, in the plural.
        patience: Seconds before anything is shown.
    """
    if not is_interactive():
        yield from items
        return
    due = monotonic() + patience
    drawn = False
    try:
        for done, item in enumerate(items):
            if monotonic() >= due:
                sys.stderr.write(f"\r{done} of {total} {what} ")
                sys.stderr.flush()
                due, drawn = monotonic() + _EVERY, True
            yield item
    finally:
        if drawn:
            sys.stderr.write("\r" + " " * len(f"{total} of {total} {what} ") + "\r")
            sys.stderr.flush()
