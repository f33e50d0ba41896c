"""The reports of one run: each assessment is written to every target as it comes, and dropped."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from io import StringIO
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from vetkit.cli.console import columns, draw, emit, screen
from vetkit.cli.growing import Growing
from vetkit.cli.targets import STDOUT, Target

if TYPE_CHECKING:
    from rich.console import RenderableType

    from vetkit.model.assessment import Assessment
    from vetkit.model.case import Case

_BETWEEN = {"terminal": "\n", "markdown": "\n---\n\n", "questions": "\n---\n\n"}
"""What stands between two reports of a kind that has no lines of its own."""
_BREAK = re.compile(r"\n *")


class Sheets:
    """Open the targets of a run, ``add`` assessments, and leave whole files behind or none.

    Args:
        targets: What is wanted.
        width: Columns, if the user said so.
        several: Whether more than one assessment may come: JSON is then one line each.
    """

    def __init__(self, targets: Iterable[Target], width: int | None, *, several: bool) -> None:
        self._targets = tuple(targets)
        self._width = width
        self._several = several
        self._stack = ExitStack()
        self._places: list[tuple[str, _Place]] = []
        self._empty = True

    def __enter__(self) -> Self:
        """Open every target, so that one that cannot be written is told before any work."""
        with ExitStack() as stack:
            for target in self._targets:
                place = _Screen(self._width) if target.path == STDOUT else _File(target, self._width, stack)
                self._places.append((target.format, place))
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put finished files into their places; drop them after an error, or if nothing was added."""
        if kind is None and not self._empty:
            for _, place in self._places:
                place.finish()
        self._stack.__exit__(kind, error, trace)

    def add(self, assessment: Assessment, case: Case) -> None:
        """Write one assessment, made of ``case``, to every target."""
        for format, place in self._places:
            if self._empty and format == "summary":
                place.put(self._header())
            elif not self._empty and format in _BETWEEN:
                place.put(_BETWEEN[format])
            place.put(self._report(assessment, case, format))
        self._empty = False

    def _report(self, assessment: Assessment, case: Case, format: str) -> str | RenderableType:
        from vetkit.report import render, summary

        if format == "summary":
            return summary.render(assessment, self._summary_width())
        report = render(assessment, format, case=case)
        return (
            _on_one_line(report) if format == "json" and self._several and isinstance(report, str) else report
        )

    def _header(self) -> str:
        from vetkit.report import summary

        return summary.header(self._summary_width())

    def _summary_width(self) -> int:
        from vetkit.report import summary

        told = self._width is not None or sys.stdout.isatty()
        return columns(sys.stdout, self._width) if told else summary.WIDTH


def _on_one_line(text: str) -> str:
    """Return indented JSON as one line; no string in JSON holds a bare line break."""
    return _BREAK.sub("", text) + "\n"


class _Place(Protocol):
    """Where a report goes."""

    def put(self, report: str | RenderableType) -> None:
        """Write one report, or what stands between two."""

    def finish(self) -> None:
        """All reports are written."""


class _Screen:
    """Standard output."""

    def __init__(self, width: int | None) -> None:
        self._width = width

    def put(self, report: str | RenderableType) -> None:
        if isinstance(report, str):
            emit(report)
        else:
            draw(report, self._width)

    def finish(self) -> None:
        sys.stdout.flush()


class _File:
    """A file that appears when it is whole."""

    def __init__(self, target: Target, width: int | None, stack: ExitStack) -> None:
        self._file = stack.enter_context(Growing(target.path))
        self._width = width

    def put(self, report: str | RenderableType) -> None:
        if not isinstance(report, str):
            buffer = StringIO()
            screen(buffer, self._width, colour=False).print(report)
            report = buffer.getvalue()
        self._file.write(report.encode(errors="backslashreplace"))

    def finish(self) -> None:
        self._file.finish()
