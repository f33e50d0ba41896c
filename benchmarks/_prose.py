"""Text to scan: what ships with Python and its packages as documentation, with claims planted in it."""

from __future__ import annotations

import inspect
import re
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from random import Random

SEED = 20261124
_EVERY = 2000
"""Characters of prose to one planted claim."""
_DOCSTRING = re.compile(r'^[ \t]*[rR]?"""(.*?)"""', re.DOTALL | re.MULTILINE)
_LEAST = 40
"""Shorter paragraphs are headings and names."""


def paragraphs() -> list[str]:
    """Return the paragraphs of all docstrings and descriptions on this machine's Python, each once."""
    folders = {sysconfig.get_path(name) for name in ("stdlib", "purelib")}
    found = dict.fromkeys(
        one for folder in sorted(folders) for text in _texts(Path(folder)) for one in text.split("\n\n")
    )
    return [one for one in found if len(one) >= _LEAST]


def _texts(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*.py")):
        for written in _DOCSTRING.findall(file.read_text(encoding="utf-8", errors="replace")):
            yield inspect.cleandoc(written)
    for file in sorted((*folder.rglob("METADATA"), *folder.rglob("*.md"), *folder.rglob("*.rst"))):
        yield file.read_text(encoding="utf-8", errors="replace")


def prose(size: int, claims: list[str], pieces: list[str]) -> str:
    """Return ``size`` characters of ``pieces`` in an order of chance, with ``claims`` between them."""
    random = Random(SEED)
    found: list[str] = []
    length = planted = 0
    while length < size:
        for piece in random.sample(pieces, len(pieces)):
            found.append(piece)
            length += len(piece) + 2
            if length > planted * _EVERY:
                found.append(random.choice(claims))
                planted += 1
            if length >= size:
                break
    return "\n\n".join(found)[:size]
