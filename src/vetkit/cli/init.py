"""``vetkit init``: a starter profile, commented and valid."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from vetkit.cli.ask import can_ask
from vetkit.cli.console import next_step, quoted, say
from vetkit.errors import problem

EPILOG = """\b
Examples:
  vetkit init Brightwave                     asks for what matters first; Enter leaves it open
  vetkit init "Harbour Lane" --no-input --dir vendors

The file is named after the consultant: harbour-lane.toml. It is yours: vetkit never changes it again.
"""

Name = Annotated[str, typer.Argument(metavar="NAME", hidden=True)]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing.")]
Dir = Annotated[Path, typer.Option("--dir", metavar="FOLDER", help="Where the profile goes.")]


def init(name: Name, no_input: NoInput = False, dir: Dir = Path()) -> None:
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
    known = Known(name, {}) if no_input or not can_ask() else starter_questions(name, dir)
    template = Path(__file__).parents[1] / "data" / "profile.toml.template"
    create_new(path, fill(template.read_text(encoding="utf-8"), known).encode())
    say(f"wrote {path}")
    next_step(f"vetkit assess {quoted(path)}")
