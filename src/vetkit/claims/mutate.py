"""Turn a statement into its opposites. A flag that still counts in them reads words, not claims."""

from __future__ import annotations

import re

from vetkit.model.match import Stance

_FRAMES: tuple[tuple[Stance, str], ...] = (
    ("negated", "It is not true that {clause}."),
    ("reported", 'Some agencies say: "{sentence}"'),
    ("advised", 'Beware of anyone who tells you "{sentence}"'),
    ("asked", 'Would any honest agency say "{clause}"?'),
    ("reported", '"{sentence}" is what a competitor told us.'),
)
_QUOTES = re.compile('["“”„«»]')
KINDS = ("negated", "attributed", "warned of", "asked", "quoted from another")
"""What is done to a sentence, in the order of ``mutations``."""


def mutations(sentence: str) -> tuple[tuple[str, str], ...]:
    """Return ``sentence`` negated, attributed, warned of, asked and quoted, each with what was done.

    Args:
        sentence: A statement, such as a flag's own example; the quotes keep several sentences together.
    """
    frames = _FRAMES if _is_single(sentence) else _FRAMES[1:]
    kinds = KINDS if _is_single(sentence) else KINDS[1:]
    plain = _QUOTES.sub("'", sentence.strip())
    made = (frame.format(sentence=plain, clause=_clause(plain)) for _, frame in frames)
    return tuple(zip(kinds, made, strict=True))


def stance_of(kind: str) -> Stance:
    """Return the stance that a mutation of ``kind`` gives a sentence."""
    return _FRAMES[KINDS.index(kind)][0]


def _is_single(sentence: str) -> bool:
    """Tell whether it is one plain statement, so that "not true that" reaches all of it."""
    return re.search(r"[.!?;:—]\s+\S| [-–] |\bbut\b|[\"“”„«»]", sentence.strip()) is None


def _clause(sentence: str) -> str:
    clause = sentence.rstrip(" .!?…")
    keeps = re.match(r"I\b|[A-Z]{2}|[A-Z]\w*[A-Z]", clause)
    return clause if keeps else clause[:1].lower() + clause[1:]
