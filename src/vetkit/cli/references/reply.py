"""``vetkit references reply``: the consultant's right of reply to what referees say against it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.console import draw, next_step, quoted, say
from vetkit.cli.options import Checklists, Config, On, OneProfile, Width, today
from vetkit.cli.recording import File, entry, open_file, refuse_future
from vetkit.errors import Problem, VetkitError

if TYPE_CHECKING:
    from vetkit.model.finding import Finding

EPILOG = """\b
Examples:
  vetkit references reply acme.toml                          what to put to the consultant
  vetkit references reply acme.toml --put --by "M. Okafor"
  vetkit references reply acme.toml --answered --note "Says the reports were late twice" --by "M. Okafor"

The consultant is told what was said, never by whom and never in the referee's words. What referees say
against it counts by half until it has answered, or until the days of the policy are over (reply_days, 14).
"""

Put = Annotated[bool, typer.Option("--put", help="It was put to the consultant.")]
Answered = Annotated[bool, typer.Option("--answered", help="The consultant answered.")]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="What was put, or what was answered.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who put it, or took the answer down.")]

_PLACES = {"by": "--by", "note": "--note", "on": "--on"}


def reply(
    profile: OneProfile,
    put: Put = False,
    answered: Answered = False,
    note: Note = None,
    by: By = None,
    on: On = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Put to the consultant what referees say against it.

    Without --put and --answered, what there is to put is listed, without names and words. A step is added to
    PROFILE's .records folder.
    """
    file = open_file(profile, today(), config, tuple(checklist or ()))
    if not put and not answered and not note and not by:
        _list(file, profile, width)
        return
    _check(put=put, answered=answered, note=note, by=by)
    refuse_future(on or today(), today(), "--on")
    step = "put" if put else "answered"
    _record(file, {"step": step, "by": by, "on": on or today(), **({"note": note} if note else {})})
    next_step(f"vetkit assess {quoted(profile)}")


def _check(*, put: bool, answered: bool, note: str | None, by: str | None) -> None:
    """Tell everything that is missing or wrong at once."""
    problems = []
    if put == answered:
        said = "two steps at once" if put else "the step is missing"
        problems.append(Problem("vetkit references reply", 0, said, "give one of --put, --answered"))
    if answered and not note:
        problems.append(Problem("--note", 0, "the answer is missing", "add --note TEXT: it stays on file"))
    if not by:
        problems.append(Problem("--by", 0, "who did it is missing", "add --by NAME"))
    if problems:
        raise VetkitError(problems)


def _record(file: File, values: dict[str, object]) -> None:
    from vetkit.model.record import Hearing
    from vetkit.records import append_hearing

    append_hearing(file.records, entry(Hearing, values, _PLACES))
    say(f"saved the step in {file.records / 'hearings.toml'}")


def _list(file: File, profile: Path, width: int | None) -> None:
    """Print what there is to put to the consultant, and how far it is."""
    from rich.text import Text

    from vetkit.cli.page import indented

    negative = [finding for finding in file.assessment().findings if _is_said_against(finding)]
    if not negative:
        draw(
            Text("No referee says anything against the consultant that counts. There is nothing to put."),
            width,
        )
        return
    draw(Text("To be put to the consultant, without names and without the referees' words:"), width)
    for finding in negative:
        draw(indented(f"- {finding.title}: referees say otherwise. {finding.ask}", 2), width)
    draw(Text(_state(file)), width)
    next_step(f"vetkit references reply {quoted(profile)} --put --by NAME")


def _is_said_against(finding: Finding) -> bool:
    from vetkit.score import is_live

    return any(
        o.method == "reference" and o.bearing == "adverse" and is_live(o) for o in finding.observations
    )


def _state(file: File) -> str:
    from vetkit.references.hearing import state

    days = file.settings.policy.referees.reply_days
    match state(file.case, file.settings.policy, None):
        case "not-put":
            return (
                f"It was not put to the consultant yet, so it counts by half. It has {days} days to answer."
            )
        case "running":
            last = max(one.on for one in file.case.hearings if one.step == "put") + timedelta(days=days)
            return f"The consultant has until {last} to answer. It counts by half until then."
        case _:
            return "The consultant has had its say: it counts in full."
