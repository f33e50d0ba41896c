"""One report in several formats, each written to its place: all of them or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from io import StringIO
from typing import TYPE_CHECKING

from vetkit.cli.console import draw, emit, remark, screen
from vetkit.cli.growing import Growing
from vetkit.cli.targets import STDOUT, Target

if TYPE_CHECKING:
    from rich.console import RenderableType


def deliver(
    targets: Sequence[Target], width: int | None, make: Callable[[str], str | RenderableType]
) -> None:
    """Write a report to each of ``targets``.

    Args:
        targets: Formats and places.
        width: Columns, if the user said so.
        make: Returns the report in a format.

    Raises:
        VetkitError: A file cannot be written; then none is.
    """
    with ExitStack() as stack:
        files = [
            (target, stack.enter_context(Growing(target.path))) for target in targets if target.path != STDOUT
        ]
        for target, file in files:
            file.write(_text(make(target.format), width).encode(errors="backslashreplace"))
        for target, file in files:
            file.finish()
            remark(f"Wrote {target.path}.")
    for target in targets:
        if target.path == STDOUT:
            report = make(target.format)
            if isinstance(report, str):
                emit(report)
            else:
                draw(report, width)


def _text(report: str | RenderableType, width: int | None) -> str:
    """Return a report as it goes into a file: without colour."""
    if isinstance(report, str):
        return report
    buffer = StringIO()
    screen(buffer, width, colour=False).print(report)
    return buffer.getvalue()
