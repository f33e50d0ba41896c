"""One TOML file, read whole and with care: limits first, then the text, then the values."""

from __future__ import annotations

import codecs
import hashlib
import re
import tomllib
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from vetkit.errors import Problem, VetkitError, problem
from vetkit.load.locate import Place, line_of, places
from vetkit.load.plain import shown
from vetkit.load.read import read_bytes
from vetkit.load.syntax import explain

LIMIT = 1 << 20
"""Bytes of a profile, record, checklist or configuration."""

DEPTH = 20
"""Tables and lists within one another."""

ITEMS = 20_000
"""Items of all lists and inline tables together."""


@dataclass(frozen=True)
class Toml:
    """A TOML file as read.

    Attributes:
        name: The file as the user named it.
        data: Its bytes.
        text: Its text, without a byte order mark.
        values: What it says.
    """

    name: str
    data: bytes = field(repr=False)
    text: str = field(repr=False)
    values: dict[str, Any] = field(repr=False)

    @property
    def sha256(self) -> str:
        """Hash of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def places(self) -> dict[Place, int]:
        """The line of every key; worked out when first asked for."""
        return places(self.text)

    def line(self, place: Place) -> int:
        """Return the line of a key, or of the nearest table around it; 0 for the file as a whole."""
        return line_of(self.places, place)

    def problem(self, place: Place, message: str, hint: str = "") -> Problem:
        """Return a problem at ``place``."""
        return Problem(self.name, self.line(place), message, hint)


def read_toml(path: Path, name: str | None = None) -> Toml:
    """Read one TOML file.

    Args:
        path: The file.
        name: The file as the user named it; the path where None.

    Raises:
        VetkitError: It cannot be read, or is not TOML in UTF-8 within the limits.
    """
    called = shown(path if name is None else name)
    return parse(read_bytes(path, called, LIMIT), called)


def parse(data: bytes, name: str) -> Toml:
    """Return what the bytes of a TOML file say.

    Raises:
        VetkitError: They are not TOML in UTF-8, or nested too deep.
    """
    text = _decode(data, name)
    _check_shape(text, name)
    try:
        return Toml(name, data, text, tomllib.loads(text))
    except ValueError as error:  # a number of thousands of digits is no TOMLDecodeError
        raise VetkitError([explain(str(error), text, name)]) from error


def _decode(data: bytes, name: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:2]:
        raise problem(name, "is UTF-16, not UTF-8", "open it in an editor and save it as UTF-8")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        start = error.start + len(data) - len(error.object)
        line = data.count(b"\n", 0, start) + 1
        column = start - (data.rfind(b"\n", 0, start) + 1) + 1
        raise problem(
            name,
            f"is not UTF-8: byte {column} of this line, 0x{data[start]:02X}, is part of no character",
            "open it in an editor and save it as UTF-8",
            line,
        ) from error


_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?(?:"""|\Z)'
    r"|'''.*?(?:'''|\Z)"
    r'|"(?:[^"\\\n]|\\[^\n])*"?'
    r"|'[^'\n]*'?"
    r"|#[^\n]*"
    r"|[\[\]{}=,.\n]",
    re.DOTALL,
)


def _check_shape(text: str, name: str) -> None:
    """Refuse deep nesting and endless lists before the parser meets them.

    It recurses into what is nested, dotted keys cost it the square, and each item of a list can be a mistake.
    """
    level = dots = items = 0
    for token in _TOKEN.finditer(text):
        match token.group():
            case "[" | "{":
                level += 1
                dots = 0
            case "]" | "}":
                level = max(0, level - 1)
            case ".":
                dots += 1
            case "=" | "\n":
                dots = 0
            case ",":
                dots = 0
                items += 1
            case _:
                continue
        if level + dots > DEPTH or items > ITEMS:
            line = text.count("\n", 0, token.start()) + 1
            what = (
                f"more than {ITEMS:,} items in lists" if items > ITEMS else f"nested more than {DEPTH} deep"
            )
            raise problem(name, f"{what}, the limit", "a profile needs far less", line)
