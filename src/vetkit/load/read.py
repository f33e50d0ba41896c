"""Bytes of a file that a stranger may have prepared: never more than the limit, never a device."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from vetkit.errors import VetkitError, problem
from vetkit.load.plain import shown


def read_bytes(path: Path, name: str, limit: int) -> bytes:
    """Return the bytes of a regular file.

    Args:
        path: The file.
        name: The file as the user named it, for messages.
        limit: Most bytes that are accepted; no more than one byte beyond it is ever read.

    Raises:
        VetkitError: It is missing, no regular file, too large or may not be read.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise problem(name, "not a regular file", "name a file that is stored on a disk")
            return within(file, name, limit)
    except (OSError, ValueError) as error:
        raise _refusal(path, name, error) from error


def within(stream: BinaryIO, name: str, limit: int) -> bytes:
    """Return all that ``stream`` holds, up to ``limit`` bytes.

    Raises:
        VetkitError: It holds more.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise problem(
            name, f"larger than {size(limit)}, the limit for this kind of file", "split or shorten it"
        )
    return data


def is_there(path: Path) -> bool:
    """Tell whether there is something at ``path``, be it readable or not."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def size(count: int) -> str:
    """Return a number of bytes as people write it."""
    return f"{count / (1 << 20):g} MiB" if count >= 1 << 20 else f"{count / (1 << 10):g} KiB"


def _refusal(path: Path, name: str, error: OSError | ValueError) -> VetkitError:
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return problem(name, "there is no such file", "check the name and the folder")
        case IsADirectoryError():
            return problem(name, "is a folder, not a file", "name a file in it")
        case PermissionError():
            if path.is_dir():
                return problem(name, "is a folder, not a file", "name a file in it")
            return problem(name, "may not be read: permission denied", "ask for the right to read it")
        case OSError():
            return problem(
                name, f"cannot be read: {shown(error.strerror or error)}", "check the disk and the name"
            )
        case _:
            return problem(name, "is not a possible file name", "check the name")
