"""What the commands that use the network share: the means, and asking with every answer filed at once."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vetkit.cli.console import say
from vetkit.cli.progress import followed
from vetkit.cli.targets import STDOUT
from vetkit.errors import problem

if TYPE_CHECKING:
    from vetkit.model.evidence import Evidence
    from vetkit.model.profile import Profile
    from vetkit.model.research import Question
    from vetkit.research import Plan
    from vetkit.web.manners import Web
    from vetkit.web.wire import Wiring


@dataclass(frozen=True)
class Subject:
    """One profile with its evidence.

    Attributes:
        profile: What a person has written.
        records: The folder that evidence is filed in.
        evidence: What is on file and as it was.
    """

    profile: Profile
    records: Path
    evidence: tuple[Evidence, ...]


def subject_of(path: Path) -> Subject:
    """Read one profile and its evidence.

    Raises:
        VetkitError: Every problem found; or the profile is standard input, which has no records.
    """
    from vetkit.load.profile import read_profile, records_of
    from vetkit.load.records import load_records

    if path == STDOUT:
        raise problem("-", "records lie beside a profile, and standard input has none", "name a profile")
    records = records_of(path)
    held = load_records(records).evidence
    items = tuple(one.item for one in held if not one.damage)
    return Subject(read_profile(path).profile, records, items)


def keys() -> dict[str, str]:
    """Return the free keys that the environment holds, by source. They are never printed or stored."""
    from vetkit.research import keys_in

    return keys_in(os.environ)


def web(wiring: Wiring | None) -> Web:
    """Return the web, for one run.

    Args:
        wiring: How names become addresses, of a test that starts the app itself. No argument, option, setting
            or variable of the environment leads here.
    """
    from vetkit.web.guard import Guard
    from vetkit.web.manners import Web

    return Web(Guard(wiring=wiring) if wiring else Guard())


def gather(
    subject: Subject, questions: Sequence[Question], lists: Sequence[Path], network: Web, today: date
) -> Iterator[Evidence]:
    """Ask each question, file what came of it at once, and yield it as it stands on file."""
    from vetkit.records import add_evidence
    from vetkit.research import find
    from vetkit.sources import Means

    means = Means(network, subject.profile, keys(), tuple(lists))
    answers = find(questions, means, today, lambda: datetime.now(UTC))
    for found in followed(answers, len(questions), "questions"):
        yield add_evidence(subject.records, found.item, found.body, found.media_type)


def refresh(path: Path, network: Web, today: date, *, everything: bool) -> None:
    """Ask for one profile what is not on file or has expired, and say how it went.

    Args:
        path: The profile.
        network: The web of this run.
        today: The day on the user's desk.
        everything: Ask anew what still counts, too.

    Raises:
        VetkitError: The profile or its records have problems.
    """
    from vetkit.research import plan

    subject = subject_of(path)
    planned = plan(subject.profile, subject.evidence, today, refresh=everything, keys=keys())
    failed = sum(item.outcome == "failed" for item in gather(subject, planned.ask, (), network, today))
    say(f"{path}: {counts(planned, failed)}")


def counts(planned: Plan, failed: int) -> str:
    """Return how many questions were asked, had no answer, were fresh, and could not be asked."""
    said = [f"{len(planned.ask)} asked"]
    said += [f"{failed} without an answer, which is held against nobody"] if failed else []
    said += [f"{len(planned.fresh)} still fresh"] if planned.fresh else []
    said += [f"{len(planned.cannot)} that cannot be asked"] if planned.cannot else []
    return ", ".join(said)
