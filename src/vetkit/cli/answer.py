"""``vetkit answer``: settle open questions, one by one or from a script."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.ask import can_ask
from vetkit.cli.console import next_step, quoted, say
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import Checklists, Config, On, OneProfile, RungName, day, today
from vetkit.cli.recording import File, entry, open_file, refuse_future
from vetkit.errors import Problem, VetkitError, problem

if TYPE_CHECKING:
    from vetkit.model.checklist import Criterion
    from vetkit.model.record import Answer

EPILOG = """\b
Examples:
  vetkit answer acme.toml
  vetkit answer acme.toml --set scope-limits=yes --rung documented \\
      --by "M. Okafor" --note "Contract, clause 4"
  vetkit answer acme.toml --set no-promised-results=no --by "M. Okafor"

What an answer rests on (--rung): stated, the consultant says so; documented, a document shows it;
independent, a third party says so; corroborated, a third party and a referee who was called. With yes and
partly it must be said; no and not-applicable count on any rung, and are stated if nothing is said.

Every answer is added to PROFILE's .records folder at once; the last one on a criterion counts.
"""

VALUES = ("yes", "partly", "no", "not-applicable")

Set = Annotated[
    list[str] | None,
    typer.Option(
        "--set", metavar="CRITERION=VALUE", help="Record yes, partly, no or not-applicable; repeatable."
    ),
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who says so.")]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="What to remember of it.")]
Rung = Annotated[
    RungName | None,
    typer.Option(metavar="RUNG", help="What it rests on: stated, documented, independent, corroborated."),
]
Expires = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DATE", help="From this day on the answer no longer counts."),
]

_PLACES = {"by": "--by", "note": "--note", "rung": "--rung", "expires": "--expires", "on": "--on"}


def answer(
    profile: OneProfile,
    set: Set = None,
    by: By = None,
    note: Note = None,
    rung: Rung = None,
    expires: Expires = None,
    on: On = None,
    checklist: Checklists = None,
    config: Config = None,
) -> None:
    """Settle open questions, the weightiest first.

    PROFILE is one profile. On a terminal vetkit asks, those questions first that have the most points at
    stake, and saves every answer at once; with --set it records what a script says.
    """
    if not set and not can_ask():
        raise problem(
            "vetkit answer", "there is no terminal to ask on", "use --set CRITERION=VALUE --by NAME"
        )
    file = open_file(profile, today(), config, tuple(checklist or ()))
    if set:
        given = {"by": by, "note": note, "rung": rung, "expires": expires, "on": on or today()}
        _record(file, _answers(set, given, file))
    else:
        from vetkit.cli.interview import interview

        code = interview(file, by, expires)
        if code == ExitCode.INTERRUPTED:
            raise typer.Exit(code)
    next_step(f"vetkit assess {quoted(profile)}")


def _record(file: File, answers: Sequence[Answer]) -> None:
    from vetkit.records import append_answer

    for one in answers:
        append_answer(file.records, one)
    amount = "1 answer" if len(answers) == 1 else f"{len(answers)} answers"
    say(f"saved {amount} in {file.records / 'answers.toml'}")


def _answers(settings: Iterable[str], given: Mapping[str, object], file: File) -> list[Answer]:
    """Return the answers that ``--set`` names, all of them sound, or none.

    Raises:
        VetkitError: Every mistake in every ``--set``.
    """
    problems: list[Problem] = []
    answers: list[Answer] = []
    named: set[str] = set()
    for setting in settings:
        try:
            one = _answer(setting, given, file)
            if one.criterion in named:
                raise problem(f"--set {setting}", "is the second answer on this criterion", "give one")
            named.add(one.criterion)
            answers.append(one)
        except VetkitError as error:
            problems += (found for found in error.problems if found not in problems)
    if problems:
        raise VetkitError(problems)
    return answers


def _answer(setting: str, given: Mapping[str, object], file: File) -> Answer:
    from vetkit.model.record import Answer

    name, _, value = (part.strip() for part in setting.partition("="))
    place = f"--set {setting}"
    criterion = find_criterion(name, file, place)
    if value not in VALUES:
        raise problem(place, f"'{value}' is no answer", f"answers: {', '.join(VALUES)}")
    values = {key: said for key, said in given.items() if said is not None}
    if value in ("no", "not-applicable"):
        values.setdefault("rung", "stated")
    _check(values, place)
    return entry(Answer, {**values, "criterion": criterion.id, "value": value}, _PLACES)


def _check(values: Mapping[str, object], place: str) -> None:
    """Refuse what is missing or out of order, before the record's own rules."""
    missing = []
    if "by" not in values:
        missing.append(Problem("--by", 0, "who says so is missing", "add --by NAME"))
    if "rung" not in values:
        hint = "add --rung stated, documented, independent or corroborated"
        missing.append(Problem(place, 0, "what the answer rests on is missing", hint))
    if missing:
        raise VetkitError(missing)
    on, expires = values["on"], values.get("expires")
    if isinstance(on, date):
        refuse_future(on, today(), "--on")
        if isinstance(expires, date) and expires <= on:
            raise problem(
                "--expires", f"{expires} is not after {on}, the day of the answer", "give a later day"
            )


def find_criterion(name: str, file: File, place: str) -> Criterion:
    """Return the criterion that a person can answer and that is called ``name``.

    Raises:
        VetkitError: There is none, or nobody's answer can settle it.
    """
    from vetkit.load.nearest import suggestion

    criteria = {c.id: c for checklist in file.settings.checklists for c in checklist.criteria}
    found = criteria.get(name)
    if found is None:
        answerable = [c.id for c in criteria.values() if c.answer]
        hint = suggestion(name, answerable, "criteria") or "'vetkit assess' lists the open ones"
        raise problem(place, f"there is no criterion '{name}'", hint)
    if not found.answer:
        raise problem(place, f"'{name}' is not settled by an answer", f"see 'vetkit explain {name}'")
    return found
