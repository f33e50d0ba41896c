"""That claims which had been taken over were taken back."""

from __future__ import annotations

from pathlib import Path

from vetkit.load.records import WithdrawalsFile
from vetkit.model.adopted import Withdrawal
from vetkit.records._file import append


def append_withdrawal(folder: Path, withdrawal: Withdrawal) -> None:
    """Add to the records of a profile that a claim was taken back; what was adopted stays on file.

    Args:
        folder: The profile's records folder, made if it is not there.
        withdrawal: What to add.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    append(folder, "withdrawals", WithdrawalsFile, withdrawal, "A claim that was taken back stays on file.")
