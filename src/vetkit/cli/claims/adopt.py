"""``vetkit claims adopt``: take claims over from the consultant's documents into the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.ask import Enough, can_ask, choose
from vetkit.cli.console import emit, next_step, quoted, remark, say
from vetkit.cli.options import Checklists, Config, OneProfile, today
from vetkit.cli.recording import entry, open_file
from vetkit.errors import Problem, VetkitError, problem

if TYPE_CHECKING:
    from vetkit.ledger.candidates import Candidate
    from vetkit.model.adopted import Adopted
    from vetkit.model.case import Case
    from vetkit.model.match import Spot

EPILOG = """\b
Examples:
  vetkit claims adopt acme.toml                          asks about one after the other
  vetkit claims adopt acme.toml proposal.md:14           the claim on that line
  vetkit claims adopt acme.toml unsupported-figure       those in which vetkit scan found this flag
  vetkit claims adopt acme.toml do-it-all@proposal.md --by "M. Okafor"
  vetkit claims adopt acme.toml --all --dry-run

Your profile is never changed: what you take goes to acme.records/adopted.toml. Taking a claim twice adds
nothing. What is not taken stays where it is, and may be taken another day.
"""

What = Annotated[list[str] | None, typer.Argument(metavar="DOCUMENT:LINE|MATCH", hidden=True)]
All = Annotated[bool, typer.Option("--all", help="Every claim that is found.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Print what would be taken, and take nothing.")]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who takes them over.")]

_REPLIES = {
    "t": "take",
    "take": "take",
    "": "leave",
    "l": "leave",
    "leave": "leave",
    "s": "stop",
    "stop": "stop",
}


def adopt(
    profile: OneProfile,
    what: What = None,
    all_: All = False,
    by: By = None,
    dry_run: DryRun = False,
    checklist: Checklists = None,
    config: Config = None,
) -> None:
    """Take claims over from the documents of PROFILE into the ledger.

    On a terminal vetkit asks about one after the other. DOCUMENT:LINE takes what is said on a line of a
    document; MATCH is a flag of vetkit scan, or one in one document, such as do-it-all@proposal.md.
    """
    if what and all_:
        raise problem("--all", "takes every claim, and some are named besides", "give one of the two")
    asks = not (what or all_ or dry_run)
    if asks and not can_ask():
        hint = "name what to take, as DOCUMENT:LINE or by a flag, or take --all"
        raise problem("vetkit claims adopt", "there is no terminal to ask on", hint)
    shelf = _Shelf(profile, config, tuple(checklist or ()), by)
    chosen = shelf.named(what) if what else shelf.offered()
    if asks:
        taken = shelf.ask(chosen)
    elif dry_run:
        taken = 0
        emit("".join(f"{line}\n" for one in shelf.new(chosen) for line in _lines(one)))
    else:
        taken = shelf.take(chosen)
    say(shelf.told(chosen, taken, dry_run=dry_run))
    if taken:
        next_step(f"vetkit claims list {quoted(profile)}")


class _Shelf:
    """The claims that the documents of one profile hold, and those that are in its ledger."""

    def __init__(
        self, profile: Path, config: Path | None, checklists: tuple[Path, ...], by: str | None
    ) -> None:
        from vetkit.load import Desks
        from vetkit.load.candidates import statements

        file = open_file(profile, today(), config, checklists)
        self.case, self.records, self.by = file.case, file.records, by
        self.withdrawn = {one.id for one in file.case.withdrawn}
        rules = Desks(config, None, checklists).at(profile).rules
        self.statements = statements(profile.parent, file.case, rules)
        self.sha256 = {reading.path: reading.sha256 for reading in file.case.documents}

    def offered(self) -> list[Candidate]:
        """Return every statement that claims something."""
        return [one for one in self.statements if one.why]

    def new(self, chosen: Iterable[Candidate]) -> list[Candidate]:
        """Return those that are not in the ledger yet."""
        from vetkit.ledger.candidates import is_on_file

        left = [one for one in chosen if one.id not in self.withdrawn]
        return [one for one in left if not is_on_file(one, self.case.profile.claims)]

    def named(self, what: Iterable[str]) -> list[Candidate]:
        """Return what a person named, each statement once.

        Raises:
            VetkitError: Everything named that is not there.
        """
        found: dict[str, Candidate] = {}
        problems: list[Problem] = []
        for name in what:
            try:
                found |= {one.id: one for one in _named(name, self.statements, self.case)}
            except VetkitError as error:
                problems += error.problems
        if problems:
            raise VetkitError(problems)
        return list(found.values())

    def ask(self, chosen: Sequence[Candidate]) -> int:
        """Ask about each that is new, save what is taken at once, and return how many were."""
        new = self.new(chosen)
        taken = 0
        try:
            for number, one in enumerate(new, 1):
                say(f"\n{number} of {len(new)}")
                for line in _lines(one):
                    say(line)
                reply = choose("Take it over? [t take, Enter leave, s stop] ", _REPLIES)
                if reply == "stop":
                    break
                taken += self.take([one]) if reply == "take" else 0
        except Enough:
            remark("Stopped; what was taken is saved.")
        return taken

    def take(self, chosen: Sequence[Candidate]) -> int:
        """Record those that are new, and return how many were."""
        from vetkit.records import append_adopted

        new = [_adopted(one, self.sha256[one.spot.path], self.by, today()) for one in self.new(chosen)]
        return len(append_adopted(self.records, new)) if new else 0

    def told(self, chosen: Sequence[Candidate], taken: int, *, dry_run: bool) -> str:
        """Say what was taken, and what there was to take."""
        new = len(self.new(chosen))
        back = sum(one.id in self.withdrawn for one in chosen)
        here = f"{len(chosen) - new - back} of {_counted(len(chosen))} in the ledger already"
        here += f"; {back} withdrawn, which vetkit claims list shows" if back else ""
        if dry_run:
            return f"would take {_counted(new)}; {here}"
        return f"took {_counted(taken)} into {self.records / 'adopted.toml'}; {here}"


def _named(name: str, statements: Sequence[Candidate], case: Case) -> Iterator[Candidate]:
    """Yield the statements that one name means: those on a line, or those in which a flag counts."""
    path, _, line = name.rpartition(":")
    if path and line.isdecimal():
        here = [one for one in statements if one.spot.path == path and _is_on(one, int(line))]
        yield from [one for one in here if one.why or one.flags] or here
        if not here:
            raise problem(name, *_no_line(path, line, case))
        return
    flag, _, path = name.partition("@")
    here = [one for one in statements if flag in one.flags and path in ("", one.spot.path)]
    if not here:
        raise problem(name, *_no_flag(flag, statements))
    yield from here


def _is_on(one: Candidate, line: int) -> bool:
    return one.lines[0] <= line <= one.lines[1]


def _no_line(path: str, line: str, case: Case) -> tuple[str, str]:
    from vetkit.load.nearest import suggestion

    known = [reading.path for reading in case.documents]
    if path not in known:
        hint = suggestion(path, known, "documents") or "list it under [[documents]]"
        return "the profile lists no such document", hint
    return f"nothing is said on line {line}", f"'vetkit explain {quoted(f'{path}:{line}')}' shows the place"


def _no_flag(flag: str, statements: Sequence[Candidate]) -> tuple[str, str]:
    from vetkit.load.nearest import suggestion

    known = {name for one in statements for name in one.flags}
    hint = suggestion(flag, known, "flags found") or "name a place as DOCUMENT:LINE"
    return f"no statement carries a flag '{flag}' that counts", hint


def _adopted(one: Candidate, sha256: str, by: str | None, on: date) -> Adopted:
    from vetkit.model.adopted import Adopted

    values = {
        "id": one.id,
        "text": one.text,
        "document": one.spot.path,
        "sha256": sha256,
        "part": one.spot.part,
        "page": one.spot.page,
        "line": one.spot.line,
        "column": one.spot.column,
        "flags": one.flags,
        "by": by,
        "on": on,
    }
    return entry(Adopted, values, {"by": "--by", "text": str(one.spot)})


def _lines(one: Candidate) -> Iterator[str]:
    """Yield a statement as it is shown: its id, its place and what it claims, and its words."""
    from vetkit.report._escape import plain

    about = "; ".join(filter(None, (one.why, ", ".join(one.flags))))
    yield f"{plain(_place(one.spot))}  {one.id}{f'  ({about})' if about else ''}"
    yield f"  “{plain(one.text)}”"


def _place(spot: Spot) -> str:
    return f"{spot}, column {spot.column}"


def _counted(number: int) -> str:
    return "1 claim" if number == 1 else f"{number} claims"
