"""What vetkit records: files to which entries are added, and from which none is taken.

A crash, a full disk or two people at once lose nothing: each file is written anew, whole, under a lock.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import TypeVar, cast

import tomli_w

from vetkit.errors import VetkitError, problem
from vetkit.load import evidence, evidence_list, shipped
from vetkit.load.calls import CallFile, call_path, parse_call
from vetkit.load.plain import shown
from vetkit.load.read import is_there, read_bytes, size
from vetkit.load.record_file import F, check_record, schema_of
from vetkit.load.records import (
    AdoptedFile,
    AnswersFile,
    AssignmentsFile,
    DispositionsFile,
    ForgottenFile,
    HearingsFile,
)
from vetkit.load.toml import LIMIT, parse
from vetkit.model.adopted import Adopted
from vetkit.model.assignment import Assignment
from vetkit.model.base import Value
from vetkit.model.call import Attempt, Call, ClaimReply, Entry, Reply
from vetkit.model.evidence import Evidence
from vetkit.model.record import Answer, Disposition, Forgotten, Hearing
from vetkit.writing import create_new, locked, make_folder, write_atomically

_HEADER = """\
# Written by vetkit, which only ever adds to this file. {what}
# Read it, keep it under version control, but change it with vetkit: another command may be adding to it.
schema = "{schema}"
"""

_CALL_HEADER = _HEADER + '\n[call]\nreferee = "{referee}"\non = {on}\n'
_EVIDENCE_HEADER = """\
# Written by vetkit, which never changes it: what is obtained later is another item.
schema = "{schema}"
"""

_CALL_LISTS = {"attempts": Attempt, "replies": Reply, "claims": ClaimReply}
"""The list of a call's file that each kind of entry goes to."""


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


def append_adopted(folder: Path, adopted: Sequence[Adopted]) -> tuple[Adopted, ...]:
    """Add claims to the records of a profile: all that are not there yet, or none.

    Args:
        folder: The profile's records folder, made if it is not there.
        adopted: What to add.

    Returns:
        What was added: a claim whose id is there already is not.

    Raises:
        VetkitError: They could not be saved; what was there before is untouched.
    """
    what = "A claim stays, also when its document changes."

    def new(on_file: AdoptedFile) -> tuple[Adopted, ...]:
        known = {one.id for one in on_file.adopted}
        return tuple({one.id: one for one in adopted if one.id not in known}.values())

    return _extend(folder, "adopted", AdoptedFile, new, what)


def append_assignment(folder: Path, assignment: Assignment) -> Assignment:
    """Add to the records of a profile what a person says of a claim and an item of evidence.

    Args:
        folder: The profile's records folder, made if it is not there.
        assignment: What to add; its ``no`` and the entry whose place it takes are given here.

    Returns:
        The entry as it stands on file.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    about = (assignment.claim, assignment.evidence)

    def new(on_file: AssignmentsFile) -> tuple[Assignment, ...]:
        same = [one.no for one in on_file.assignments if (one.claim, one.evidence) == about]
        no = max((one.no for one in on_file.assignments), default=0) + 1
        return (assignment.model_copy(update={"no": no, "corrects": same[-1] if same else None}),)

    what = "The last entry on a claim and an item of evidence counts, and names the one before."
    return _extend(folder, "assignments", AssignmentsFile, new, what)[0]


CallEntry = Attempt | Reply | ClaimReply
"""Every kind of entry that a call's file has."""

C = TypeVar("C", bound=CallEntry)
V = TypeVar("V", bound=Value)


def append_hearing(folder: Path, hearing: Hearing) -> None:
    """Add a step of the right of reply to the records of a profile.

    Args:
        folder: The profile's records folder, made if it is not there.
        hearing: What to add.

    Raises:
        VetkitError: It could not be saved; what was there before is untouched.
    """
    _append(folder, "hearings", HearingsFile, hearing, "The consultant is told what was said, never by whom.")


def append_forgotten(folder: Path, forgotten: Forgotten) -> None:
    """Add to the records of a profile that referees' data were deleted.

    Args and raises: as of ``append_answer``.
    """
    _append(folder, "forgotten", ForgottenFile, forgotten, "What was deleted is not in it.")


def append_entry(folder: Path, referee: str, on: date, entry: C) -> C:
    """Add one entry to the record of a day's call. See ``append_entries``."""
    return cast(C, append_entries(folder, referee, on, (entry,))[0])


def append_entries(
    folder: Path, referee: str, on: date, entries: Sequence[CallEntry]
) -> tuple[CallEntry, ...]:
    """Add entries to the record of one day's call, numbered after those that are there: all, or none.

    Args:
        folder: The profile's records folder, made if it is not there.
        referee: Id of the reference.
        on: The day of the call.
        entries: What to add, one or more; the ``no`` of each is given here.

    Returns:
        The entries as they stand on file.

    Raises:
        VetkitError: They could not be saved, or do not fit what is there; what was there is untouched.
    """
    path = call_path(folder, referee, on)

    def read(data: bytes) -> Call:
        return parse_call(data, shown(path), shipped.interview())

    with locked(folder):
        make_folder(path.parent)
        what = "A correction names the entry whose place it takes."
        head = _CALL_HEADER.format(what=what, schema=schema_of(CallFile), referee=referee, on=on).encode()
        data = _old(path, read)
        first = max((one.no for one in read(data).entries), default=0) + 1 if data else 1
        numbered = tuple(one.model_copy(update={"no": no}) for no, one in enumerate(entries, first))
        data = data or head
        for entry in numbered:
            data = _added(path, data, _list_of(entry), entry)
        if read(data).entries[-len(numbered) :] != numbered:
            raise _by_hand(path, _list_of(numbered[-1]))
        write_atomically(path, data)
    return numbered


def _list_of(entry: Entry) -> str:
    """Return the list of a call's file that ``entry`` goes to."""
    return next(kind for kind, one in _CALL_LISTS.items() if isinstance(entry, one))


def add_evidence(folder: Path, item: Evidence, body: bytes | None = None, media_type: str = "") -> Evidence:
    """File an item of evidence with its body. Nothing that is there is ever written over.

    Args:
        folder: The profile's records folder, made if it is not there.
        item: What to file. Where its id is taken, a number is added to it; its ``body`` is given here.
        body: The bytes that were obtained; None where there are none.
        media_type: What they are, as a media type.

    Returns:
        The item as it stands on file.

    Raises:
        VetkitError: It could not be saved; what was there is untouched.
    """
    with locked(folder):
        home = folder / evidence.FOLDER
        if home.is_symlink():
            raise problem(shown(home), "is a link, so nothing is stored there", "put a folder in its place")
        make_folder(home)
        listed = evidence_list.read_list(folder)
        taken = {name.partition(".")[0] for name in (*listed.files, *(path.name for path in home.iterdir()))}
        names = chain([item.id], (f"{item.id}-{number}" for number in count(2)))
        filed = item.model_copy(update={"id": next(name for name in names if name not in taken)})
        if body is not None:
            filed = filed.model_copy(update={"body": evidence.body_of(filed.id, body, media_type)})
        head = _EVIDENCE_HEADER.format(schema=schema_of(evidence.EvidenceFile))
        data = (head + tomli_w.dumps(evidence.written(filed))).encode()
        path = home / f"{filed.id}.toml"
        if evidence.evidence_of(parse(data, shown(path))) != filed:
            raise problem(shown(path), "not saved: it would not be read back as it is", "report it")
        if filed.body and body is not None:
            create_new(home / filed.body.file, body)
        create_new(path, data)
        stored = {path.name: hashlib.sha256(data).hexdigest()}
        if filed.body:
            stored[filed.body.file] = filed.body.sha256
        write_atomically(folder / evidence_list.FILE, evidence_list.longer(listed, stored))
    return filed


def _append(
    folder: Path, kind: str, model: type[F], entry: Answer | Disposition | Hearing | Forgotten, what: str
) -> None:
    """Add one entry to the file of its kind, under the folder's lock, if the whole then reads back."""
    _extend(folder, kind, model, lambda _: (entry,), what)


def _extend(
    folder: Path, kind: str, model: type[F], new: Callable[[F], tuple[V, ...]], what: str
) -> tuple[V, ...]:
    """Add to the file of a kind what ``new`` makes of what is there, and return it."""
    path = folder / f"{kind}.toml"
    head = _HEADER.format(what=what, schema=schema_of(model)).encode()
    with locked(folder):
        data = _old(path, lambda data: _checked(path, model, data)) or head
        entries = new(_checked(path, model, data))
        for entry in entries:
            data = _added(path, data, kind, entry)
        kept = getattr(_checked(path, model, data), kind)
        if kept[len(kept) - len(entries) :] != entries:
            raise _by_hand(path, kind)
        if entries:
            write_atomically(path, data)
    return entries


def _added(path: Path, old: bytes, kind: str, entry: Value) -> bytes:
    """Return a record file with one entry more."""
    block = f"\n[[{kind}]]\n{tomli_w.dumps(entry.model_dump(exclude_none=True))}".encode()
    data = (old if old.endswith(b"\n") else old + b"\n") + block
    if len(data) > LIMIT:
        raise problem(
            shown(path), f"is full: it may hold {size(LIMIT)}", "move it away; vetkit starts a new one"
        )
    return data


def _by_hand(path: Path, kind: str) -> VetkitError:
    return problem(shown(path), "was changed by hand so that nothing can be added", f"end it with [[{kind}]]")


def _old(path: Path, check: Callable[[bytes], object]) -> bytes:
    """Return a record file as it stands, once it is known to be sound; nothing where there is none."""
    if not is_there(path):
        return b""
    data = read_bytes(path, shown(path), LIMIT)
    check(data)
    return data


def _checked(path: Path, model: type[F], data: bytes) -> F:
    return check_record(model, parse(data, shown(path)))
