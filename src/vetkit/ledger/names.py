"""Stable names of claims: adding, moving or removing another one changes none."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from hashlib import sha256

from vetkit.model.ledger import OF_REFEREE
from vetkit.model.profile import Claim

_WORDS = 4
"""Words of a claim that its derived id begins with."""

_ALIKE = 4
"""Words that a statement must have to be taken for the same as a longer one that has it whole."""


def names(claims: Mapping[str, Claim]) -> dict[str, str]:
    """Return the id of each claim by the key under which calls name it: its own, else one made of its text.

    Two claims of the same words have the same derived id but for a number, in their order.
    """
    taken: dict[str, int] = {claim.id: 1 for claim in claims.values() if claim.id}
    found: dict[str, str] = {}
    for key, claim in claims.items():
        if claim.id:
            found[key] = claim.id
            continue
        name = derived(claim.text)
        taken[name] = taken.get(name, 0) + 1
        found[key] = f"{name}-{taken[name]}" if taken[name] > 1 else name
    return found


def derived(text: str) -> str:
    """Return an id made of the first words of ``text`` and its hash; case and spacing change nothing."""
    words = plain_words(text)
    letters = [word for word in words if word.isascii()][:_WORDS]
    digest = sha256(" ".join(words).encode()).hexdigest()[:6]
    return "-".join(("-".join(letters)[:40].strip("-") or "claim", digest))


def is_same(one: str, other: str) -> bool:
    """Tell whether two texts are the same statement: in the same words, or one has all of the other's."""
    short, long = sorted((row(one), row(other)), key=len)
    return short == long or (len(short.split()) >= _ALIKE and short in long)


def row(text: str) -> str:
    """Return the plain words of ``text`` with a blank before, between and after them.

    In it other whole words, with blanks around them too, can be looked for as a string.
    """
    return f" {' '.join(plain_words(text))} "


def of_referee(organisation: str) -> str:
    """Return the origin of what a referee at ``organisation`` says, or what that organisation issued."""
    return f"{OF_REFEREE}{' '.join(plain_words(organisation))}"


def plain_words(text: str) -> list[str]:
    """Return the words of ``text`` in small letters, without accents and signs."""
    plain = (c for c in unicodedata.normalize("NFKD", text).casefold() if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in plain).split()
