"""A file of records to which entries are added: written anew, whole, under the lock of its folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import tomli_w

from vetkit.errors import VetkitError, problem
from vetkit.load.plain import shown
from vetkit.load.read import is_there, read_bytes, size
from vetkit.load.record_file import F, check_record, schema_of
from vetkit.load.toml import LIMIT, parse
from vetkit.model.base import Value
from vetkit.writing import locked, write_atomically

HEADER = """\
# Written by vetkit, which only ever adds to this file. {what}
# Read it, keep it under version control, but change it with vetkit: another command may be adding to it.
schema = "{schema}"
"""
"""What a file of records begins with."""

V = TypeVar("V", bound=Value)


def append(folder: Path, kind: str, model: type[F], entry: Value, what: str) -> None:
    """Add one entry to the file of its kind, under the folder's lock, if the whole then reads back."""
    extend(folder, kind, model, lambda _: (entry,), what)


def extend(
    folder: Path, kind: str, model: type[F], new: Callable[[F], tuple[V, ...]], what: str
) -> tuple[V, ...]:
    """Add to the file of a kind what ``new`` makes of what is there, and return it."""
    path = folder / f"{kind}.toml"
    head = HEADER.format(what=what, schema=schema_of(model)).encode()
    with locked(folder):
        data = old(path, lambda data: checked(path, model, data)) or head
        entries = new(checked(path, model, data))
        for entry in entries:
            data = added(path, data, kind, entry)
        kept = getattr(checked(path, model, data), kind)
        if kept[len(kept) - len(entries) :] != entries:
            raise by_hand(path, kind)
        if entries:
            write_atomically(path, data)
    return entries


def added(path: Path, old: bytes, kind: str, entry: Value) -> bytes:
    """Return a record file with one entry more."""
    block = f"\n[[{kind}]]\n{tomli_w.dumps(entry.model_dump(exclude_none=True))}".encode()
    data = (old if old.endswith(b"\n") else old + b"\n") + block
    if len(data) > LIMIT:
        raise problem(
            shown(path), f"is full: it may hold {size(LIMIT)}", "move it away; vetkit starts a new one"
        )
    return data


def by_hand(path: Path, kind: str) -> VetkitError:
    """Return the error that a file does not end with the list of its kind."""
    return problem(shown(path), "was changed by hand so that nothing can be added", f"end it with [[{kind}]]")


def old(path: Path, check: Callable[[bytes], object]) -> bytes:
    """Return a record file as it stands, once it is known to be sound; nothing where there is none."""
    if not is_there(path):
        return b""
    data = read_bytes(path, shown(path), LIMIT)
    check(data)
    return data


def checked(path: Path, model: type[F], data: bytes) -> F:
    """Return a record file as its noun.

    Raises:
        VetkitError: It is broken.
    """
    return check_record(model, parse(data, shown(path)))
