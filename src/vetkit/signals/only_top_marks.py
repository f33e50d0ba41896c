"""A referee gives top marks alone, with no example and no weakness (IT-14)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.signal import Lists
from vetkit.signals._plain import words
from vetkit.signals._view import Hit, Referee, View

LEAST_MARKS = 3
"""Marks that must have been given."""

TOP = 5
LEAST_WORDS = 6
"""Words that an account must have to be an example."""

_FEW = 8
"""Words up to which a denial is the whole of an answer."""
_DENIES = frozenset(
    (
        "no",
        "not",
        "nothing",
        "none",
        "never",
        "nil",
        "perfect",
        "perfectly",
        "flawless",
        "clockwork",
        "smoothly",
    )
)
_WRONG = ("wrong", "mistake", "error", "once")
"""Words of an account that denials have too: nothing ever went wrong, not once."""
_NARRATIVE = ("went-wrong", "change")
"""Questions whose answer is an account by itself."""


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose marks are all the best, and who told nothing that could be looked up."""
    for one in view.referees:
        marks = [
            r.value for r in one.replies.values() if view.item_types.get(r.item) == "scale5" and r.is_answer
        ]
        if len(marks) < LEAST_MARKS or any(mark != TOP for mark in marks) or _tells(one, view.lists):
            continue
        says = f"{one.who} gave the best mark {len(marks)} times of {len(marks)}: no example, no weakness."
        sides = (
            (one.who, f"{len(marks)} marks, all {TOP} of 5"),
            ("the same call", "no example, no weakness"),
        )
        yield Hit((one,), says, sides, on=one.day)


def _tells(one: Referee, lists: Lists) -> bool:
    """Tell whether anything that was said is an example or a weakness."""
    if one.reference.statement and _is_example(one.reference.statement, lists):
        return True
    for item, reply in one.replies.items():
        value = reply.value if item in _NARRATIVE and isinstance(reply.value, str) and reply.is_answer else ""
        for text in (value, reply.said or ""):
            if _is_example(text, lists) or (item == "went-wrong" and _is_weakness(text, lists)):
                return True
    return False


def _is_weakness(text: str, lists: Lists) -> bool:
    return len(words(text)) > 1 and not _is_nothing(text, lists)


def _is_example(text: str, lists: Lists) -> bool:
    """Tell whether a text has the words of something that happened, rather than of praise."""
    found = words(text)
    whole = f" {' '.join(found)} "
    for praise in lists.ratings:
        whole = whole.replace(f" {praise} ", " ")
    told = any(word[0].isdigit() for word in whole.split()) or any(
        f" {cue} " in whole for cue in lists.telling
    )
    return len(found) >= LEAST_WORDS and told and not _is_nothing(text, lists)


def _is_nothing(text: str, lists: Lists) -> bool:
    """Tell whether an answer begins by saying that nothing went wrong."""
    found = list(words(text))
    while found and found[0] in lists.fillers:
        found.pop(0)
    begins = f"{' '.join(found)} "
    return any(begins.startswith(f"{cue} ") for cue in lists.nothing) or _is_denial(found, lists)


def _is_denial(found: list[str], lists: Lists) -> bool:
    """Tell whether a few words deny or praise, and tell nothing: "it all went like clockwork"."""
    spelt = f" {' '.join(found)} "
    told = any(f" {cue} " in spelt for cue in lists.telling if cue not in _WRONG)
    return len(found) <= _FEW and not told and not _DENIES.isdisjoint(found)
