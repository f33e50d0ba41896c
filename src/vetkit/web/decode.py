"""What a body is once it is unpacked, never more of it than the limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from vetkit.web.errors import UnansweredError

_WINDOWS = {"gzip": 16 + zlib.MAX_WBITS, "x-gzip": 16 + zlib.MAX_WBITS, "deflate": zlib.MAX_WBITS}
_PLAIN = {"", "identity"}


def decoded(chunks: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """Return the whole body.

    Args:
        chunks: The body as it comes in.
        encoding: Its ``Content-Encoding``; several of them, one over the other, are refused.
        limit: Most bytes, both before and after unpacking.

    Raises:
        UnansweredError: It is larger, or packed in a way that was not asked for.
    """
    name = encoding.strip().lower()
    if name in _PLAIN:
        return _whole(chunks, limit)
    if name not in _WINDOWS:
        raise UnansweredError("the answer is packed in a way that was not asked for")
    try:
        return _unpacked(_whole(chunks, limit), _WINDOWS[name], limit)
    except zlib.error as error:
        raise UnansweredError("the answer is packed, and cannot be unpacked") from error


def _whole(chunks: Iterable[bytes], limit: int) -> bytes:
    body = bytearray()
    for chunk in chunks:
        body += chunk
        if len(body) > limit:
            raise _too_large(limit)
    return bytes(body)


def _unpacked(data: bytes, window: int, limit: int) -> bytes:
    """Unpack no further than the limit: a bomb is stopped after its first bytes."""
    unpacker = zlib.decompressobj(window)
    body = unpacker.decompress(data, limit + 1)
    if len(body) > limit or unpacker.unconsumed_tail:
        raise _too_large(limit)
    if not unpacker.eof:
        raise UnansweredError("the answer is packed, and was cut off")
    return body


def _too_large(limit: int) -> UnansweredError:
    return UnansweredError(f"the answer is larger than {limit / (1 << 20):g} MiB")
