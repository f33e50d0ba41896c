"""What a person says of a claim and an item of evidence."""

from __future__ import annotations

from pathlib import Path

from vetkit.load.records import AssignmentsFile
from vetkit.model.assignment import Assignment
from vetkit.records._file import extend


def append_assignment(folder: Path, assignment: Assignment) -> Assignment:
    """Add to the records of a profile what a person says of a claim and an item of evidence.

    Args:
        folder: The profile's records folder, made if it is not there.
        assignment: What to add; its ``no`` and the entry whose place it takes are given here.

    Returns:
        The entry as it stands on file.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    about = (assignment.claim, assignment.evidence)

    def new(on_file: AssignmentsFile) -> tuple[Assignment, ...]:
        same = [one.no for one in on_file.assignments if (one.claim, one.evidence) == about]
        no = max((one.no for one in on_file.assignments), default=0) + 1
        return (assignment.model_copy(update={"no": no, "corrects": same[-1] if same else None}),)

    what = "The last entry on a claim and an item of evidence counts, and names the one before."
    return extend(folder, "assignments", AssignmentsFile, new, what)[0]
