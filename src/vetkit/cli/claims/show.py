"""``vetkit claims show``: all that is known of one claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.claims.words import BEARINGS, RELIANCE, VERDICTS, find_claim, place
from vetkit.cli.console import draw
from vetkit.cli.options import AsOf, Checklists, Config, OneProfile, Width, today
from vetkit.cli.recording import open_file

if TYPE_CHECKING:
    from vetkit.model.assignment import Assignment
    from vetkit.model.ledger import ClaimGround, LedgerEntry
    from vetkit.model.looked import Beside, Looked

EPILOG = """\b
Examples:
  vetkit claims list acme.toml                  the ids
  vetkit claims show acme.toml success-rate
  vetkit claims show acme.toml success-rate --as-of 2026-11-24

Who said what is for your file. Only the question is meant for the consultant.
"""

OneClaim = Annotated[str, typer.Argument(metavar="CLAIM", hidden=True)]


def show(
    profile: OneProfile,
    claim: OneClaim,
    as_of: AsOf = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Print all that is known of one claim: what speaks for it, what against, what it leaves out.

    CLAIM is the id that vetkit claims list prints.
    """
    from vetkit.cli.page import page

    file = open_file(profile, as_of or today(), config, tuple(checklist or ()))
    entry = find_claim(file.assessment().ledger, claim)
    said = [one for one in file.case.assignments if one.claim == entry.claim]
    draw(page(f"“{entry.text}”", _blocks(entry, said)), width)


def _blocks(entry: LedgerEntry, said: Sequence[Assignment]) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the headings of the page with what stands under each."""
    where = [f"Said in {place(entry)}."] if entry.said_in else []
    where += [entry.taken.notice] if entry.taken and entry.taken.notice else []
    weight = "the decision may hang on it" if entry.material else "of less weight"
    yield "", (f"{entry.title}; {weight}.", *where)
    yield "What is known", (f"{VERDICTS[entry.verdict]}.", *(f"- {reason}" for reason in entry.reasons))
    yield "What to do", (RELIANCE[entry.reliance],)
    yield "What the figure comes with", [f"- {slot.title}: “{slot.says}”" for slot in entry.slots]
    yield "What it leaves out", [f"- {slot.title}" for slot in entry.missing]
    yield "For it", [_ground(ground) for ground in entry.supporting]
    yield "Against it", [_ground(ground) for ground in entry.contradicting]
    yield "Side by side", [_beside(row) for row in entry.beside]
    told = {one.says for one in (*entry.supporting, *entry.contradicting)}
    rest = [one for one in entry.looked if one.says not in told]
    yield "Also looked up in the evidence", [line for one in rest for line in _looked(one)]
    yield "What was assigned", [_assigned(one) for one in said]
    yield "Ask", [entry.ask] if entry.ask else []


def _beside(row: Beside) -> str:
    return f"- {row.says}: {row.who}{f', {row.place}' if row.place else ''}: “{row.quote}”"


def _assigned(one: Assignment) -> str:
    """Say what a person entered, and which entry it took the place of."""
    quote = f": “{one.quote}”" if one.quote else ""
    instead = f" In place of entry {one.corrects}." if one.corrects else ""
    return (
        f"- Entry {one.no}, {one.by} on {one.on}: {one.evidence} {BEARINGS[one.bearing]} it{quote}.{instead}"
    )


def _looked(one: Looked) -> Iterator[str]:
    """Yield what came of an item, and where it stands."""
    yield f"- {one.says}"
    places = dict.fromkeys((row.place, row.quote) for row in one.differing)
    places |= dict.fromkeys((row.place, row.quote) for row in one.found)
    yield from (f"- {place}: “{quote}”" for place, quote in places)


def _ground(ground: ClaimGround) -> str:
    said = f" “{ground.quote}”" if ground.quote else ""
    if not ground.counts and "not count" in ground.says:
        return f"- {ground.says}{said}"
    return f"- {ground.says}{said} ({ground.rung if ground.counts else 'does not count'})"
