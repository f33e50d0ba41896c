"""``vetkit references show``: what was said, by whom, and how sure we are who said it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vetkit.cli.console import draw, next_step, quoted
from vetkit.cli.options import AsOf, Checklists, Config, OneProfile, ShowContacts, Width, today
from vetkit.cli.recording import open_file
from vetkit.cli.references.options import OneReferee
from vetkit.cli.references.words import find_referee, person

if TYPE_CHECKING:
    from vetkit.model.heard import Heard
    from vetkit.report._heard import Beside

EPILOG = """\b
Examples:
  vetkit references show acme.toml
  vetkit references show acme.toml mill
  vetkit references show acme.toml mill --show-contacts

Two figures, never one: what they said, and how far to rely on it. Who said what is for your file, and never
for the consultant.
"""


def show(
    profile: OneProfile,
    referee: OneReferee = None,
    show_contacts: ShowContacts = False,
    as_of: AsOf = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Print what the referees said, and how far to rely on it.

    Without REFEREE all calls of PROFILE together, then each; with it only that one. Referees are initials
    and organisation unless you ask for more.
    """
    from vetkit.cli.page import page
    from vetkit.cli.references.account import account
    from vetkit.references.heard import heard
    from vetkit.references.voice import voices

    file = open_file(profile, as_of or today(), config, tuple(checklist or ()))
    case = file.case
    if referee is None:
        together = heard(case, file.settings.policy)
        draw(page(f"What the referees say of {case.profile.consultant.name}", _together(together)), width)
        chosen = [voice for voice in voices(case) if voice.calls]
    else:
        chosen = [find_referee(case, referee)]
    for voice in chosen:
        draw(
            page(person(voice.reference, contacts=show_contacts), account(voice, contacts=show_contacts)),
            width,
        )
    if not chosen:
        next_step(f"vetkit references plan {quoted(profile)}")


def _together(made: Heard) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield all calls together: what they said, and apart from it how far to rely on it."""
    from vetkit.report._heard import beside, caution, mark_line

    yield "", (made.status,)
    marks = [f"- {mark_line(mark)}" for mark in made.marks]
    yield "What they said", [*filter(None, (caution(made),)), *marks] if marks else []
    if made.reliance is not None:
        calls = max(made.wanted, made.completed)
        rows = [one for one in made.spoken if one.on]
        yield (
            "How far to rely on it",
            (
                f"{made.reliance} %, over {calls} calls; it moves no mark above.",
                *(f"- {one.initials} of {one.organisation}: {one.reliance} %, {one.relied}" for one in rows),
            ),
        )
    yield "What they say of the claims", [line for claim in made.claims for line in _claim(beside(claim))]


def _claim(claim: Beside) -> Iterator[str]:
    """Yield a claim, and below it what each referee said of it."""
    yield f"- {claim.state.capitalize()}: “{claim.claim}”"
    yield from (f"    {who}{f', “{said}”' if said else ''}" for who, said in claim.words)
