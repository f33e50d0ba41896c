"""The keyboard: waiting for it so that no Ctrl-C is lost."""

from __future__ import annotations

import os
from typing import TextIO


def wait_for_a_key(terminal: TextIO) -> None:
    """Return once a line was typed at ``terminal``; nothing to wait for elsewhere.

    A Ctrl-C in the instant before a read begins would be noticed only when the read ends. Here it is written
    into a pipe that is waited for too, so none is lost.
    """
    if os.name != "posix" or not terminal.isatty():
        return
    import select
    import signal

    noticed, signalled = os.pipe()
    os.set_blocking(signalled, False)
    before = signal.set_wakeup_fd(signalled)
    try:
        select.select([terminal.fileno(), noticed], [], [])
    finally:
        signal.set_wakeup_fd(before)
        os.close(noticed)
        os.close(signalled)
