"""``vetkit references plan``: whom to call and why, and what to ask the consultant for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from vetkit.cli.console import draw, next_step, quoted
from vetkit.cli.options import AsOf, Checklists, Config, OneProfile, ShowContacts, Width, today
from vetkit.cli.recording import open_file
from vetkit.cli.references.words import STATES, person

if TYPE_CHECKING:
    from vetkit.model.interview import Want
    from vetkit.references.plan import Plan, ToCall

EPILOG = """\b
Examples:
  vetkit references plan acme.toml
  vetkit references plan acme.toml --show-contacts

How many calls, and which mix of referees, is the policy's: vetkit help policy. Names are shown as initials
unless you ask for them.
"""


def plan(
    profile: OneProfile,
    show_contacts: ShowContacts = False,
    as_of: AsOf = None,
    checklist: Checklists = None,
    config: Config = None,
    width: Width = None,
) -> None:
    """Say whom to call and why, and what to ask the consultant for.

    The referees of PROFILE are put in the order in which they help most; those about whom something grave
    does not reconcile stand apart; what none of the others is, is listed with the sentence that asks for it.
    """
    from vetkit.cli.page import page
    from vetkit.references.plan import plan as planned

    file = open_file(profile, as_of or today(), config, tuple(checklist or ()))
    made = planned(file.case, file.settings.policy)
    title = f"Whom to call about {file.case.profile.consultant.name}"
    draw(page(title, _blocks(made, contacts=show_contacts)), width)
    packet = [f"vetkit references packet {quoted(profile)}"] if any(row.wanted for row in made.rows) else []
    next_step(*packet, *([f"vetkit dispose {quoted(profile)}"] if made.held else []))


def _blocks(made: Plan, *, contacts: bool) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the headings of the page with what stands under each."""
    calls = "1 call is wanted" if made.wanted == 1 else f"{made.wanted} calls are wanted"
    yield (
        "",
        (f"{calls}; {made.completed} completed with somebody whose identity is established.", *_said(made)),
    )
    wanted = [row for row in made.rows if row.wanted]
    yield "Call", [_row(f"- {n}. ", row, contacts=contacts) for n, row in enumerate(wanted, 1)]
    rest = [row for row in made.rows if not row.wanted]
    still = [row for row in rest if row.state in ("not-called", "trying", "begun")]
    yield "If one of them cannot be reached", [_row("- ", row, contacts=contacts) for row in still]
    yield (
        "Decide first: something does not reconcile, and until you decide, their good word does not count",
        [_held(row, contacts=contacts) for row in made.held],
    )
    done = [row for row in rest if row not in still]
    yield "Nothing more to do", [_row("- ", row, contacts=contacts) for row in done]
    yield "Ask the consultant", [f"- {ask}" for ask in _asks(made)]
    if any(row.wanted for row in made.rows):
        yield "How", [f"- {rule}" for rule in _RULES]


_RULES = (
    "Look the number up yourself and call through the switchboard. A number that the consultant gave you "
    "reaches whoever the consultant likes.",
    "Ask everybody the same questions, in the same order, as they stand.",
    "Tell nobody at the consultant's who said what.",
)


def _said(made: Plan) -> Iterator[str]:
    if made.refused:
        yield "The consultant was asked for references and would not give any. That is a critical finding."
    if made.newcomer:
        yield "A declared newcomer: to have no history is neutral, neither good nor bad."


def _asks(made: Plan) -> Iterator[str]:
    """Yield the sentences to send; a newcomer is not asked for a history, but for anybody who knows it."""
    if made.newcomer:
        return
    if made.short_of:
        people = "1 more person" if made.short_of == 1 else f"{made.short_of} more people"
        yield f"Please name {people} whom we may call."
    yield from (want.ask for want in made.missing)


def _held(row: ToCall, *, contacts: bool) -> str:
    """Return one referee who does not count, with the names of what is to be decided."""
    against = ", ".join(signal.id for signal in row.voice.signals if signal.is_against)
    return f"{_row('- ', row, contacts=contacts)} To decide: {against}."


def _row(lead: str, row: ToCall, *, contacts: bool) -> str:
    """Return one referee: who, why, how far one got, and what stands in the way."""
    voice = row.voice
    why = [*_titles("", row.brings), *_titles("also ", row.also)]
    parts = [f"{lead}{person(voice.reference, contacts=contacts)}"]
    parts += [f"{'; '.join(why)}."] if why else []
    parts.append(f"{STATES[row.state]}.")
    if voice.reference.id is None:
        parts.append('Before you record a call, give this reference an id in the profile: id = "…".')
    return " ".join(parts)


def _titles(lead: str, wants: Sequence[Want]) -> Iterator[str]:
    if wants:
        yield lead + ", ".join(want.title for want in wants)
