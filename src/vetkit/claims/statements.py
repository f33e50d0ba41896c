"""A passage as statements: each sentence, heading, bullet or cell with what is needed to understand it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cached_property

from vetkit.claims.fold import Folded, fold
from vetkit.claims.place import Places
from vetkit.claims.segment import Block, Unit, blocks, units
from vetkit.claims.stance import Sentence
from vetkit.claims.tokens import SIGNS, Tokens, tokens
from vetkit.model.match import Passage, Spot

_FLAT = {code: " " for code in range(128) if not chr(code).isalpha()}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_SIGN = re.compile(f"[{SIGNS}0-9]")
_LEAD = 300
"""Longer blocks introduce nothing."""


_LEAF = 50_000
"""Characters of a passage that are read together, or a little more: what is at hand stays small."""
_CUTS = (re.compile(r"\n[ \t]*\r?\n(?=[A-Za-z#\"])"), re.compile(r"[.!?][\"')]*\s"), re.compile(r"\s"))
"""Where a leaf may end: before a paragraph that is no bullet, else after a sentence, else at a blank."""


def scripts(passage: Passage, known: AbstractSet[str] = frozenset(), path: str = "") -> Iterator[Script]:
    """Yield ``passage`` as one script, or as several that lie end to end where it is long.

    Args:
        passage: Any passage.
        known: Words that disguised letters are read as.
        path: Written into the spots.
    """
    places = Places(passage, path)
    start, size = 0, len(passage.text)
    while start < size:
        end = _leaf(passage.text, start)
        yield Script(passage, path, places, start, fold(passage.text[start:end], known))
        start = end


def _leaf(text: str, start: int) -> int:
    """Return where the leaf that begins at ``start`` ends."""
    longest = start + 2 * _LEAF
    for cut in _CUTS if longest < len(text) else ():
        found = cut.search(text, start + _LEAF, longest)
        if found:
            return found.end()
    return min(longest, len(text))


class Script:
    """A passage, or a leaf of it, with its shadow. Made by ``scripts``."""

    def __init__(self, passage: Passage, path: str, places: Places, start: int, folded: Folded) -> None:
        self.passage, self.path, self.folded = passage, path, folded
        self._flat = _flat(folded.shadow)
        self._places, self._start = places, start

    def blocks(self) -> Iterator[Block]:
        """Yield the paragraphs, bullets, headings and table rows."""
        return blocks(self.folded.shadow)

    def statements(self, block: Block) -> Iterator[Statement]:
        """Yield the statements of ``block``."""
        found = units(self.folded, block)
        quotes, at = 0, block.start
        for number, unit in enumerate(found):
            quotes += self.folded.shadow.count('"', at, unit.start)
            at = unit.start
            yield Statement(self, block, found, number, quotes % 2 == 1)

    def present(self, start: int, end: int) -> set[str]:
        """Return the words, signs and digits between two offsets of the shadow."""
        found = set(self._flat[start:end].split())
        found.update(_SIGN.findall(self.folded.shadow, start, end))
        return found

    def tokens(self, unit: Unit) -> Tokens:
        """Return the words of ``unit``."""
        return tokens(self.folded.shadow, unit.start, unit.end, self.folded.written)

    def lead(self, block: Block) -> Tokens | None:
        """Return the words of the line above a list, where it introduces the list."""
        if block.lead is None or block.lead[1] - block.lead[0] > _LEAD:
            return None
        shadow = self.folded.shadow
        start, end = block.lead
        line = shadow[start:end].rstrip("*_ \t\n")
        if not (line.endswith(":") or line.startswith("#") or len(line) < 60):
            return None
        return tokens(shadow, max(start, start + line.rfind("\n") + 1), end)

    def spot(self, start: int, end: int) -> Spot:
        """Return the place of the shadow's characters from ``start`` to before ``end``."""
        return self._places.spot(self._start + self.folded.start(start), self._start + self.folded.end(end))

    def written(self, start: int, end: int) -> str:
        """Return the shadow's characters from ``start`` to before ``end`` as they stand in the text."""
        return self.folded.text[self.folded.start(start) : self.folded.end(end)]


def present(shadow: str) -> set[str]:
    """Return what ``shadow`` offers to the needs of phrases: its words, signs and digits."""
    return {*_flat(shadow).split(), *_SIGN.findall(shadow)}


def _flat(shadow: str) -> str:
    """Return ``shadow`` with blanks for all that is no plain letter, at the same places."""
    return _NOT_ASCII.sub(" ", shadow).translate(_FLAT)


class Statement:
    """One statement of a passage.

    Args:
        script: The passage.
        block: The paragraph, bullet or row that it belongs to.
        units: All statements of the block.
        number: Its own among these, from 0.
        open_quote: Whether a quotation that began earlier is still open at its start.
    """

    def __init__(
        self, script: Script, block: Block, units: tuple[Unit, ...], number: int, open_quote: bool
    ) -> None:
        self.script, self.block, self.units = script, block, units
        self.number, self.open_quote = number, open_quote

    @property
    def unit(self) -> Unit:
        """Its offsets in the shadow."""
        return self.units[self.number]

    @property
    def present(self) -> set[str]:
        """Its words, signs and digits."""
        return self.script.present(self.unit.start, self.unit.end)

    @cached_property
    def tokens(self) -> Tokens:
        """Its words with their offsets."""
        return self.script.tokens(self.unit)

    @property
    def written(self) -> str:
        """The statement as it stands in the text."""
        return self.script.written(self.unit.start, self.unit.end)

    def sentence(self) -> Sentence:
        """Return what its stance is read from."""
        shadow, unit, more = self.script.folded.shadow, self.unit, self.number + 1
        before = self.script.tokens(self.units[self.number - 1]) if self.number and self.open_quote else None
        question = shadow[unit.start : unit.end].rstrip("\"')]*_ ").endswith("?")
        after = self.script.tokens(self.units[more]) if question and more < len(self.units) else None
        lead = self.script.lead(self.block)
        return Sentence(self.tokens, question, self.open_quote, before, after, lead)

    def spot(self, start: int, end: int) -> Spot:
        """Return the place of its words from position ``start`` to before ``end``."""
        return self.script.spot(self.tokens.starts[start], self.tokens.ends[end - 1])

    def shadow(self, start: int, end: int) -> str:
        """Return its words from position ``start`` to before ``end`` as they were read."""
        return self.script.folded.shadow[self.tokens.starts[start] : self.tokens.ends[end - 1]]

    def quote(self, start: int, end: int) -> str:
        """Return its words from position ``start`` to before ``end`` as they stand in the text."""
        return self.script.written(self.tokens.starts[start], self.tokens.ends[end - 1])
