"""What a claim says that can be looked up in a text: its figures, its names and what it counts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import groupby

from vetkit.claims import numbers
from vetkit.claims.figures._change import Pair, pairs
from vetkit.claims.figures._quantity import Quantity, quantities
from vetkit.claims.fold import Folded, fold
from vetkit.claims.lexicon import ledger_words, plain_words, words
from vetkit.claims.tokens import COMMA, Tokens, tokens
from vetkit.ledger.names import plain_words as plain

_MOST = 2_000
"""Characters of a claim that are looked at."""

_SHORTEST = 3
"""Letters of a word that says what is counted, and of a name."""

_WAY = 10
"""Words before a figure among which one may say which way it went; what it counts may be named between."""

_AFTER = 2
"""Words after it that may: 40 % more, 40 % fewer."""

_BOUNDS = (("up", "to"), ("down", "to"))
"""A word of a change with the word after it that makes it a bound."""

_SIGN = re.compile(r"(?:^|[\s|(:])([+-])$")
"""A plus or minus right before a figure."""

_PLAIN_CHANGES = ("raised", "growth", "rise")
"""Word classes that say only that something changed."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: its words in plain form, and as it is written."""

    words: tuple[str, ...]
    said: str


@dataclass(frozen=True)
class Read:
    """A short text with its words, numbers and names.

    Attributes:
        text: As it stands.
        folded: With its shadow.
        tokens: Its words.
    """

    text: str
    folded: Folded
    tokens: Tokens

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its numbers from left to right, calendar years among them; what is nearly so is about so."""
        read = quantities(self.tokens)
        return tuple(replace(one, hedge="about") if self._is_nearly(one) else one for one in read)

    def _is_nearly(self, one: Quantity) -> bool:
        before = " ".join(self.tokens.words[max(0, one.start - 2) : one.start])
        return one.hedge == "under" and before.endswith(_nearly())

    @cached_property
    def ends(self) -> tuple[Pair, ...]:
        """The two ends of each change in it: from 1,000 to 1,400."""
        return tuple(pairs([one for one in self.quantities if one.is_exact], self.tokens))

    def way(self, one: Quantity) -> int:
        """Return whether a figure is of a rise, 1, a fall, -1, or not said, 0: by the nearest word for it."""
        sign = _SIGN.search(self.tokens.shadow[: self.tokens.starts[one.start]])
        if sign:
            return 1 if sign[1] == "+" else -1
        at = self._word_for_way(one)
        return 0 if at is None else 1 if self.tokens.words[at] in _way("up") else -1

    def changed(self, one: Quantity) -> str:
        """Return a figure with the word before it that says which way it went, as it stands in the text."""
        at = self._word_for_way(one)
        return self.said(one.start if at is None else min(at, one.start), max(one.end, (at or 0) + 1))

    def _word_for_way(self, one: Quantity) -> int | None:
        """Return the position of the word that says which way a figure went; None where none does."""
        words, breaks = self.tokens.words, self.tokens.breaks
        places = range(max(0, one.start - _WAY), min(len(words), one.end + _AFTER))
        known = _way("up") | _way("down")
        here = [
            at
            for at in sorted(places, reverse=True)
            if words[at] in known
            and words[at : at + 2] not in _BOUNDS
            and words[at + 1 : at + 2] != ("than",)
            and _is_whole(breaks, at, one)
        ]
        return min(here, key=lambda at: one.start - at if at < one.start else at - one.end + 1, default=None)

    def said(self, start: int, end: int) -> str:
        """Return the words from position ``start`` to before ``end`` as they stand in the text."""
        first, last = self.tokens.starts[start], self.tokens.ends[end - 1]
        return " ".join(self.text[self.folded.start(first) : self.folded.end(last)].split())

    def figure(self, one: Quantity) -> str:
        """Return a number with its unit as it stands in the text."""
        return self.said(one.start, one.end)

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """What each word comes down to; empty for one that says nothing of what is counted."""
        taken = {at for one in self.quantities for at in range(one.start, one.end)}
        return tuple(
            "" if at in taken or _says_nothing(word) else stem(word)
            for at, word in enumerate(self.tokens.words)
        )

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Its names: words with a capital within a sentence, those side by side as one."""
        return tuple({one.words: one for _, one in self.placed_names}.values())

    @cached_property
    def placed_names(self) -> tuple[tuple[int, Name], ...]:
        """Its names, each with the position of its first word."""
        capitals = [at for at in range(len(self.tokens.words)) if self._is_name(at)]
        breaks = self.tokens.breaks
        parts = [sum(breaks[place] >= COMMA for place in range(1, at + 1)) for at in capitals]
        runs = groupby(enumerate(capitals), key=lambda pair: (pair[1] - pair[0], parts[pair[0]]))
        places = [[at for _, at in run] for _, run in runs]
        return tuple((run[0], self._name(run)) for run in places)

    def _name(self, places: list[int]) -> Name:
        said = self.said(places[0], places[-1] + 1)
        return Name(tuple(self.tokens.words[at] for at in places), said.removesuffix("'s").removesuffix("’s"))

    def is_owner(self, at: int) -> bool:
        """Tell whether ``'s`` ends a word, which the words do not show."""
        return "'" in self.tokens.shadow[self.tokens.starts[at] : self.tokens.ends[at] + 1]

    def _is_name(self, at: int) -> bool:
        word, shadow = self.tokens.words[at], self.tokens.shadow
        if not self._has_capital(at) or len(word) < _SHORTEST or word in _dates():
            return False
        before = shadow[: self.tokens.starts[at]].rstrip(" \"'([*_")
        if before and before[-1] not in ".!?:|#\n":
            return word not in plain_words("common")
        follows = at + 1 < len(self.tokens.words) and self._has_capital(at + 1)
        return word not in plain_words("common") and (follows or self.is_owner(at))

    def _has_capital(self, at: int) -> bool:
        return self.text[self.folded.start(self.tokens.starts[at])].isupper()


@lru_cache(maxsize=4096)
def read(text: str) -> Read:
    """Return a short text made ready to be compared."""
    folded = fold(text[:_MOST])
    return Read(text[:_MOST], folded, tokens(folded.shadow))


def stem(word: str) -> str:
    """Return what the forms of a word have in common, near enough."""
    for ending, instead in (("ies", "y"), ("ing", ""), ("es", ""), ("ed", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending) + instead
    return word


def _is_whole(breaks: Sequence[int], at: int, one: Quantity) -> bool:
    """Tell whether no clause ends between a word and a figure."""
    return all(breaks[place] < COMMA for place in range(min(at, one.start) + 1, max(at, one.start) + 1))


@cache
def _way(name: str) -> frozenset[str]:
    return frozenset(ledger_words()["corroboration"][name].split())


@cache
def _nearly() -> tuple[str, ...]:
    return tuple(ledger_words()["corroboration"]["nearly"])


def _says_nothing(word: str) -> bool:
    return (
        len(word) < _SHORTEST
        or not word.isalpha()
        or word in plain_words("common")
        or word in _changes()
        or word in numbers.UNITS
        or word in numbers.WORDS_FOR
        or word in _dates()
    )


@cache
def _changes() -> frozenset[str]:
    """Return the words that say only that something changed, and those that say about how much."""
    entries = (entry for name in _PLAIN_CHANGES for entry in words().classes[name])
    plain = {form for entry in entries for form in _forms(entry.partition(" ")[0])}
    return frozenset(plain) | frozenset(ledger_words()["corroboration"]["small"].split())


def _forms(entry: str) -> Iterator[str]:
    base = entry.removesuffix("~")
    yield base
    if entry.endswith("~"):
        yield from (base + ending for ending in ("s", "d", "ed", "ing"))
        yield base.removesuffix("e") + "ing"


@cache
def _dates() -> frozenset[str]:
    return frozenset(ledger_words()["corroboration"]["dates"].split())


@dataclass(frozen=True)
class Sought:
    """What is looked for.

    Attributes:
        claim: The claim.
        names: Its names but the consultant's own.
        figures: Its numbers, without calendar years.
        years: Calendar years in it.
        subject: Stems of what it counts or speaks of.
    """

    claim: Read
    names: tuple[Name, ...]
    figures: tuple[Quantity, ...]
    years: tuple[Quantity, ...]
    subject: frozenset[str]

    @property
    def is_enough(self) -> bool:
        """Whether there is anything that a chance likeness would not have."""
        return bool((self.figures or self.years or self.names) and (self.subject or self.names))


def sought(text: str, own: Collection[str]) -> Sought:
    """Return what to look for of the claim ``text``.

    Args:
        text: The claim.
        own: Names of the consultant, which prove nothing by themselves.
    """
    claim = read(text)
    ours = {word for name in own for word in plain(name)}
    names = tuple(name for name in claim.names if not ours.issuperset(name.words))
    named = {stem(word) for name in claim.names for word in name.words} | {stem(word) for word in ours}
    return Sought(
        claim=claim,
        names=names,
        figures=tuple(
            one for one in claim.quantities if one.is_exact and not one.is_year and not _is_rate(one, claim)
        ),
        years=tuple(one for one in claim.quantities if one.is_year),
        subject=frozenset(claim.stems) - named - {""},
    )


def _is_rate(one: Quantity, claim: Read) -> bool:
    """Tell whether a period is that of a rate, as in "352 a month"."""
    return one.kind == "period" and claim.tokens.words[one.start] in ("a", "an", "each", "every")
