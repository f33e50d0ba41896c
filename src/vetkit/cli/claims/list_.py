"""``vetkit claims list``: every claim by how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vetkit.cli.claims.words import RELIANCE, VERDICTS
from vetkit.cli.console import draw, next_step, quoted
from vetkit.cli.options import AsOf, Checklists, Config, OneProfile, Width, today
from vetkit.cli.recording import open_file

if TYPE_CHECKING:
    from vetkit.model.ledger import Ledger, LedgerEntry

EPILOG = """\b
Examples:
  vetkit claims list acme.toml
  vetkit claims list acme.toml --as-of 2026-11-24

What is open is printed with the question to send, most points at stake first. A claim on which the decision
may hang wants two independent sources, one in a small engagement.
"""


def list_(
    profile: OneProfile,
    as_of: AsOf = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Print every claim of PROFILE by how it stands: refuted, open, supported.

    What is known of a claim and what to do about it are told apart.
    """
    from vetkit.cli.page import page

    file = open_file(profile, as_of or today(), config, tuple(checklist or ()))
    ledger = file.assessment().ledger
    draw(page(f"The claims of {file.case.profile.consultant.name}", _blocks(ledger)), width)
    if ledger.open:
        next_step(f"vetkit claims show {quoted(profile)} {ledger.open[0].id}")


def _blocks(ledger: Ledger) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the summary, then the claims: those that are refuted, those that are open, the others."""
    yield "", (f"{ledger.summary}.",)
    ranked = (*ledger.open, *(entry for entry in ledger.entries if not entry.is_open))
    for verdict, title in VERDICTS.items():
        yield from ((f"{title}: {one.id}", tuple(_lines(one))) for one in ranked if one.verdict == verdict)


def _lines(entry: LedgerEntry) -> Iterator[str]:
    """Yield the words of a claim, why it stands as it does, what to do and what to ask."""
    yield f"“{entry.text}”"
    if entry.taken and entry.taken.notice:
        yield entry.taken.notice
    yield f"{' '.join(entry.reasons)} {RELIANCE[entry.reliance]}"
    if entry.ask:
        stake = f" ({entry.stake:.1f} points at stake)" if entry.is_open and entry.stake else ""
        yield f"Ask: {entry.ask}{stake}"
