"""Messages made of parts (MIME), as e-mails and saved web pages are, taken apart within limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from vetkit.documents._contents import Unreadable
from vetkit.documents._decode import decode
from vetkit.documents._limits import BOUNDARIES, LINES

if TYPE_CHECKING:
    from email.message import Message

_BOUNDARY = re.compile(rb"boundary\s*=", re.IGNORECASE)
_HEADER = re.compile(rb"(?:From .*\r?\n|\s*)[!-9;-~]+[ \t]*:")
_LONGEST = 2_000
"""Characters of a header that are read."""


def parse(data: bytes, what: str) -> Message:
    """Return the message in ``data``.

    Args:
        data: Its bytes.
        what: What the file should be, such as "an e-mail", for problems.

    Raises:
        Unreadable: It is none, or has more lines or parts in parts than the limits allow.
    """
    from email import message_from_bytes

    if not _HEADER.match(data):
        raise Unreadable(f"it is not {what}")
    if data.count(b"\n") + data.count(b"\r") > LINES:
        raise Unreadable(f"it has more than {LINES:,} lines")
    if len(_BOUNDARY.findall(data)) > BOUNDARIES:
        raise Unreadable("its parts lie too deep in one another")
    return message_from_bytes(data)


def inside(message: Message) -> list[Message]:
    """Return the parts right inside a message or part; none where it has no parts."""
    held = message.get_payload() if message.is_multipart() else None
    return [part for part in held if not isinstance(part, str)] if isinstance(held, list) else []


def leaves(message: Message) -> Iterator[Message]:
    """Yield the parts that have no parts, from first to last, letters in letters left out."""
    if message.get_content_type() == "message/rfc822":
        return
    parts = inside(message)
    if not parts:
        yield message
    for part in parts:
        yield from leaves(part)


def content(part: Message) -> bytes:
    """Return the bytes of a part that has no parts.

    Raises:
        Unreadable: It does not say properly how they are written.
    """
    try:
        held = part.get_payload(decode=True)
    except ValueError as error:
        raise Unreadable("it names no proper character set") from error
    return held if isinstance(held, bytes) else b""


def text(part: Message) -> tuple[str, tuple[str, ...]]:
    """Return the text of a part that has no parts, and the doubts about it.

    Raises:
        Unreadable: It is no text.
    """
    data = content(part)
    try:
        return decode(data, part.get_content_charset("") or "")
    except ValueError:  # a name with a zero in it is more than an unknown one
        return decode(data, "")


def header(message: Message, name: str) -> str:
    """Return a header as a person reads it, on one line; empty where there is none."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    raw = str(message.get(name, ""))[:_LONGEST]
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (MessageError, LookupError, ValueError):
        return " ".join(raw.split())


def file_name(part: Message) -> str:
    """Return what an attached file is called, on one line and short; empty where nothing is said."""
    try:
        return " ".join((part.get_filename() or "").split())[:100]
    except ValueError:  # its name is in a character set that has none
        return ""
