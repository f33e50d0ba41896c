"""``vetkit explain FILE:LINE``: of each sentence what matched and how it was read, or what came nearest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vetkit.cli.console import draw
from vetkit.cli.options import today
from vetkit.errors import problem
from vetkit.load.plain import shown

if TYPE_CHECKING:
    from vetkit.claims.near import Explained, Matched
    from vetkit.load.desk import Desk
    from vetkit.model.checklist import Flag
    from vetkit.model.match import Reading, Spot


def explain_line(path: Path, line: int, page: int | None, desk: Desk, width: int | None) -> None:
    """Draw why each sentence on a line of a document was marked, or was not.

    Raises:
        VetkitError: The document was not read, or nothing is written there.
    """
    from vetkit.claims.near import explain_line
    from vetkit.cli.page import page as paged
    from vetkit.documents import read_document

    name = shown(path)
    reading, passages = read_document(path, name, "other")
    found = explain_line(passages, desk.rules, name, line, page, today())
    if not found:
        raise problem(name, *_nothing(reading, line, page))
    flags = {flag.id: flag for checklist in desk.settings.checklists for flag in checklist.flags}
    for one in found:
        draw(paged(_place(one.spot), list(_told(one, flags))), width)


def _nothing(reading: Reading, line: int, page: int | None) -> tuple[str, str]:
    """Return what is wrong, and the way out."""
    if not reading.words:
        return "; ".join(reading.problems), ""
    where = f"line {line}" + (f" of page {page}" if page else "")
    return f"nothing is written on {where}", "give a line as 'vetkit scan' shows it: proposal.md:12"


def _place(spot: Spot) -> str:
    inside = ", ".join(([spot.part] if spot.part else []) + ([f"page {spot.page}"] if spot.page else []))
    return f"{spot.path}:{spot.line}:{spot.column}" + (f" ({inside})" if inside else "")


def _told(one: Explained, flags: Mapping[str, Flag]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield headings with their paragraphs: the sentence, and each match or what came nearest."""
    yield "The sentence", [one.sentence]
    for matched in one.matched:
        flag = flags[matched.match.flag]
        yield f"{flag.title} ({flag.id})", list(_matched(matched, flag))
    if not one.matched:
        yield "Not marked", list(_unmatched(one, flags))


def _matched(matched: Matched, flag: Flag) -> Iterator[str]:
    match = matched.match
    yield f"- Words: “{match.quote}”"
    yield from (f"- Found by the phrase: {phrase}" for phrase in matched.phrases)
    if match.working:
        yield f"- Worked out: {match.working}"
    yield f"- Read as: {match.stance}, {match.confidence} confidence: {match.because}"
    if match.counts:
        side = "against" if match.polarity == "red" else "for"
        yield f"- Counts {side} the consultant, severity {match.severity}."
    elif match.stance in flag.stances:
        yield "- Does not count: nobody sees it."
    else:
        yield f"- Does not count: it would only where it is {' or '.join(flag.stances)}."


def _unmatched(one: Explained, flags: Mapping[str, Flag]) -> Iterator[str]:
    yield "No phrase of any flag is in it."
    if one.near:
        flag = flags[one.near.flag]
        yield f"The nearest is one of {flag.id}, {flag.title}: {one.near.phrase}"
        yield f"It {one.near.why}."
