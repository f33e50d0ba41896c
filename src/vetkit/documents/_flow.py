"""From the blocks of a document to passages: what a reader sees in one piece, what is hidden after it.

Formats that are not text have no text "as given". Theirs is the text of all passages in a row, and offsets
count in that. Marks tell the engine what a block is: ``#`` a heading, ``-`` an entry of a list, ``|`` a cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from vetkit.model.hiding import Hiding
from vetkit.model.match import Anchor, Passage

HEADING, BULLET, CELL = "# ", "- ", "| "
_SYMBOL = re.compile("^(\\s*)[\ue000-\uf8ff](?=\\s)")
"""A bullet from a font of symbols, which has no letter of its own in Unicode."""


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
    seen: dict[str | None, list[Block]] = {None: []}
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
    groups = (group for group in (*seen.values(), *unseen) if group)
    return in_a_row([(None, tuple(map(_passage, groups)))])


def in_a_row(parts: Iterable[tuple[str | None, Iterable[Passage]]]) -> tuple[Passage, ...]:
    """Return passages of several parts of a document, one after the other.

    Args:
        parts: Passages, and where in the document they are; what they say of that themselves comes after.
    """
    row: list[Passage] = []
    start = 0
    for part, held in parts:
        for passage in held:
            where = ", ".join(filter(None, (part, passage.part))) or None
            row.append(passage.model_copy(update={"start": start, "part": where}))
            start += len(passage.text)
    return tuple(row)


def _split(block: Block) -> Iterator[Block]:
    """Part what is seen from what is hidden, each way by itself; leave out what has no text."""
    placed = tuple(_placed(block))
    for how in dict.fromkeys([None, *(piece.hidden for piece in placed)]):
        pieces = tuple(piece for piece in placed if piece.hidden == how)
        if any(piece.text.strip() for piece in pieces):
            yield replace(block, pieces=pieces)


def _placed(block: Block) -> Iterator[Piece]:
    """Give each piece its place; columns count all that stands in the block, hidden or not."""
    line, column = block.line, block.column
    for number, piece in enumerate(block.pieces):
        line, column = piece.place or (line, column)
        text = piece.text if number else _SYMBOL.sub(r"\1•", piece.text, count=1)
        yield Piece(text, piece.hidden, (line, column))
        column += len(text)


def _passage(blocks: Sequence[Block]) -> Passage:
    text, anchors = _joined(blocks)
    first = blocks[0]
    _, page, line, column = anchors[0]
    return Passage(
        text=text,
        hidden=first.pieces[0].hidden,
        part=first.part,
        page=page,
        line=line,
        column=max(1, column),
        anchors=anchors,
    )


def _joined(blocks: Sequence[Block]) -> tuple[str, tuple[Anchor, ...]]:
    """Return the text of ``blocks`` and where its parts stand."""
    texts: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    for block in blocks:
        head = (block.joint if texts else "") + block.mark
        texts.append(head)
        length += len(head)
        for piece in block.pieces:
            line, column = piece.place or (block.line, block.column)
            anchors.append((length if anchors else 0, block.page, line, column - (0 if anchors else length)))
            texts.append(piece.text)
            length += len(piece.text)
    return "".join((*texts, "\n")), tuple(anchors)
