"""The words around a match that decide its stance, and those that only look so."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property

from vetkit.claims.find import Hit, Pattern, find, prepare
from vetkit.claims.index import Index
from vetkit.claims.lexicon import stance_words
from vetkit.claims.phrases import index_of, phrase_of
from vetkit.claims.tokens import COMMA, Tokens

STANCES = ("advised", "reported", "negated", "asked", "conditional", "qualified")
"""Every stance that words can give, in the order in which they are tried."""
FIRST_PERSON = frozenset(stance_words()["clause"]["first_person"].split())
"""The seller speaking."""
_ENDS = frozenset(stance_words()["clause"]["ends"].split())


@dataclass(frozen=True)
class Cue:
    """Words that give ``stance`` to what stands at ``place``: a key of its table in ``stance.toml``."""

    stance: str
    place: str
    text: str
    """The words, in the notation of phrases."""

    @cached_property
    def pattern(self) -> Pattern:
        """The phrase made ready to be found, once it is needed."""
        return prepare(phrase_of(self.text))


@dataclass(frozen=True, slots=True)
class Found:
    """A cue as found in a sentence.

    Attributes:
        stance: What it gives.
        place: Where what it decides must stand.
        hit: All of its words, as they are quoted.
        own: Its deciding words: without an ending such as "to", which may begin the match itself.
        end: After the last of these.
    """

    stance: str
    place: str
    hit: Hit
    own: frozenset[int]
    end: int


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of a sentence, and the look-alikes that took others away."""

    found: tuple[Found, ...]
    pseudo: tuple[Found, ...]


@cache
def all_cues() -> tuple[Cue, ...]:
    """Return the cues of ``stance.toml``."""
    cues: list[Cue] = []
    for stance, places in stance_words().items():
        if stance in ("because", "clause"):
            continue
        for place, phrases in places.items():
            for text in phrases:
                cues.append(Cue(place, "lead", text) if stance == "lead" else Cue(stance, place, text))
    return tuple(cues)


@cache
def _index() -> Index:
    return index_of("cues", [cue.text for cue in all_cues()])


def cues_in(sentence: Tokens) -> Cues:
    """Return the cues of ``sentence``, those covered by a look-alike left out."""
    cues = all_cues()
    digits = {word[0] for word in sentence.where if word[0].isdigit()}
    found = [
        _found(cues[number], hit, sentence)
        for number in _index().candidates(sentence.where.keys() | digits)
        for hit in find(cues[number].pattern, sentence)
        if not _interrupted(hit, sentence)
    ]
    found.sort(key=lambda cue: (cue.hit.start, -cue.hit.end))
    pseudo = [cue for cue in found if cue.place == "pseudo"]
    real = [cue for cue in found if cue.place != "pseudo"]
    kept = tuple(cue for cue in real if not any(_covers(other, cue) for other in pseudo))
    return Cues(kept, tuple(other for other in pseudo if any(_covers(other, cue) for cue in real)))


def _found(cue: Cue, hit: Hit, sentence: Tokens) -> Found:
    own = list(hit.own)
    while len(own) > 1 and sentence.words[own[-1]] in _ENDS:
        own.pop()
    return Found(cue.stance, cue.place, hit, frozenset(own), own[-1] + 1)


def _interrupted(hit: Hit, sentence: Tokens) -> bool:
    """Tell whether the seller begins to speak amid the words, after a comma."""
    return any(
        sentence.breaks[at] == COMMA and sentence.words[at] in FIRST_PERSON
        for at in range(hit.start + 1, hit.end)
    )


def _covers(pseudo: Found, cue: Found) -> bool:
    apart = cue.hit.end <= pseudo.hit.start or pseudo.hit.end <= cue.hit.start
    return pseudo.stance == cue.stance and not apart
