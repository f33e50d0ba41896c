"""``vetkit research``: ask public sources, keep what they said, and name what a person has to open."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.console import draw, next_step, quoted, say
from vetkit.cli.online import Subject, counts, gather, keys, subject_of, web
from vetkit.cli.options import OneProfile, Width, today
from vetkit.errors import Problem, VetkitError, problem

if TYPE_CHECKING:
    from vetkit.model.evidence import Evidence
    from vetkit.model.research import Question
    from vetkit.research import Link, Plan

EPILOG = """\b
Examples:
  vetkit research acme.toml --dry-run        what would be asked of whom; nothing leaves the machine
  vetkit research acme.toml
  vetkit research acme.toml --only rdap --only wayback
  vetkit research acme.toml --list SDN.CSV --list ALT.CSV
  vetkit research acme.toml --saw press-and-courts="Nothing in the first fifty hits" --by "M. Okafor"

Every answer is filed in PROFILE's .records/evidence, with its request, time, status, hash and body. An answer
on file is used until it expires. No answer is unknown, and never held against anybody. What a referee is
called, and how to reach one, never leaves the machine.
"""

DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be asked of whom, and ask nobody.")]
Refresh = Annotated[bool, typer.Option("--refresh", help="Ask anew what is still fresh.")]
Only = Annotated[
    list[str] | None,
    typer.Option(metavar="SOURCE", help="Ask this source alone; may be given several times."),
]
Lists = Annotated[
    list[Path] | None,
    typer.Option(
        "--list", metavar="FILE", help="A sanctions list that you downloaded; may be given several times."
    ),
]
Saw = Annotated[
    list[str] | None,
    typer.Option(metavar="SOURCE=TEXT", help="Record what you saw at a source that is opened by hand."),
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who saw it.")]


def research(
    context: typer.Context,
    profile: OneProfile,
    dry_run: DryRun = False,
    refresh: Refresh = False,
    only: Only = None,
    list_: Lists = None,
    saw: Saw = None,
    by: By = None,
    width: Width = None,
) -> None:
    """Ask public sources, keep what they said.

    PROFILE is one profile. Domains, numbers and names of firms are looked up in public registers, pages that
    are offered as evidence are fetched, sanctions lists are searched on this machine, and what has no
    interface for programs is listed, to be opened by hand.
    """
    _check_sources(only or ())
    subject = subject_of(profile)
    if saw:
        _record(subject, saw, by)
        next_step(f"vetkit assess {quoted(profile)}")
        return
    planned = _plan(subject, only or (), list_ or (), refresh=refresh)
    if dry_run:
        _show_plan(planned, width)
        return
    found = list(gather(subject, planned.ask, list_ or (), web(context.obj), today()))
    _show_found(found, planned, width)
    if not only:
        _show_links(subject, profile, width)
    sys.stdout.flush()
    say(counts(planned, sum(item.outcome == "failed" for item in found)))
    next_step(f"vetkit assess {quoted(profile)}")


def _plan(subject: Subject, only: Sequence[str], lists: Sequence[Path], *, refresh: bool) -> Plan:
    from vetkit.research import plan

    profile, evidence = subject.profile, subject.evidence
    return plan(profile, evidence, today(), refresh=refresh, only=only, keys=keys(), lists=lists)


def _check_sources(names: Sequence[str]) -> None:
    """Refuse sources that there are not.

    Raises:
        VetkitError: One or more are unknown.
    """
    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import shown
    from vetkit.sources import SOURCES

    unknown = [name for name in names if name not in SOURCES]
    if unknown:
        raise VetkitError(
            Problem("--only", 0, f"there is no source '{shown(name)}'", suggestion(name, SOURCES, "sources"))
            for name in unknown
        )


def _show_plan(planned: Plan, width: int | None) -> None:
    """Print what would be asked of whom, what is on file, and what cannot be asked."""
    count = len(planned.ask)
    _head(f"Would ask {count} question{'' if count == 1 else 's'}. Nothing has left this machine.", width)
    for question in planned.ask:
        _row(question.source, f"{question.asks}\nof {question.of}: {question.sends}", width)
    if planned.fresh:
        _head("On file, and still fresh", width)
        for one in planned.fresh:
            expires = f"until {one.item.expires}" if one.item.expires else "without end"
            _row(one.item.source, f"{one.question.asks}\nasked on {one.item.day}, fresh {expires}", width)
    _show_cannot(planned.cannot, width)
    sys.stdout.flush()


def _show_cannot(questions: Sequence[Question], width: int | None) -> None:
    if questions:
        _head("Cannot be asked", width)
        for question in questions:
            _row(question.source, f"{question.asks}\n{question.cannot}", width)


def _show_found(found: Sequence[Evidence], planned: Plan, width: int | None) -> None:
    """Print what was said, what was on file already, and what could not be asked."""
    from vetkit.told import told

    if found:
        _head("Answers, now on file", width)
    for item in found:
        _row(item.source, f"{told(item)}.", width)
    if planned.fresh:
        _head("On file already", width)
        for one in planned.fresh:
            _row(one.item.source, f"{told(one.item)}. ({one.item.day})", width)
    _show_cannot(planned.cannot, width)


def _show_links(subject: Subject, profile: Path, width: int | None) -> None:
    """Print the sources that a person opens, and how to record what was seen."""
    from vetkit.research import by_hand

    links = by_hand(subject.profile)
    recorded = {item.source for item in subject.evidence if item.by and item.is_current(today())}
    _head("To be opened by hand", width)
    for link in links:
        done = " (recorded)" if link.source.id in recorded else ""
        _row(f"{link.source.id}{done}", f"{link.source.look}\n{link.url}\n{link.source.why}", width)
    _head(f"Record what you saw: vetkit research {quoted(profile)} --saw SOURCE=TEXT --by NAME", width)


def _head(text: str, width: int | None) -> None:
    from rich.text import Text

    from vetkit.report._escape import plain

    draw(Text(plain(text, 2_000), "bold"), width)


def _row(name: str, text: str, width: int | None) -> None:
    """Print one source and what there is to say of it, indented."""
    from rich.padding import Padding
    from rich.text import Text

    from vetkit.report._escape import plain

    lines = "\n".join(plain(line, 4_000) for line in text.split("\n"))
    draw(Text(f"  {plain(name)}"), width)
    draw(Padding(Text(lines), (0, 0, 0, 4)), width)


def _record(subject: Subject, settings: Sequence[str], by: str | None) -> None:
    """File what a person saw, all of it or nothing.

    Raises:
        VetkitError: Every mistake in what was given.
    """
    from vetkit.records import add_evidence

    links = {link.source.id: link for link in _links(subject)}
    problems: list[Problem] = [] if by else [Problem("--by", 0, "who saw it is missing", "add --by NAME")]
    items: list[Evidence] = []
    for setting in settings:
        try:
            items.append(_seen(setting, by or "nobody", links, subject.profile.consultant.name))
        except VetkitError as error:
            problems += error.problems
    if problems:
        raise VetkitError(problems)
    for item in items:
        filed = add_evidence(subject.records, item)
        say(f"filed as {filed.id}")


def _links(subject: Subject) -> tuple[Link, ...]:
    from vetkit.research import by_hand

    return by_hand(subject.profile)


def _seen(setting: str, by: str, links: dict[str, Link], name: str) -> Evidence:
    """Return what one ``--saw`` says.

    Raises:
        VetkitError: It names no source of this profile, or says nothing.
    """
    from pydantic import ValidationError

    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import plain
    from vetkit.research import seen

    source, _, text = setting.partition("=")
    place = f"--saw {plain(source)}"
    if source not in links:
        raise problem(place, "is no source that is opened by hand here", suggestion(source, links, "sources"))
    try:
        return seen(links[source], name, text, by, today(), datetime.now(UTC))
    except ValidationError as error:
        raise problem(place, "what you saw is empty or too long", "write --saw SOURCE=TEXT") from error
