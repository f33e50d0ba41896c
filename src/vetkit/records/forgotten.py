"""That referees' data were deleted."""

from __future__ import annotations

from pathlib import Path

from vetkit.load.records import ForgottenFile
from vetkit.model.record import Forgotten
from vetkit.records._file import append


def append_forgotten(folder: Path, forgotten: Forgotten) -> None:
    """Add to the records of a profile that referees' data were deleted.

    Args and raises: as of ``answers.append_answer``.
    """
    append(folder, "forgotten", ForgottenFile, forgotten, "What was deleted is not in it.")
