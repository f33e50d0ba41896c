"""Cut a text into what is read as one statement: sentences, headings, bullets, table cells, fragments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vetkit.claims.fold import Folded
from vetkit.claims.lexicon import plain_words

_BLOCK = re.compile(
    r"\S[^\n]*(?:\n(?![ \t>]*(?:\n|$|[-*+•‣▪◦·|#✓✔✅➤►→]|\d{1,3}[.)][ \t]|[a-z][.)][ \t]))[^\n]*)*",
)
_BULLET = re.compile(r"(?:[-*+•‣▪◦·✓✔✅➤►→]|\d{1,3}[.)][ \t]|[a-z][.)][ \t])")
_STOP = re.compile(r"[.!?…]+[\"')\]*_]*(?=\s|$)")
_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^|\t]+")
_COLUMN = re.compile(r"[^\t]+")
_LAST_WORD = re.compile(r"[^\s(\"']*$")
_RULER = re.compile(r"[\s=_*~+|:-]*")
_WRAPPED = 50
"""A line shorter than this, with a capital after it, is a line of its own."""
_LONGEST = 1500
"""Longer stretches without a full stop are read in pieces, so that no sentence costs more than its share."""


class Block(NamedTuple):
    """A paragraph, bullet, heading or table row, as offsets in the shadow.

    Attributes:
        start: Its first character.
        end: After its last.
        bullet: True for an entry of a list.
        lead: The nearest block before a bullet that is none itself.
    """

    start: int
    end: int
    bullet: bool
    lead: tuple[int, int] | None


class Unit(NamedTuple):
    """One statement, as offsets in the shadow."""

    start: int
    end: int


def blocks(shadow: str) -> Iterator[Block]:
    """Return the blocks of ``shadow`` from first to last."""
    lead: tuple[int, int] | None = None
    for found in _BLOCK.finditer(shadow):
        bullet = _BULLET.match(shadow, found.start()) is not None
        yield Block(found.start(), found.end(), bullet, lead if bullet else None)
        if not bullet:
            lead = found.span()


def units(folded: Folded, block: Block) -> tuple[Unit, ...]:
    """Return the statements in ``block`` from first to last."""
    found: list[Unit] = []
    for start, end in _stretches(folded, block):
        cells = _CELL if folded.shadow[start] == "|" else _COLUMN  # a bar within a line parts no rows
        for cell in cells.finditer(folded.shadow, start, end):
            found += _sentences(folded, cell.start(), cell.end())
    return tuple(found)


def _stretches(folded: Folded, block: Block) -> list[tuple[int, int]]:
    """Join wrapped lines, keep the others apart."""
    stretches: list[tuple[int, int]] = []
    for line in _LINE.finditer(folded.shadow, block.start, block.end):
        if _RULER.fullmatch(folded.shadow, *line.span()):
            continue
        if stretches and _continues(folded, stretches[-1], line.start()):
            stretches[-1] = (stretches[-1][0], line.end())
        else:
            stretches.append(line.span())
    return stretches


def _continues(folded: Folded, before: tuple[int, int], start: int) -> bool:
    shadow = folded.shadow
    if shadow[before[0]] in "#|" or before[1] - before[0] > _LONGEST:
        return False
    while start < len(shadow) and shadow[start] in " \t>*_":
        start += 1
    if start < len(shadow) and folded.text[folded.start(start)].islower():
        return True
    line = shadow.rfind("\n", before[0], before[1]) + 1
    return before[1] - max(line, before[0]) >= _WRAPPED


def _sentences(folded: Folded, start: int, end: int) -> list[Unit]:
    found: list[Unit] = []
    shadow = folded.shadow
    for stop in _STOP.finditer(shadow, start, end):
        if _ends(folded, start, stop):
            found += _pieces(shadow, start, stop.end())
            start = stop.end()
    return found + _pieces(shadow, start, end)


def _ends(folded: Folded, start: int, stop: re.Match[str]) -> bool:
    """Tell whether the mark ends a sentence."""
    shadow = folded.shadow
    after = stop.end()
    while after < len(shadow) and shadow[after].isspace():
        after += 1
    follows = folded.text[folded.start(after)] if after < len(shadow) else ""
    if stop.group()[0] != ".":
        return not (follows.islower() and stop.group()[-1] in "\"'")
    if follows.islower():
        return stop.group()[0] != "." and stop.group()[-1] not in "\"'"
    if stop.group()[0] != ".":
        return True
    last = _LAST_WORD.search(shadow, max(start, stop.start() - 20), stop.start())
    word = last.group() if last else ""
    if word in plain_words("abbreviations") or (len(word) == 1 and word.isalpha() and word != "i"):
        return False
    if word in plain_words("open_abbreviations"):
        return follows.isupper()
    return not (word.isdigit() and last is not None and not shadow[start : last.start()].strip(" \t#*_>-"))


def _pieces(shadow: str, start: int, end: int) -> list[Unit]:
    """Trim white space; cut what is too long at a blank."""
    while start < end and shadow[start].isspace():
        start += 1
    while end > start and shadow[end - 1].isspace():
        end -= 1
    found: list[Unit] = []
    while end - start > _LONGEST:
        cut = shadow.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        found.append(Unit(start, cut))
        start = cut
    return [*found, Unit(start, end)] if end > start else found
