"""``vetkit assess``: the report on one profile or many, and the exit code that goes with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vetkit.cli.console import next_step, quoted, remark, say, stdin_bytes, tell
from vetkit.cli.exit_codes import ExitCode, excused, worst
from vetkit.cli.gate import Bounds, gate
from vetkit.cli.options import (
    AsOf,
    Checklists,
    Config,
    ExitZero,
    PolicyFile,
    SeverityName,
    ShowContacts,
    Width,
    percent,
    today,
)
from vetkit.cli.progress import followed
from vetkit.cli.targets import STDOUT, Target, refuse_inputs, targets
from vetkit.errors import Problem, VetkitError, problem

if TYPE_CHECKING:
    from vetkit.cli.sheets import Sheets
    from vetkit.load import Desks
    from vetkit.model.assessment import Assessment
    from vetkit.model.case import Case

    Edition = Callable[[Assessment, Case], Assessment]
    """What makes of an assessment, and the case that it is of, the one that a reader may see."""
    from vetkit.web.manners import Web
    from vetkit.web.wire import Wiring

EPILOG = """\b
Examples:
  vetkit assess acme.toml
  vetkit assess acme.toml --questions                  the letter to the consultant
  vetkit assess acme.toml -f markdown -o memo.md -f json -o acme.json
  vetkit assess acme.toml --for vendor -f markdown -o report.md     nothing of the referees in it
  vetkit assess vendors/                               one line each
  vetkit assess vendors/ -f json > vendors.jsonl       one JSON object a line
  vetkit assess vendors/ --fail-under 65 --fail-on critical
  vetkit assess acme.toml --online                     ask public sources first
  vetkit assess - < acme.toml

Exit codes: 0 policy met; 1 not met; 2 bad input (the other profiles are still assessed); 3 undecided.
'vetkit help formats' lists the formats, 'vetkit help policy' says how the verdict is drawn.
"""

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", hidden=True)]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help="Report format; may be given several times, each with -o."
    ),
]
Outputs = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", metavar="FILE", help="Where the report goes; - is standard output."),
]
Questions = Annotated[
    bool, typer.Option("--questions", help="Only the letter of questions; same as -f questions.")
]
FailUnder = Annotated[
    float | None, typer.Option(parser=percent, metavar="N", help="Exit with 1 for a score under N.")
]
MinCoverage = Annotated[
    float | None,
    typer.Option(parser=percent, metavar="N", help="Exit with 3 where less than N % is established."),
]
Online = Annotated[
    bool, typer.Option("--online", help="First ask public sources what is not on file or has expired.")
]
Refresh = Annotated[bool, typer.Option("--refresh", help="With --online: ask anew what is still fresh, too.")]
FailOn = Annotated[
    SeverityName | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="Exit with 1 if a criterion this severe or more is not met: low, medium, high, critical.",
    ),
]


Reader = Annotated[
    Literal["buyer", "vendor", "public"],
    typer.Option(
        "--for",
        metavar="READER",
        help="buyer, vendor or public; for others than the buyer nothing of the referees is in the report.",
    ),
]


def assess(
    context: typer.Context,
    paths: Paths,
    format: Formats = None,
    output: Outputs = None,
    questions: Questions = False,
    fail_under: FailUnder = None,
    min_coverage: MinCoverage = None,
    fail_on: FailOn = None,
    exit_zero: ExitZero = False,
    as_of: AsOf = None,
    checklist: Checklists = None,
    policy: PolicyFile = None,
    config: Config = None,
    width: Width = None,
    online: Online = False,
    refresh: Refresh = False,
    reader: Reader = "buyer",
    show_contacts: ShowContacts = False,
) -> None:
    """Assess consultants: the report, and whether to sign.

    Each PATH is a profile, a folder of profiles, or - for standard input. The report says what is
    established, what speaks against the consultant, what nobody has checked, and what to ask next.
    """
    from vetkit.cli.sheets import Sheets
    from vetkit.load import Desks, find_profiles

    profiles = find_profiles(paths).profiles
    several = len(profiles) > 1 or any(path.is_dir() for path in paths)
    places = _targets(format or [], output or [], questions=questions, several=several)
    refuse_inputs(places, profiles)
    network = _network(context.obj, online=online, refresh=refresh, as_of=as_of)
    desks = Desks(config, policy, tuple(checklist or ()))
    bounds, edition = Bounds(fail_under, min_coverage, fail_on), _edition(reader, show_contacts=show_contacts)
    run = _Run(desks, as_of or today(), bounds, network, edition, refresh=refresh)
    with Sheets(places, width, several=several) as sheets:
        code = run.over(profiles, sheets)
    _advise(places, profiles, run.last)
    raise typer.Exit(excused(code) if exit_zero else code)


def _targets(
    formats: Sequence[str], outputs: Sequence[Path], *, questions: bool, several: bool
) -> tuple[Target, ...]:
    """Say which reports go where."""
    from vetkit.report import FORMATS

    if questions and formats:
        raise problem(
            "--questions", "is a format of its own", "give --questions, or -f questions among others"
        )
    default = "summary" if several else "terminal"
    return targets(["questions"] if questions else formats, outputs, default=default, known=FORMATS)


def _network(wiring: Wiring | None, *, online: bool, refresh: bool, as_of: date | None) -> Web | None:
    """Return the web, if it is to be asked.

    Raises:
        VetkitError: The options contradict each other: what is asked today is not known of another day.
    """
    if refresh and not online:
        raise problem("--refresh", "asks public sources, and --online is missing", "add --online")
    if not online:
        return None
    if as_of and as_of != today():
        raise problem("--online", f"asks today, and the assessment is of {as_of}", "give one of the two")
    from vetkit.cli.online import web

    return web(wiring)


def _edition(reader: Literal["buyer", "vendor", "public"], *, show_contacts: bool) -> Edition:
    """Return what makes of an assessment the one that ``reader`` may see."""
    if reader != "buyer" and show_contacts:
        raise problem("--show-contacts", "is for the buyer alone", "leave out --for, or --show-contacts")
    if reader != "buyer":
        from vetkit.report._redact import redacted

        return redacted
    if show_contacts:
        from vetkit.report._contacts import with_contacts

        return lambda assessment, case: with_contacts(assessment, case.profile)
    return lambda assessment, _: assessment


class _Run:
    """One run over many profiles: settings and rules are worked out once, each assessment is dropped."""

    def __init__(
        self,
        desks: Desks,
        as_of: date,
        bounds: Bounds,
        network: Web | None,
        edition: Edition,
        *,
        refresh: bool,
    ) -> None:
        self._desks = desks
        self._as_of = as_of
        self._bounds = bounds
        self._network = network
        self._edition = edition
        self._refresh = refresh
        self.last: Assessment | None = None

    def over(self, profiles: Sequence[Path], sheets: Sheets) -> ExitCode:
        """Assess every profile; one that cannot be read does not stop the others."""
        codes: set[ExitCode] = set()
        told: set[Problem] = set()  # broken settings are the same problem for every profile
        unread = 0
        for path in followed(profiles, len(profiles), "profiles"):
            try:
                self.last, case = self._assess(path)
            except VetkitError as error:
                tell(problem for problem in error.problems if problem not in told)
                told.update(error.problems)
                codes.add(ExitCode.BAD_INPUT)
                unread += 1
                continue
            sheets.add(self.last, case)
            codes.add(gate(self.last, self._bounds))
        if unread and len(profiles) > 1:
            say(f"{unread} of {len(profiles)} profiles not assessed: see the problems above")
        return worst(codes)

    def _assess(self, path: Path) -> tuple[Assessment, Case]:
        from vetkit.judge import assess
        from vetkit.load import gather

        desk = self._desks.at(path)
        if self._network:
            from vetkit.cli.online import refresh

            refresh(path, self._network, self._as_of, everything=self._refresh)
        case = gather(path, desk.settings, desk.rules, self._as_of, stdin_bytes() if path == STDOUT else None)
        made = assess(desk.settings.checklists, case, desk.settings.policy)
        return self._edition(made, case), case


def _advise(places: Sequence[Target], profiles: Sequence[Path], last: Assessment | None) -> None:
    """Say where the reports are and what one would do next."""
    if last is None:
        return
    for place in places:
        if place.path != STDOUT:
            remark(f"Wrote {place.path}.")
    if len(profiles) != 1 or profiles[0] == STDOUT:
        return
    name = quoted(profiles[0])
    steps = [f"vetkit answer {name}", f"vetkit assess {name} --questions"] if last.next else []
    if any(o.signal and not o.disposition for f in last.findings for o in f.observations):
        steps.append(f"vetkit dispose {name}")
    next_step(*steps)
