"""Telephone numbers, compared as the numbers that they are and not as they are written.

Where the library of numbering plans is not installed, they are compared digit by digit: that is nearly as
good for numbers of one country, and it is said in the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any, Literal

_EXTENSION = re.compile(
    r"(?<=[\d)])[\s,;(]*(?:#|[^\W\d_]{1,14}(?:[\s.]{1,2}[^\W\d_]{1,3})?)[\s.:=]*(\d{1,6})\)?\s*$", re.I
)
"""A word and a short number behind a telephone number, in whatever language: ext, x, Durchwahl, ramal."""
_SEVERAL = re.compile(
    r"\s*(?:[;|\n](?!ext)|\s/\s(?=(?:\D{0,3}\d){7})|\bor\b|\boder\b|\bou\b|/(?=\s*(?:\+|00)\d)"
    r"|(?<=\d)\s(?=(?:t|m|tel|mob|mobile|phone|office|mobil|handy|portable|fax)\b[\s.:]{1,2}[+(\s]*\d)"
    r"|,(?!\s*(?:ext|x|dw|#))(?=[\sA-Za-z.:]*(?:\+|(?:\D{0,2}\d){7})))\s*",
    re.I,
)
_ABROAD = re.compile(
    r"^\s*(?:(?:https?://)?wa\.me/\+?(?=[1-9])|(?:[a-z]{1,10}\s?[.:]*\s*)?(?:\+|00(?=\W?[1-9])|011(?=(?:\W*\d){11})))",
    re.I,
)
"""How a number begins that names its country; 011 is dialled in North America, elsewhere it begins others."""
_DIRECT = re.compile(r"^(.*\d{3}.*)[-–](\d{1,5})$")
_SPELT = re.compile(r"[\s+()\d.-]*\d[\s).-]*[A-Z]{3,9}(?:[\s.-]?[A-Z\d]+)*\s*")
_KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
"""A number of which a part is spelt, as on the keys of a telephone: 1-800-FLOWERS."""
_CALLED = re.compile(r"\+?\(?\d(?:[\s()./-]{0,3}\d){6,14}(?!\d)")
"""A number within a note of what was called."""
_PLACEHOLDER = re.compile(r"(?:(\d)\1{5,}|0?123456789?0?|\d{3,5}0{6})$")
"""Digits that stand for a number that nobody has yet: 0000000, 01234567890, 0800 000000."""
_LEAST = 7
"""Digits that a number must have to be compared."""
_WHOLE = 10
"""Digits from which on a number is whole, and a word beside it no part of it."""
_MOST_OF_COUNTRY = 3
"""Digits of the longest country prefix."""
_DASHED = ("DE", "AT")
"""Countries where an extension follows the number after a hyphen, the switchboard being 0."""

Likeness = Literal["same", "extension"]
"""The same number; or the same switchboard with another extension."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One telephone number.

    Attributes:
        numbers: What it can be in full, in E.164; nothing where its country is not known.
        digits: Its digits, without the prefix for abroad and without extension.
        abroad: Whether it was written with a country.
        extension: The extension; empty where there is none.
        kind: mobile, voip, or other; empty where that is not known.
        switchboard: Digits of the main number, where it is written with a direct line.
    """

    numbers: frozenset[str]
    digits: str
    abroad: bool
    extension: str
    kind: str
    switchboard: str = ""

    @property
    def masked(self) -> str:
        """The number as far as a report may show it."""
        return f"number ending in {self.digits[-2:]}"


def is_available() -> bool:
    """Tell whether the library of numbering plans is installed."""
    return _library() is not None


@cache
def _library() -> ModuleType | None:
    try:
        import phonenumbers
    except ImportError:
        return None
    return phonenumbers


def phones(text: str | None, regions: Iterable[str]) -> tuple[Phone, ...]:
    """Return the numbers in ``text``, read as numbers of ``regions`` where they name no country.

    Args:
        text: One number, or several with a comma, semicolon or "or" between.
        regions: ISO 3166 codes, such as GB.
    """
    places = tuple(regions)
    return tuple(phone for part in _SEVERAL.split(text or "") if (phone := _phone(part, places)))


def region_of(text: str | None) -> tuple[str, ...]:
    """Return the countries of the numbers in ``text`` that name one."""
    library = _library()
    if library is None or not text:
        return ()
    found = (_parsed(part, None, library) for part in _SEVERAL.split(text) if _ABROAD.match(part))
    regions = (library.region_code_for_country_code(number.country_code) for number in found if number)
    return tuple(region for region in regions if region in library.SUPPORTED_REGIONS)


def _phone(text: str, regions: tuple[str, ...]) -> Phone | None:
    extension = _EXTENSION.search(text)
    if extension and len(re.sub(r"\D", "", text[: extension.start()])) < _LEAST:
        extension = None
    bare = _dialled(text[: extension.start()] if extension else text)
    abroad = bool(_ABROAD.match(bare))
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", _ABROAD.sub("", bare) if abroad else bare))
    if not abroad:
        digits = digits.lstrip("0")
    if len(digits) < _LEAST or _PLACEHOLDER.search(digits):
        return None
    numbers, kind = _numbers(bare, abroad=abroad, regions=regions)
    direct = _DIRECT.match(bare.strip()) if set(regions) & set(_DASHED) else None
    board = re.sub(r"\D", "", re.sub(r"\(0\)", "", _ABROAD.sub("", direct[1]))).lstrip("0") if direct else ""
    return Phone(numbers, digits, abroad, extension[1] if extension else "", kind, board)


def _dialled(text: str) -> str:
    """Return a number with the part that is spelt in digits; one that is whole without it is left alone."""
    digits = len(re.sub(r"\D", "", text))
    spelt = _SPELT.fullmatch(text) and digits + sum(map(str.isupper, text)) >= _LEAST
    return text.translate(_KEYPAD) if spelt and digits < _WHOLE else text


def called(text: str | None, regions: Iterable[str]) -> tuple[Phone, ...]:
    """Return the number that a note of a call names first, such as "01632 960400, from their website"."""
    found = _CALLED.search(text or "")
    phone = _phone(found[0], tuple(regions)) if found else None
    return (phone,) if phone else ()


def _numbers(text: str, *, abroad: bool, regions: tuple[str, ...]) -> tuple[frozenset[str], str]:
    """Return what the number can be in full, and its kind where only one is possible."""
    library = _library()
    if library is None:
        return frozenset(), ""
    places: tuple[str | None, ...] = (None,) if abroad else regions
    parsed = [number for place in places if (number := _parsed(text, place, library))]
    full = frozenset(library.format_number(number, library.PhoneNumberFormat.E164) for number in parsed)
    kinds = {_kind(number, library) for number in parsed}
    return full, kinds.pop() if len(kinds) == 1 else ""


def _parsed(text: str, region: str | None, library: ModuleType) -> Any | None:  # noqa: ANN401 - the library's type
    """Return the library's number; None where ``text`` cannot be one."""
    international = _ABROAD.sub("+", text) if region is None else text
    try:
        number = library.parse(international, region)
    except library.NumberParseException:
        return None
    return number if library.is_possible_number(number) else None


def _kind(number: Any, library: ModuleType) -> str:  # noqa: ANN401 - the library's type
    names = library.PhoneNumberType
    kinds = {names.MOBILE: "mobile", names.VOIP: "voip", names.PERSONAL_NUMBER: "voip", names.UAN: "other"}
    return kinds.get(library.number_type(number), "other" if library.is_valid_number(number) else "")


def likeness(one: Phone, other: Phone) -> Likeness | None:
    """Return whether two numbers are the same, or differ in the extension alone; None where they differ."""
    if not _is_same(one, other):
        return "extension" if _is_same_board(one, other) else None
    if one.extension and other.extension and one.extension != other.extension:
        return "extension"
    return "same"


def _is_same(one: Phone, other: Phone) -> bool:
    if one.numbers and other.numbers:
        return bool(one.numbers & other.numbers)
    if one.abroad == other.abroad:
        return one.digits == other.digits
    long, short = (one, other) if one.abroad else (other, one)
    return long.digits.endswith(short.digits) and 0 < len(long.digits) - len(short.digits) <= _MOST_OF_COUNTRY


def _is_same_board(one: Phone, other: Phone) -> bool:
    boards = one.switchboard, other.switchboard
    return all(len(board) >= _LEAST for board in boards) and (
        boards[0].endswith(boards[1]) or boards[1].endswith(boards[0])
    )


def pairs(one: Iterable[Phone], other: Iterable[Phone]) -> Iterator[tuple[Phone, Phone, Likeness]]:
    """Yield every two numbers of two people that are alike, and how."""
    others = tuple(other)
    for a in one:
        for b in others:
            if alike := likeness(a, b):
                yield a, b, alike
