"""Read what the consultant sent: one file a format, each turning bytes into passages with their places.

A format's own file says which file endings it reads, and imports the rest when it is needed: all readers
together take longer to import than a page takes to read.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import ModuleType

from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._limits import FILE
from vetkit.documents._remarks import foreign, hidden
from vetkit.folder import member, members
from vetkit.model.match import Passage, Reading

__all__ = ["Contents", "Unreadable", "formats", "read_document"]


def formats() -> dict[str, str]:
    """Return the document formats that are read, by file ending such as ``.md``."""
    return {suffix: name for name in members(__name__) for suffix in member(__name__, name).SUFFIXES}


def read_document(path: Path, shown: str, kind: str) -> tuple[Reading, tuple[Passage, ...]]:
    """Read one document. A bad one raises nothing: ``Reading.problems`` says what was not read, and why.

    Args:
        path: Where the file is.
        shown: Its name in the report.
        kind: What the profile says that it is: proposal, terms, deck …
    """
    name = formats().get(path.suffix.lower())
    try:
        if name is None:
            raise Unreadable(_unknown(path.suffix))
        data = _bytes(path)
    except Unreadable as error:
        return _unread(shown, kind, name or "unknown", "", error.reason), ()
    digest = hashlib.sha256(data).hexdigest()
    try:
        contents = _contents(member(__name__, name), data)
    except Unreadable as error:
        return _unread(shown, kind, name, digest, error.reason), ()
    words = sum(len(passage.text.split()) for passage in contents.passages)
    problems = (*contents.problems, *foreign(contents.passages))
    reading = Reading(
        path=shown,
        kind=kind,
        format=name,
        sha256=digest,
        words=words,
        problems=problems,
        hidden=tuple(hidden(contents.passages, shown)),
    )
    return reading, contents.passages


def _contents(reader: ModuleType, data: bytes) -> Contents:
    contents: Contents = reader.read(data)
    if not contents.has_text:
        reasons = (problem.removeprefix("partly not read: ") for problem in contents.problems)
        raise Unreadable("; ".join(reasons) or "it has no text")
    return contents


def _bytes(path: Path) -> bytes:
    """Read a regular file of bounded size."""
    try:
        if not path.is_file():
            raise Unreadable("it is not a file" if path.exists() else "there is no such file")
        with path.open("rb") as file:
            data = file.read(FILE + 1)
    except OSError as error:
        raise Unreadable(f"it cannot be opened: {error.strerror or error}") from error
    if len(data) > FILE:
        raise Unreadable(f"it is larger than {FILE // 1_000_000} MB")
    return data


def _unknown(suffix: str) -> str:
    what = f'files that end in "{suffix}"' if suffix else "files without an ending"
    return f"{what} are not read; these are: {', '.join(sorted(formats()))}"


def _unread(shown: str, kind: str, name: str, digest: str, reason: str) -> Reading:
    return Reading(
        path=shown, kind=kind, format=name, sha256=digest, words=0, problems=(f"not read: {reason}",)
    )
