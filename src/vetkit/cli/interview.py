"""The walk through the open questions on a terminal. Every answer is on the disk before the next is asked."""

from __future__ import annotations

import sys
import textwrap
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from vetkit.cli.ask import Enough, ask, choose
from vetkit.cli.console import columns, say
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import today
from vetkit.cli.recording import File, entry
from vetkit.errors import VetkitError

if TYPE_CHECKING:
    from vetkit.model.assessment import OpenQuestion
    from vetkit.model.finding import Finding

_KEYS = {
    "y": "yes",
    "yes": "yes",
    "n": "no",
    "no": "no",
    "p": "partly",
    "partly": "partly",
    "a": "not-applicable",
    "not-applicable": "not-applicable",
    "s": "skip",
    "skip": "skip",
    "": "skip",
    "q": "quit",
    "quit": "quit",
}
_KEYS_SHOWN = "y yes, n no, p partly, a not applicable, s skip, q quit"

_RUNGS = {
    "1": "stated",
    "2": "documented",
    "3": "independent",
    "4": "corroborated",
    "stated": "stated",
    "documented": "documented",
    "independent": "independent",
    "corroborated": "corroborated",
}
_RUNGS_SHOWN = "1 stated by them, 2 a document shows it, 3 a third party says so, 4 that and a referee called"


@dataclass
class _Session:
    """What is remembered from one question to the next."""

    file: File
    by: str | None
    expires: date | None
    saved: int = 0
    skipped: set[str] = field(default_factory=set)


def interview(file: File, by: str | None, expires: date | None) -> ExitCode:
    """Ask until nothing is open, the user quits, or Ctrl-C.

    Args:
        file: The profile; answers go to its records.
        by: Who says so, if known already.
        expires: When the answers of this session expire; None for never.
    """
    session = _Session(file, by, expires)
    code = ExitCode.DONE
    try:
        while question := _next(session):
            _ask_one(question, session)
        say("Nothing is left to answer.")
    except Enough:
        pass
    except KeyboardInterrupt:
        say("")
        code = ExitCode.INTERRUPTED
    where = session.file.records / "answers.toml"
    amount = "1 answer" if session.saved == 1 else f"{session.saved} answers"
    say(f"Saved {amount} in {where}." if session.saved else "No answer was given; nothing is saved.")
    return code


def _next(session: _Session) -> tuple[OpenQuestion, Finding, int] | None:
    """Return the weightiest open question that a person can answer, its finding, and how many are left."""
    assessment = session.file.assessment()
    left = [
        (question, finding)
        for question in assessment.next
        if (finding := assessment.named(question.checklist, question.criterion)).answerable
        and question.criterion not in session.skipped
    ]
    return (*left[0], len(left)) if left else None


def _ask_one(asked: tuple[OpenQuestion, Finding, int], session: _Session) -> None:
    """Put one question and save the answer."""
    question, finding, left = asked
    _show(question, finding, left)
    value = choose(f"[{_KEYS_SHOWN}] ", _KEYS)
    if value == "quit":
        raise Enough
    if value == "skip":
        session.skipped.add(question.criterion)
        return
    rung = "stated"
    if value in ("yes", "partly"):
        say(f"  To pass, it must rest on this at least: {finding.needs}.")
        rung = choose(f"Rests on [{_RUNGS_SHOWN}] ", _RUNGS)
    note = ask("Note (Enter for none): ")
    session.by = _who(session.by)
    values: dict[str, Any] = {"criterion": question.criterion, "value": value, "rung": rung}
    values |= {"by": session.by, "on": today(), "note": note or None, "expires": session.expires}
    _save(values, session)
    if _stays_open(value, rung, finding):
        say("  Saved; the question stays open until there is better evidence.")


def _stays_open(value: str, rung: str, finding: Finding) -> bool:
    from vetkit.model.base import RUNGS

    order: tuple[str, ...] = RUNGS
    return value in ("yes", "partly") and order.index(rung) < order.index(finding.needs)


def _show(question: OpenQuestion, finding: Finding, left: int) -> None:
    """Show what the question is, why it matters and what hangs on it."""
    stake = f"{question.stake:.1f}".removesuffix(".0")
    weight = f"{stake} points at stake" + (", exclusion ground" if question.knock_out else "")
    say(f"\n{question.title}  ({weight}; {left} to go)")
    width = min(columns(sys.stderr), 100) - 2
    for line in textwrap.wrap(f"Why: {finding.why}", width) + textwrap.wrap(f"Ask: {question.ask}", width):
        say(f"  {line}")
    if question.could_become:
        say(f"  This answer alone could make the verdict: {' or '.join(question.could_become)}.")
    stated = [o for o in finding.observations if o.bearing != "adverse" and not o.is_unasked]
    for observation in stated:
        for line in textwrap.wrap(f"On file: {observation.says}", width):
            say(f"  {line}")


def _save(values: dict[str, Any], session: _Session) -> None:
    """Add one answer to the records, and to the case, so that the next question is ranked anew."""
    from vetkit.model.record import Answer
    from vetkit.records import append_answer

    try:
        answer = entry(Answer, values, {"by": "who says so", "note": "note", "expires": "--expires"})
    except VetkitError as error:
        say(f"Not saved: {error}")
        return
    append_answer(session.file.records, answer)
    session.saved += 1
    session.skipped.add(answer.criterion)  # one that stays open, such as "stated", is not asked twice
    case = session.file.case
    added = case.model_copy(update={"answers": (*case.answers, answer)})
    session.file = replace(session.file, case=added)


def _who(before: str | None) -> str:
    """Ask who says so until somebody is named; Enter repeats the name given before."""
    while True:
        name = ask(f"Who says so ({before}): " if before else "Who says so: ") or before
        if name:
            return name
        say("An answer needs a name: an auditor will ask.")
