"""Numbers in running text, by kind, each in one unit: "10k", "ten thousand", "300 %", "30 days"."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from vetkit.claims.lexicon import number_words
from vetkit.claims.tokens import COLON, Tokens

_DATA = number_words()
UNITS: Mapping[str, float] = {name: days for names, days in _DATA["days"].items() for name in names.split()}
"""Days in a unit of time."""
_SMALL: Mapping[str, float] = {word: float(value) for value, word in enumerate(_DATA["ones"].split())} | {
    word: 10.0 * value for value, word in enumerate(_DATA["tens"].split(), 2)
}
_LARGE: Mapping[str, float] = _DATA["large"]
_MULTIPLES: Mapping[str, float] = _DATA["multiples"]
_CURRENCIES = frozenset(_DATA["currencies"].split())

Read = tuple[int, float]
"""Position after the last word read, and the value."""


def number(found: Tokens, at: int) -> Read | None:
    """Read a plain number: 500, 1,000, 10k, 2.5 million, ten thousand, 500+."""
    read = _figures(found, at) if at < len(found.words) else None
    if read is None:
        return None
    at, value = read
    while at < len(found.words) and found.words[at] in _LARGE and _scales(found, at):
        value *= _LARGE[found.words[at]]
        at += 1
    if at < len(found.words) and found.words[at] == "+" and found.starts[at] == found.ends[at - 1]:
        at += 1
    return at, value


def _figures(found: Tokens, at: int) -> Read | None:
    word = found.words[at]
    if word[0].isdigit():
        return None if _inside_word(found, at) else (at + 1, _value(word))
    if word in _SMALL:
        value, at = _SMALL[word], at + 1
        if value >= 20 and at < len(found.words) and 0 < _SMALL.get(found.words[at], 0) < 10:
            return at + 1, value + _SMALL[found.words[at]]
        return at, value
    if word in ("hundreds", "thousands", "millions", "dozens"):
        value = _LARGE[word]
        follows = found.words[at + 1 : at + 3]
        if follows[:1] == ("of",) and len(follows) == 2 and follows[1] in _LARGE:
            return at + 3, value * _LARGE[follows[1]]
        return at + 1 + (follows[:1] == ("of",)), value
    if word in ("a", "half") and found.words[at + 1 : at + 2] and found.words[at + 1] in _LARGE:
        return (at + 1, 1.0) if len(found.words[at + 1]) > 2 else None
    return None


def _inside_word(found: Tokens, at: int) -> bool:
    """Tell whether letters touch the digits from the left, as in B2B."""
    start = found.starts[at]
    return start > 0 and found.shadow[start - 1].isalpha()


def _scales(found: Tokens, at: int) -> bool:
    """Single letters such as the k of 10k must touch the digits; words may stand apart."""
    return len(found.words[at]) > 2 or found.starts[at] == found.ends[at - 1]


def _value(digits: str) -> float:
    """Read 1,000 and 1.000 as a thousand, 2.5 and 2,5 as two and a half."""
    head, mark, tail = digits.replace(",", ".").rpartition(".")
    if mark and len(tail) == 3 and head.split(".")[0] != "0":
        return float((head + tail).replace(".", ""))
    return float(head.replace(".", "") + mark + tail) if mark else float(digits)


def percent(found: Tokens, at: int) -> Read | None:
    """Read 300%, 300 percent, 300 per cent, in per cent."""
    read = number(found, at)
    if read is None:
        return None
    at, value = read
    if found.words[at : at + 1] in (("%",), ("percent",), ("pct",)):
        return at + 1, value
    return (at + 2, value) if found.words[at : at + 2] == ("per", "cent") else None


def multiple(found: Tokens, at: int) -> Read | None:
    """Read 10x, 3 times, tenfold, double."""
    if at < len(found.words) and found.words[at] in _MULTIPLES:
        return at + 1, _MULTIPLES[found.words[at]]
    read = number(found, at)
    if read is None or read[0] >= len(found.words):
        return None
    at, value = read
    unit = found.words[at]
    touches = found.starts[at] == found.ends[at - 1]
    return (at + 1, value) if unit in ("times", "fold") or (unit == "x" and touches) else None


def amount(found: Tokens, at: int) -> Read | None:
    """Read $10M, EUR 500, 500 euros, whatever the currency."""
    if at < len(found.words) and found.words[at] in _CURRENCIES:
        return number(found, at + 1)
    read = number(found, at)
    if read and found.words[read[0] : read[0] + 1] and found.words[read[0]] in _CURRENCIES:
        return read[0] + 1, read[1]
    return None


def period(found: Tokens, at: int) -> Read | None:
    """Read 30 days, two weeks, a month, the first week, in days."""
    words = found.words
    if (
        words[at : at + 1] in (("a",), ("an",), ("one",))
        and words[at + 1 : at + 2]
        and words[at + 1] in UNITS
    ):
        return (at + 2, UNITS[words[at + 1]]) if len(words[at + 1]) > 1 else None
    read = number(found, at)
    if read is None or read[0] >= len(words):
        return None
    at, value = read
    unit = words[at]
    close = len(unit) > 1 or found.starts[at] == found.ends[at - 1]
    return (at + 1, value * UNITS[unit]) if unit in UNITS and close and found.breaks[at] < COLON else None


def years(found: Tokens, at: int) -> Read | None:
    """Read 10 years, 15+ years, a decade, in years."""
    read = period(found, at)
    if read is None or found.words[read[0] - 1] not in ("year", "years", "yr", "yrs", "decade", "decades"):
        return None
    return read[0], read[1] / 365.0


def year(found: Tokens, at: int) -> Read | None:
    """Read a calendar year, 1995 to 2099, standing alone."""
    word = found.words[at] if at < len(found.words) else ""
    return (at + 1, float(word)) if len(word) == 4 and word.isdigit() and 1995 <= int(word) < 2100 else None


KINDS: Mapping[str, Callable[[Tokens, int], Read | None]] = {
    "number": number,
    "percent": percent,
    "multiple": multiple,
    "amount": amount,
    "period": period,
    "years": years,
    "year": year,
}
"""The numbers that a phrase can ask for, by the name it uses."""
