"""Turn bytes into text, never silently wrong."""

from __future__ import annotations

import codecs
import re

from vetkit.documents._contents import Unreadable
from vetkit.documents._limits import TEXT

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_GUESSED = "read as Windows-1252, as it is not UTF-8: letters beyond a to z may be wrong"


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the text in ``data`` and the doubts about it.

    UTF-8, UTF-16 and UTF-32 with a byte order mark, and Windows-1252 are read.
    The mark is no part of the text.

    Raises:
        Unreadable: The bytes are no text, or in an encoding that cannot be told.
    """
    if len(data) > TEXT:
        raise Unreadable(f"it is text of more than {TEXT // 1_000_000} MB")
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(name), ()
            except UnicodeDecodeError as error:
                raise Unreadable(
                    f"it begins like {name} text but is damaged at byte {error.start}"
                ) from error
    if _BINARY.search(data):
        raise Unreadable("it is not text")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), (_GUESSED,)
    except UnicodeDecodeError as error:
        raise Unreadable("its encoding cannot be told; save it as UTF-8") from error


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
