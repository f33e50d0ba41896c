"""One base error: it names every problem, each with its place and the way out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with one input.

    Attributes:
        file: The input as the user named it.
        line: Line in that file, from 1; 0 where no line can be named.
        message: What was found, and what is wrong with it.
        hint: What would be right, or what to do next; may be empty.
    """

    file: str
    line: int
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return ``file:line: message; hint``, as compilers write it."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}" + (f"; {self.hint}" if self.hint else "")


class VetkitError(Exception):
    """Bad input or usage: nothing was assessed. The command line exits with 2.

    Args:
        problems: Every problem found, not only the first.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = tuple(sorted(problems))
        super().__init__("\n".join(map(str, self.problems)))


def problem(file: object, message: str, hint: str = "", line: int = 0) -> VetkitError:
    """Return the error for a single problem, ready to raise."""
    return VetkitError([Problem(str(file), line, message, hint)])
