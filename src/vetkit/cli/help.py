"""``vetkit help TOPIC``: what is the same for every command."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated

import typer
from typer.core import TyperGroup

from vetkit.cli.console import draw
from vetkit.cli.exit_codes import MEANINGS
from vetkit.cli.options import Width
from vetkit.errors import problem

EPILOG = """\b
Topics:
  vetkit help exit-codes    what each exit code means
  vetkit help formats       the report formats
  vetkit help policy        how score and verdict are drawn, and what you may set
  vetkit help evidence      the rungs of evidence
  vetkit help COMMAND       the same as vetkit COMMAND --help
"""

Topic = Annotated[str | None, typer.Argument(metavar="TOPIC", hidden=True)]

Rows = Iterator[tuple[str, str]]


def help(context: typer.Context, topic: Topic = None, width: Width = None) -> None:
    """Explain exit codes, formats, policy and evidence.

    TOPIC is a topic or the name of a command.
    """
    if topic in TOPICS:
        from vetkit.cli.page import table

        title, rows = TOPICS[topic]
        draw(table(title, rows()), width)
        return
    from vetkit.load.nearest import suggestion
    from vetkit.load.plain import shown

    app = context.find_root().command
    commands = app.list_commands(context) if isinstance(app, TyperGroup) else []
    if topic is not None and topic not in commands:
        hint = suggestion(topic, (*TOPICS, *commands), "topics")
        raise problem("vetkit help", f"there is no topic or command '{shown(topic)}'", hint)
    app(args=[*([topic] if topic else []), "--help"], prog_name="vetkit")


def _exit_codes() -> Rows:
    yield from ((str(int(code)), meaning) for code, meaning in MEANINGS.items())


def _formats() -> Rows:
    from vetkit.folder import member
    from vetkit.report import FORMATS

    for name in FORMATS:
        yield name, (member("vetkit.report", name).__doc__ or "").split("\n")[0].replace("``", "")


def _policy() -> Rows:
    from vetkit.model.policy import Policy

    policy = Policy()
    yield "approve", f"{policy.approve:g}: a score from here on approves"
    yield "conditions", f"{policy.conditions:g}: a score from here on approves with conditions"
    yield "escalate", f"{policy.escalate:g}: a score from here on escalates, one below rejects"
    yield "coverage", f"{policy.coverage:g} %: while less is established, the verdict is escalate"
    for size in ("small", "normal", "large"):
        yield f"calls.{size}", f"{policy.calls.of(size)}: reference calls wanted"
    for severity in ("critical", "high", "medium", "low"):
        yield f"severity.{severity}", f"{policy.severity.of(severity):g}: points of a criterion"
    yield "[weights]", "CHECKLIST = NUMBER: the weight of a checklist, instead of its own"


def _evidence() -> Rows:
    yield "stated", "the consultant says so; it passes only the few criteria that ask no more"
    yield "documented", "a document, contract clause or file shows it"
    yield "independent", "a third source says so"
    yield "corroborated", "an independent source, and a referee who was called"


TOPICS: dict[str, tuple[str, Callable[[], Rows]]] = {
    "exit-codes": ("Exit codes, the same for every command", _exit_codes),
    "formats": ("Report formats, for vetkit assess --format", _formats),
    "policy": ("[policy] in vetkit.toml, and what it is if you set nothing", _policy),
    "evidence": ("Rungs of evidence, low to high", _evidence),
}
