"""Output that outlives its reader: ``vetkit … | head`` ends quietly and with the exit code it had anyway."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, TextIO

from vetkit.errors import problem

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Sink(io.FileIO):
    """A file descriptor that swallows what nobody reads any more, and says so where it cannot write."""

    def __init__(self, descriptor: int, name: str) -> None:
        super().__init__(descriptor, "w", closefd=False)
        self._shown = name
        self._gone = False

    def write(self, data: ReadableBuffer, /) -> int:
        """Write ``data``, or nothing once the reader has gone or a write has failed.

        Raises:
            VetkitError: The output cannot be written, such as to a full disk.
        """
        length = memoryview(data).nbytes
        if self._gone:
            return length
        try:
            return super().write(data)
        except BrokenPipeError:
            self._gone = True
            return length
        except OSError as error:
            self._gone = True
            raise problem(
                self._shown, f"cannot be written: {error.strerror}", "make room, or use --output"
            ) from error


def guard() -> None:
    """Guard standard output and standard error for the rest of this process.

    What goes to a pipe or file is UTF-8 whatever the locale, so that the same inputs give the same bytes;
    a character set that the user asks for with PYTHONIOENCODING, and that of a terminal, are kept.
    """
    sys.stdout = _guarded(sys.stdout, "standard output")
    sys.stderr = _guarded(sys.stderr, "standard error")


def _guarded(stream: TextIO | None, name: str) -> TextIO:
    if stream is None:  # it was closed before we began
        return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - open until the end
    try:
        sink = _Sink(stream.fileno(), name)
    except io.UnsupportedOperation:
        return stream
    terminal = stream.isatty()
    keep = terminal or "PYTHONIOENCODING" in os.environ
    return io.TextIOWrapper(
        io.BufferedWriter(sink),
        encoding=stream.encoding if keep else "utf-8",
        errors="backslashreplace",
        line_buffering=terminal or name == "standard error",
    )
