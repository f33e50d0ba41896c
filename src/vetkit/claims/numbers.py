"""Numbers in running text, by kind, each in one unit: "10k", "ten thousand", "300 %", "30 days"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from vetkit.claims.lexicon import first_names, number_words, trade_words
from vetkit.claims.tokens import COLON, NONE, Tokens

_DATA = number_words()
UNITS: Mapping[str, float] = {name: days for names, days in _DATA["days"].items() for name in names.split()}
"""Days in a unit of time."""
_SMALL: Mapping[str, float] = {word: float(value) for value, word in enumerate(_DATA["ones"].split())} | {
    word: 10.0 * value for value, word in enumerate(_DATA["tens"].split(), 2)
}
_LARGE: Mapping[str, float] = _DATA["large"]
SCALES: Mapping[str, float] = {word: _LARGE[word] for word in ("hundred", "thousand", "million", "billion")}
"""Words that count in hundreds and more."""
WORDS_FOR = SCALES.keys() | _SMALL.keys()
"""Words that are numbers, or parts of them."""
_MULTIPLES: Mapping[str, float] = _DATA["multiples"]
CURRENCIES = frozenset(_DATA["currencies"].split())
"""Signs and words for money."""

STARTS = (
    _SMALL.keys()
    | _MULTIPLES.keys()
    | CURRENCIES
    | {"a", "an", "half", "hundreds", "thousands", "millions", "dozens"}
)
"""Words with which a number that is not in digits can begin."""
_NUMERAL = re.compile(
    r"\d+(?:[.,]\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,2}(?:,\d\d)+,\d{3}"
)
"""Digits that are one number: 1,000,000 and 1.000,50 and 1,00,000, and not the date 24.11.2026."""

Read = tuple[int, float]
"""Position after the last word read, and the value."""


def number(found: Tokens, at: int) -> Read | None:
    """Read a plain number: 500, 1,000, 10k, 2.5 million, ten thousand, two hundred and fifty, 500+."""
    if at not in found.numbers:
        begins = at < len(found.words) and may_begin(found.words[at])
        found.numbers[at] = _number(found, at) if begins else None
    return found.numbers[at]


def may_begin(word: str) -> bool:
    """Tell whether a number of any kind can begin with ``word``."""
    return word in STARTS or word[0].isdigit()


def _number(found: Tokens, at: int) -> Read | None:
    read = spelled(found, at) or _figures(found, at)
    if read is None:
        return None
    at, value = read
    while at < len(found.words) and found.words[at] in _LARGE and _scales(found, at):
        value *= _LARGE[found.words[at]]
        at += 1
    if at < len(found.words) and found.words[at] == "+" and found.starts[at] == found.ends[at - 1]:
        at += 1
    return at, value


def spelled(found: Tokens, at: int) -> Read | None:
    """Read a number in words: seven, twenty-five, a hundred and fifty, two thousand five hundred and six."""
    words, start = found.words, at
    total = group = 0.0
    room, scale = 100.0, float("inf")  # the next small word is below the one, the next scale below the other
    if words[at] == "a" and words[at + 1 : at + 2] and words[at + 1] in SCALES:
        group, at = 1.0, at + 1
    while at < len(words) and (at == start or found.breaks[at] == NONE):
        word = words[at]
        if _SMALL.get(word, room) < room and (at == start or _SMALL[word] > 0):
            group += _SMALL[word]
            room = 10.0 if _SMALL[word] >= 20 else 0.0
        elif word == "hundred" and 0 < group < 100:
            group, room = group * 100, 100.0
        elif SCALES.get(word, 0.0) > 100 and group and SCALES[word] < scale:
            scale = SCALES[word]
            total, group, room = total + group * scale, 0.0, 100.0
        elif word != "and" or words[at - 1] not in SCALES or not set(words[at + 1 : at + 2]) & _SMALL.keys():
            break
        at += 1
    return (at, total + group) if total or group or at > start else None


def _figures(found: Tokens, at: int) -> Read | None:
    word = found.words[at]
    if word[0].isdigit():
        unread = _inside_word(found, at) or not _NUMERAL.fullmatch(word)
        return None if unread else (at + 1, value_of(word))
    if word in ("hundreds", "thousands", "millions", "dozens"):
        value = _LARGE[word]
        follows = found.words[at + 1 : at + 3]
        if follows[:1] == ("of",) and len(follows) == 2 and follows[1] in _LARGE:
            of = found.words[at + 3 : at + 4] == ("of",)
            return at + 3 + of, value * _LARGE[follows[1]]
        return at + 1 + (follows[:1] == ("of",)), value
    after = at + 1 + (word == "half" and found.words[at + 1 : at + 2] == ("a",))
    if word in ("a", "half") and len("".join(found.words[after : after + 1])) > 2:
        return (after, 1.0 if word == "a" else 0.5) if found.words[after] in _LARGE else None
    return None


def _inside_word(found: Tokens, at: int) -> bool:
    """Tell whether letters touch the digits from the left, as in B2B."""
    start = found.starts[at]
    return start > 0 and found.shadow[start - 1].isalpha()


def _scales(found: Tokens, at: int) -> bool:
    """Single letters such as the k of 10k must touch the digits; words may stand apart."""
    return len(found.words[at]) > 2 or found.starts[at] == found.ends[at - 1]


def value_of(digits: str) -> float:
    """Read 1,000 and 1.000 as a thousand, 2.5 and 2,5 as two and a half."""
    head, mark, tail = digits.replace(",", ".").rpartition(".")
    whole = head.replace(".", "")
    if mark and len(tail) == 3 and whole != "0" and not ("," in digits and "." in digits):
        return float(whole + tail)
    return float(f"{whole}.{tail}") if mark else float(digits)


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
    return (
        (at + 1, value)
        if unit in ("times", "fold") or (unit == "x" and touches and not _by(found, at))
        else None
    )


def _by(found: Tokens, at: int) -> bool:
    """Tell whether a figure touches the x from the right, as in 1200x800."""
    after = found.words[at + 1 : at + 2]
    return bool(after) and after[0][0].isdigit() and found.starts[at + 1] == found.ends[at]


def amount(found: Tokens, at: int) -> Read | None:
    """Read $10M, EUR 500, 500 euros, whatever the currency."""
    if at < len(found.words) and found.words[at] in CURRENCIES:
        return number(found, at + 1)
    read = number(found, at)
    if read and found.words[read[0] : read[0] + 1] and found.words[read[0]] in CURRENCIES:
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


def name(found: Tokens, at: int) -> Read | None:
    """Read a person's name as it is written, at most four words: Ana Ruiz, Thomas J. Weber, Oleksandr.

    Each has a capital and is not common in this trade. The value is the number of words; a known first name
    that stands alone is as good as two.
    """
    end = at
    while (
        end < min(at + 4, len(found.words)) and (end == at or _goes_on(found, end)) and _may_name(found, end)
    ):
        end += 1
    if end == at or (end - at == 1 and len(found.words[at]) == 1):
        return None
    return end, max(float(end - at), 2.0 if found.words[at] in first_names() else 1.0)


def _goes_on(found: Tokens, at: int) -> bool:
    """Tell whether the word belongs to the one before: nothing but the full stop of an initial is between."""
    return found.breaks[at] == NONE or len(found.words[at - 1]) == 1


def _may_name(found: Tokens, at: int) -> bool:
    return found.words[at] not in trade_words() and found.capital(at)


_DIGITS = frozenset("0123456789")
_ANY = frozenset({*_DIGITS, *_SMALL, *_LARGE})
_TIME = frozenset(UNITS)
SPELT: Mapping[str, frozenset[str] | None] = {
    "number": _ANY,
    "percent": frozenset({"%", "percent", "pct", "cent"}),
    "multiple": frozenset({*_MULTIPLES, "times", "fold", "x"}),
    "amount": CURRENCIES,
    "period": _TIME,
    "years": _TIME,
    "year": _DIGITS,
    "name": None,
}
"""Words, digits or signs of which each kind needs one; None where it needs none."""

KINDS: Mapping[str, Callable[[Tokens, int], Read | None]] = {
    "number": number,
    "percent": percent,
    "multiple": multiple,
    "amount": amount,
    "period": period,
    "years": years,
    "year": year,
    "name": name,
}
"""The numbers and names that a phrase can ask for, by the name it uses."""
