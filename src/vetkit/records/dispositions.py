"""Decisions on signals."""

from __future__ import annotations

from pathlib import Path

from vetkit.load.records import DispositionsFile
from vetkit.model.record import Disposition
from vetkit.records._file import append


def append_disposition(folder: Path, disposition: Disposition) -> None:
    """Add a decision on a signal to the records of a profile. The last one on a signal counts.

    Args:
        folder: The profile's records folder, made if it is not there.
        disposition: What to add.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    append(folder, "dispositions", DispositionsFile, disposition, "The last decision on a signal counts.")
