"""For the screen, as linters do: place, severity, flag, the marked sentence, why, what to ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from vetkit.model.base import SEVERITIES
from vetkit.model.checklist import Flag
from vetkit.model.match import Match
from vetkit.report._escape import plain
from vetkit.scanning._report import Scan

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult

_INDENT = 4
_STYLES = {"critical": "bold red", "high": "bold red", "medium": "bold yellow", "low": "yellow"}
_LONGEST = 600


def render(scan: Scan, flags: Mapping[str, Flag]) -> Listing:
    """Return the listing, to be drawn by Rich."""
    return Listing(scan, flags)


@dataclass(frozen=True)
class Listing:
    """Matches one below the other, then what was read and what was found in numbers."""

    scan: Scan
    flags: Mapping[str, Flag]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines."""
        seen: set[str] = set()
        for match in self.scan.matches:
            yield _headline(match)
            yield from _marked(match, console, options.max_width)
            for label, words in _notes(match, self.flags.get(match.flag), first=match.flag not in seen):
                yield from _wrapped(Text.assemble((f"{label}: ", "dim"), words), console, options.max_width)
            seen.add(match.flag)
            yield Text()
        for document in self.scan.documents:
            for problem in document.problems:
                yield Text.assemble((plain(document.path), "bold"), f": {plain(problem)}")
        yield Text(_summary(self.scan))


def _headline(match: Match) -> Text:
    """Say where, how bad and what."""
    spot = match.spot
    page = f" page {spot.page}," if spot.page else ""
    place = f"{plain(spot.path)}:{page}{spot.line}:{spot.column}"
    return Text.assemble((place, "bold"), "  ", _weight(match), "  ", match.flag)


def _weight(match: Match) -> tuple[str, str]:
    """Return what a match comes to, and its style."""
    if not match.counts:
        return match.stance, "dim"
    if match.polarity == "green":
        return "in its favour", "bold green"
    return match.severity, _STYLES[match.severity]


def _marked(match: Match, console: Console, width: int) -> Iterator[Text]:
    """Yield the sentence with the words underlined by carets, which need no colour."""
    sentence, quote = plain(match.sentence), plain(match.quote)
    start = sentence.find(quote)
    if len(sentence) > _LONGEST:
        sentence, start = quote, 0
    text = Text(sentence)
    if start >= 0:
        text.stylize("bold underline", start, start + len(quote))
    at = 0
    for line in text.wrap(console, max(20, width - _INDENT)):
        at = sentence.index(line.plain, at) if line.plain else at
        yield Text(" " * _INDENT) + line
        carets = _carets(line.plain, start - at, start - at + len(quote)) if start >= 0 else ""
        if carets:
            yield Text(" " * _INDENT + carets, style="red" if match.polarity == "red" else "green")
        at += len(line.plain)


def _carets(line: str, start: int, end: int) -> str:
    """Return carets under ``line[start:end]``, as many columns as its characters take."""
    first, last = max(0, start), min(len(line), end)
    if first >= last:
        return ""
    return " " * Text(line[:first]).cell_len + "^" * Text(line[first:last]).cell_len


def _notes(match: Match, flag: Flag | None, *, first: bool) -> Iterator[tuple[str, str]]:
    """Yield what to know of a match; why and what to ask only where its flag comes first."""
    if flag is not None:
        yield "What", plain(flag.title)
    if not match.counts or match.confidence == "low":
        yield "Read as", f"{match.stance}, {match.confidence} confidence: {plain(match.because)}"
    if flag is not None and first and match.counts and match.polarity == "red":
        yield "Why", plain(flag.why)
        yield "Ask", plain(flag.ask)


def _wrapped(text: Text, console: Console, width: int) -> Iterator[Text]:
    for line in text.wrap(console, max(20, width - _INDENT)):
        yield Text(" " * _INDENT) + line


def _summary(scan: Scan) -> str:
    """Count what was read and found, in one sentence."""
    words = sum(document.words for document in scan.documents)
    read = sum(not document.is_unread for document in scan.documents)
    red = Counter(m.severity for m in scan.matches if m.counts and m.polarity == "red")
    green = sum(m.counts and m.polarity == "green" for m in scan.matches)
    by = ", ".join(f"{red[severity]} {severity}" for severity in reversed(SEVERITIES) if red[severity])
    found = f"{_counted(red.total(), 'red flag')} ({by})" if red else "no red flag"
    return (
        f"{_counted(read, 'document')} read, {_counted(words, 'word')}: {found}, "
        f"{_counted(green, 'statement')} in the consultant's favour."
    )


def _counted(amount: int, one: str) -> str:
    return f"{amount:,} {one}" if amount == 1 else f"{amount:,} {one}s"
