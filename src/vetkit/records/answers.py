"""Answers to criteria."""

from __future__ import annotations

from pathlib import Path

from vetkit.load.records import AnswersFile
from vetkit.model.record import Answer
from vetkit.records._file import append


def append_answer(folder: Path, answer: Answer) -> None:
    """Add an answer to the records of a profile. The last on a criterion counts; earlier ones stay on file.

    Args:
        folder: The profile's records folder, made if it is not there.
        answer: What to add.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    append(folder, "answers", AnswersFile, answer, "The last answer on a criterion counts.")
