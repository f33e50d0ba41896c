"""``vetkit references record``: take down what a referee says, or that nobody was reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from vetkit.cli.ask import can_ask
from vetkit.cli.console import next_step, quoted, say
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import Checklists, Config, OneProfile, moment, now, today
from vetkit.cli.recording import File, entry, open_file, refuse_future
from vetkit.cli.references.options import Referee
from vetkit.cli.references.words import find_referee
from vetkit.errors import problem

if TYPE_CHECKING:
    from vetkit.load.toml import Toml
    from vetkit.model.call import Entry
    from vetkit.references.voice import Voice

EPILOG = """\b
Examples:
  vetkit references record acme.toml mill                    the interview at the keyboard
  vetkit references record acme.toml mill --correct quality
  vetkit references record acme.toml mill --from sheet.toml
  vetkit references record acme.toml mill --from form.xlsx
  vetkit references record acme.toml mill --attempt no-answer --by "M. Okafor"

At the keyboard every answer is saved at once; stop when you like and go on later with the same command. An
answer is corrected by a new entry that names the old one. A sheet may be changed and read again: what differs
is a correction. Three attempts on three days, over ten days, are unreachable, which speaks against nobody.
"""

OutcomeName = Literal["reached", "no-answer", "message-left", "wrong-number", "declined"]
ChannelName = Literal["phone", "video", "in-person", "email", "form", "via-vendor"]
IdentityName = Literal["name-only", "free-mail", "own-domain", "called-back", "both-ways"]

From = Annotated[
    Path | None, typer.Option("--from", metavar="FILE", help="A filled-in sheet.toml or form.xlsx.")
]
Outcome = Annotated[
    OutcomeName | None,
    typer.Option(
        "--attempt",
        metavar="OUTCOME",
        help="Only that you tried: no-answer, message-left, wrong-number, declined, or reached.",
    ),
]
Correct = Annotated[
    str | None, typer.Option(metavar="ITEM", help="Ask one item again, and correct the answer.")
]
By = Annotated[str | None, typer.Option(metavar="NAME", help="Who called.")]
Channel = Annotated[
    ChannelName | None,
    typer.Option(metavar="HOW", help="phone, video, in-person, email, form, via-vendor."),
]
Identity = Annotated[
    IdentityName | None,
    typer.Option(
        metavar="RUNG",
        help="How sure you are who spoke: name-only, free-mail, own-domain, called-back, both-ways.",
    ),
]
Contact = Annotated[str | None, typer.Option(metavar="TEXT", help="The number or address that was used.")]
Note = Annotated[str | None, typer.Option(metavar="TEXT", help="What to remember of the attempt.")]
At = Annotated[
    datetime | None,
    typer.Option(parser=moment, metavar="TIME", help="When, as 2026-11-24T10:30; now if not said."),
]

_PLACES = {"by": "--by", "note": "--note", "contact": "--contact", "identity": "--identity"}


def record(
    profile: OneProfile,
    referee: Referee,
    source: From = None,
    attempt: Outcome = None,
    correct: Correct = None,
    by: By = None,
    channel: Channel = None,
    identity: Identity = None,
    contact: Contact = None,
    note: Note = None,
    at: At = None,
    checklist: Checklists = None,
    config: Config = None,
) -> None:
    """Take down what a referee says, or that nobody was reached.

    On a terminal vetkit asks one question at a time, in the words and the order that are the same for all;
    with --from it reads a sheet or form; with --attempt it notes that you tried. REFEREE is an id of PROFILE.
    """
    if sum(one is not None for one in (source, attempt, correct)) > 1:
        raise problem("--from, --attempt, --correct", "exclude each other", "give one")
    file = open_file(profile, today(), config, tuple(checklist or ()))
    voice = find_referee(file.case, referee)
    given = {"by": by, "channel": channel, "identity": identity, "contact": contact, "note": note}
    given = {key: value for key, value in given.items() if value is not None}
    when = at or now()
    refuse_future(when.date(), today(), "--at")
    if source is not None:
        _from_sheet(file, voice, source)
    elif attempt is not None:
        _attempt(file, voice, {**given, "outcome": attempt, "at": when})
    else:
        _ask(file, voice, given, at, correct)
    next_step(f"vetkit references show {quoted(profile)} {referee}", f"vetkit assess {quoted(profile)}")


def _attempt(file: File, voice: Voice, given: Mapping[str, object]) -> None:
    """Record one attempt, whatever came of it."""
    from vetkit.model.call import Attempt
    from vetkit.records import append_entry

    if "by" not in given:
        raise problem("--by", "who called is missing", "add --by NAME")
    if given["outcome"] == "reached" and "identity" not in given:
        raise problem("--identity", "how sure you are who spoke is missing", "add --identity RUNG")
    made = entry(Attempt, {"no": 1, "channel": "phone", **given}, _PLACES)
    append_entry(file.records, str(voice.reference.id), made.at.date(), made)
    say(f"saved the attempt in {_where(file, voice, made.at)}")


def _from_sheet(file: File, voice: Voice, source: Path) -> None:
    """Record everything that a filled-in sheet says, or nothing.

    Raises:
        VetkitError: Every mistake of the sheet; or it is somebody else's, or of a day to come.
    """
    from vetkit.cli.references.take_down import entries
    from vetkit.load.sheet import sheet_of
    from vetkit.records import append_entries

    sheet = sheet_of(_read(source, file), file.case)
    if sheet.referee != voice.reference.id:
        hint = f"vetkit references record PROFILE {sheet.referee} --from {quoted(source)}"
        raise problem(source, f"this sheet is of the referee '{sheet.referee}'", hint)
    refuse_future(sheet.call.at.date(), today(), str(source))
    on = sheet.call.at.date()
    before = next((call for call in voice.calls if call.on == on), None)
    made = entries(sheet, before, now())
    if not made:
        say("Everything on this sheet is on file already; nothing is added.")
        return
    append_entries(file.records, sheet.referee, on, made)
    say(f"saved {_amount(made)} in {_where(file, voice, sheet.call.at)}")


def _amount(made: Sequence[Entry]) -> str:
    """Return how many entries were made, and how many of them correct another."""
    entries = "1 entry" if len(made) == 1 else f"{len(made)} entries"
    corrected = sum(one.corrects is not None for one in made)
    return f"{entries} ({corrected} corrected)" if corrected else entries


def _read(source: Path, file: File) -> Toml:
    """Read a form or a sheet in TOML, by the ending of its name."""
    if source.suffix.casefold() == ".xlsx":
        from vetkit.forms.read import read_form

        return read_form(source, file.case.interview)
    from vetkit.load.toml import read_toml

    return read_toml(source)


def _ask(
    file: File, voice: Voice, given: Mapping[str, object], at: datetime | None, correct: str | None
) -> None:
    """Hold the interview at the keyboard, or ask one item again."""
    if not can_ask():
        hint = "use --from with a filled-in sheet, or --attempt"
        raise problem("vetkit references record", "there is no terminal to ask on", hint)
    from vetkit.cli.references.conversation import Conversation

    code = Conversation(file, voice, given, at).hold(correct)
    if code == ExitCode.INTERRUPTED:
        raise typer.Exit(code)


def _where(file: File, voice: Voice, at: datetime) -> Path:
    from vetkit.load.calls import call_path

    return call_path(file.records, str(voice.reference.id), at.date())
