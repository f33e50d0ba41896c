"""Reading bytes as one file of a format, and looking at what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from vetkit.claims import scan_passages
from vetkit.claims.place import Places
from vetkit.documents import read_document
from vetkit.load.builtin import builtin_rules
from vetkit.model.match import Match, Passage, Reading, Spot


@dataclass(frozen=True)
class Read:
    """One document as read."""

    reading: Reading
    passages: tuple[Passage, ...]

    @property
    def seen(self) -> list[str]:
        """The lines in plain sight that are not blank, from first to last."""
        shown = "\n".join(passage.text for passage in self.passages if passage.hidden is None)
        return [line for line in shown.split("\n") if line.strip()]

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """How each hidden stretch is hidden, and what it says."""
        return [(one.how, one.quote) for one in self.reading.hidden]

    @property
    def matches(self) -> tuple[Match, ...]:
        """What the built-in flags find."""
        return scan_passages(self.passages, builtin_rules(), self.reading.path)

    def place(self, words: str) -> str:
        """Return the place of the first letter of ``words``, as a report shows it, with the column."""
        spot = self.spot(words)
        return f"{str(spot).removeprefix(self.reading.path + ', ')}, column {spot.column}"

    def spot(self, words: str) -> Spot:
        """Return the spot of ``words``."""
        passage = next(passage for passage in self.passages if words in passage.text)
        start = passage.text.index(words)
        return Places(passage, self.reading.path).spot(start, start + len(words))


def read(folder: Path, name: str, data: bytes | str) -> Read:
    """Write ``data`` into a file and read it as a document."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return Read(*read_document(path, name, "proposal"))


def check(document: Read) -> None:
    """Hold a document against what every reader promises."""
    whole = "".join(passage.text for passage in document.passages)
    start = 0
    for passage in document.passages:
        assert passage.start == start
        start += len(passage.text)
        offsets = [anchor[0] for anchor in passage.anchors]
        assert offsets == sorted(offsets)
        assert not offsets or offsets[0] == 0
        assert all(line > 0 for _, _, line, _ in passage.anchors)
    for match in document.matches:
        assert whole[match.spot.start : match.spot.end] == match.quote
    assert document.reading.words or document.reading.problems
