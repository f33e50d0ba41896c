"""Turn bytes into text, never silently wrong."""

from __future__ import annotations

import codecs
import re

from vetkit.documents._contents import Unreadable
from vetkit.documents._limits import TEXT

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_GUESSED = "read as Windows-1252, as it is not UTF-8: letters beyond a to z may be wrong"


def decode(data: bytes, declared: str = "") -> tuple[str, tuple[str, ...]]:
    """Return the text in ``data`` and the doubts about it.

    UTF-8, UTF-16 and UTF-32 with a byte order mark, and Windows-1252 are read.
    The mark is no part of the text.

    Args:
        data: The bytes.
        declared: An encoding that they are said to be in. It is tried where there is no mark, if it is one of
            those that pages and letters are written in.

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
    if _BINARY.search(data) and declared.lower() not in _ESCAPING:
        raise Unreadable("it is not text")
    for name in (_SAID.get(declared.lower().strip(), "utf-8"), "utf-8"):
        try:
            return data.decode(name), ()
        except UnicodeDecodeError:
            continue
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
_ESCAPING = ("iso-2022-jp",)
"""Encodings of text that use control characters."""
_ITSELF = (
    "big5", "euc-jp", "euc-kr", "gb18030", "iso-2022-jp", "iso-8859-2", "iso-8859-3", "iso-8859-4",
    "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14",
    "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u", "macintosh", "shift_jis", "utf-8", "utf-16",
    "utf-16-be", "utf-16-le", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254",
    "windows-1255", "windows-1256", "windows-1257", "windows-1258",
)  # fmt: skip
_SAID = {name: name for name in _ITSELF} | {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "iso-8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "euc-kr",
    "utf8": "utf-8",
    "windows-874": "cp874",
    "utf-16be": "utf-16-be",
    "utf-16le": "utf-16-le",
}
"""What a page or letter may call its encoding, and which it is read as: as browsers do (WHATWG Encoding)."""
