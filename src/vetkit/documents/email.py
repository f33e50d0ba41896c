"""E-mails: sender, subject and text, and the files attached, each read by its own reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vetkit.documents._contents import Contents

SUFFIXES = (".eml",)


def read(data: bytes) -> Contents:
    """Return the text of a letter, and then that of the files attached to it.

    Raises:
        Unreadable: It is no e-mail, is encrypted, or goes beyond the limits.
    """
    from vetkit.documents._letter import read_email

    return read_email(data)
