"""Steps of the right of reply."""

from __future__ import annotations

from pathlib import Path

from vetkit.load.records import HearingsFile
from vetkit.model.record import Hearing
from vetkit.records._file import append


def append_hearing(folder: Path, hearing: Hearing) -> None:
    """Add a step of the right of reply to the records of a profile.

    Args:
        folder: The profile's records folder, made if it is not there.
        hearing: What to add.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    append(folder, "hearings", HearingsFile, hearing, "The consultant is told what was said, never by whom.")
