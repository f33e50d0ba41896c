"""Words that were copied and changed, and dates that miss by little."""

from __future__ import annotations

import re
from datetime import date
from random import Random

from _draft import Draft
from _planting import Found, one, plant, two
from _world import pool

_OTHER = dict(pair.split("=") for pair in pool("synonyms"))
"""Everyday words, and others that mean the same."""

_TURNED = (
    *(("We ", "They "), (" we ", " they "), (" your ", " our "), ("Our ", "Their ")),
    *((" you", " us"), (" begin ", " began ")),
)
"""What changes when the client speaks."""


def retold(random: Random, text: str) -> str:
    """Return ``text`` with its clauses in another order, and everyday words changed."""
    clauses = re.split(r", | and |; ", text.rstrip("."))
    random.shuffle(clauses)
    spelt = ", ".join(clauses)
    return " ".join(_OTHER.get(word.strip(",.").casefold(), word) for word in spelt.split()) + "."


@plant("same-words", "retold in another order and with other everyday words")
def story(draft: Draft) -> Found:
    """One story of two referees, the second in words of its own where everybody has them."""
    if ids := two(draft, "said"):
        told = draft.story()
        draft.calls[ids[0]]["said"]["quality"] = told
        draft.calls[ids[1]]["said"]["quality"] = retold(draft.random, told)
        return ids
    return None


@plant("same-words", "one sentence cut into several")
def cut(draft: Draft) -> Found:
    """One story in one sentence, and in three."""
    if ids := two(draft, "said"):
        told = draft.story()
        draft.calls[ids[0]]["said"]["quality"] = told
        words = told.rstrip(".").split()
        third = len(words) // 3
        parts = (words[:third], words[third : 2 * third], words[2 * third :])
        draft.calls[ids[1]]["said"]["quality"] = (
            ". ".join(" ".join(part).capitalize() for part in parts) + "."
        )
        return ids
    return None


@plant("vendor-words", "as the client would say it")
def turned(draft: Draft) -> Found:
    """A sentence of the proposal with the persons turned round, in the past tense."""
    if id := one(draft, "said", "statement"):
        told = draft.random.choice(draft.material)
        for here, there in _TURNED:
            told = told.replace(here, there)
        draft.update(id, statement=told)
        return (id,)
    return None


@plant("vendor-words", "within a long letter")
def within(draft: Draft) -> Found:
    """A sentence of the proposal among many of the referee's own."""
    if id := one(draft, "said", "statement"):
        told = max(draft.material, key=lambda sentence: len(sentence.split()))
        draft.update(id, statement=" ".join((draft.story(), draft.story(), told, draft.story())))
        return (id,)
    return None


@plant("impossible-dates", "a day before the founding")
def a_day(draft: Draft) -> Found:
    """Work that began the day before there was a consultant."""
    id = one(draft, "start")
    if not id or not draft.take(("", "founded")):
        return None
    draft.consultant["founded"] = date(2017, 6, 1)
    draft.update(id, start=date(2017, 5, 31))
    return (id,)


@plant("impossible-dates", "went on when the organisation had ended")
def outlived(draft: Draft) -> Found:
    """Work for a client that was there no more."""
    if id := one(draft, "start", "end", "closed"):
        draft.update(
            id, start=2018, closed=draft.random.choice((2021, date(2022, 2, 1))), status="ended", end=2025
        )
        return (id,)
    return None
