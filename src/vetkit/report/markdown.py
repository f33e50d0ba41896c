"""A decision memo in Markdown, as GitHub renders it. What a vendor wrote is never markup in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from vetkit.model.assessment import Assessment
from vetkit.report._bar import UNICODE, draw
from vetkit.report._claims import Claims
from vetkit.report._escape import markdown as md
from vetkit.report._heard import Beside, Calls
from vetkit.report._issues import Against, Open, Seen, SetAside
from vetkit.report._method import Cited, Duties, Method, References
from vetkit.report._outline import Established, Ground, Outline, Standing, outline

_BAR = 20


def render(assessment: Assessment) -> str:
    """Return the memo on ``assessment``."""
    return "\n\n".join(_memo(outline(assessment))) + "\n"


def _memo(shown: Outline) -> Iterator[str]:
    """Yield the memo's blocks: headings, paragraphs, lists, tables."""
    decision = shown.decision
    yield f"# {md(shown.name)}: {decision.title.lower()}"
    yield " · ".join(map(md, shown.facts))
    yield f"**{decision.title}.** {md(decision.advice)}"
    yield from _bullets(decision.reasons)
    yield md(decision.settled)
    yield from _score(shown.score_says, shown.score)
    yield from _grounds(shown.grounds)
    yield from _against(shown.against, shown.set_aside)
    yield from _open(shown.open)
    yield from _claims(shown.claims)
    yield from _established(shown.established)
    yield from _references(shown.references)
    yield from _duties(shown.duties)
    yield from _method(shown.method)


def _score(says: str, score: tuple[Standing, ...]) -> Iterator[str]:
    yield "## Score"
    yield md(says)
    yield _table(
        ("", "Weight", "Score", "Range", "Established", ", ".join(UNICODE.legend)),
        [
            (md(s.title), s.weight, f"**{s.headline}**", s.interval, s.coverage, f"`{draw(s.score, _BAR)}`")
            for s in score
        ],
    )


def _grounds(grounds: tuple[Ground, ...]) -> Iterator[str]:
    yield "## Exclusion grounds"
    if grounds:
        rows = [(f"**{g.state}**", md(g.title), md(g.message)) for g in grounds]
        yield _table(("", "Must be so", "What is known"), rows)
    else:
        yield "No checklist names any."


def _against(against: tuple[Against, ...], set_aside: tuple[SetAside, ...]) -> Iterator[str]:
    yield "## What speaks against"
    if not against:
        yield "Nothing was found. That proves nothing by itself: see what is still open."
    for place, entry in enumerate(against, 1):
        yield f"### {place}. {md(entry.title)}"
        yield f"**{entry.state}**, {md(entry.about)}"
        for seen in entry.seen:
            yield from _seen(seen)
        yield from map(md, entry.balance)
    if set_aside:
        yield "### Explained, so it does not count"
    for aside in set_aside:
        yield f"**{md(aside.title) or '(no title)'}**"  # four stars alone would draw a line
        yield from _seen(aside.seen)


def _seen(seen: Seen) -> Iterator[str]:
    yield md(seen.says)
    yield from _quoted(seen)
    labelled = (("Seen in", seen.basis), ("Decided", seen.decision), ("Why", seen.why), ("Ask", seen.ask))
    rows = [f"- **{label}:** {md(words)}" for label, words in labelled if words]
    if rows:
        yield "\n".join(rows)


def _quoted(seen: Seen) -> Iterator[str]:
    """Yield the consultant's words as a block quotation, with their place below."""
    lines = [md(part) for part in (seen.quote, seen.place) if part]
    if lines:
        yield "\n>\n".join(f"> {line}" for line in lines)


def _open(entries: tuple[Open, ...]) -> Iterator[str]:
    yield "## What could not be established"
    if not entries:
        yield "Nothing is open."
    for place, entry in enumerate(entries, 1):
        yield f"**{place}. {md(entry.title)}** ({md(entry.about)})"
        yield f"Ask: {md(entry.ask)}"
        for seen in entry.stated:
            yield f"Stated, not verified: {md(seen.says)}"
            yield from _quoted(seen)
        yield from _bullets((*entry.notes, entry.leads))


def _claims(claims: Claims) -> Iterator[str]:
    if not claims.summary:
        return
    yield "## Its claims"
    yield md(claims.summary)
    if claims.rows:
        rows = [(f"**{r.state}**", md(f"“{r.claim}”"), md(r.why), md(r.ask), r.stake) for r in claims.rows]
        yield _table(("", "The consultant", "What is known", "Ask", ""), rows)


def _established(entries: tuple[Established, ...]) -> Iterator[str]:
    yield "## What is established"
    if entries:
        rows = [(md(e.title), e.shown_by, md(" ".join((e.message, *e.notes)))) for e in entries]
        yield _table(("", "How", "Resting on"), rows)
    else:
        yield "Nothing yet."


def _references(references: References) -> Iterator[str]:
    yield "## References"
    yield md(references.summary)
    if references.rows:
        yield _table(
            ("Referee", "Work", "Tie to the consultant"), [[md(c) for c in r] for r in references.rows]
        )
    yield from _bullets(references.mix)
    if references.signals:
        yield "### What does not reconcile about them"
        yield _table(("", "What", "Decision"), [[md(cell) for cell in row] for row in references.signals])
    yield from _calls(references.calls)


def _calls(calls: Calls) -> Iterator[str]:
    """Yield what the referees said, apart from how far to rely on it; nothing where nobody was called."""
    if calls.status:
        yield md(calls.status)
    if calls.marks:
        yield "### What they said"
        yield from filter(None, (md(calls.caution),))
        yield _table(("", "Median", "Spread", "From"), [[md(cell) for cell in row] for row in calls.marks])
    if calls.reliance:
        yield "### How far to rely on it"
        yield md(calls.reliance)
    if calls.spoken:
        yield _table(("Referee", "Call", "Reliance"), [[md(cell) for cell in row] for row in calls.spoken])
    if calls.beside:
        yield "### Its claims, beside what they said"
        yield _table(("", "The consultant", "The referees"), map(_beside, calls.beside))


def _beside(one: Beside) -> tuple[str, str, str]:
    words = [f"{md(who)}{f': “{md(said)}”' if said else ''}" for who, said in one.words]
    return f"**{one.state}**", f"“{md(one.claim)}”", "; ".join(words)


def _duties(duties: Duties) -> Iterator[str]:
    yield "## Your own due diligence"
    yield md(duties.summary)
    if duties.rows:
        yield _table(("", "Duty", "Note"), [(f"**{d.state}**", md(d.title), md(d.note)) for d in duties.rows])


def _method(method: Method) -> Iterator[str]:
    yield "## Method and limits"
    yield md(method.made)
    yield from _bullets(method.policy)
    yield from _listed("Not checked", method.not_checked)
    yield from _listed("What vetkit cannot know", method.cannot_know)
    yield from _listed("Does not apply here", method.does_not_apply)
    if method.checklists:
        yield "### Checklists used"
        rows = [(md(t), md(v), w, md(h)) for t, v, w, h in method.checklists]
        yield _table(("Checklist", "Version", "Counts as", "SHA-256"), rows)
    if method.inputs:
        yield "### Files read"
        yield _table(("File", "SHA-256"), [(md(path), md(h)) for path, h in method.inputs])
    if method.sources:
        yield "### Sources of the rules"
        yield "\n".join(f"- {_cited(source)}" for source in method.sources)


def _listed(title: str, entries: tuple[str, ...]) -> Iterator[str]:
    if entries:
        yield f"### {title}"
        yield from _bullets(entries)


def _bullets(entries: Iterable[str]) -> Iterator[str]:
    """Yield one list, of text that is yet to be escaped."""
    rows = [f"- {md(entry)}" for entry in entries]
    if rows:
        yield "\n".join(rows)


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table of cells that are escaped already."""
    titles = tuple(head)
    lines = [titles, ("---",) * len(titles), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cited(source: Cited) -> str:
    """Return a source; its address is a link where it is one of the web, and only text otherwise."""
    if source.address.startswith(("https://", "http://")):
        return f"[{md(source.words)}](<{quote(source.address, safe='/:?=&%#,;+@~.-_')}>)"
    return md(f"{source.words} {source.address}")
