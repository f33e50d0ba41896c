"""A quick look at a sentence: which phrases can be in it at all. What it lets through is looked at closely.

All positions at which a phrase could stand are followed at once, as the bits of one number, without keeping
track of how they were reached. That costs a few operations a phrase where ``find`` needs hundreds.
"""

from __future__ import annotations

from vetkit.claims.find import NEGATORS, Pattern, compares
from vetkit.claims.grammar import Absent, Choice, Edge, Gap, Number, Part, Pause, Sequence, Words
from vetkit.claims.numbers import KINDS
from vetkit.claims.tokens import COLON, TURN, Tokens

Bits = tuple[int, int]
"""Positions at which the phrase may begin, and at which it may go on after its own first word."""


class Sieve:
    """The positions of one sentence. ``may`` is never false where ``find`` finds something."""

    def __init__(self, found: Tokens) -> None:
        self.found = found
        size = len(found.words)
        self.inside = (1 << size) - 1
        self.cut = sum(1 << at for at, mark in enumerate(found.breaks) if mark >= COLON)
        turns = sum(1 << at for at, mark in enumerate(found.breaks) if mark >= TURN)
        self.open = self.inside & ~self.cut
        self.edges = {"START": self.cut | 1, "END": turns | 1 << size}
        self.masks: dict[frozenset[str], int] = {}
        self.choices: dict[tuple[int, int, int, bool], Bits] = {}
        self.numbers: dict[Number, list[Bits]] = {}
        self.negators = self._mask(NEGATORS)

    def may(self, pattern: Pattern) -> bool:
        """Tell whether ``pattern`` may be in the sentence."""
        return all(self._follow(part.sequence, (self.inside, 0), True)[1] for part in pattern.parts)

    def _follow(self, sequence: Sequence, bits: Bits, free: bool) -> Bits:
        for part in sequence:
            if isinstance(part, Pause):
                free = True
                continue
            bits = self._step(part, bits, free)
            if not any(bits):
                break
            free = free and (isinstance(part, Edge | Absent) or (isinstance(part, Choice) and part.optional))
        return bits

    def _step(self, part: Part, bits: Bits, free: bool) -> Bits:
        fresh, going = bits
        if isinstance(part, Words):
            going = self._past_negators(going)
            starts = fresh | (going if free else going & ~self.cut)
            return 0, (starts & self._mask(part.words)) << 1
        if isinstance(part, Choice):
            return self._choice(part, bits, free)
        if isinstance(part, Gap):
            return self._gap(part.most, fresh, True), self._gap(part.most, going, free)
        if isinstance(part, Number):
            starts = fresh | (going if free else going & ~self.cut)
            return 0, sum({end for start, end in self._readings(part) if starts & start})
        if isinstance(part, Edge):
            return fresh & self.edges[part.at], going & self.edges[part.at]
        return bits

    def _choice(self, part: Choice, bits: Bits, free: bool) -> Bits:
        key = (id(part), *bits, free)
        if key not in self.choices:
            fresh, going = bits if part.optional else (0, 0)
            starts = self._past_negators(bits[0] | bits[1])
            for option in part.options:
                first = option[0]
                if not isinstance(first, Words) or starts & self._mask(first.words):
                    more = self._follow(option, bits, free)
                    fresh, going = fresh | more[0], going | more[1]
            self.choices[key] = fresh, going
        return self.choices[key]

    def _gap(self, most: int, bits: int, free: bool) -> int:
        edge = bits & (self.inside if free else self.open)
        for _ in range(most):
            if not edge:
                break
            edge <<= 1
            bits |= edge
            edge &= self.open
        return bits

    def _past_negators(self, bits: int) -> int:
        """A word such as "not" may stand between the words of any phrase."""
        more = (bits & self.negators) << 1
        while more & ~bits:
            bits |= more
            more = (bits & self.negators) << 1
        return bits

    def _mask(self, words: frozenset[str]) -> int:
        """Return the positions of ``words``."""
        if words not in self.masks:
            where, mask = self.found.where, 0
            for word in where.keys() & words:
                mask |= where[word]
            self.masks[words] = mask
        return self.masks[words]

    def _readings(self, part: Number) -> list[Bits]:
        """Return for each number of this kind and size its position and the one after it."""
        if part not in self.numbers:
            read = KINDS[part.kind]
            every = ((at, read(self.found, at)) for at in range(len(self.found.words)))
            self.numbers[part] = [
                (1 << at, 1 << end[0]) for at, end in every if end and compares(part, end[1])
            ]
        return self.numbers[part]
