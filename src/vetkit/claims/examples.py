"""Run the examples that every flag carries, and their opposites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vetkit.claims.mutate import mutations, stance_of
from vetkit.claims.rules import Rules
from vetkit.claims.scan import scan
from vetkit.model.checklist import Flag
from vetkit.model.match import Match


@dataclass(frozen=True, slots=True)
class Tried:
    """An example of a flag, or a flagged one turned round, with what came of it.

    Attributes:
        flag: Id of the flag.
        kind: ``flagged``, ``passed``, or how a flagged sentence was turned round: one of ``mutate.KINDS``.
        text: The sentence that was scanned.
        right: Whether it came out as its flag says.
        message: What happened, and which words decided, in one plain sentence.
    """

    flag: str
    kind: str
    text: str
    right: bool
    message: str


def try_examples(flags: Iterable[Flag], rules: Rules) -> Iterator[Tried]:
    """Yield every example of ``flags`` and every opposite of a flagged one, in the order of the flags.

    Args:
        flags: Flags with their ``flagged`` and ``passed`` sentences.
        rules: Compiled from these flags, alone or among others.
    """
    for flag in flags:
        for text in flag.flagged:
            caught = _tried(flag, "flagged", text, rules)
            yield caught
            for kind, sentence in mutations(text) if caught.right else ():
                if stance_of(kind) not in flag.stances:
                    yield _tried(flag, kind, sentence, rules)
        for text in flag.passed:
            yield _tried(flag, "passed", text, rules)


def _tried(flag: Flag, kind: str, text: str, rules: Rules) -> Tried:
    found = [match for match in scan(text, rules) if match.flag == flag.id]
    counting = next((match for match in found if match.counts), None)
    right = (counting is not None) == (kind == "flagged")
    return Tried(flag.id, kind, text, right, _message(counting or (found[0] if found else None)))


def _message(match: Match | None) -> str:
    if match is None:
        return "not caught: none of its phrases is in it"
    verb = "counts" if match.counts else "does not count"
    return f'"{match.quote}" {verb}: {match.because}'
