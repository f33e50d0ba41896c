"""The sections of the report on the screen, each drawn from its part of the outline."""

from __future__ import annotations

from collections.abc import Iterator

from rich.panel import Panel
from rich.table import Table

from vetkit.model.base import Conclusion
from vetkit.report._appendix import appendix
from vetkit.report._bar import draw
from vetkit.report._claims import Claims
from vetkit.report._issues import Against, Open, Seen, SetAside
from vetkit.report._layout import GAP, Block, Stack
from vetkit.report._outline import Decision, Ground, Outline, Standing
from vetkit.report._pen import Pen, below_a_gap

_COLOURS: dict[Conclusion, str] = {
    "approve": "green",
    "approve-with-conditions": "yellow",
    "escalate": "yellow",
    "reject": "red",
}


def sections(outline: Outline, pen: Pen) -> Iterator[Block]:
    """Yield the whole report, from the verdict to the limits."""
    yield pen.text(outline.name, "bold")
    yield pen.text(" · ".join(outline.facts), "dim")
    yield _decision(outline.decision, pen)
    yield from _score(outline.score_says, outline.score, pen)
    yield from _grounds(outline.grounds, pen)
    yield from _against(outline.against, outline.set_aside, pen)
    yield from _open(outline.open, pen)
    yield from _claims(outline.claims, pen)
    yield from appendix(outline, pen)


def _decision(decision: Decision, pen: Pen) -> Block:
    colour = _COLOURS[decision.conclusion]
    body = (
        pen.text(decision.title.upper(), f"bold {colour}"),
        pen.text(decision.advice),
        GAP,
        pen.bullets(decision.reasons),
        *((GAP,) if decision.reasons else ()),
        pen.text(decision.settled, "dim"),
    )
    return below_a_gap(Panel(Stack(body), border_style=colour, padding=(0, 1)))


def _score(says: str, score: tuple[Standing, ...], pen: Pen) -> Iterator[Block]:
    whole, *parts = score
    yield pen.heading("Score")
    yield pen.text(says, "bold")
    yield pen.text(f"0 {draw(whole.score, max(10, pen.width - 6), pen.ink)} 100")
    yield pen.indented(pen.text(", ".join(pen.ink.legend), "dim"))
    yield GAP
    if parts:
        yield _checklists(parts, pen)


def _checklists(parts: list[Standing], pen: Pen) -> Table:
    """Return one row a checklist, its bar as wide as the screen allows."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Checklist", overflow="fold")
    table.add_column("")
    for title in ("Weight", "Score", "Range", "Established"):
        table.add_column(title, overflow="fold", justify="right")
    for part in parts:
        bar = draw(part.score, max(6, pen.width // 2 - 28), pen.ink)
        cells = (bar, part.weight, part.headline, part.interval, part.coverage)
        table.add_row(pen.text(part.title), *map(pen.text, cells))
    return table


def _grounds(grounds: tuple[Ground, ...], pen: Pen) -> Iterator[Block]:
    yield pen.heading("Exclusion grounds")
    if not grounds:
        yield pen.text("No checklist names any.")
    for ground in grounds:
        yield pen.entry(ground.state, pen.text(ground.title))


def _against(against: tuple[Against, ...], set_aside: tuple[SetAside, ...], pen: Pen) -> Iterator[Block]:
    yield pen.heading("What speaks against")
    if not against:
        yield pen.text("Nothing was found. That proves nothing by itself: see what is still open.")
    yield from _apart([_failed(entry, pen) for entry in against])
    if set_aside:
        yield below_a_gap(pen.text("Explained, so it does not count:", "bold"))
    yield from _apart([pen.indented(pen.text(a.title), *_seen(a.seen, pen)) for a in set_aside])


def _apart(entries: list[Block]) -> Iterator[Block]:
    """Yield entries with an empty line between them."""
    for place, entry in enumerate(entries):
        yield below_a_gap(entry) if place else entry


def _failed(entry: Against, pen: Pen) -> Block:
    blocks: list[Block] = [pen.text(entry.title, "bold"), pen.text(entry.about, "dim")]
    for seen in entry.seen:
        blocks += _seen(seen, pen)
    return pen.entry(entry.state, *blocks, *map(pen.text, entry.balance))


def _seen(seen: Seen, pen: Pen) -> list[Block]:
    """Return one observation: what, in which words, where, what was decided, why it matters, what to ask."""
    rows = (
        ("Seen in", seen.basis, "dim"),
        ("Decided", seen.decision, ""),
        ("Why", seen.why, ""),
        ("Ask", seen.ask, "bold"),
    )
    return [pen.text(seen.says), *_cited(seen, pen), pen.labelled(rows)]


def _cited(seen: Seen, pen: Pen) -> list[Block]:
    """Return the quoted words and their place, indented."""
    lines = ((f"“{seen.quote}”" if seen.quote else "", "italic"), (seen.place, "cyan"))
    return [pen.indented(pen.text(words, style)) for words, style in lines if words]


def _open(entries: tuple[Open, ...], pen: Pen) -> Iterator[Block]:
    yield pen.heading("What could not be established")
    if not entries:
        yield pen.text("Nothing is open.")
    yield from _apart([_unknown(entry, pen) for entry in entries])


def _unknown(entry: Open, pen: Pen) -> Block:
    blocks: list[Block] = [pen.text(entry.title, "bold"), pen.text(entry.about, "dim")]
    for seen in entry.stated:
        blocks += [pen.text(f"Stated, not verified: {seen.says}"), *_cited(seen, pen)]
    blocks += [pen.text(note) for note in entry.notes]
    return pen.entry("OPEN", *blocks, pen.labelled((("Ask", entry.ask, "bold"),)), pen.text(entry.leads))


def _claims(claims: Claims, pen: Pen) -> Iterator[Block]:
    """Yield how the claims stand, and those that are refuted or open; nothing where there are none."""
    if claims.summary:
        yield pen.heading("Its claims")
        yield pen.text(claims.summary)
    for row in claims.rows:
        asks = pen.labelled((("Ask", row.ask, "bold"),))
        told = (pen.text(f"“{row.claim}”", "bold"), pen.text(row.stake, "dim"), pen.text(row.why), asks)
        yield below_a_gap(pen.entry(row.state, *(told if row.stake else (told[0], *told[2:]))))
