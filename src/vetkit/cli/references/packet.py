"""``vetkit references packet``: what one needs to call the referees, a folder for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.console import emit, next_step, quoted, say
from vetkit.cli.options import Checklists, Config, OneProfile, today
from vetkit.cli.recording import open_file
from vetkit.cli.references.options import OneReferee
from vetkit.cli.references.words import find_referee
from vetkit.errors import Problem, VetkitError, problem
from vetkit.load.plain import shown

if TYPE_CHECKING:
    from vetkit.model.case import Case
    from vetkit.model.profile import Reference

EPILOG = """\b
Examples:
  vetkit references packet acme.toml
  vetkit references packet acme.toml mill
  vetkit references packet acme.toml -o calls/

For each referee: invitation.txt, an e-mail to send; call-sheet.md, to print and write on; sheet.toml, to fill
in and record; and form.xlsx, for a colleague without vetkit (needs vetkit[forms]). No file is written over.
"""

Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="FOLDER", help="Where the folders go; PROFILE.packet if not said."
    ),
]


def packet(
    profile: OneProfile,
    referee: OneReferee = None,
    output: Output = None,
    checklist: Checklists = None,
    config: Config = None,
) -> None:
    """Write what you need to call the referees.

    A folder for each referee of PROFILE, or for REFEREE alone: the invitation, the call sheet with the same
    questions for all and the claims that this one can tell of, and the sheet to fill in.
    """
    from vetkit.forms.write import is_available
    from vetkit.writing import create_new, make_folder

    case = open_file(profile, today(), config, tuple(checklist or ())).case
    folder = output or profile.with_suffix(".packet")
    chosen = list(_chosen(case, referee))
    files = [(folder / str(one.id) / name, data) for one in chosen for name, data in _files(case, one)]
    _refuse_there([path for path, _ in files])
    for one in (folder, *(folder / str(one.id) for one in chosen)):
        make_folder(one)
    for path, data in files:
        create_new(path, data)
        emit(f"{shown(path)}\n")
    if not is_available():
        say("no form.xlsx: pip install 'vetkit[forms]' writes one too")
    example = folder / str(chosen[0].id) / "sheet.toml"
    next_step(f"vetkit references record {quoted(profile)} {chosen[0].id} --from {quoted(example)}")


def _chosen(case: Case, referee: str | None) -> Iterator[Reference]:
    """Yield the referees that are meant; each needs an id, by which the calls are filed.

    Raises:
        VetkitError: There is none, or one has no id.
    """
    if referee is not None:
        yield find_referee(case, referee).reference
        return
    references = case.profile.references
    if not references:
        raise problem(
            "vetkit references packet", "the profile names no referee", "see vetkit references plan"
        )
    without = [number for number, one in enumerate(references, 1) if one.id is None]
    if without:
        hint = 'add under it: id = "…"'
        raise VetkitError(Problem(f"references[{n}]", 0, "this reference has no id", hint) for n in without)
    yield from references


def _files(case: Case, reference: Reference) -> Iterator[tuple[str, bytes]]:
    """Yield name and content of each file for one referee."""
    from vetkit.forms.write import form
    from vetkit.packet.call_sheet import call_sheet
    from vetkit.packet.invitation import invitation
    from vetkit.packet.sheet import sheet

    interview = case.interview
    yield "invitation.txt", invitation(case.profile, reference, len(interview.questions)).encode()
    yield "call-sheet.md", call_sheet(case.profile, reference, interview).encode()
    yield "sheet.toml", sheet(case.profile, reference, interview).encode()
    made = form(case.profile, reference, interview)
    if made is not None:
        yield "form.xlsx", made


def _refuse_there(paths: list[Path]) -> None:
    """Refuse to write over a sheet that may be filled in already, before anything is written.

    Raises:
        VetkitError: Every file that is there.
    """
    hint = "move it away, or name another folder with --output"
    there = [Problem(shown(path), 0, "there is such a file already", hint) for path in paths if path.exists()]
    if there:
        raise VetkitError(there)
