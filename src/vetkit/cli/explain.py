"""``vetkit explain``: a checklist, criterion, flag or signal as a page, or why a line was marked or not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli import signal_page
from vetkit.cli.console import draw
from vetkit.cli.options import Checklists, Config, Width
from vetkit.errors import problem

if TYPE_CHECKING:
    from vetkit.model.checklist import Checklist, Criterion, Flag

EPILOG = """\b
Examples:
  vetkit explain scope-limits        a criterion: what passes it, what it counts, what to ask
  vetkit explain do-it-all           a flag: its phrases, with sentences caught and not caught
  vetkit explain claims              a checklist
  vetkit explain vendor-phone        a signal on referees: what it compares, where the line is
  vetkit explain proposal.md:12      why the sentences on line 12 were marked, or were not
  vetkit explain deck.pdf:3 --page 7
"""

Id = Annotated[str, typer.Argument(metavar="ID", hidden=True)]
Page = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Of a document's line: on this page only.")
]
_LINE = re.compile(r"(.+):([0-9]{1,9})", re.DOTALL)


def explain(
    id: Id, page: Page = None, checklist: Checklists = None, config: Config = None, width: Width = None
) -> None:
    """Explain a rule, or why a line was marked or not.

    ID is the id of a checklist, criterion, flag or signal, as reports and listings name it, or a document and
    one of its lines, as in proposal.md:12.
    """
    line = _LINE.fullmatch(id)
    if line:
        from vetkit.cli.explained import explain_line
        from vetkit.load import Desks

        path = Path(line[1])
        desk = Desks(config, None, tuple(checklist or ())).at(path)
        explain_line(path, int(line[2]), page, desk, width)
    else:
        _explain(id, checklist or (), config, width)


def _explain(id: str, checklist: Sequence[Path], config: Path | None, width: int | None) -> None:
    from vetkit.cli.page import page
    from vetkit.cli.rules import applicable
    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import shown

    found = applicable(config, checklist)
    pages = [page(title, list(blocks)) for title, blocks in (*_pages(id, found), *_signals(id))]
    if not pages:
        hint = suggestion(id, _ids(found), "ids") or "'vetkit checklists' lists the checklists"
        raise problem(
            "vetkit explain", f"there is no checklist, criterion, flag or signal '{shown(id)}'", hint
        )
    for one in pages:
        draw(one, width)


_SHOWN = 8
"""Phrases on a flag's page."""

Blocks = Iterator[tuple[str, Sequence[str]]]
"""Heading and paragraphs; a paragraph that begins with ``- `` is a bullet."""


def _ids(checklists: Sequence[Checklist]) -> set[str]:
    from vetkit.load import shipped

    criteria = {criterion.id for one in checklists for criterion in one.criteria}
    flags = {flag.id for one in checklists for flag in one.flags}
    signals = {rule.id for rule in shipped.rulebook().rules}
    return criteria | flags | signals | {one.id for one in checklists}


def _signals(id: str) -> Iterator[tuple[str, Blocks]]:
    """Yield the page of each rule on referees that ``id`` names."""
    from vetkit.load import shipped

    sources = shipped.sources()
    for rule in signal_page.rules_called(id, shipped.rulebook().rules):
        yield signal_page.title(rule), signal_page.blocks(rule, sources)


def _pages(id: str, checklists: Sequence[Checklist]) -> Iterator[tuple[str, Blocks]]:
    """Yield every page that ``id`` has; a flag and a criterion may share a name."""
    flags = {flag.id: flag for one in checklists for flag in one.flags}
    for one in checklists:
        sources = {source.key: source for source in one.sources}
        cite = {
            key: " ".join(filter(None, (f"{key}: {s.title}", s.dated and f"({s.dated})", s.address)))
            for key, s in sources.items()
        }
        if one.id == id:
            yield f"{one.title} ({one.id}), checklist", _checklist(one)
        for criterion in one.criteria:
            if criterion.id == id:
                yield (
                    f"{criterion.title} ({id}), criterion of {one.id}",
                    _criterion(criterion, one, flags, cite),
                )
        for flag in one.flags:
            if flag.id == id:
                yield f"{flag.title} ({id}), {flag.polarity} flag", _flag(flag, checklists, cite)


def _checklist(one: Checklist) -> Blocks:
    yield "About", [one.about]
    role = f"weight {one.weight:g}" if one.role == "consultant" else "your own duties, outside the score"
    yield "How it counts", [f"Version {one.version}, {role}."]
    yield (
        "Criteria",
        [f"- {c.id}: {c.title}" + (" (exclusion ground)" if c.knock_out else "") for c in one.criteria],
    )
    yield "Flags", [f"- {flag.id} ({flag.polarity}): {flag.title}" for flag in one.flags]


def _criterion(one: Criterion, home: Checklist, flags: Mapping[str, Flag], cite: Mapping[str, str]) -> Blocks:
    yield "Why", [one.why]
    yield "Ask", [one.ask]
    yield "What passes", list(_passes(one, flags))
    yield "What fails", list(_fails(one, flags))
    yield "How it counts", list(_counts(one, home))
    yield "Source", [f"- {cite.get(key, key)}" for key in one.source]


def _passes(one: Criterion, flags: Mapping[str, Flag]) -> Iterator[str]:
    if one.rung == "stated":
        yield "Evidence of any kind, the consultant's own statement included."
    else:
        yield f"Evidence that is at least {one.rung}. What is less is shown, and counts for nothing."
    if one.answer:
        yield "- A person's answer: vetkit answer"
    yield from (f"- What is worked out from the profile: {name}" for name in one.measure)
    for source in one.online:
        yield f"- What a public source says: {source}"
    yield from (f"- The consultant's words: {flags[f].title} ({f})" for f in one.green if f in flags)


def _fails(one: Criterion, flags: Mapping[str, Flag]) -> Iterator[str]:
    if one.answer:
        yield "- The answer no, on any evidence: an admission counts. Partly earns half the points."
    yield from (f"- What is worked out from the profile: {name}" for name in one.measure)
    for name in one.red:
        if name in flags:
            yield f"- The consultant's words: {flags[name].title} ({name}), such as: {flags[name].flagged[0]}"


def _counts(one: Criterion, home: Checklist) -> Iterator[str]:
    yield f"- Severity {one.severity}, in {home.title}."
    if one.knock_out and home.role == "consultant":
        yield "- An exclusion ground: failing it rejects; while it is open, nothing is approved."
    elif one.knock_out:
        yield "- Until it is done, the verdict is escalate at best."
    if home.role == "buyer":
        yield "- Your own duty: it never moves the consultant's score."
    applies = one.applies
    yield f"- Asked from a {applies.from_size} engagement on."
    if applies.kind:
        yield f"- Asked of {'agencies' if applies.kind == 'agency' else 'freelancers'} only."
    if applies.involves:
        yield f"- Asked where the engagement involves {applies.involves.replace('-', ' ')}."
    if not applies.newcomer:
        yield "- Not asked of a consultant who says openly that it is new."


def _flag(one: Flag, checklists: Sequence[Checklist], cite: Mapping[str, str]) -> Blocks:
    from vetkit.load import shipped

    yield "Why", [one.why]
    yield "Ask", [one.ask]
    yield "Caught", [f"- {text}" for text in one.flagged]
    yield "Not caught", [f"- {text}" for text in one.passed]
    criteria = [c.id for home in checklists for c in home.criteria if one.id in (*c.red, *c.green)]
    side = "against" if one.polarity == "red" else "for"
    where = (
        f"Counts {side} the consultant in: {', '.join(criteria)}." if criteria else "Counts in no criterion."
    )
    yield (
        "How it counts",
        [f"- Severity {one.severity}. {where}", f"- Only where it is {' or '.join(one.stances)}."],
    )
    if _is_built_in(one):
        yield "How often it is right", [shipped.accuracy().of(one.id).says]
    more = [f"- and {len(one.phrases) - _SHOWN} more, in the checklist"] if len(one.phrases) > _SHOWN else []
    yield "Phrases", [*(f"- {phrase}" for phrase in one.phrases[:_SHOWN]), *more]
    yield "Worked out", [f"- {name.replace('-', ' ')}" for name in one.figures]
    yield "Source", [f"- {cite.get(key, key)}" for key in one.source]


def _is_built_in(one: Flag) -> bool:
    from vetkit.load import shipped

    return any(one.id == flag.id for checklist in shipped.checklists() for flag in checklist.flags)
