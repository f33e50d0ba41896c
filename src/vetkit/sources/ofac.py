"""The sanctions lists of the United States, searched on this machine for names like the consultant's.

The user downloads the lists: ``SDN.CSV`` and ``CONS_PRIM.CSV`` (twelve columns), and ``ALT.CSV`` with other
names of the same entries (five columns), all without a header, ``-0-`` for what is empty.

Facts: ``lists``, ``lists_sha256``, ``names_on_list``, ``compared`` (names, separated by semicolons). Entries,
the candidates: ``asked``, ``number``, ``listed``, ``type``, ``program``, ``likeness`` from 0 to 1, ``why``. A
candidate is a similar name and no more; a person decides.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from vetkit.errors import VetkitError
from vetkit.load.plain import shown
from vetkit.load.read import read_bytes
from vetkit.load.shipped import directory, rulebook
from vetkit.model.profile import Profile
from vetkit.model.research import Answer, Question
from vetkit.model.signal import Lists
from vetkit.sources import Asked, Means
from vetkit.sources._http import line
from vetkit.sources._likeness import compare, name_words, near
from vetkit.sources._questions import question
from vetkit.web.errors import UnansweredError

CANDIDATE = 0.7
"""Names less alike than this are not shown: at 0.7 two words of a three-word name agree, or nearly all do."""

MOST = 20
"""Candidates that are kept for each name, the likest first."""

IN_ALL = 200
"""Candidates that are kept in all."""

_SIZE = 64 << 20
_EMPTY = "-0-"
_FULL, _OTHER_NAMES = 12, 5


@dataclass(frozen=True, slots=True)
class Row:
    """One name on the list."""

    number: str
    name: str
    type: str = ""
    program: str = ""


@dataclass
class _Index:
    """The names on the list by the words in them."""

    rows: list[Row]
    words: list[tuple[str, ...]]
    by_word: dict[str, list[int]] = field(default_factory=dict)


def names(profile: Profile) -> tuple[str, ...]:
    """Return the names that are looked for: the firm's, its owners' and its affiliates'."""
    consultant = profile.consultant
    people = [person.name for person in consultant.principals]
    given = [consultant.name, consultant.legal_name, *people, *(one.name for one in consultant.affiliates)]
    return tuple(dict.fromkeys(name for name in given if name))


def questions(profile: Profile) -> tuple[Question, ...]:
    """Look for the names in the lists."""
    count = len(names(profile))
    asks = f"Is any of {count} name{'' if count == 1 else 's'} like one on the sanctions lists?"
    sends = "nothing: the lists are searched on this machine"
    return (question("ofac", profile.consultant.name, asks, sends, "the lists on this machine"),)


def ask(question: Question, means: Means) -> Asked:
    """Search the lists that the user downloaded."""
    rows: dict[str, list[Row]] = {}
    hashes = []
    for path in means.lists:
        data = _read(path)
        hashes.append(hashlib.sha256(data).hexdigest())
        for row in rows_of(data, path):
            rows.setdefault(row.number, []).append(row)
    everything = [row for same in rows.values() for row in _complete(same)]
    looked_for = names(means.profile)
    entries = tuple(islice(search(looked_for, everything, rulebook().lists), IN_ALL))
    answer = Answer(
        facts={
            "lists": line(", ".join(path.name for path in means.lists)),
            "lists_sha256": " ".join(hashes),
            "names_on_list": len(everything),
            "compared": line("; ".join(looked_for), 2_000),
        },
        entries=entries,
    )
    return Asked(answer, directory_address(), body=_kept(entries))


def directory_address() -> str:
    """Return where the list is to be downloaded."""
    found = next(one for one in directory().sources if one.id == "ofac")
    return found.list_address or found.address


def _read(path: Path) -> bytes:
    try:
        return read_bytes(path, shown(path.name), _SIZE)
    except VetkitError as error:
        raise UnansweredError("; ".join(str(one) for one in error.problems)) from error


def rows_of(data: bytes, path: Path) -> Iterator[Row]:
    """Yield the names in a list.

    Raises:
        UnansweredError: It has not the columns of one.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    found = 0
    try:
        for cells in csv.reader(io.StringIO(text.rstrip("\x1a\r\n "))):
            row = _row([cell.strip() for cell in cells])
            if row is None:
                raise UnansweredError(
                    f"{shown(path.name)} has not the columns of SDN.CSV, CONS_PRIM.CSV or ALT.CSV"
                )
            found += 1
            yield row
    except csv.Error as error:
        raise UnansweredError(f"{shown(path.name)} is not a list of comma-separated values") from error
    if not found:
        raise UnansweredError(f"{shown(path.name)} is empty")


def _row(cells: list[str]) -> Row | None:
    if len(cells) not in (_FULL, _OTHER_NAMES) or not cells[0].isdecimal():
        return None
    if len(cells) == _FULL:
        type, program = ("" if cell == _EMPTY else line(cell) for cell in cells[2:4])
        return Row(cells[0], line(cells[1]), type or "entity", program)
    return Row(cells[0], line(cells[3]))


def _complete(same: list[Row]) -> Iterator[Row]:
    """Give the other names of an entry its type and program, which stand beside its first name only."""
    first = next((row for row in same if row.program or row.type), same[0])
    for row in same:
        yield Row(row.number, row.name, row.type or first.type, row.program or first.program)


def search(looked_for: Iterable[str], rows: list[Row], lists: Lists) -> Iterator[dict[str, object]]:
    """Yield the candidates for each name, the likest first."""
    index = _Index(rows, [name_words(row.name, lists) for row in rows])
    for number, words in enumerate(index.words):
        for word in words:
            index.by_word.setdefault(word, []).append(number)
    for name in looked_for:
        found = sorted(_candidates(name_words(name, lists), index), key=lambda one: (-one[0], one[1]))
        for score, number, why in found[:MOST]:
            row = rows[number]
            yield {
                "asked": line(name),
                "number": row.number,
                "listed": row.name,
                "type": row.type or "entity",
                "program": row.program or "not said",
                "likeness": score,
                "why": line(why),
            }


def _candidates(words: tuple[str, ...], index: _Index) -> Iterator[tuple[float, int, str]]:
    """Yield likeness, row and reason of the rows that share a word, or nearly, with ``words``."""
    alike = {other for word in words for other in near(word, index.by_word)}
    for number in sorted({row for other in alike for row in index.by_word[other]}):
        found = compare(words, index.words[number])
        if found.score >= CANDIDATE:
            yield found.score, number, found.why


def _kept(entries: Iterable[Mapping[str, object]]) -> bytes:
    """Return the candidates as a small list of their own, to be kept as the body."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = ("asked", "number", "listed", "type", "program", "likeness", "why")
    writer.writerow(columns)
    writer.writerows([entry[column] for column in columns] for entry in entries)
    return out.getvalue().encode()
