"""``vetkit dispose``: a person decides on something that did not reconcile."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.console import draw, next_step, quoted, say
from vetkit.cli.options import Checklists, Config, On, OneProfile, Width, today
from vetkit.cli.recording import File, entry, open_file, refuse_future
from vetkit.errors import Problem, VetkitError, problem

if TYPE_CHECKING:
    from vetkit.model.assessment import Assessment
    from vetkit.model.finding import Finding, Observation

EPILOG = """\b
Examples:
  vetkit dispose acme.toml                                   lists what is open
  vetkit dispose acme.toml do-it-all@proposal.md --explained \\
      --why "Quotes a competitor; see page 3" --by "M. Okafor"
  vetkit dispose acme.toml platform-dates --escalated --why "For legal to judge" --by "M. Okafor"

\b
--explained   sets it aside; it stays in the report, with your reason
--confirmed   it stays, and counts
--escalated   the verdict is at best escalate until someone decides
"""

Signal = Annotated[str | None, typer.Argument(metavar="SIGNAL", hidden=True)]
Explained = Annotated[bool, typer.Option("--explained", help="There is a good explanation: set it aside.")]
Confirmed = Annotated[bool, typer.Option("--confirmed", help="It is as it looks.")]
Escalated = Annotated[bool, typer.Option("--escalated", help="Someone with more authority must decide.")]
Why = Annotated[str | None, typer.Option(metavar="TEXT", help="The reason, for the file.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who decides.")]

_PLACES = {"by": "--by", "why": "--why", "signal": "SIGNAL", "on": "--on"}


def dispose(
    profile: OneProfile,
    signal: Signal = None,
    explained: Explained = False,
    confirmed: Confirmed = False,
    escalated: Escalated = False,
    why: Why = None,
    by: By = None,
    on: On = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Decide on what did not reconcile.

    Without a SIGNAL the open ones are listed. A decision is added to PROFILE's .records folder with its
    reason; the last one on a signal counts.
    """
    chosen = {"explained": explained, "confirmed": confirmed, "escalated": escalated}
    decisions = [name for name, said in chosen.items() if said]
    if signal is None and (decisions or why or by):
        raise problem("SIGNAL", "is missing", f"'vetkit dispose {quoted(profile)}' lists the open ones")
    file = open_file(profile, today(), config, tuple(checklist or ()))
    if signal is None:
        _list(file, profile, width)
        return
    _check(file, signal, decisions, why=why, by=by)
    values = {"signal": signal, "decision": decisions[0], "why": why, "by": by, "on": on or today()}
    refuse_future(on or today(), today(), "--on")
    _record(file, values)
    next_step(f"vetkit assess {quoted(profile)}")


def _record(file: File, values: Mapping[str, object]) -> None:
    from vetkit.model.record import Disposition
    from vetkit.records import append_disposition

    append_disposition(file.records, entry(Disposition, values, _PLACES))
    say(f"saved the decision on {values['signal']} in {file.records / 'dispositions.toml'}")


def _check(file: File, signal: str, decisions: list[str], *, why: str | None, by: str | None) -> None:
    """Tell everything that is missing or wrong at once."""
    from vetkit.load.nearest import suggestion

    problems = []
    known = {observation.signal for _, observation in _signals(file.assessment())}
    if signal not in known and not _is_between_consultants(signal, file.records.stem):
        hint = suggestion(signal, known, "signals") or "nothing is open for this profile"
        problems.append(Problem("SIGNAL", 0, f"there is no signal '{signal}'", hint))
    if len(decisions) != 1:
        said = "two decisions at once" if decisions else "the decision is missing"
        problems.append(
            Problem("vetkit dispose", 0, said, "give one of --explained, --confirmed, --escalated")
        )
    if why is None:
        problems.append(Problem("--why", 0, "the reason is missing", "add --why TEXT: an auditor will ask"))
    if by is None:
        problems.append(Problem("--by", 0, "who decides is missing", "add --by NAME"))
    if problems:
        raise VetkitError(problems)


def _is_between_consultants(signal: str, profile: str) -> bool:
    """Tell whether ``vetkit references cross`` can have named the signal, with this profile in it."""
    from vetkit.load import shipped

    rule, _, names = signal.partition(":")
    parts = {part for name in names.split("+") for part in name.split("/")}
    return profile in parts and any(
        one.id == rule and one.needs == "folder" for one in shipped.rulebook().rules
    )


def _signals(assessment: Assessment) -> Iterator[tuple[Finding, Observation]]:
    """Yield everything that can be disposed of, each signal once; first what speaks against somebody."""
    seen: set[str] = set()
    signals = [(finding, one) for finding in assessment.findings for one in finding.observations]
    for finding, observation in sorted(signals, key=lambda pair: pair[1].bearing != "adverse"):
        known = observation.signal in seen or observation.bearing == "favourable"
        if observation.signal and not known:
            seen.add(observation.signal)
            yield finding, observation


def _list(file: File, profile: Path, width: int | None) -> None:
    """Print the signals that nobody has decided on."""
    from rich.text import Text

    from vetkit.cli.page import indented
    from vetkit.report._escape import plain

    assessment = file.assessment()
    signals = list(_signals(assessment))
    levels = {one.id: one.level for one in assessment.signals}
    open_ones = [(finding, one) for finding, one in signals if one.disposition is None]
    for finding, one in open_ones:
        place = f" ({one.spots[0]})" if one.spots else ""
        weight = levels.get(one.signal, finding.severity)
        draw(Text.assemble((plain(one.signal), "bold"), f"  {weight}"), width)
        draw(indented(f"{one.says}{place}", 4), width)
        if one.quote:
            draw(indented(f"“{plain(one.quote, 300)}”", 4), width)
    decided = len(signals) - len(open_ones)
    draw(Text(f"{len(open_ones)} open, {decided} decided."), width)
    if open_ones:
        first = open_ones[0][1].signal
        next_step(f"vetkit dispose {quoted(profile)} {quoted(first)} --explained --why TEXT --by NAME")
    sys.stdout.flush()
