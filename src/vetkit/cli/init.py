"""``vetkit init``: a starter profile, commented and valid."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from vetkit.cli.ask import can_ask
from vetkit.cli.console import next_step, quoted, say
from vetkit.cli.options import today
from vetkit.errors import problem

if TYPE_CHECKING:
    from vetkit.model.match import Match

EPILOG = """\b
Examples:
  vetkit init Brightwave                     asks for what matters first; Enter leaves it open
  vetkit init Brightwave --from proposal.pdf with each claim that a buyer would want evidence for
  vetkit init "Harbour Lane" --no-input --dir vendors

The file is named after the consultant: harbour-lane.toml. It is yours: vetkit never changes it again.
"""

Name = Annotated[str, typer.Argument(metavar="NAME", hidden=True)]
From = Annotated[
    list[Path] | None,
    typer.Option(
        "--from",
        metavar="FILE",
        help="List this document, and the claims found in it; may be given several times.",
    ),
]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing.")]
Dir = Annotated[Path, typer.Option("--dir", metavar="FOLDER", help="Where the profile goes.")]


def init(name: Name, source: From = None, no_input: NoInput = False, dir: Dir = Path()) -> None:
    """Write a starter profile for a consultant.

    NAME is the consultant's name. Only that is filled in; everything else is explained and waits. On a
    terminal vetkit first asks for the few things that matter most.
    """
    from vetkit.cli.questions import starter_questions
    from vetkit.cli.starter import Known, fill, slug
    from vetkit.load.plain import shown
    from vetkit.writing import create_new

    name = " ".join(name.split())
    if not 1 <= len(name) <= 500 or not name.isprintable():
        raise problem(
            "NAME", "is empty, too long or has control characters in it", "give the name as one says it"
        )
    path = dir / f"{slug(name)}.toml"
    if path.exists():
        raise problem(shown(path), "there is such a file already", "choose another name, or delete it first")
    sources = {_beside(file, dir): file for file in source or ()}
    known = Known(name, {}) if no_input or not can_ask() else starter_questions(name, dir)
    claims, amount = _claims(sources, path)
    documents = list(dict.fromkeys([*sources, *known.documents]))
    known = replace(known, documents=documents, claims=claims)
    template = Path(__file__).parents[1] / "data" / "profile.toml.template"
    create_new(path, fill(template.read_text(encoding="utf-8"), known).encode())
    say(f"wrote {path}" + (f" with {_counted(amount)}" if sources else ""))
    next_step(f"vetkit assess {quoted(path)}")


def _beside(file: Path, folder: Path) -> str:
    """Return a document's path as the profile in ``folder`` names it.

    Raises:
        VetkitError: There is no such file, or it is not in the folder or below it.
    """
    from vetkit.load.fence import OutsideError, inside
    from vetkit.load.plain import shown

    if not file.is_file():
        raise problem(shown(file), "there is no such file", "name a document that the consultant sent")
    relative = Path(os.path.relpath(file, folder)).as_posix()
    try:
        inside(folder, relative)
    except OutsideError as error:
        hint = (
            "a profile lists documents beside it or below; copy the file there, or name its folder with --dir"
        )
        raise problem(shown(file), f"{error}", hint) from error
    return relative


def _claims(sources: Mapping[str, Path], profile: Path) -> tuple[str, int]:
    """Return the claims found in documents as TOML, and how many they are."""
    from vetkit.claims import scan_passages
    from vetkit.cli.drafted import claims_in, claims_toml
    from vetkit.documents import read_document
    from vetkit.load import Desks

    if not sources:
        return "", 0
    desk = Desks().at(profile)
    matches: list[Match] = []
    for name, file in sources.items():
        reading, passages = read_document(file, name, "other")
        matches += scan_passages(passages, desk.rules, name, today())
        for reason in reading.problems:
            say(f"{name}: {reason}")
    flags = {flag.id: flag for checklist in desk.settings.checklists for flag in checklist.flags}
    claims = claims_in(matches)
    return claims_toml(claims, flags), len(claims)


def _counted(amount: int) -> str:
    return "1 claim to check" if amount == 1 else f"{amount or 'no'} claims to check"
