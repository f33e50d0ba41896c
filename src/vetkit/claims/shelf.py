"""Phrases as read, laid down as short texts, to be taken from there instead of being read again.

Each part is laid down once, as most are in many phrases: a sequence is the numbers of its parts. A part is
one word that tells its kind, and what it is made of: ``choice 12|7 30`` is one of two sequences. Nothing is
made of these texts until a phrase is taken: a thousand phrases that no document has cost next to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

from vetkit.claims import grammar
from vetkit.claims.grammar import Absent, Choice, Edge, Gap, Number, Operator, Part, Pause, Phrase, Words


class Laying:
    """Lays phrases down, one after the other."""

    def __init__(self) -> None:
        self._numbers: dict[Part, int] = {}
        self._parts: list[str] = []
        self._phrases: dict[str, str] = {}

    def add(self, phrase: Phrase) -> None:
        """Lay ``phrase`` down under its text: what it wants, what it excludes, whether it is weak."""
        wanted, unless = self._sequences(phrase.parts), self._sequences(phrase.unless)
        self._phrases[phrase.text] = f"{wanted};{unless};{'weak' if phrase.weak else ''}"

    def laid(self) -> dict[str, Any]:
        """Return all of it, as JSON can hold it."""
        return {"parts": self._parts, "phrases": self._phrases}

    def _sequences(self, sequences: Iterable[grammar.Sequence]) -> str:
        return "|".join(" ".join(str(self._number(part)) for part in sequence) for sequence in sequences)

    def _number(self, part: Part) -> int:
        """Return the number of ``part``; those inside it come before it."""
        if part not in self._numbers:
            written = self._written(part)
            self._numbers[part] = len(self._parts)
            self._parts.append(written)
        return self._numbers[part]

    def _written(self, part: Part) -> str:
        match part:
            case Words(words):
                return f"words {' '.join(sorted(words))}"
            case Choice(options, optional):
                return f"{'optional' if optional else 'choice'} {self._sequences(options)}"
            case Absent(options, before):
                return f"{'behind' if before else 'absent'} {self._sequences(options)}"
            case Number(kind, operator, value):
                return f"number {kind} {operator}{value!r}" if operator else f"number {kind}"
            case Gap(most):
                return f"gap {most}"
            case Edge(at):
                return f"edge {at}"
            case Pause():
                return "pause"


class Shelf:
    """Phrases as laid down.

    Args:
        laid: What ``Laying.laid`` returned.
    """

    def __init__(self, laid: Mapping[str, Any]) -> None:
        self._parts: list[str] = laid["parts"]
        self._phrases: dict[str, str] = laid["phrases"]
        self._taken: dict[str, Part] = {}

    def phrase(self, text: str) -> Phrase | None:
        """Return the phrase that is written as ``text``; None where it was not laid down."""
        if text not in self._phrases:
            return None
        wanted, unless, weak = self._phrases[text].split(";")
        return Phrase(text, self._sequences(wanted), self._sequences(unless) if unless else (), bool(weak))

    def _sequences(self, numbers: str) -> tuple[grammar.Sequence, ...]:
        return tuple(tuple(map(self._part, sequence.split(" "))) for sequence in numbers.split("|"))

    def _part(self, number: str) -> Part:
        part = self._taken.get(number)
        if part is None:
            kind, _, made_of = self._parts[int(number)].partition(" ")
            part = self._taken[number] = _KINDS[kind](self, made_of)
        return part

    def _words(self, words: str) -> Part:
        return Words(frozenset(words.split(" ")))

    def _choice(self, options: str) -> Part:
        return Choice(self._sequences(options))

    def _optional(self, options: str) -> Part:
        return Choice(self._sequences(options), optional=True)

    def _absent(self, options: str) -> Part:
        return Absent(self._sequences(options))

    def _behind(self, options: str) -> Part:
        return Absent(self._sequences(options), before=True)

    def _counted(self, kind: str) -> Part:
        kind, _, wanted = kind.partition(" ")
        value = wanted.lstrip("<>=")
        operator = cast(Operator, wanted[: len(wanted) - len(value)])
        return Number(kind, operator, float(value)) if operator else Number(kind)

    def _gap(self, most: str) -> Part:
        return Gap(int(most))

    def _edge(self, at: str) -> Part:
        return Edge("START" if at == "START" else "END")

    def _pause(self, _: str) -> Part:
        return Pause()


_KINDS: Mapping[str, Callable[[Shelf, str], Part]] = {
    "words": Shelf._words,
    "choice": Shelf._choice,
    "optional": Shelf._optional,
    "absent": Shelf._absent,
    "behind": Shelf._behind,
    "number": Shelf._counted,
    "gap": Shelf._gap,
    "edge": Shelf._edge,
    "pause": Shelf._pause,
}
