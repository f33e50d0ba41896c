"""Scan a text: fold, segment, look for phrases, decide each stance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vetkit.claims.find import Hit, find
from vetkit.claims.fold import Folded, disguise, fold
from vetkit.claims.place import Places
from vetkit.claims.rules import Rule, Rules
from vetkit.claims.segment import Block, Unit, blocks, units
from vetkit.claims.stance import Judged, Reader, Sentence
from vetkit.claims.tokens import Tokens, tokens
from vetkit.model.base import Confidence
from vetkit.model.hiding import may_count
from vetkit.model.match import Match, Passage

_FLAT = {code: " " for code in range(128) if not chr(code).isalpha()}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_LOOSE = 3
"""A match that skips more words than this is less sure."""
_LEAD = 300
"""Longer blocks introduce nothing."""


@dataclass(frozen=True, slots=True)
class _Spotted:
    """A hit of a rule in one statement."""

    rule: Rule
    hit: Hit


def scan(text: str, rules: Rules, path: str = "") -> tuple[Match, ...]:
    """Return every match of ``rules`` in ``text``, in order of place; counted or not, each says why.

    Args:
        text: Any text, of any length.
        rules: From ``compile_rules``.
        path: Written into the spots.
    """
    return scan_passages((Passage(text=text),), rules, path)


def scan_passages(passages: Sequence[Passage], rules: Rules, path: str = "") -> tuple[Match, ...]:
    """Return every match in a document's passages; the spots are places in the whole document."""
    return tuple(match for passage in passages for match in _Scan(passage, rules, path).matches())


class _Scan:
    """One passage with its shadow."""

    def __init__(self, passage: Passage, rules: Rules, path: str) -> None:
        self.passage, self.rules = passage, rules
        self.folded: Folded = fold(passage.text, rules.known)
        self.flat = _NOT_ASCII.sub(" ", self.folded.shadow).translate(_FLAT)
        self.places = Places(passage, path)

    def matches(self) -> Iterator[Match]:
        wanted = self.rules.index.keys()
        for block in blocks(self.folded.shadow):
            if not wanted.isdisjoint(self.flat[block.start : block.end].split()):
                yield from self._in_block(block)

    def _in_block(self, block: Block) -> Iterator[Match]:
        found = units(self.folded, block)
        quotes, at = 0, block.start
        for number, unit in enumerate(found):
            quotes += self.folded.shadow.count('"', at, unit.start)
            at = unit.start
            spotted, words = self._spotted(unit)
            if not spotted or words is None:
                continue
            before = self._tokens(found[number - 1]) if number and quotes % 2 else None
            question = self.folded.shadow[unit.start : unit.end].rstrip("\"')]*_ ").endswith("?")
            after = self._tokens(found[number + 1]) if question and number + 1 < len(found) else None
            sentence = Sentence(words, question, quotes % 2 == 1, before, after, self._lead(block))
            reader = Reader(sentence)
            for one in spotted:
                yield self._match(one, words, unit, reader.stance(one.hit))

    def _spotted(self, unit: Unit) -> tuple[tuple[_Spotted, ...], Tokens | None]:
        candidates = self.rules.candidates(set(self.flat[unit.start : unit.end].split()))
        if not candidates:
            return (), None
        words = self._tokens(unit)
        hits = [_Spotted(rule, hit) for rule in candidates for hit in find(rule.pattern, words)]
        return _apart(hits), words

    def _tokens(self, unit: Unit) -> Tokens:
        return tokens(self.folded.shadow, unit.start, unit.end)

    def _lead(self, block: Block) -> Tokens | None:
        """Return the words of the line above a list, where it introduces the list."""
        if block.lead is None or block.lead[1] - block.lead[0] > _LEAD:
            return None
        shadow = self.folded.shadow
        start, end = block.lead
        line = shadow[start:end].rstrip("*_ \t\n")
        if not (line.endswith(":") or line.startswith("#") or len(line) < 60):
            return None
        return tokens(shadow, max(start, start + line.rfind("\n") + 1), end)

    def _match(self, one: _Spotted, words: Tokens, unit: Unit, judged: Judged) -> Match:
        flag, folded = one.rule.flag, self.folded
        start, end = folded.start(words.starts[one.hit.start]), folded.end(words.ends[one.hit.end - 1])
        quote = folded.text[start:end]
        trick, hidden = disguise(quote), self.passage.hidden
        because = judged.because + (f"; disguised: {trick}" if trick else "")
        because += f"; hidden from the reader: {hidden}" if hidden else ""
        return Match(
            flag=flag.id,
            polarity=flag.polarity,
            stance=judged.stance,
            counts=judged.stance in flag.stances and may_count(hidden, flag.polarity),
            severity=flag.severity,
            confidence=_confidence(one, judged),
            quote=quote,
            sentence=folded.text[folded.start(unit.start) : folded.end(unit.end)],
            because=because,
            spot=self.places.spot(start, end),
        )


def _confidence(one: _Spotted, judged: Judged) -> Confidence:
    if one.rule.phrase.weak:
        return "low"
    return "medium" if judged.confidence == "high" and one.hit.skipped >= _LOOSE else judged.confidence


def _apart(hits: list[_Spotted]) -> tuple[_Spotted, ...]:
    """Of hits of one flag that overlap, keep the one that skips least, then the longest."""
    kept: list[_Spotted] = []
    taken: dict[str, list[Hit]] = {}
    for one in sorted(
        hits, key=lambda one: (one.rule.phrase.weak, one.hit.skipped, one.hit.start - one.hit.end)
    ):
        others = taken.setdefault(one.rule.flag.id, [])
        if all(one.hit.end <= other.start or other.end <= one.hit.start for other in others):
            others.append(one.hit)
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (one.hit.start, one.hit.end, one.rule.flag.id)))
