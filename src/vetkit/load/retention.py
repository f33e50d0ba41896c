"""Referees' personal data: where it lies, until when it may be kept, and what of it vetkit may delete."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vetkit.load.calls import FOLDER as CALLS
from vetkit.load.profile import Written, read_profile, records_of, referees_file
from vetkit.load.read import is_there
from vetkit.load.records import Records, load_records
from vetkit.signals._plain import words

PACKET = ".packet"
"""Ending of the folder that the invitations and call sheets of a profile are written to."""


@dataclass(frozen=True, slots=True)
class Held:
    """What is held of the referees of one profile.

    Attributes:
        profile: The profile.
        referees: How many are named.
        since: The day of the decision, else of the last entry in the records; None where neither is known.
        until: The day from which nothing is to be kept; None where that is not known.
        files: Files that hold nothing else, and so may be deleted.
        by_hand: Places in files of a person's own, which vetkit never rewrites.
    """

    profile: Path
    referees: int
    since: date | None
    until: date | None
    files: tuple[Path, ...]
    by_hand: tuple[str, ...]

    @property
    def is_something(self) -> bool:
        """Whether anything is held."""
        return bool(self.files or self.by_hand)

    def is_due(self, on: date) -> bool:
        """Tell whether it is to be deleted on the day ``on``."""
        return self.is_something and self.until is not None and self.until <= on


def held_of(profile: Path, keep_months: int) -> Held:
    """Return what is held of the referees of ``profile``.

    Raises:
        VetkitError: The profile or its records cannot be read.
    """
    written, records = read_profile(profile), load_records(records_of(profile))
    since = written.profile.engagement.decided or _last_entry(records)
    return Held(
        profile=profile,
        referees=len(written.profile.references),
        since=since,
        until=months_after(since, keep_months) if since else None,
        files=tuple(_files(profile)),
        by_hand=tuple(_by_hand(written, records)),
    )


def months_after(day: date, months: int) -> date:
    """Return the day ``months`` after ``day``; the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _last_entry(records: Records) -> date | None:
    days = [one.on for one in records.answers]
    days += [one.on for one in records.dispositions]
    days += [one.on for one in records.hearings]
    days += [call.on for call in records.calls]
    return max(days, default=None)


def _files(profile: Path) -> list[Path]:
    """Return the files that hold nothing but referees' data: their own file, the calls, the packet."""
    found = [referees_file(profile)] if is_there(referees_file(profile)) else []
    for folder in (records_of(profile) / CALLS, profile.with_suffix(PACKET)):
        if folder.is_dir() and not folder.is_symlink():
            found += sorted(path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return found


def _by_hand(written: Written, records: Records) -> list[str]:
    """Return each place of a person's own writing that names a referee."""
    rows = written.file.values.get("references")
    count = len(rows) if isinstance(rows, list) else 0
    places = [
        f"{written.file.name}:{written.file.line(('references', number))}: [[references]]"
        for number in range(count)
    ]
    names = [_rare(one.name) for one in written.profile.references]
    noted = [(one.note or "", f"the answer on {one.criterion}") for one in records.answers]
    noted += [(one.why, f"the decision on {one.signal}") for one in records.dispositions]
    noted += [(one.note or "", f"the right of reply, {one.on}") for one in records.hearings]
    for text, where in noted:
        said = set(words(text))
        if any(name and name <= said for name in names):
            places.append(f"{records_of(Path(written.file.name))}: {where} names a referee")
    return places


def _rare(name: str) -> frozenset[str]:
    """Return the words by which a person is known: all but initials."""
    return frozenset(word for word in words(name) if len(word) > 1)
