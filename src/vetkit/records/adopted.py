"""Claims that were taken over from documents."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vetkit.load.records import AdoptedFile
from vetkit.model.adopted import Adopted
from vetkit.records._file import extend


def append_adopted(folder: Path, adopted: Sequence[Adopted]) -> tuple[Adopted, ...]:
    """Add claims to the records of a profile: all that are not there yet, or none.

    Args:
        folder: The profile's records folder, made if it is not there.
        adopted: What to add.

    Returns:
        What was added: a claim whose id is there already is not.

    Raises:
        VetkitError: They could not be saved; what was there before is untouched.
    """
    what = "A claim stays, also when its document changes."

    def new(on_file: AdoptedFile) -> tuple[Adopted, ...]:
        known = {one.id for one in on_file.adopted}
        return tuple({one.id: one for one in adopted if one.id not in known}.values())

    return extend(folder, "adopted", AdoptedFile, new, what)
