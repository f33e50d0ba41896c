"""A list of marks in Markdown, for a file or a comment. What a vendor wrote is never markup in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vetkit.model.checklist import Flag
from vetkit.model.match import Hidden
from vetkit.report._escape import markdown as md
from vetkit.scanning._outline import STATISTICS, Mark, counted, marks, spoken, summary, tabulated
from vetkit.scanning._report import Count, Scan


def render(scan: Scan, flags: Mapping[str, Flag]) -> str:
    """Return the list: a heading for each document, below it what was found there."""
    return "\n\n".join(_blocks(scan, flags)) + "\n"


def _blocks(scan: Scan, flags: Mapping[str, Flag]) -> Iterator[str]:
    yield "# What a careful buyer would mark"
    yield md(summary(scan))
    found: dict[str, list[Mark]] = {}
    for mark in marks(scan, flags):
        found.setdefault(mark.match.spot.path, []).append(mark)
    if scan.statistics is not None:
        yield from _table(scan.statistics)
    for document in scan.documents:
        here = found.get(document.path, []) if scan.statistics is None else []
        hidden = document.hidden if scan.statistics is None else ()
        if here or document.problems or hidden:
            yield f"## {md(document.path)}"
        if document.problems:
            yield "\n".join(f"- {md(problem)}" for problem in document.problems)
        for mark in here:
            yield from _mark(mark)
        for stretch in hidden:
            yield from _hidden(stretch)


def _mark(mark: Mark) -> Iterator[str]:
    yield f"### {md(mark.flag.title)}"
    yield f"**{mark.weight}** · `{mark.match.flag}` · {md(spoken(mark.match.spot))}"
    yield f"> {_marked(mark)}"
    notes = [f"- **{label}:** {md(words)}" for label, words in mark.notes()]
    if notes:
        yield "\n".join(notes)


def _hidden(hidden: Hidden) -> Iterator[str]:
    yield f"### Hidden text, {hidden.how}"
    yield f"{counted(hidden.words, 'word')} · {md(spoken(hidden.spot))}"
    yield f"> {md(hidden.quote)}"


def _marked(mark: Mark) -> str:
    """Return the sentence with the marked words in bold."""
    sentence, start, end = mark.marked(str)
    words = sentence[start:end]
    start, end = end - len(words.lstrip()), start + len(words.rstrip())  # blanks belong outside
    before, quote, after = sentence[:start], sentence[start:end], sentence[end:]
    if not quote:
        return md(sentence)
    # HTML's own tag, as asterisks inside a word or beside a blank would not be read as bold
    pieces = (_kept(before, end=" "), f"<strong>{md(quote)}</strong>", _kept(after, start=" "))
    return "".join(pieces) if before.strip() else "".join(pieces[1:])


def _kept(text: str, start: str = "", end: str = "") -> str:
    """Return ``text`` escaped, with the blank at its ``start`` or ``end`` that escaping takes away."""
    before = start if text[:1].isspace() else ""
    after = end if text[-1:].isspace() else ""
    return f"{before}{md(text)}{after}"


def _table(statistics: tuple[Count, ...]) -> Iterator[str]:
    rows = [(f"`{flag}`", *rest) for flag, *rest in tabulated(statistics)]
    if rows:
        yield "\n".join(
            f"| {' | '.join(row)} |" for row in (STATISTICS, ("---", "---", "---:", "---"), *rows)
        )
