"""Run the examples that every flag carries, and their opposites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from vetkit.claims.mutate import mutations, stance_of
from vetkit.claims.rules import Rules
from vetkit.claims.scan import scan
from vetkit.model.checklist import Flag
from vetkit.model.match import Match


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """An example that did not come out as its flag says.

    Attributes:
        flag: Id of the flag.
        kind: ``flagged`` was not caught, ``passed`` was, or the ``mutation`` of a flagged one still counted.
        text: The sentence that was scanned.
        message: What happened, and which words decided, in one plain sentence.
    """

    flag: str
    kind: Literal["flagged", "passed", "mutation"]
    text: str
    message: str


def check_examples(flags: Iterable[Flag], rules: Rules) -> tuple[ExampleFailure, ...]:
    """Return every example of ``flags`` that ``rules`` get wrong, in the order of the flags.

    Args:
        flags: Flags with their ``flagged`` and ``passed`` sentences.
        rules: Compiled from these flags, alone or among others.
    """
    return tuple(failure for flag in flags for failure in _failures(flag, rules))


def _failures(flag: Flag, rules: Rules) -> Iterator[ExampleFailure]:
    for text in flag.flagged:
        found = _matches(flag, text, rules)
        if not any(match.counts for match in found):
            why = found[0].because if found else "none of its phrases is in it"
            yield ExampleFailure(flag.id, "flagged", text, f"not caught: {why}")
            continue
        yield from _mutated(flag, text, rules)
    for text in flag.passed:
        for match in _matches(flag, text, rules):
            if match.counts:
                message = f'caught by "{match.quote}": {match.because}'
                yield ExampleFailure(flag.id, "passed", text, message)
                break


def _mutated(flag: Flag, text: str, rules: Rules) -> Iterator[ExampleFailure]:
    for kind, sentence in mutations(text):
        if stance_of(kind) in flag.stances:
            continue
        for match in _matches(flag, sentence, rules):
            if match.counts:
                message = f'{kind}, it still counts for "{match.quote}": {match.because}'
                yield ExampleFailure(flag.id, "mutation", sentence, message)
                break


def _matches(flag: Flag, text: str, rules: Rules) -> list[Match]:
    return [match for match in scan(text, rules) if match.flag == flag.id]
