"""Calls with referees, one file a call."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

from vetkit.load import shipped
from vetkit.load.calls import CallFile, call_path, parse_call
from vetkit.load.plain import shown
from vetkit.load.record_file import schema_of
from vetkit.model.call import Attempt, Call, ClaimReply, Entry, Reply
from vetkit.records._file import HEADER, added, by_hand, old
from vetkit.writing import locked, make_folder, write_atomically

_CALL_HEADER = HEADER + '\n[call]\nreferee = "{referee}"\non = {on}\n'

_CALL_LISTS = {"attempts": Attempt, "replies": Reply, "claims": ClaimReply}
"""The list of a call's file that each kind of entry goes to."""

CallEntry = Attempt | Reply | ClaimReply
"""Every kind of entry that a call's file has."""

C = TypeVar("C", bound=CallEntry)


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
        data = old(path, read)
        first = max((one.no for one in read(data).entries), default=0) + 1 if data else 1
        numbered = tuple(one.model_copy(update={"no": no}) for no, one in enumerate(entries, first))
        data = data or head
        for entry in numbered:
            data = added(path, data, _list_of(entry), entry)
        if read(data).entries[-len(numbered) :] != numbered:
            raise by_hand(path, _list_of(numbered[-1]))
        write_atomically(path, data)
    return numbered


def _list_of(entry: Entry) -> str:
    """Return the list of a call's file that ``entry`` goes to."""
    return next(kind for kind, one in _CALL_LISTS.items() if isinstance(entry, one))
