"""Files that are whole or not there: written beside the old one, forced to the disk, renamed over it."""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from vetkit.errors import VetkitError, problem
from vetkit.load.plain import shown
from vetkit.load.read import is_there


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` into the file ``path``: all of it, or nothing and the old file stays.

    A device or pipe, such as ``/dev/stdout``, is written to as it is.

    Raises:
        VetkitError: It could not be written.
    """
    try:
        if is_there(path) and not _is_file(path):
            with path.open("ab") as stream:
                stream.write(data)
            return
        target = path.resolve()
        with _whole(target, data) as temporary:
            temporary.replace(target)
        _settle(target.parent)
    except (OSError, RuntimeError) as error:
        raise _failure(path, error) from error


def create_new(path: Path, data: bytes) -> None:
    """Put ``data`` into a new file ``path``: all of it, or nothing.

    Raises:
        VetkitError: There is such a file already, or it could not be written.
    """
    try:
        with _whole(path, data) as temporary:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            try:
                temporary.replace(path)
            except OSError:
                path.unlink()
                raise
        _settle(path.parent)
    except FileExistsError as error:
        raise problem(
            shown(path), "there is such a file already", "choose another name, or delete it first"
        ) from error
    except OSError as error:
        raise _failure(path, error) from error


def delete(path: Path) -> None:
    """Delete a file, or a link and not what it leads to; one that is gone already is deleted.

    Raises:
        VetkitError: It cannot be deleted.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise problem(
            shown(path),
            f"was not deleted: {shown(error.strerror or error)}",
            "ask for the right to delete it",
        ) from error


def make_folder(folder: Path) -> None:
    """Make ``folder``, if it is not there.

    Raises:
        VetkitError: It cannot be made.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise _failure(folder, error) from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Make ``folder`` if it is not there, wait until no other process writes in it, and keep it so.

    Raises:
        VetkitError: It cannot be made or locked.
    """
    make_folder(folder)
    try:
        handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise _failure(folder, error) from error
    try:
        _lock(folder, handle)
        yield
    finally:
        os.close(handle)  # which gives the lock back


def _lock(folder: Path, handle: int) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError as error:
        raise _failure(folder, error) from error


@contextmanager
def _whole(path: Path, data: bytes) -> Iterator[Path]:
    """Yield a temporary file beside ``path`` that holds ``data`` and is on the disk; leave none behind."""
    temporary = path.with_name(f".vetkit-{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def _is_file(path: Path) -> bool:
    """Tell whether ``path`` is a regular file, or a link to where one will be.

    ``/dev/stdout`` leads to a regular file where output is redirected, but that is not ours to replace.
    """
    if path.is_relative_to("/dev") and path.is_symlink():
        return False
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return True


def _settle(folder: Path) -> None:
    """Force a folder's new entry to the disk, where the system knows how; the file itself is there."""
    if os.name == "posix":
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def _failure(path: Path, error: OSError | RuntimeError) -> VetkitError:
    """Say why ``path`` was not written."""
    name = shown(path)
    if isinstance(error, RuntimeError):
        return problem(name, "not saved: a circle of links", "name a file")
    if error.errno in _FULL:
        return problem(
            name, "not saved: the disk is full", "make room and try again; what was there is untouched"
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return problem(
            name, "not saved: the folder may not be written to", "ask for the right to write there"
        )
    if isinstance(error, IsADirectoryError):
        return problem(name, "not saved: it is a folder", "name a file in it")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return problem(name, "not saved: there is no such folder", "make the folder first")
    return problem(name, f"not saved: {shown(error.strerror or error)}", "what was there is untouched")
