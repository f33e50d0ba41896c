"""From the blocks of a document to passages: what a reader sees in one piece, what is hidden after it.

Formats that are not text have no text "as given". Theirs is the text of all passages in a row, and offsets
count in that. Marks tell the engine what a block is: ``#`` a heading, ``-`` an entry of a list, ``|`` a cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vetkit.model.hiding import Hiding
from vetkit.model.match import Anchor, Passage

HEADING, BULLET, CELL = "# ", "- ", "| "


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a block.

    Attributes:
        text: The words; a line break in it is one that the reader sees.
        hidden: How it is hidden; None where it is not.
        place: Line and column of its first character; None where it follows on the piece before.
    """

    text: str
    hidden: Hiding | None = None
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, entry of a list or cell.

    Attributes:
        pieces: Its text from first to last.
        line: Line or paragraph that it begins on, from 1.
        column: Column of its first character.
        page: Page or slide, from 1.
        part: Where in the document, if not in its body.
        mark: What it is, for the engine: HEADING, BULLET, CELL or nothing.
        joint: What parts it from the block before: a blank line, a line break or a blank.
    """

    pieces: tuple[Piece, ...]
    line: int
    column: int = 1
    page: int | None = None
    part: str | None = None
    mark: str = ""
    joint: str = "\n\n"


def passages(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Return the text in plain sight, part by part, and then each hidden stretch by itself.

    So nothing that is hidden between two words parts them, as it does not for whoever reads the document.
    """
    seen: dict[str | None, list[Block]] = {}
    unseen: list[list[Block]] = []
    stretch: tuple[str | None, Hiding | None] | None = None
    for block in blocks:
        for part in _split(block):
            how = part.pieces[0].hidden
            if how is None:
                seen.setdefault(part.part, []).append(part)
            elif stretch == (part.part, how):
                unseen[-1].append(part)
            else:
                unseen.append([part])
            stretch = (part.part, how)
    return tuple(_in_a_row([*seen.values(), *unseen]))


def _split(block: Block) -> Iterator[Block]:
    """Part what is seen from what is hidden, each way by itself; leave out what has no text."""
    for how in dict.fromkeys([None, *(piece.hidden for piece in block.pieces)]):
        pieces = tuple(piece for piece in block.pieces if piece.hidden == how)
        if any(piece.text.strip() for piece in pieces):
            yield replace(block, pieces=pieces)


def _in_a_row(groups: Iterable[Sequence[Block]]) -> Iterator[Passage]:
    start = 0
    for blocks in groups:
        text, anchors = _joined(blocks)
        first = blocks[0]
        yield Passage(
            text=text,
            hidden=first.pieces[0].hidden,
            part=first.part,
            page=first.page,
            line=anchors[0][2],
            column=anchors[0][3],
            start=start,
            anchors=anchors,
        )
        start += len(text)


def _joined(blocks: Sequence[Block]) -> tuple[str, tuple[Anchor, ...]]:
    """Return the text of ``blocks`` and where its parts stand."""
    texts: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    for block in blocks:
        line, column = block.pieces[0].place or (block.line, block.column)
        head = (block.joint if texts else "") + block.mark
        texts.append(head)
        if head and not anchors:
            anchors.append((0, block.page, line, column))
        length += len(head)
        for number, piece in enumerate(block.pieces):
            if piece.place or not number:
                anchors.append((length, block.page, *(piece.place or (line, column))))
            texts.append(piece.text)
            length += len(piece.text)
    return "".join((*texts, "\n")), tuple(anchors)
