"""The parts of an archive, unpacked within limits. What the archive says of its own sizes is not believed."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from vetkit.documents._contents import Unreadable
from vetkit.documents._limits import DIRECTORY, ENTRIES, HARMLESS, RATIO, UNPACKED

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_END, _LARGE_END, _OLE = b"PK\x05\x06", b"PK\x06\x07", b"\xd0\xcf\x11\xe0"
_LONGEST_END = 22 + 65_535
_ENCRYPTED = 1
_METHODS = (0, 8)
"""Stored and deflated."""
_BOMB = "it unpacks to far more than it holds, as files do that are made to exhaust whoever opens them"
_DAMAGED = "it is damaged: its parts cannot be unpacked"


class Archive:
    """A ZIP file in memory.

    Args:
        data: Its bytes.
        what: What the file should be, such as "a Word file", for messages.

    Raises:
        Unreadable: It is no archive, is encrypted or damaged, or lists more than the limits allow.
    """

    def __init__(self, data: bytes, what: str) -> None:
        _look(data, what)
        self._unpacked = 0
        self._zip, self._infos = _open(data)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in the order of the archive."""
        return tuple(self._infos)

    def part(self, name: str) -> bytes | None:
        """Return one part; None where there is none of that name.

        Raises:
            Unreadable: It cannot be unpacked, or unpacks to more than the limits allow.
        """
        info = self._infos.get(name)
        return None if info is None else self._unpack(info)

    def _unpack(self, info: ZipInfo) -> bytes:
        import zlib
        from zipfile import BadZipFile

        if info.flag_bits & _ENCRYPTED:
            raise Unreadable("it is protected with a password")
        if info.compress_type not in _METHODS:
            raise Unreadable("it is packed in a way that office programs do not use")
        most = min(UNPACKED - self._unpacked, max(HARMLESS, RATIO * info.compress_size))
        if info.file_size > most:
            raise Unreadable(_BOMB)
        try:
            with self._zip.open(info) as file:
                data = file.read(most + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            # what zipfile and zlib raise on a part that is damaged, cut short, or not what its header says
            raise Unreadable(_DAMAGED) from error
        if len(data) > most:
            raise Unreadable(_BOMB)
        self._unpacked += len(data)
        return data


def _look(data: bytes, what: str) -> None:
    """Refuse, before anything is unpacked, what is no archive or lists too much."""
    if data.startswith(_OLE):
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise Unreadable(
            "it is protected with a password" if locked else f"it is not {what}, but in an older format"
        )
    end = data.rfind(_END, max(0, len(data) - _LONGEST_END))
    if not data.startswith(b"PK") or end < 0 or len(data) < end + 22:
        raise Unreadable(f"it is not {what}, or it is damaged")
    if data[max(0, end - 20) : end].startswith(_LARGE_END):
        raise Unreadable("it is packed as only archives of many gigabytes are; save it anew")
    if int.from_bytes(data[end + 12 : end + 16], "little") > DIRECTORY:
        raise Unreadable(f"it holds more than {ENTRIES:,} files")


def _open(data: bytes) -> tuple[ZipFile, dict[str, ZipInfo]]:
    from zipfile import BadZipFile, ZipFile

    try:
        file = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        # what zipfile raises on a list of files that is damaged, or made to be
        raise Unreadable(_DAMAGED) from error
    infos = {info.filename.lstrip("/"): info for info in file.infolist()}
    if len(file.infolist()) > ENTRIES:
        raise Unreadable(f"it holds more than {ENTRIES:,} files")
    if len(infos) < len(file.infolist()):
        raise Unreadable("it holds two parts of one name, so that programs differ in what they show")
    return file, infos
