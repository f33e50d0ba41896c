"""A referee's title is not the one of its public profile (IT-21)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.signal import Lists
from vetkit.signals._plain import words
from vetkit.signals._view import Hit, View

STEPS = 2
"""Steps of rank that two titles of one person do not lie apart."""


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose two titles name different fields, or ranks far apart."""
    for one in view.referees:
        given, public = one.reference.role, one.reference.public_role
        if given and public and _is_other(given, public, view.lists):
            says = f"The profile calls {one.who} {given}; the public profile says {public}."
            yield Hit((one,), says, ((one.who, given), ("public profile", public)))


def _is_other(given: str, public: str, lists: Lists) -> bool:
    (fields, rank), (other_fields, other_rank) = _read(given, lists), _read(public, lists)
    if fields and other_fields and not fields & other_fields:
        return True
    return rank is not None and other_rank is not None and abs(rank - other_rank) >= STEPS


def _read(title: str, lists: Lists) -> tuple[frozenset[str], int | None]:
    """Return the fields that a title names, and how high it stands: an assistant director is an assistant."""
    spelt = " ".join(lists.title_words.get(word, word) for word in words(title.replace("-", ""))).split()
    ranks = [lists.title_ranks[word] for word in spelt if word in lists.title_ranks]
    fields = frozenset(word for word in spelt if word not in lists.title_ranks) - lists.title_small
    return fields, (0 if 0 in ranks else max(ranks)) if ranks else None
