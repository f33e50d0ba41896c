"""The text of stored evidence, read with the readers of documents, so that claims can be held against it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from vetkit.documents import formats, read_document
from vetkit.load.evidence import FOLDER
from vetkit.model.evidence import Evidence
from vetkit.model.exhibit import Exhibit

_KINDS = frozenset({"file", "url", "referee"})
"""Kinds of evidence that are read as text; the entries of registers are understood by their facts."""


def exhibits(records: Path, items: Iterable[Evidence]) -> tuple[Exhibit, ...]:
    """Return the text of each item that has a copy to read. A bad copy stops nothing: its exhibit says why.

    Args:
        records: The records folder.
        items: Items whose copies are known to be whole.
    """
    return tuple(_exhibit(records / FOLDER, one) for one in items if _is_read(one))


def _is_read(item: Evidence) -> bool:
    return item.kind in _KINDS and item.outcome == "answered" and item.body is not None


def _exhibit(folder: Path, item: Evidence) -> Exhibit:
    file = item.body.file if item.body else ""
    if Path(file).suffix not in formats():
        kind = item.body.media_type if item.body else "nothing"
        return Exhibit(evidence=item.id, problem=f"a copy of the type {kind} has no text that is read")
    reading, passages = read_document(folder / file, item.id, "other")
    problem = "; ".join(reading.problems) or None
    return Exhibit(evidence=item.id, passages=passages, problem=problem)
