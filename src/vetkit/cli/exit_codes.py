"""The exit codes, the same for every command. Scripts depend on them; never a count."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum


class ExitCode(IntEnum):
    """What a run came to. The meanings stand in ``MEANINGS``."""

    DONE = 0
    NOT_MET = 1
    BAD_INPUT = 2
    UNDECIDED = 3
    INTERNAL_ERROR = 70
    INTERRUPTED = 130


MEANINGS: dict[ExitCode, str] = {
    ExitCode.DONE: "done; the policy is met",
    ExitCode.NOT_MET: (
        "the policy is not met: verdict reject, a finding at or above --fail-on, a score under --fail-under, "
        "or in a scan a red flag that counts"
    ),
    ExitCode.BAD_INPUT: (
        "usage or input error: an unknown option, a missing or unreadable file, bad TOML, a bad checklist; "
        "nothing was assessed, or with several files: not all of them"
    ),
    ExitCode.UNDECIDED: (
        "undecided, not enough evidence to say: verdict escalate, coverage under --min-coverage, no score to "
        "hold against --fail-under, or in a scan a part of a document that could not be read"
    ),
    ExitCode.INTERNAL_ERROR: "internal error: a mistake in vetkit; the message says how to report it",
    ExitCode.INTERRUPTED: "interrupted with Ctrl-C; what was saved before stays saved",
}
"""What each code means, as ``vetkit help exit-codes`` prints it."""

_BADNESS = (ExitCode.DONE, ExitCode.UNDECIDED, ExitCode.NOT_MET, ExitCode.BAD_INPUT)


def worst(codes: Iterable[ExitCode]) -> ExitCode:
    """Return the code of several inputs: 2 if any could not be read, else the worst of 1, 3 and 0."""
    return max(codes, key=_BADNESS.index, default=ExitCode.DONE)


def excused(code: ExitCode) -> ExitCode:
    """Return ``code`` under ``--exit-zero``: 1 and 3 become 0, anything else stays."""
    return ExitCode.DONE if code in (ExitCode.NOT_MET, ExitCode.UNDECIDED) else code
