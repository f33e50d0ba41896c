"""The referees of one profile with all that was said and decided about them, without the documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from vetkit.errors import Problem, VetkitError
from vetkit.load import shipped
from vetkit.load.calls import strangers
from vetkit.load.profile import read_profile, records_of
from vetkit.load.records import Records, load_records
from vetkit.model.case import Case


def referees_of(path: Path, as_of: date) -> Case:
    """Return a case of what is known of a profile's referees at ``as_of``, without documents and answers.

    Raises:
        VetkitError: Every problem of the profile and its records.
    """
    problems: list[Problem] = []
    records = Records()
    try:
        records = load_records(records_of(path))
    except VetkitError as error:
        problems += error.problems
    try:
        profile = read_profile(path).profile
    except VetkitError as error:
        raise VetkitError([*error.problems, *problems]) from error
    problems += strangers(records.calls, records.call_files, profile)
    if problems:
        raise VetkitError(problems)
    return Case(
        profile=profile,
        as_of=as_of,
        dispositions=tuple(one for one in records.dispositions if one.on <= as_of),
        hearings=tuple(one for one in records.hearings if one.on <= as_of),
        calls=tuple(call for call in records.calls if call.on <= as_of),
        platforms=shipped.platforms(),
        interview=shipped.interview(),
        rulebook=shipped.rulebook(),
    )
