"""What a consultant says of itself in numbers: when it began, how long it has traded, clients, people, hours.

Only plain statements about the firm itself are read; what may be about a client, or about its people's own
years, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from vetkit.claims.figures._base import Figured
from vetkit.claims.figures._quantity import YEARS, Quantity
from vetkit.claims.lexicon import figure_words
from vetkit.claims.tokens import COMMA, NONE
from vetkit.model.figure import About

_FIRM = {name: frozenset(words.split()) for name, words in figure_words("firm").items()}
_TRADING = tuple(tuple(phrase.split()) for phrase in figure_words("firm-trading")["phrases"])
_LOAD = {name: frozenset(words.split()) for name, words in figure_words("workload").items()}
_FOLLOWERS = {name: frozenset(words.split()) for name, words in figure_words("followers").items()}

_MONTHS = {"week": 52 / 12, "month": 1.0, "day": 21.0}
"""How many of a unit a month of work has."""

NEEDS = _FIRM["needs"] | _LOAD["needs"] | _LOAD["whole"] | _FOLLOWERS["needs"]
"""Words without which a statement holds no fact."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One number that a consultant gives of itself.

    Attributes:
        about: What it counts, see ``About``.
        value: How many.
        low: The least that may be meant.
        high: The most.
        figured: The statement.
        start: Position of the first word that says so.
        end: Position after the last.
    """

    about: About
    value: float
    low: float
    high: float
    figured: Figured
    start: int
    end: int

    def said(self) -> str:
        """Return the words that say so, on one line."""
        return " ".join(self.figured.statement.quote(self.start, self.end).split())


def facts_in(one: Figured) -> Iterator[Fact]:
    """Yield the facts that a statement gives."""
    for quantity in one.exact:
        fact = (
            _began(quantity, one)
            or _traded(quantity, one)
            or _clients(quantity, one)
            or _served(quantity, one)
            or _people(quantity, one)
            or _hours(quantity, one)
            or _followers(quantity, one)
        )
        if fact:
            yield fact


def _fact(about: About, quantity: Quantity, one: Figured, start: int, end: int, factor: float = 1.0) -> Fact:
    low, high = quantity.bounds(0.5)
    return Fact(about, quantity.value * factor, low * factor, high * factor, one, start, end)


def _began(quantity: Quantity, one: Figured) -> Fact | None:
    """Read "founded in 2019", "trading since 2009"."""
    words = one.words
    if not quantity.is_year:
        return None
    at = quantity.start - (words[max(0, quantity.start - 1) : quantity.start] in (("in",), ("since",)))
    since = words[at : at + 1] == ("since",)
    if since:
        phrase = next((p for p in _TRADING if words[max(0, at - len(p)) : at] == p), None)
        about: About = "trading-since"
        start = at - len(phrase) if phrase else at
    else:
        about, start = "founded", at - 1
        phrase = words[start:at] if at and words[start] in _FIRM["founded"] else None
    if not phrase or not _is_own(start, one) or _is_of_client(one):
        return None
    year = quantity.value
    return Fact(about, year, year, year, one, start, quantity.end)


def _is_of_client(one: Figured) -> bool:
    """Tell whether a statement speaks of one client, whose years these may be."""
    return not {"client", "customer"}.isdisjoint(one.words)


def _is_own(at: int, one: Figured) -> bool:
    """Tell whether the words before a position make the firm itself the subject."""
    words, breaks = one.words, one.tokens.breaks
    if at == 0:
        return True
    first = at
    while first > 0 and breaks[first] == NONE and words[first - 1] in _FIRM["filler"]:
        first -= 1
    if first == 0:
        return True
    return breaks[first] <= COMMA and words[first - 1] in _FIRM["own"]


def _traded(quantity: Quantity, one: Figured) -> Fact | None:
    """Read "15 years in business", "trading for 15 years", "a 15-year-old agency"."""
    words = one.words
    own = quantity.start == 0 or not _FIRM["own"].isdisjoint(words)
    if quantity.kind != "period" or quantity.unit not in YEARS or not own or _is_of_client(one):
        return None
    factor = 1 / 365
    for phrase in _TRADING:
        if words[quantity.end : quantity.end + len(phrase)] == phrase:
            return _fact("trading-years", quantity, one, quantity.start, quantity.end + len(phrase), factor)
        start = words[: quantity.start].count("for") and _before(words, quantity.start, phrase)
        if start:
            return _fact("trading-years", quantity, one, start - 1, quantity.end, factor)
    after = words[quantity.end : quantity.end + 3]
    if after[:1] == ("old",) and not _FIRM["bodies"].isdisjoint(after[1:]):
        return _fact("trading-years", quantity, one, quantity.start, quantity.end + 2, factor)
    return None


def _before(words: tuple[str, ...], end: int, phrase: tuple[str, ...]) -> int:
    """Return 1 plus the position of ``phrase`` where it and "for" stand before ``end``; 0 otherwise."""
    for at in range(max(0, end - len(phrase) - 4), end - len(phrase)):
        if words[at : at + len(phrase)] == phrase and "for" in words[at + len(phrase) : end]:
            return at + 1
    return 0


def _clients(quantity: Quantity, one: Figured) -> Fact | None:
    """Read "we serve 300 clients", "300 active accounts"; not how many there were over the years."""
    words = one.words
    after = words[quantity.end : quantity.end + 2]
    at = next((place for place, word in enumerate(after) if word in _LOAD["clients"]), -1)
    if quantity.kind != "count" or quantity.is_year or at < 0 or not _LOAD["past"].isdisjoint(words):
        return None
    around = words[max(0, quantity.start - 4) : quantity.end + at]
    if _LOAD["serving"].isdisjoint(around) or _LOAD["self"].isdisjoint(words):
        return None
    return _fact("clients", quantity, one, quantity.start, quantity.end + at + 1)


def _served(quantity: Quantity, one: Figured) -> Fact | None:
    """Read "we have served 300 clients since 2019", "trusted by 300 brands", and "300+ clients" by itself."""
    words = one.words
    at = next(
        (n for n, word in enumerate(words[quantity.end : quantity.end + 2]) if word in _LOAD["whole"]), -1
    )
    if quantity.kind != "count" or quantity.is_year or at < 0 or not _LOAD["others"].isdisjoint(words):
        return None
    if not _LOAD["whole"].isdisjoint(words[: quantity.start]):
        return None
    end = quantity.end + at + 1
    alone = quantity.start <= 2 and len(words) <= end + 2
    before = words[max(0, quantity.start - 4) : quantity.start]
    told = not _LOAD["served"].isdisjoint((*before, *words[end : end + 1]))
    if not (alone or (told and not (_LOAD["self"] | {"trusted"}).isdisjoint(words))):
        return None
    return _fact("served", quantity, one, quantity.start, end)


def _followers(quantity: Quantity, one: Figured) -> Fact | None:
    """Read "our Bluesky account has 12,000 followers"; not a client's, and not what is promised."""
    words = one.words
    if quantity.kind != "count" or _FOLLOWERS["own"].isdisjoint(words[:6]):
        return None
    before, after = words[max(0, quantity.start - 5) : quantity.start], words[quantity.end : quantity.end + 3]
    at = next((n for n, word in enumerate(after) if word in _FOLLOWERS["audience"]), -1)
    if at < 0 or _FOLLOWERS["there"].isdisjoint(before) or not _FOLLOWERS["others"].isdisjoint(words):
        return None
    return _fact("followers", quantity, one, quantity.start, quantity.end + at + 1)


def _people(quantity: Quantity, one: Figured) -> Fact | None:
    """Read "a team of three", "our three employees", "a three-person agency"."""
    words = one.words
    if quantity.kind != "count" or quantity.is_year:
        return None
    if words[max(0, quantity.start - 2) : quantity.start] == ("team", "of"):
        return _fact("people", quantity, one, quantity.start - 2, quantity.end)
    after = words[quantity.end : quantity.end + 2]
    if after[:1] in (("person",), ("strong",)) and after[1:2] and after[1] in _FIRM["bodies"] | {"team"}:
        return _fact("people", quantity, one, quantity.start, quantity.end + 2)
    own = words[max(0, quantity.start - 2) : quantity.start]
    if after[:1] and after[0] in _LOAD["people"] and (own[-1:] == ("our",) or own == ("we", "are")):
        return _fact("people", quantity, one, quantity.start, quantity.end + 1)
    return None


def _hours(quantity: Quantity, one: Figured) -> Fact | None:
    """Read "10 hours a month for each client", "each client gets ten hours a week", as hours a month."""
    if quantity.unit not in ("hour", "hours"):
        return None
    words = one.words
    after = tuple(pairwise(words[quantity.end : quantity.end + 7]))
    before = tuple(pairwise(words[max(0, quantity.start - 4) : quantity.start]))
    month = next((_MONTHS[b] for a, b in after if a in _LOAD["every"] | {"a"} and b in _MONTHS), 0.0)
    each = any(a in _LOAD["every"] and b in _LOAD["clients"] for a, b in (*before, *after))
    if not month or not each:
        return None
    return _fact("hours", quantity, one, quantity.start, quantity.end, 24 * month)
