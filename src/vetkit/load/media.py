"""What a file is, told from its bytes: its name was chosen by whoever sent it."""

from __future__ import annotations

import io
import re
import zipfile

_FIRST = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"{\\rtf", "application/rtf"),
)
"""How files of each kind begin."""

_PACKED = (
    ("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
)
"""The part of a packed file that gives its kind away."""

_OPEN = "application/vnd.oasis.opendocument.text"
_HTML = re.compile(r"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_LETTER = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){3}")
_HEADERS = re.compile(r"^(?:From|Date|Message-ID|Received|MIME-Version):", re.I | re.M)
_SEPARATORS = ",;\t"
_NUMBER = re.compile(r"\s*[\"']?[-+]?[$€£]?\d[\d.,\u00a0 ]*%?[\"']?\s*")
_LOOKED_AT = 4_096
_DIRECTORY = 4_000_000
"""Bytes at the end of an archive within which its list of files must lie to be read."""


def media_type(data: bytes) -> str:
    """Return the media type of ``data``: ``application/octet-stream`` for what is not known.

    A page, a letter, a table and plain text are told apart by how they begin; nothing is unpacked.
    """
    for start, name in _FIRST:
        if data.startswith(start):
            return name
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith(b"PK\x03\x04"):
        return _packed(data)
    return _text(data)


def _packed(data: bytes) -> str:
    """Return what an archive is by the names in its list of files."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if len(data) - archive.start_dir > _DIRECTORY:
                return "application/zip"
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError):
        # what zipfile raises on a list of files that is damaged, or made to be: any other error is ours
        return "application/octet-stream"
    if "mimetype" in names and data[30:].startswith(b"mimetype" + _OPEN.encode()):
        return _OPEN
    return next((kind for part, kind in _PACKED if part in names), "application/zip")


def _text(data: bytes) -> str:
    """Return which kind of text ``data`` is, if it is text without control characters."""
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "application/octet-stream"
    coding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    try:
        text = data.decode(coding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return "application/octet-stream" if _is_binary(data) else "text/plain"
    if _HTML.match(text[:_LOOKED_AT]):
        return "text/html"
    head = text[:_LOOKED_AT].replace("\r\n", "\n")
    if _LETTER.match(head) and _HEADERS.search(head.partition("\n\n")[0]):
        return "message/rfc822"
    if _is_binary(data) and coding == "utf-8":
        return "application/octet-stream"
    return "text/csv" if _is_table(head) else "text/plain"


def _is_table(head: str) -> bool:
    """Tell whether all lines of ``head`` have as many cells, two or more, and one of them is a number."""
    lines = head.split("\n")
    lines = [line for line in (lines if len(head) < _LOOKED_AT else lines[:-1]) if line.strip()]
    for separator in _SEPARATORS:
        cells = [line.split(separator) for line in lines]
        if len(lines) > 1 and len(lines[0].split(separator)) > 1 and len(set(map(len, cells))) == 1:
            return any(_NUMBER.fullmatch(cell) for row in cells for cell in row)
    return False


def _is_binary(data: bytes) -> bool:
    return re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", data) is not None
