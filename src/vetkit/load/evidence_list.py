"""The list of everything that was stored as evidence: one line a file, in the form of ``sha256sum``.

It only grows. With it a file that was taken away or written over is noticed, and anybody can check it without
vetkit: ``sha256sum --check evidence.sha256`` in the records folder.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from vetkit.errors import problem
from vetkit.load.read import is_there, read_bytes

FILE = "evidence.sha256"
"""Its name in the records of a profile."""

LIMIT = 8 << 20
"""Bytes of the list: enough for some forty thousand items."""

_LINE = re.compile(r"(?P<sha>[0-9a-f]{64})  evidence/(?P<name>[a-z0-9][a-z0-9.-]{0,79})")


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list says.

    Attributes:
        files: SHA-256 of each file, by its name.
        damage: What is wrong with the list; empty where nothing is.
        data: The list as it is; empty where there is none.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    damage: str = ""
    data: bytes = field(default=b"", repr=False)


def read_list(records: Path) -> Listed:
    """Return the list in a records folder; an empty one where there is none.

    Raises:
        VetkitError: It is a link, may not be read, or is too large.
    """
    path = records / FILE
    if not is_there(path):
        return Listed()
    if path.is_symlink():
        raise problem(f"{records.name}/{FILE}", "is a link, not the list that was stored", "delete the link")
    data = read_bytes(path, f"{records.name}/{FILE}", LIMIT)
    files: dict[str, str] = {}
    damage = ""
    for number, line in enumerate(data.decode("ascii", "replace").splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found is None or files.get(found["name"], found["sha"]) != found["sha"]:
            damage = damage or f"{FILE} was changed by hand in line {number}"
        else:
            files[found["name"]] = found["sha"]
    return Listed(files, damage, data)


def longer(listed: Listed, files: Mapping[str, str]) -> bytes:
    """Return the list with ``files`` at its end: names with their SHA-256, in the order given."""
    old = listed.data if listed.data.endswith(b"\n") or not listed.data else listed.data + b"\n"
    return old + "".join(f"{sha}  evidence/{name}\n" for name, sha in files.items()).encode()
