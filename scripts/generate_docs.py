"""Write what in docs/ is made from the code: reference/commands.md and schemas/*.json.

Run ``python scripts/generate_docs.py`` after a change of a command or a noun; a test compares both.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from vetkit.cli.app import app_of
from vetkit.cli.exit_codes import MEANINGS
from vetkit.schemas import NAMES, render

_Command = Any
_Parameter = Any
"""Typer's own classes have no public name."""

DOCS = Path(__file__).parents[1] / "docs"


def generated() -> dict[Path, str]:
    """Return every generated file with its text."""
    files = {DOCS / "schemas" / f"{name}.json": render(name) for name in NAMES}
    return {DOCS / "reference" / "commands.md": "\n".join(_commands()), **files}


def _commands() -> Iterator[str]:
    """Yield the lines of the reference of all commands."""
    root: Any = get_command(app_of())
    yield "<!-- Made by scripts/generate_docs.py from the commands themselves. Do not edit. -->"
    yield "# Commands"
    yield ""
    yield "Every command takes `--help`. The report goes to standard output, all else to standard error."
    yield ""
    yield "| exit code | meaning |"
    yield "|---|---|"
    yield from (f"| {int(code)} | {meaning} |" for code, meaning in MEANINGS.items())
    yield ""
    for name, command in root.commands.items():
        inner = getattr(command, "commands", {})
        for sub, one in inner.items():
            yield from _command(f"vetkit {name} {sub}", one)
        if not inner:
            yield from _command(f"vetkit {name}", command)


def _command(title: str, command: _Command) -> Iterator[str]:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option"]
    yield f"## {title}"
    yield ""
    yield f"`{' '.join([title, '[OPTIONS]', *map(_argument, arguments)])}`"
    yield ""
    yield from inspect.cleandoc(command.help).split("\n")
    yield ""
    if options:
        yield "| option | what it does |"
        yield "|---|---|"
        yield from (f"| {_names(option)} | {_cell(option.help)}{_default(option)} |" for option in options)
        yield ""
    for block in inspect.cleandoc(command.epilog or "").split("\n\n"):
        if block.startswith("\b\n"):
            yield from ("```", *block.split("\n")[1:], "```")
        else:
            yield block
        yield ""


def _argument(argument: _Parameter) -> str:
    name = argument.metavar + ("..." if argument.nargs != 1 else "")
    return name if argument.required else f"[{name}]"


def _names(option: _Parameter) -> str:
    names = ", ".join(f"`{name}`" for name in option.opts)
    return names if option.is_flag else f"{names} {_cell(option.metavar)}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _default(option: _Parameter) -> str:
    return f" Default: `{option.default}`." if option.default not in (None, False) else ""


def main() -> int:
    """Write every generated file and name those that changed."""
    for path, text in generated().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path.relative_to(DOCS.parent)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
