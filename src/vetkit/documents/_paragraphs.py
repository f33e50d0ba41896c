"""Paragraphs as a reader of an office file meets them: numbered, in and out of tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from vetkit.documents._contents import Unreadable
from vetkit.documents._flow import CELL, Block, Piece
from vetkit.documents._limits import TEXT
from vetkit.model.hiding import Hiding


@dataclass(slots=True)
class _Cell:
    """Where in a row the next paragraph stands."""

    row_has_text: bool = False
    fresh: bool = True


@dataclass
class Paragraphs:
    """Collects paragraphs, of which one may lie in another, as a text box does.

    Attributes:
        part: Where in the document they are, if not in its body.
        page: Slide that they are on.
        blocks: The paragraphs with text so far.
    """

    part: str | None = None
    page: int | None = None
    blocks: list[Block] = field(default_factory=list)
    _open: list[list[Piece]] = field(default_factory=list)
    _tables: list[_Cell | None] = field(default_factory=list)
    _length: int = 0
    _count: int = 0

    def begin(self) -> None:
        """Begin a paragraph, inside the open one if there is one."""
        self._open.append([])

    def write(self, text: str, hidden: Hiding | None = None, place: tuple[int, int] | None = None) -> None:
        """Write into the open paragraph; begin one if none is open.

        Args:
            text: The words.
            hidden: How they are hidden.
            place: Line and column, where the file itself has lines; without it paragraphs are counted.

        Raises:
            Unreadable: There is more text than the limits allow.
        """
        if not self._open:
            self.begin()
        self._length += len(text)
        if self._length > TEXT:
            raise Unreadable(f"it has more than {TEXT // 1_000_000} million characters")
        self._open[-1].append(Piece(text, hidden, place))

    def end(self, mark: str = "") -> None:
        """End the open paragraph, which is a heading, an entry of a list or nothing of the kind."""
        pieces = _merged(self._open.pop()) if self._open else ()
        if not any(piece.text.strip() for piece in pieces):
            return
        joint = "\n\n"
        cell = self._tables[-1] if self._tables else None
        if cell is not None and cell.fresh:
            joint = " " if cell.row_has_text else "\n\n"
            mark = CELL + mark
            cell.fresh, cell.row_has_text = False, True
        self._count += 1
        self.blocks.append(Block(pieces, self._count, page=self.page, part=self.part, mark=mark, joint=joint))

    def say(self, text: str, hidden: Hiding | None = None) -> None:
        """Add a paragraph by itself."""
        self.begin()
        self.write(text, hidden)
        self.end()

    def describe(self, text: str, hidden: Hiding | None = None) -> None:
        """Add the words that stand for a picture; they have the number of the next paragraph."""
        if text.strip():
            pieces = (Piece(text, hidden),)
            self.blocks.append(
                Block(pieces, self._count + 1, page=self.page, part="description of a picture")
            )

    def begin_table(self) -> None:
        """Enter a table."""
        self._tables.append(_Cell())

    def begin_frame(self) -> None:
        """Enter a text box, which is in no table even if it lies on one."""
        self._tables.append(None)

    def leave(self) -> None:
        """Leave the table or text box entered last."""
        if self._tables:
            self._tables.pop()

    def begin_row(self) -> None:
        """Begin a row."""
        if self._tables and (cell := self._tables[-1]):
            cell.row_has_text, cell.fresh = False, True

    def begin_cell(self) -> None:
        """Begin a cell."""
        if self._tables and (cell := self._tables[-1]):
            cell.fresh = True


def _merged(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Join pieces in a row that are seen alike."""
    merged: list[Piece] = []
    texts: list[str] = []
    for piece in pieces:
        if merged and (merged[-1].hidden != piece.hidden or piece.place):
            merged[-1] = _with(merged[-1], texts)
            texts = []
        if not texts:
            merged.append(piece)
        texts.append(piece.text)
    if merged:
        merged[-1] = _with(merged[-1], texts)
    return tuple(merged)


def _with(piece: Piece, texts: list[str]) -> Piece:
    return piece if len(texts) == 1 else Piece("".join(texts), piece.hidden, piece.place)
