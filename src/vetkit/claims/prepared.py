"""What the build worked out of the package's own data, so that no run has to do it again.

The pack is a file of lines. The first is a JSON object: its ``keys`` say what each group of sections was made
from, its ``sections`` how they are called. Then each section follows, as JSON on a line of its own, and is
read when it is first asked for. A section whose group was made from other files than are here now is as good
as missing: then the files themselves are read, which takes longer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from pkgutil import get_data
from typing import Any

from vetkit import __version__

LANGUAGE = "language"
"""The group of what rests on the word lists and on the engine alone, and on no checklist."""

TABLES = ("words", "stance", "ledger", "figures", "languages", "lookalikes", "contradictions")
"""The tables of the engine, ``data/<name>.toml``."""

ENGINE = (
    *("cues", "find", "fold", "grammar", "index", "inflect", "lexicon", "needs", "notation"),
    *("numbers", "phrases", "prepared", "puzzle", "shelf", "tokens"),
)
"""The modules that a phrase as read rests on; a test knows that these are all."""


def read_own(name: str) -> bytes:
    """Read a file of the package. The only place in the core that reads one.

    Raises:
        OSError: There is none.
    """
    data = get_data("vetkit", name)  # importlib.resources would import what opens archives
    if data is None:
        raise FileNotFoundError(name)
    return data


@cache
def language_key() -> str:
    """Return the hash of the version, the word lists, and the modules that make of them what is packed."""
    names = (*(f"data/{name}.toml" for name in TABLES), *(f"claims/{name}.py" for name in ENGINE))
    return digest(map(read_own, names))


def digest(files: Iterable[bytes]) -> str:
    """Return one hash of the version and of several files."""
    whole = sha256(__version__.encode())
    for file in files:
        whole.update(sha256(file).digest())
    return whole.hexdigest()


class Pack:
    """A pack as read; one that is damaged, or of another version, has no sections.

    Args:
        data: The file.
    """

    def __init__(self, data: bytes) -> None:
        head, *lines = data.split(b"\n")
        try:
            told = json.loads(head)
            self._keys, names = dict(told["keys"]), list(told["sections"])
            self._lines = dict(zip(names, lines, strict=True))
        except (ValueError, KeyError, TypeError):
            self._keys, self._lines = {}, {}

    def line(self, name: str, group: str, key: str) -> bytes | None:
        """Return a section as JSON; None where it is missing, or its ``group`` was not made from ``key``."""
        return self._lines.get(name) if self._keys.get(group) == key else None

    def section(self, name: str, group: str, key: str) -> Any:  # noqa: ANN401 - as many shapes as sections
        """Return what a section holds; None as for ``line``."""
        line = self.line(name, group, key)
        return None if line is None else json.loads(line)


def pack_of(keys: Mapping[str, str], sections: Mapping[str, Any]) -> bytes:
    """Return the pack of ``sections``, with what each group was made from."""
    head = {"keys": dict(keys), "sections": list(sections)}
    return "\n".join(map(_line, (head, *sections.values()))).encode()


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def pack() -> Pack:
    """Return the pack that the build made; one without sections where there is none."""
    try:
        return Pack(read_own("data/pack.json"))
    except OSError:
        return Pack(b"")


@cache
def prepared(name: str) -> Any:  # noqa: ANN401 - as many shapes as sections
    """Return what was prepared of the language under ``name``; None where it is to be worked out."""
    return pack().section(name, LANGUAGE, language_key())
