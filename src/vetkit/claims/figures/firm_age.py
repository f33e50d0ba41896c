"""Can the firm have traded for as long as it says, given when it was founded?

"15 years of experience" may be the people's own and is held against nobody; only the firm's own years are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vetkit.claims.figures._base import Context, Figured, Mismatch, shown
from vetkit.claims.figures._facts import facts_in
from vetkit.claims.lexicon import figure_words

WORDS = frozenset(figure_words("firm")["needs"].split())
"""A statement without one of these is not looked at."""

INNOCENT = "The firm may go on from an older one, or count its people's years."
_GRACE = 1.0
"""Years: a firm may have begun before it was entered anywhere."""
_YEAR = 365.2425


def find(figured: Sequence[Figured], context: Context) -> Iterator[Mismatch]:
    """Yield the firm's own years, where the document also says that it was founded too late for them."""
    facts = [fact for one in figured for fact in facts_in(one)]
    founded = min(
        (fact for fact in facts if fact.about == "founded"), key=lambda fact: fact.low, default=None
    )
    if founded is None:
        return
    for fact in facts:
        working = too_long(fact.about, fact.low, date(int(founded.low), 1, 1), context.on)
        if working:
            spot = founded.figured.statement.spot(founded.start, founded.end)
            told = f"{working}: “{founded.said()}” ({spot.model_copy(update={'path': ''})})"
            yield Mismatch(fact.figured, fact.start, fact.end, told, INNOCENT)


def too_long(about: str, least: float, founded: date, on: date | None) -> str:
    """Say how a firm's own years go back to before it was founded; nothing where they do not.

    Args:
        about: ``trading-years`` or ``trading-since``; anything else is no claim of age.
        least: The fewest years, or the year, that is meant.
        founded: The first day on which it can have been founded.
        on: The day of the statement; years are not judged without one.
    """
    if about == "trading-since" and least < founded.year - _GRACE:
        return f"{least:.0f} is {founded.year - least:.0f} years before the firm was founded"
    if about == "trading-years" and on is not None:
        age = (on - founded).days / _YEAR
        if least > age + _GRACE:
            return f"the firm was at most {shown(age)} years old on {on}"
    return ""
