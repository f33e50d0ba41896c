"""A program at a real terminal: what a person sees, types and interrupts."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
from typing import Self

_PATIENCE = 30
"""Seconds after which a program that says nothing is taken for dead."""


class Terminal:
    """``python -m vetkit`` with a terminal of its own on standard input and standard error.

    With ``whole`` it is on standard output too.
    """

    def __init__(self, *arguments: str, whole: bool = False) -> None:
        self._master, slave = pty.openpty()
        self.shown = ""
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._process = subprocess.Popen(
            [sys.executable, "-m", "vetkit", *arguments],
            stdin=slave,
            stdout=slave if whole else subprocess.DEVNULL,
            stderr=slave,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def reply(self, prompt: str, *replies: str) -> None:
        """Wait for ``prompt``, then type each reply with Enter; ``^C`` and ``^D`` are keys, without Enter."""
        self.wait_for(prompt)
        for reply in replies:
            keys = {"^C": b"\x03", "^D": b"\x04"}.get(reply, f"{reply}\n".encode())
            os.write(self._master, keys)

    def wait_for(self, words: str) -> None:
        """Read until ``words`` are shown after all that was waited for before."""
        while words not in self.shown:
            if not self._read():
                raise AssertionError(f"ended without {words!r}; shown: {self.shown}")
        self.shown = self.shown.partition(words)[2]

    def end(self) -> tuple[int, str]:
        """Wait for the end; return the exit code and what was shown since."""
        while self._read():
            pass
        return self._process.wait(_PATIENCE), self.shown.replace("\r\n", "\n")

    def _read(self) -> bool:
        ready, _, _ = select.select([self._master], [], [], _PATIENCE)
        assert ready, f"said nothing for {_PATIENCE} seconds; shown: {self.shown}"
        try:
            data = os.read(self._master, 4096)
        except OSError:  # the other end is closed
            return False
        self.shown += self._decode(data)
        return bool(data)
