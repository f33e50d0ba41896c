"""The words around a match that decide its stance, and those that only look so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from vetkit.claims.find import Hit, Pattern, find, prepare
from vetkit.claims.lexicon import stance_words, words
from vetkit.claims.notation import Notation
from vetkit.claims.tokens import Tokens

Place = Literal[
    "before", "after", "short", "whole", "pseudo", "end", "answer", "offer", "deliver", "own", "lead"
]
STANCES = ("advised", "reported", "negated", "asked", "conditional", "qualified")
"""Every stance that words can give, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give ``stance`` to what stands before or after them."""

    stance: str
    place: Place
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Found:
    """A cue as found in a sentence."""

    stance: str
    place: Place
    hit: Hit


@cache
def _cues() -> dict[str, tuple[Cue, ...]]:
    """Return all cues by the words with which they can begin."""
    notation = Notation(words())
    table: dict[str, list[Cue]] = {}
    for stance, places in stance_words().items():
        if stance in ("because", "clause"):
            continue
        for key, phrases in places.items():
            for text in phrases:
                pattern = prepare(notation.phrase(text))
                cue = _cue(stance, key, pattern)
                for head in pattern.parts[0].heads or ():
                    table.setdefault(head, []).append(cue)
    return {head: tuple(cues) for head, cues in table.items()}


def _cue(stance: str, key: str, pattern: Pattern) -> Cue:
    if stance == "lead":
        return Cue(key, "lead", pattern)
    return Cue(stance, cast(Place, "before" if key == "long" else key), pattern)


def cues_in(sentence: Tokens) -> tuple[Found, ...]:
    """Return the cues of ``sentence``, those covered by a look-alike left out."""
    table = _cues()
    wanted = dict.fromkeys(cue for word in sentence.where if word in table for cue in table[word])
    found = [Found(cue.stance, cue.place, hit) for cue in wanted for hit in find(cue.pattern, sentence)]
    pseudo = [(cue.stance, cue.hit) for cue in found if cue.place == "pseudo"]
    return tuple(cue for cue in found if cue.place != "pseudo" and not _covered(cue, pseudo))


def _covered(cue: Found, pseudo: Iterable[tuple[str, Hit]]) -> bool:
    return any(
        stance == cue.stance and hit.start < cue.hit.end and cue.hit.start < hit.end for stance, hit in pseudo
    )
