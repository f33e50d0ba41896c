"""``vetkit claims assign-evidence``: a person says that evidence speaks for a claim or against it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.claims.words import find_claim
from vetkit.cli.console import next_step, quoted, say
from vetkit.cli.options import Checklists, Config, On, OneProfile, today
from vetkit.cli.recording import File, entry, open_file, refuse_future
from vetkit.errors import Problem, VetkitError

if TYPE_CHECKING:
    from vetkit.model.assignment import Assignment

EPILOG = """\b
Examples:
  vetkit claims list acme.toml                       the ids of the claims
  vetkit evidence list acme.toml                     the ids of the evidence
  vetkit claims assign-evidence acme.toml sign-ups brought-letter-txt-20261120t101500z \\
      --contradicts --quote "Sign-ups rose by 12 %" --by "M. Okafor"

\b
--supports      it speaks for the claim
--contradicts   it speaks against the claim
--mentions      it speaks of the same matter and decides nothing

How much it weighs is the evidence's own rung. Nothing is overwritten: a later entry on the same claim and
evidence counts in place of the earlier one, and names it.
"""

OneClaim = Annotated[str, typer.Argument(metavar="CLAIM", hidden=True)]
OneItem = Annotated[str, typer.Argument(metavar="EVIDENCE", hidden=True)]
Supports = Annotated[bool, typer.Option("--supports", help="It speaks for the claim.")]
Contradicts = Annotated[bool, typer.Option("--contradicts", help="It speaks against the claim.")]
Mentions = Annotated[bool, typer.Option("--mentions", help="It decides nothing.")]
Quote = Annotated[
    str | None,
    typer.Option(metavar="TEXT", help="The words in the evidence that say so; they are looked up."),
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who says so.")]

_PLACES = {"by": "--by", "quote": "--quote", "on": "--on"}


def assign_evidence(
    profile: OneProfile,
    claim: OneClaim,
    evidence: OneItem,
    supports: Supports = False,
    contradicts: Contradicts = False,
    mentions: Mentions = False,
    quote: Quote = None,
    by: By = None,
    on: On = None,
    checklist: Checklists = None,
    config: Config = None,
) -> None:
    """Say that an item of evidence speaks for a claim or against it.

    CLAIM is an id of vetkit claims list, EVIDENCE one of vetkit evidence list. It is added to PROFILE's
    .records folder and used in the verdict on the claim.
    """
    from vetkit.records import append_assignment

    said = {"supports": supports, "contradicts": contradicts, "mentions": mentions}
    bearings = [name for name, chosen in said.items() if chosen]
    file = open_file(profile, today(), config, tuple(checklist or ()))
    id = find_claim(file.assessment().ledger, claim).id
    problems = list(_problems(file, evidence, bearings, quote, by))
    if problems:
        raise VetkitError(problems)
    refuse_future(on or today(), today(), "--on")
    filed = append_assignment(file.records, _made(id, evidence, bearings[0], quote, by, on))
    instead = f", in place of entry {filed.corrects}" if filed.corrects else ""
    say(f"saved entry {filed.no} in {file.records / 'assignments.toml'}{instead}")
    next_step(f"vetkit claims show {quoted(profile)} {id}")


def _made(
    claim: str, evidence: str, bearing: str, quote: str | None, by: str | None, on: object
) -> Assignment:
    from vetkit.model.assignment import Assignment

    values = {
        "no": 1,
        "claim": claim,
        "evidence": evidence,
        "bearing": bearing,
        "quote": quote,
        "by": by,
        "on": on or today(),
    }
    return entry(Assignment, values, _PLACES)


def _problems(
    file: File, evidence: str, bearings: list[str], quote: str | None, by: str | None
) -> Iterator[Problem]:
    """Yield everything that is missing or wrong."""
    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import shown

    known = [item.id for item in file.case.evidence]
    if evidence not in known:
        hint = suggestion(evidence, known, "evidence on file") or "see vetkit evidence list"
        yield Problem("EVIDENCE", 0, f"there is no whole item of evidence '{shown(evidence)}'", hint)
    elif quote and not _is_in(file, evidence, quote):
        yield Problem("--quote", 0, "these words are not in the evidence", "quote it word for word")
    if len(bearings) != 1:
        told = "two bearings at once" if bearings else "what it says of the claim is missing"
        hint = "give one of --supports, --contradicts, --mentions"
        yield Problem("vetkit claims assign-evidence", 0, told, hint)
    if not (by and by.strip()):
        yield Problem("--by", 0, "who says so is missing", "add --by NAME")


def _is_in(file: File, evidence: str, quote: str) -> bool:
    """Tell whether words stand in the text of an item; of one without a text nobody can tell."""
    from vetkit.load.adopted import is_in

    for one in file.case.exhibits:
        if one.evidence == evidence and one.passages:
            return is_in(quote, "\n".join(passage.text for passage in one.passages))
    return True
