"""A file that is written piece by piece, in flat memory, and appears whole or not at all."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from types import TracebackType
from typing import Self

from vetkit.errors import VetkitError, problem
from vetkit.load.plain import shown


class Growing:
    """Write to a temporary file beside ``path``; ``finish`` puts it in its place.

    A device or pipe, such as ``/dev/null``, is written to as it is.

    Raises:
        VetkitError: The file cannot be written, from any of the methods.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._direct = path.is_relative_to("/dev") or (
            path.exists() and not path.is_file() and not path.is_dir()
        )
        self._target = path if self._direct else Path(os.path.realpath(path))
        self._temporary = self._target.with_name(f".vetkit-{secrets.token_hex(8)}.tmp")

    def __enter__(self) -> Self:
        """Open it."""
        try:
            if self._target.is_dir():
                raise IsADirectoryError
            self._file = self._path.open("ab") if self._direct else self._temporary.open("xb")
        except OSError as error:
            raise self._failure(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it; what was not finished is gone."""
        try:
            self._file.close()
        except OSError as failure:
            raise self._failure(failure) from failure
        finally:
            if not self._direct:
                self._temporary.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Add ``data``."""
        try:
            self._file.write(data)
        except OSError as error:
            raise self._failure(error) from error

    def finish(self) -> None:
        """Force everything to the disk, then rename it into place."""
        try:
            self._file.flush()
            if not self._direct:
                os.fsync(self._file.fileno())
                self._temporary.replace(self._target)
        except OSError as error:
            raise self._failure(error) from error

    def _failure(self, error: OSError) -> VetkitError:
        match error:
            case IsADirectoryError():
                why, hint = "it is a folder", "name a file in it"
            case FileNotFoundError() | NotADirectoryError():
                why, hint = "there is no such folder", "make the folder first"
            case PermissionError():
                why, hint = "the folder may not be written to", "ask for the right to write there"
            case _:
                why, hint = shown(error.strerror or error), "make room, or choose another place"
        return problem(shown(self._path), f"not written: {why}", hint)
