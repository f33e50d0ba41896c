"""What vetkit writes: files that are whole or not there, and records to which entries are added.

A crash, a full disk or two people at once lose nothing: an entry is written to a temporary file beside the
old one, forced to the disk and renamed over it, under a lock.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import tomli_w

from vetkit.errors import VetkitError, problem
from vetkit.load.plain import shown
from vetkit.load.read import is_there, read_bytes, size
from vetkit.load.records import AnswersFile, DispositionsFile, F, check_record, schema_of
from vetkit.load.toml import LIMIT, parse
from vetkit.model.record import Answer, Disposition

_HEADER = """\
# Written by vetkit, which only ever adds to this file. {what}
# Read it, keep it under version control, but change it with vetkit: another command may be adding to it.
schema = "{schema}"
"""


def append_answer(folder: Path, answer: Answer) -> None:
    """Add an answer to the records of a profile. The last on a criterion counts; earlier ones stay on file.

    Args:
        folder: The profile's records folder, made if it is not there.
        answer: What to add.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    _append(folder, "answers", AnswersFile, answer, "The last answer on a criterion counts.")


def append_disposition(folder: Path, disposition: Disposition) -> None:
    """Add a decision on a signal to the records of a profile. The last one on a signal counts.

    Args:
        folder: The profile's records folder, made if it is not there.
        disposition: What to add.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    _append(folder, "dispositions", DispositionsFile, disposition, "The last decision on a signal counts.")


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


def _append(folder: Path, kind: str, model: type[F], entry: Answer | Disposition, what: str) -> None:
    """Add one entry to the file of its kind, under the folder's lock, if the whole then reads back."""
    path = folder / f"{kind}.toml"
    row = entry.model_dump(exclude_none=True)
    block = f"\n[[{kind}]]\n{tomli_w.dumps(row)}".encode()
    with _locked(folder):
        old = _old(path, model) or _HEADER.format(what=what, schema=schema_of(model)).encode()
        data = (old if old.endswith(b"\n") else old + b"\n") + block
        if len(data) > LIMIT:
            raise problem(
                shown(path), f"is full: it may hold {size(LIMIT)}", "move it away; vetkit starts a new one"
            )
        kept = getattr(_checked(path, model, data), kind)
        if not kept or kept[-1] != entry:
            raise problem(
                shown(path), "was changed by hand so that nothing can be added", f"end it with [[{kind}]]"
            )
        write_atomically(path, data)


def _old(path: Path, model: type[F]) -> bytes:
    """Return a record file as it stands, once it is known to be sound; nothing where there is none."""
    if not is_there(path):
        return b""
    data = read_bytes(path, shown(path), LIMIT)
    _checked(path, model, data)
    return data


def _checked(path: Path, model: type[F], data: bytes) -> F:
    return check_record(model, parse(data, shown(path)))


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Wait until no other process writes in ``folder``, and keep it so."""
    try:
        folder.mkdir(exist_ok=True)
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
