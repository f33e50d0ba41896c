"""The fence around a profile's folder: a path that a profile names never leads out of it."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from vetkit.load.plain import shown


class OutsideError(ValueError):
    """A path that is not allowed; the message says why, ``hint`` what would be."""

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.hint = hint


def inside(folder: Path, relative: str) -> Path:
    """Return the file that ``relative`` names in ``folder``; whether it exists is not asked.

    Args:
        folder: The profile's folder.
        relative: A path with ``/`` between its parts, as it stands in the profile.

    Raises:
        OutsideError: It is absolute, climbs with ``..``, uses backslashes, or a symbolic link leads out.
    """
    pure = PurePosixPath(relative)
    if "\\" in relative:
        raise OutsideError("has a backslash", "write / between folders, on Windows too")
    if pure.is_absolute() or re.match(r"[A-Za-z]:|~", relative):
        raise OutsideError(
            "is not relative to the profile's folder", "copy the file beside the profile and name it"
        )
    if ".." in pure.parts:
        raise OutsideError(
            "leaves the profile's folder with '..'", "copy the file beside the profile and name it"
        )
    if not pure.parts or shown(relative) != relative:
        raise OutsideError("is not a file name", "name a file beside the profile")
    try:
        real = (folder / pure).resolve()
        home = folder.resolve()
    except (OSError, RuntimeError) as error:  # RuntimeError: a circle of links, before Python 3.13
        raise OutsideError("is a circle of links", "copy the file itself beside the profile") from error
    if not real.is_relative_to(home):
        raise OutsideError("is a link that leads out of the profile's folder", "copy the file itself there")
    return folder / pure
