"""The calmer half of the report on the screen: what is established, references, duties, method."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from vetkit.report._heard import Calls
from vetkit.report._layout import Block
from vetkit.report._method import Duties, Method, References
from vetkit.report._outline import Established, Outline
from vetkit.report._pen import Pen, below_a_gap


def appendix(outline: Outline, pen: Pen) -> Iterator[Block]:
    """Yield the sections from what is established to the limits."""
    yield from _established(outline.established, pen)
    yield from _references(outline.references, pen)
    yield from _duties(outline.duties, pen)
    yield from _method(outline.method, pen)


def _established(entries: tuple[Established, ...], pen: Pen) -> Iterator[Block]:
    yield pen.heading("What is established")
    if not entries:
        yield pen.text("Nothing yet.")
    for shown_by, group in groupby(entries, key=lambda entry: entry.shown_by):
        yield pen.text(f"{shown_by[0].upper()}{shown_by[1:]}:", "dim")
        for entry in group:
            yield pen.entry("PASS", pen.text(entry.title), *map(pen.text, entry.notes))


def _references(references: References, pen: Pen) -> Iterator[Block]:
    yield pen.heading("References")
    yield pen.text(references.summary)
    yield pen.bullets(" · ".join(row) for row in references.rows)
    yield from map(pen.text, references.mix)
    if references.signals:
        yield below_a_gap(pen.text("What does not reconcile about them:", "bold"))
    for level, says, signal in references.signals:
        yield pen.entry(level, pen.text(says), pen.text(signal, "dim"))
    yield from _calls(references.calls, pen)


def _calls(calls: Calls, pen: Pen) -> Iterator[Block]:
    """Yield what the referees said, apart from how far to rely on it; nothing where nobody was called."""
    if calls.status:
        yield below_a_gap(pen.text(calls.status))
    if calls.marks:
        yield below_a_gap(pen.text("What they said:", "bold"))
        if calls.caution:
            yield pen.text(calls.caution)
        yield pen.labelled((title, ", ".join(filter(None, rest)), "") for title, *rest in calls.marks)
    if calls.reliance:
        yield below_a_gap(pen.text(calls.reliance, "bold"))
    yield pen.bullets(" · ".join(filter(None, row)) for row in calls.spoken)
    if calls.beside:
        yield below_a_gap(pen.text("Its claims, beside what they said:", "bold"))
    for one in calls.beside:
        words = [pen.text(f"{who}{f': “{said}”' if said else ''}") for who, said in one.words]
        yield pen.entry(one.state, pen.text(f"“{one.claim}”"), *words)


def _duties(duties: Duties, pen: Pen) -> Iterator[Block]:
    yield pen.heading("Your own due diligence")
    yield pen.text(duties.summary)
    for duty in duties.rows:
        notes = () if duty.state == "DONE" else (pen.text(duty.note, "dim"),)
        yield pen.entry(duty.state, pen.text(duty.title), *notes)


def _method(method: Method, pen: Pen) -> Iterator[Block]:
    yield pen.heading("Method and limits")
    yield pen.text(method.made)
    yield pen.bullets(method.policy)
    lists = (
        ("Not checked", method.not_checked),
        ("What vetkit cannot know", method.cannot_know),
        ("Does not apply here", method.does_not_apply),
        ("Checklists used", tuple(", ".join((t, f"version {v}", w, h)) for t, v, w, h in method.checklists)),
        (
            "Files read, and the start of their SHA-256",
            tuple(f"{path}  {hash}" for path, hash in method.inputs),
        ),
    )
    for title, entries in lists:
        if entries:
            yield below_a_gap(pen.text(f"{title}:", "bold"))
            yield pen.bullets(entries, "dim")
    if method.sources:
        yield below_a_gap(pen.text(f"Sources of the rules: {len(method.sources)}, by key above.", "bold"))
        yield pen.text("Titles and addresses are in the memo (-f markdown), and in vetkit explain.", "dim")
