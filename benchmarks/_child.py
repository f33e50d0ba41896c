"""Running a command as a user's shell would, and what it cost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
VETKIT = str(Path(sys.executable).with_name("vetkit"))
"""The command beside the interpreter that runs the benchmark."""

IMPORTS = """
import tomllib, typer
from pydantic import BaseModel
from rich.console import Console
from rich.table import Table
"""
"""What every command needs of others. They import most of themselves only when a name is asked for."""

_BYTES = 1 if sys.platform == "darwin" else 1024
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True)
class Cost:
    """What one run of a command cost."""

    seconds: float
    """By the clock on the wall."""
    cpu: float
    """Seconds of processor time, its own children included."""
    peak: float
    """Largest resident memory, in MB (10**6 bytes)."""


def run(command: Sequence[str], *, ends_with: Sequence[int] = (0,)) -> Cost:
    """Run ``command``, throw away what it prints, and return what it cost.

    Raises:
        SystemExit: It ended with another code than one of ``ends_with``.
    """
    start = time.perf_counter()
    child = subprocess.Popen(command, env=_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in ends_with:
        raise SystemExit(f"exit code {child.returncode}: {' '.join(command)}")
    return Cost(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * _BYTES / 1e6)


def on_one_core() -> None:
    """Keep this process and all it starts on one core, where the system can."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
