"""Ties of family, work, ownership or pay that a referee tells of in passing, whatever it answered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from vetkit.model.signal import Lists
from vetkit.signals._plain import words
from vetkit.signals._texts import Text

_NEGATED = re.compile(
    r"\b(?:no|not|never|nobody|none|neither|nor|without|isnt|arent|wasnt|dont|didnt|cannot|cant|unlike)\b"
)
_SENTENCE = re.compile(r"[.!?;]\s+|\n+|,\s+but\s")


@dataclass(frozen=True, slots=True)
class Known:
    """The consultant, as people speak of it.

    Attributes:
        firms: Its names, in plain words.
        people: The full names and first names of those who own or lead it.
    """

    firms: tuple[str, ...]
    people: tuple[str, ...]


def known(firms: Iterable[str], people: Iterable[str]) -> Known:
    """Return the consultant under the names of its firm and of its people."""
    rows = [words(name) for name in people]
    spelt = {" ".join(row) for row in rows if row} | {row[0] for row in rows if row and len(row[0]) > 1}
    return Known(tuple(sorted({" ".join(words(name)) for name in firms} - {""})), tuple(sorted(spelt)))


def told(texts: Iterable[Text], asked: str | None, consultant: Known, lists: Lists) -> Iterator[str]:
    """Yield the sentences in which a referee tells of a tie.

    Args:
        texts: What the referee said and wrote.
        asked: What was said when asked of a tie; there "she" and "there" are the consultant's.
        consultant: The names of the consultant.
        lists: How people tell of ties.
    """
    for text in texts:  # most have said nothing yet, and the patterns take longer than all other rules
        every = _patterns(consultant, lists.ties, asked=False)
        yield from (part.strip() for part in _SENTENCE.split(text.text) if _tells(part, every))
    if asked:
        every = _patterns(consultant, lists.ties, asked=True)
        yield from (part.strip() for part in _SENTENCE.split(asked) if _tells(part, every))


def _tells(sentence: str, patterns: Iterable[re.Pattern[str]]) -> bool:
    row = " ".join(words(sentence))
    hits = (pattern.search(row) for pattern in patterns)
    return any(hit and not _NEGATED.search(row[: hit.end()]) for hit in hits)


@lru_cache(maxsize=64)
def _patterns(
    consultant: Known, ties: tuple[tuple[str, str], ...], *, asked: bool
) -> tuple[re.Pattern[str], ...]:
    """Return the phrases with their slots filled; ``ties`` has both, the phrases as phrase-1 and so on."""
    slots = dict(ties)
    firms = [slots["firm"], *map(re.escape, consultant.firms), *([slots["asked-firm"]] if asked else [])]
    people = [slots["boss"], *map(re.escape, consultant.people), *([slots["asked-boss"]] if asked else [])]
    filled = {
        "{firm}": f"(?:{'|'.join(firms)})",
        "{them}": f"(?:{'|'.join((*firms, 'them'))})",
        "{boss}": f"(?:{'|'.join(people)})",
        "{kin}": slots["kin"],
        "{gap}": slots["gap"],
    }
    phrases = [phrase for name, phrase in ties if name.startswith("phrase-")]
    for slot, spelt in filled.items():
        phrases = [phrase.replace(slot, spelt) for phrase in phrases]
    return tuple(re.compile(rf"\b(?:{phrase})(?!\w)") for phrase in phrases)
