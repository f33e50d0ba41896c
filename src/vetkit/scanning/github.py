"""Annotations of a GitHub Actions run: one workflow command a line.

The runner obeys any line of output that begins with ``::``. What a vendor wrote stands only inside the
properties and the message of a command, escaped as the runner unescapes it: it cannot end the command, set
another property or begin a command of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vetkit.model.checklist import Flag
from vetkit.model.hiding import CONCEALED
from vetkit.model.match import Spot
from vetkit.report._escape import plain
from vetkit.scanning._outline import Mark, counted, hidden_in, inside, marks, summary
from vetkit.scanning._report import Scan

_LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "notice"}


def render(scan: Scan, flags: Mapping[str, Flag]) -> str:
    """Return a command for each document that was not read and each match, then the sum as a last line."""
    return "".join(f"{line}\n" for line in (*_unread(scan), *_found(scan, flags), summary(scan)))


def _unread(scan: Scan) -> Iterator[str]:
    for document in scan.documents:
        for problem in document.problems:
            level = "error" if document.is_unread else "warning"
            yield _command(level, {"file": document.path, "title": "Not read"}, plain(problem))


def _found(scan: Scan, flags: Mapping[str, Flag]) -> Iterator[str]:
    if scan.statistics is not None:
        return
    for mark in marks(scan, flags):
        level = _LEVELS.get(mark.weight, "notice")
        title = f"{mark.flag.title} ({mark.match.flag}, {mark.weight})"
        told = {**_where(mark.match.spot, mark.match.quote), "title": title}
        yield _command(level, told, "\n".join(_message(mark)))
    for hidden in hidden_in(scan):
        level = "warning" if hidden.how in CONCEALED else "notice"
        message = f"{_page(hidden.spot)}“{plain(hidden.quote)}” ({counted(hidden.words, 'word')})"
        yield _command(level, {**_where(hidden.spot), "title": f"Hidden text, {hidden.how}"}, message)


def _where(spot: Spot, words: str = "") -> dict[str, object]:
    where: dict[str, object] = {"file": spot.path, "line": spot.line, "col": spot.column}
    if words and words.isprintable():  # on one line
        where["endColumn"] = spot.column + len(words)
    return where


def _page(spot: Spot) -> str:
    where = plain(inside(spot))
    return f"{where}: " if where else ""


def _message(mark: Mark) -> Iterator[str]:
    yield f"{_page(mark.match.spot)}“{plain(mark.sentence)}”"
    if mark.sentence != mark.match.quote:
        yield f"Marked: “{plain(mark.match.quote)}”"
    for label, words in mark.notes():
        yield f"{label}: {plain(words)}"


def _command(level: str, properties: Mapping[str, object], message: str) -> str:
    told = ",".join(f"{key}={_property(plain(str(value)))}" for key, value in properties.items())
    return f"::{level} {told}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
