"""What a phrase is made of: a small tree, free of text and files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Operator = Literal["", ">", ">=", "<", "<=", "="]


@dataclass(frozen=True, slots=True)
class Words:
    """One word of the text: any of ``words``."""

    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its unit. ``kind`` is an entry of ``numbers.KINDS``; ``value`` in that kind's unit."""

    kind: str
    operator: Operator = ""
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several sequences; none of them where ``optional``."""

    options: tuple[Sequence, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Up to ``most`` words of no matter what, in the same clause."""

    most: int


@dataclass(frozen=True, slots=True)
class Absent:
    """None of ``options`` may stand here; before the first word of a phrase: may end here."""

    options: tuple[Sequence, ...]
    before: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of a sentence."""

    at: Literal["START", "END"]


@dataclass(frozen=True, slots=True)
class Pause:
    """A comma, dash or colon may stand here."""


Part: TypeAlias = Words | Number | Choice | Gap | Absent | Edge | Pause
Sequence: TypeAlias = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase as written, ready to be looked for.

    Attributes:
        text: As it stands in the checklist.
        parts: Sequences that must all be found in one sentence; the first gives the place.
        unless: Sequences of which none may be in the sentence.
        weak: True where a match is a weak sign.
    """

    text: str
    parts: tuple[Sequence, ...]
    unless: tuple[Sequence, ...] = ()
    weak: bool = False
