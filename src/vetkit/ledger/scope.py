"""Is a sentence on the claim's own matter, or on a part of it, another time, another measure, somebody else?

A figure that says so is of something narrower or other than what the claim counts: it neither bears the claim
out nor contradicts it. What limits a sentence is of no account where the claim has the same limit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vetkit.claims.figures._quantity import Quantity
from vetkit.claims.lexicon import ledger_words
from vetkit.claims.tokens import COMMA
from vetkit.ledger.figures import agree
from vetkit.ledger.lines import Line
from vetkit.ledger.names import plain_words, row
from vetkit.ledger.sought import Read, Sought

_LEVEL = ("is", "are", "was", "were", "to", "at")
_ARTICLES = ("the", "a", "an", "our", "its", "their", "this", "that", "total", "of")

_OBJECT = 3
"""Words after a preposition among which stands what it limits to."""

_DATES = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\b"
)
_DAY = re.compile(r"(?<![\d/.-])(?:\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d)(?![\d/-])")
_SPLIT_YEAR = re.compile(r"(?<![\d/])(?:19|20)\d\d/\d\d(?![\d/])")
_RATE = re.compile(r"\b(?:an?|per|each|every)\s+(hour|day|week|month|quarter|year)\b")


def is_elsewhere(wanted: Sought, line: Line, around: frozenset[str]) -> bool:
    """Tell whether a line is of another time, of a part, or of another measure than the claim.

    Args:
        wanted: The claim.
        line: The line.
        around: Plain words of the consultant's names and of who issued the text.
    """
    ours, theirs = row(wanted.claim.text), row(line.read.text)
    for name in line.read.names:
        theirs = theirs.replace(row(name.said), " ")
    if any(f" {sign} " in theirs and f" {sign} " not in ours for sign in _limits()):
        return True
    return (
        _is_of_other_time(wanted, line) or _is_of_part(wanted, line, around) or _is_longer_name(wanted, line)
    )


def is_of_somebody_else(wanted: Sought, line: Line, around: frozenset[str]) -> bool:
    """Tell whether a line names somebody whom neither the claim nor the text's issuer is called.

    Args:
        wanted: The claim.
        line: The line.
        around: Plain words of the consultant's names and of who issued the text.
    """
    known = around | frozenset(plain_words(wanted.claim.text)) | _words("tools")
    return any(not known.issuperset(name.words) for name in line.read.names)


def is_other_sort(ours: Read, one: Quantity, theirs: Read, other: Quantity) -> bool:
    """Tell whether of two percentages one is a change and the other a share or level: 35 % of bookings."""
    if one.kind != "percent" or other.kind != "percent":
        return False
    if _is_in_points(ours, one) != _is_in_points(theirs, other):
        return True
    return {_sort(ours, one), _sort(theirs, other)} in ({"change", "share"}, {"change", "level"})


def _is_in_points(text: Read, one: Quantity) -> bool:
    return text.tokens.words[one.end : one.end + 1] in (("point",), ("points",))


def _sort(text: Read, one: Quantity) -> str:
    """Return whether a percentage is a change, a share, or a level; empty where nothing shows."""
    words = text.tokens.words
    before = words[one.start - 1] if one.start else ""
    if words[one.end : one.end + 1] == ("of",):
        return "share"
    if before in _LEVEL:
        follows = words[one.end : one.end + 1]
        is_change = _is_told(text, one) or not _ways().isdisjoint(follows)
        return "change" if is_change else "level"
    return "change" if text.way(one) else ""


def _is_told(text: Read, one: Quantity) -> bool:
    """Tell whether a noun such as "the growth" before a percentage says what it is."""
    words = text.tokens.words
    return any(
        words[at] in _words("moves") and (at == 0 or words[at - 1] in _ARTICLES) for at in range(one.start)
    )


def clause(text: Read, at: int) -> range:
    """Return the positions of the clause that the word at ``at`` stands in."""
    breaks = text.tokens.breaks
    first = next((place for place in range(at, 0, -1) if breaks[place] >= COMMA), 0)
    last = next((place for place in range(at + 1, len(breaks)) if breaks[place] >= COMMA), len(breaks))
    return range(first, min(last, len(text.tokens.words)))


def is_clear(wanted: Sought, line: Line, at: int, around: frozenset[str]) -> bool:
    """Tell whether nothing in the clause of a figure might make it one of something else.

    Args:
        wanted: The claim.
        line: The line.
        at: Position of the figure.
        around: Plain words of the consultant's names and of who issued the text.
    """
    words, stems = line.read.tokens.words, line.read.stems
    known = around | frozenset(plain_words(wanted.claim.text)) | frozenset(wanted.claim.stems)
    return all(
        not stems[place]
        or not known.isdisjoint((stems[place], words[place]))
        or words[place] in _words("plain")
        or words[place] in _ways()
        or not _words("when").isdisjoint(words[max(0, place - _OBJECT) : place])
        or words[place].endswith("ly")
        for place in clause(line.read, at)
    )


def _is_of_other_time(wanted: Sought, line: Line) -> bool:
    """Tell whether a line gives a time that the claim does not have, or counts by another time."""
    dates = [(set(one.findall(wanted.claim.text)), one.findall(line.read.text)) for one in (_DATES, _DAY)]
    is_dated = any(ours for ours, _ in dates)
    for ours, theirs in dates:
        if theirs and ours.isdisjoint(theirs) and (ours or (len(theirs) == 1 and not is_dated)):
            return True
    if _SPLIT_YEAR.search(line.read.text) and not _SPLIT_YEAR.search(wanted.claim.text):
        return True
    if not {"count", "amount"}.isdisjoint(one.kind for one in wanted.figures) and _has_other_rate(
        wanted, line
    ):
        return True
    return _is_of_other_period(wanted, line)


def _has_other_rate(wanted: Sought, line: Line) -> bool:
    ours_rate, their_rate = (set(_RATE.findall(one.text.casefold())) for one in (wanted.claim, line.read))
    return bool(their_rate) and their_rate != ours_rate


def is_of_one_year(wanted: Sought, line: Line) -> bool:
    """Tell whether a line has a number of one year, and the claim one without: in 2016 it had 12 clients."""
    counts = [one for one in wanted.figures if one.kind in ("count", "amount")]
    years = {one.value for one in line.read.quantities if one.is_year}
    return bool(counts) and not wanted.years and len(years) == 1 and not line.ends


def _is_of_other_period(wanted: Sought, line: Line) -> bool:
    ours = [one for one in wanted.figures if one.kind == "period"]
    theirs = [one for one in line.read.quantities if one.kind == "period"]
    if any(agree(one, other) for one in ours for other in theirs):
        return False
    words = line.read.tokens.words
    return bool(ours and theirs) or any(
        not {"first", "last"}.isdisjoint(words[max(0, one.start - 2) : one.start]) for one in theirs
    )


def _is_of_part(wanted: Sought, line: Line, around: frozenset[str]) -> bool:
    """Tell whether what is counted is called more closely, or something of it is: weekend bookings."""
    named = {word for name in line.read.names for word in name.words}
    claimed = (around & named) | frozenset(plain_words(wanted.claim.text))
    said = frozenset(wanted.claim.stems) | {name for one in wanted.names for name in one.words}
    places = [at for at, name in enumerate(line.read.stems) if name in wanted.subject]
    return any(
        name not in said and line.read.tokens.words[at] not in claimed and not _is_whole(line, at)
        for place in places
        for at, name in _closer(line.read, place)
    )


def _closer(text: Read, place: int) -> Iterator[tuple[int, str]]:
    """Yield the words that say more closely what is counted at ``place``, with their positions."""
    words, stems, breaks = text.tokens.words, text.stems, text.tokens.breaks
    if place and stems[place - 1] and breaks[place] < COMMA:
        yield place - 1, stems[place - 1]
    head = place - 1 - (place > 1 and words[place - 1] in _words("owners"))
    if head > 0 and words[head] in _words("parting") and stems[head - 1]:
        yield head - 1, stems[head - 1]
    if words[place + 1 : place + 2] and words[place + 1] in _words("prepositions"):
        for at in range(place + 2, min(place + 2 + _OBJECT, len(words))):
            if breaks[at] >= COMMA or words[at][0].isdigit():
                return
            if stems[at]:
                yield at, stems[at]
                return


def _is_whole(line: Line, at: int) -> bool:
    """Tell whether a word before what is counted makes it no smaller: all, total, really; or says when."""
    words = line.read.tokens.words
    if not _words("when").isdisjoint(words[max(0, at - 2) : at]):
        return True
    word = words[at]
    return (
        word in _words("moves") or word in _words("wholes") or word in _words("tools") or word.endswith("ly")
    )


def _is_longer_name(wanted: Sought, line: Line) -> bool:
    """Tell whether a line names another firm with the claim's name as a part of its own: its subsidiary."""
    forms = _words("tools")
    return any(
        set(ours.words) < set(theirs.words) and not set(theirs.words) - set(ours.words) <= forms
        for ours in wanted.names
        for theirs in line.read.names
    )


@cache
def _limits() -> tuple[str, ...]:
    return tuple(ledger_words()["scope"]["limits"])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(ledger_words()["scope"][name].split())


@cache
def _ways() -> frozenset[str]:
    known = ledger_words()["corroboration"]
    return frozenset(f"{known['up']} {known['down']}".split())
