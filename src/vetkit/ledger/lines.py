"""The text of an item of evidence as lines: each statement or table row with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from vetkit.claims.figures._change import Pair
from vetkit.claims.find import Hit
from vetkit.claims.segment import Block
from vetkit.claims.stance import Reader
from vetkit.claims.statements import Script, Statement, scripts
from vetkit.ledger.names import plain_words
from vetkit.ledger.one_line import one_line
from vetkit.ledger.rows import row_ends
from vetkit.ledger.sought import Read, read
from vetkit.model.match import Passage, Stance

_MOST = 5_000
"""Statements of an item that are looked at; of a longer one the rest is left out."""

_HEADING = 12
"""Words that a heading has at most."""

_PARAGRAPH = 200
"""Different words that a paragraph has at most to be about one thing; of a longer one each statement is."""


@dataclass(frozen=True)
class Line:
    """One statement, or one row of a table.

    Attributes:
        read: Its words, numbers and names.
        place: Where it stands.
        near: Plain words of the paragraph that it is in, and of the heading above.
        statement: As the engine of claims has it; None for a row.
        row_ends: The two ends of a change, where a row has them under heads such as 2024 and 2025.
        around: Plain words of its paragraph in their order; its own where that is long.
    """

    read: Read
    place: str
    near: frozenset[str]
    statement: Statement | None = field(repr=False)
    row_ends: tuple[Pair, ...] = ()
    around: str = field(default="", repr=False)

    @property
    def quote(self) -> str:
        """Its words, on one line."""
        return one_line(self.read.text)

    @property
    def ends(self) -> tuple[Pair, ...]:
        """The two ends of each change that it has."""
        return (*self.read.ends, *self.row_ends)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What it speaks of."""
        return frozenset(self.read.stems) - {""}

    @cached_property
    def words(self) -> frozenset[str]:
        """Its plain words."""
        return frozenset(plain_words(self.read.text))

    def stance(self, start: int, end: int) -> Stance:
        """Return how it means its words from position ``start`` to before ``end``."""
        if self.statement is None or end > len(self.statement.tokens.words):
            return "asserted"
        hit = Hit(start, end, (start, end - 1), 0)
        return Reader(self.statement.sentence()).stance(hit).stance


def lines(passages: Sequence[Passage]) -> tuple[Line, ...]:
    """Return the lines of a text, in order; what a reader does not see is left out."""
    seen = (one for one in passages if one.hidden is None)
    return tuple(islice((line for one in seen for line in _lines(one)), _MOST))


def _lines(passage: Passage) -> Iterator[Line]:
    heading: frozenset[str] = frozenset()
    for script in scripts(passage):
        head = ""
        for block in script.blocks():
            text = script.written(block.start, block.end)
            row = plain_words(text)
            words = frozenset(row)
            if text.lstrip().startswith("|"):
                yield _row(
                    text,
                    head,
                    _place(script, block.start, block.end),
                    heading | words if len(words) <= _PARAGRAPH else heading,
                )
                head = head or text
                continue
            head = ""
            yield from _of_block(script, block, row if len(words) <= _PARAGRAPH else None, heading)
            if not block.bullet and "|" not in text and _is_heading(text):
                heading = words


def _is_heading(text: str) -> bool:
    return len(text.split()) <= _HEADING and not text.rstrip("*_ \n").endswith((".", "!", "?", ","))


def _of_block(
    script: Script, block: Block, words: Sequence[str] | None, heading: frozenset[str]
) -> Iterator[Line]:
    """Yield the lines of a block; ``words`` are those of all of it, where they stand near each other."""
    for one in script.statements(block):
        here = plain_words(one.written) if words is None else words
        place = _place(script, one.unit.start, one.unit.end)
        near = frozenset(here) | heading
        yield Line(read(one.written), place, near, one, around=f" {' '.join(here)} ")


def _row(text: str, head: str, place: str, near: frozenset[str]) -> Line:
    """Return a row of a table, whose first row is ``head``; what that says is near."""
    told = read(text.replace("|", " "))
    above = frozenset(plain_words(head)[:_PARAGRAPH])
    return Line(told, place, near | above, None, row_ends(text, head, told))


def _place(script: Script, start: int, end: int) -> str:
    """Return where characters of a script's shadow stand, as a reader would look it up."""
    return str(script.spot(start, end))
