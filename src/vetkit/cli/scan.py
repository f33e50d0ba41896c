"""``vetkit scan``: what a careful buyer would mark in a document, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vetkit.cli.console import next_step, quoted, say, stdin_bytes
from vetkit.cli.deliver import deliver
from vetkit.cli.exit_codes import ExitCode, excused
from vetkit.cli.options import AsOf, Checklists, Config, ExitZero, SeverityName, Width, today
from vetkit.cli.targets import refuse_inputs, targets
from vetkit.errors import problem
from vetkit.load.plain import shown

if TYPE_CHECKING:
    from rich.console import RenderableType

    from vetkit.load import Desks
    from vetkit.model.checklist import Flag
    from vetkit.model.match import Match, Passage, Reading
    from vetkit.scanning import Scan

EPILOG = """\b
Examples:
  vetkit scan proposal.md
  vetkit scan proposal.md terms.txt --min-severity medium
  vetkit scan proposal.md --stance all       also what did not count, and why
  vetkit scan sent/ --statistics             how often each flag was found
  vetkit scan - --format json < proposal.txt
  vetkit scan sent/ -f sarif -o scan.sarif -f terminal -o -

Exit codes: 0 no red flag counts; 1 one does, at or above --fail-on; 2 a document could not be read; 3 a part
of one could not, and nothing else speaks against it.
"""

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", hidden=True)]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="terminal, markdown, json, sarif or github; may be given several times, each with -o.",
    ),
]
Outputs = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", metavar="FILE", help="Where the report goes; - is standard output."),
]
Stances = Annotated[
    Literal["counted", "all"] | None,
    typer.Option(
        "--stance",
        metavar="WHICH",
        help="counted, or all: also what is negated, reported, asked … JSON lists all if you say nothing.",
    ),
]
Least = Annotated[
    SeverityName,
    typer.Option(
        "--min-severity",
        metavar="SEVERITY",
        help="Leave out what is less severe: low, medium, high, critical.",
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option(metavar="FLAG", help="Look for this flag alone; may be given several times."),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="FLAG", help="Leave this flag out; may be given several times.")
]
Statistics = Annotated[
    bool,
    typer.Option("--statistics", help="How often each flag was found, in place of the list; JSON has both."),
]
FailOn = Annotated[
    SeverityName,
    typer.Option("--fail-on", metavar="SEVERITY", help="Exit with 1 for a red flag this severe or more."),
]


def scan(
    paths: Paths,
    format: Formats = None,
    output: Outputs = None,
    stance: Stances = None,
    min_severity: Least = "low",
    only: Only = None,
    ignore: Ignore = None,
    statistics: Statistics = False,
    fail_on: FailOn = "low",
    as_of: AsOf = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
    exit_zero: ExitZero = False,
) -> None:
    """Mark what a careful buyer would mark in a document.

    Each PATH is a document, a folder of documents, or - for standard input. Every mark comes with its place,
    the words, why they matter and what to ask.
    """
    from vetkit.load import Desks
    from vetkit.model.base import SEVERITIES
    from vetkit.scanning import FORMATS

    places = targets(format or [], output or [], default="terminal", known=FORMATS)
    files = list(_files(paths))
    refuse_inputs(places, files)
    found, flags = _scan(files, Desks(config, None, tuple(checklist or ())), as_of or today())
    _check_names((*(only or ()), *(ignore or ())), flags)
    kept = _kept(found, only or flags, ignore or (), SEVERITIES[SEVERITIES.index(min_severity) :])
    listing = _Listing(_with_statistics(kept) if statistics else kept, flags, stance)
    deliver(places, width, listing.report)
    code = gate(listing.counted, SEVERITIES[SEVERITIES.index(fail_on) :])
    _advise(listing.counted)
    raise typer.Exit(excused(code) if exit_zero else code)


@dataclass(frozen=True, slots=True)
class _Listing:
    """What was asked for, for each format: JSON lists every stance if nothing was said."""

    everything: Scan
    flags: Mapping[str, Flag]
    stance: Literal["counted", "all"] | None

    @property
    def counted(self) -> Scan:
        """The scan with the matches that count."""
        matches = tuple(match for match in self.everything.matches if match.counts)
        return self.everything.model_copy(update={"matches": matches})

    def report(self, name: str) -> str | RenderableType:
        """Return the report in the format ``name``."""
        from vetkit.scanning import render

        wanted = self.stance or ("all" if name == "json" else "counted")
        return render(self.everything if wanted == "all" else self.counted, self.flags, name)


def _with_statistics(found: Scan) -> Scan:
    from vetkit.scanning import count

    return found.model_copy(update={"statistics": count(found.matches)})


def gate(found: Scan, blocking: Collection[str]) -> ExitCode:
    """Return the exit code for what counts: unread before blocking, blocking before partly unread."""
    if any(document.is_unread for document in found.documents):
        return ExitCode.BAD_INPUT
    if any(m.counts and m.polarity == "red" and m.severity in blocking for m in found.matches):
        return ExitCode.NOT_MET
    partly = any(document.is_partly_unread for document in found.documents)
    return ExitCode.UNDECIDED if partly else ExitCode.DONE


def _scan(paths: Sequence[Path], desks: Desks, on: date) -> tuple[Scan, dict[str, Flag]]:
    """Read and scan every document, as of one day, under the settings of its folder."""
    from vetkit.claims import scan_passages
    from vetkit.scanning import Scan, documents_of

    readings: list[Reading] = []
    matches: list[Match] = []
    flags: dict[str, Flag] = {}
    for path in paths:
        desk = desks.at(path)
        flags |= {flag.id: flag for checklist in desk.settings.checklists for flag in checklist.flags}
        reading, passages = _read(path)
        readings.append(reading)
        matches += scan_passages(passages, desk.rules, reading.path, on)
        for reason in reading.problems:
            say(f"{reading.path}: {reason}")
    return Scan(documents=documents_of(readings), matches=tuple(matches)), flags


def _read(path: Path) -> tuple[Reading, tuple[Passage, ...]]:
    """Read one document; standard input is plain text or Markdown."""
    from vetkit.documents import read_document

    if path != Path("-"):
        return read_document(path, shown(path), "other")
    from tempfile import TemporaryDirectory

    stream = stdin_bytes()
    if stream is None:
        raise problem("-", "there is no standard input to read", "name a document")
    with TemporaryDirectory(prefix="vetkit-") as folder:
        copy = Path(folder, "stdin.txt")
        copy.write_bytes(stream.read())
        return read_document(copy, "-", "other")


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the documents meant: files as named, and those in folders that can be read, sorted.

    Raises:
        VetkitError: A folder holds no document.
    """
    from vetkit.documents import formats

    for path in dict.fromkeys(paths):
        if not path.is_dir():
            yield path
            continue
        held = [f for f in sorted(path.rglob("*")) if f.suffix.lower() in formats() and f.is_file()]
        if not held:
            raise problem(
                path, "no document found in this folder", f"read are: {', '.join(sorted(formats()))}"
            )
        yield from held


def _check_names(names: Iterable[str], flags: Mapping[str, Flag]) -> None:
    from vetkit.load.nearest import suggestion

    for name in names:
        if name not in flags:
            hint = suggestion(name, flags, "flags") or "'vetkit checklists --flags' lists them"
            raise problem("--only and --ignore", f"there is no flag '{name}'", hint)


def _kept(found: Scan, only: Collection[str], ignore: Collection[str], severities: Collection[str]) -> Scan:
    """Return the scan with the matches that were asked for."""
    kept = (
        match
        for match in found.matches
        if match.severity in severities and match.flag in only and match.flag not in ignore
    )
    return found.model_copy(update={"matches": tuple(kept)})


def _advise(found: Scan) -> None:
    """Say what one would do next about the first red flag, where a person watches."""
    match = next((m for m in found.matches if m.polarity == "red"), None)
    if match:
        place = quoted(f"{match.spot.path}:{match.spot.line}")
        start = f"vetkit init NAME --from {quoted(match.spot.path)}"
        more = ("vetkit init NAME",) if match.spot.path == "-" else (f"vetkit explain {place}", start)
        next_step(f"vetkit explain {match.flag}", *more)
