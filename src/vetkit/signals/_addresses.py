"""Postal addresses, compared as places: abbreviations spelt out, floors and rooms apart, mail drops known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from vetkit.model.signal import Lists
from vetkit.signals._names import key
from vetkit.signals._plain import plain, words

_POSTCODES = (
    re.compile(r"\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b"),  # United Kingdom
    re.compile(r"\b([a-z]\d[a-z])\s*(\d[a-z]\d)\b"),  # Canada
    re.compile(r"\b(\d{4})\s*([a-z]{2})\b(?!\s*(?:st|rd|nd|th)\b)"),  # the Netherlands
    re.compile(r"\b(\d{5})-(\d{3})\b"),  # Brazil
    re.compile(r"\b(?:[a-z]{1,2}-)?(\d{5})(?:-\d{4})?\b()"),  # Germany, France, the United States
    re.compile(r"\b(\d{6})\b()"),  # Russia, India, China
    re.compile(r"\b(\d{3})-(\d{4})\b"),  # Japan
    re.compile(r"\b(\d{4})-(\d{3})\b"),  # Portugal
    re.compile(r"\b(\d{2})-(\d{3})\b(?=\s+[a-z])"),  # Poland
    re.compile(r"\b(?:[a-z]{1,3}-)?(\d{3}) (\d{2})\b(?=\s+[a-z])"),  # Sweden, Czechia, Greece
    re.compile(r"\b(?:[a-z]{1,2}-)?(\d{4})\b(?!\s*(?:street|road|avenue|st|rd|ave))()"),  # Austria, Norway
)
_STOREYS = ("og", "etage", "stock", "floor", "fl", "piso", "planta")
_ORDINAL = re.compile(r"^(\d{1,2})(?:st|nd|rd|th|e|er|eme|o|a)$")
_RANGE = re.compile(r"\b(\d{1,4})\s*[-–/]\s*(\d{1,4})\b")
_UNIT = re.compile(r"^(?:\d{1,4}[a-z]?|[a-z])$")
_AREA = re.compile(r"^(?:\d{1,3}[a-z]?|[ivx]{1,4})$")
_NUMBER = re.compile(r"^\d{1,5}[a-z]?$")
Likeness = Literal["same", "building", "rented"]
"""The same address; the same house, other room or floor; or a place that unrelated firms rent."""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address in parts.

    Attributes:
        postcode: Letters and digits alone; empty where none was seen.
        numbers: Numbers of the house.
        units: Floor, room, suite.
        street: Words that stand with the number of the house, without the generic ones.
        kinds: What kind of street it is, where the line says so.
        names: The words of street, house and town.
        rented: Whether it is a place that unrelated firms rent.
        whole: All its words in one, for scripts that put no blanks between them.
    """

    postcode: str
    numbers: frozenset[str]
    units: frozenset[str]
    street: frozenset[str]
    kinds: frozenset[str]
    names: frozenset[str]
    rented: bool
    whole: str


def address(text: str | None, lists: Lists) -> Address | None:
    """Return an address in parts; None where ``text`` names no place."""
    low = plain(text or "")
    found = words(_RANGE.sub(r"\1 \2", low))
    spelt = frozenset(lists.address_words.get(word, word) for word in found)
    rented = any(spelt.union(found).issuperset(one.split()) for one in lists.rented)
    rest, postcode = _without_postcode(low)
    lines = [_line(line, lists) for line in re.split(r"[,;\n]+", _RANGE.sub(r"\1 \2", rest))]
    numbers = frozenset(number for line in lines for number in line.numbers)
    names = frozenset(name for line in lines for name in line.names)
    if not names and not postcode:
        return None
    units = frozenset(unit for line in lines for unit in line.units)
    near = _street(lines)
    street = frozenset(name for line in near for name in line.names)
    kinds = frozenset(kind for line in near for kind in line.kinds)
    return Address(postcode, numbers, units, street, kinds, names, rented, "".join(found))


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of an address: numbers of the house, floors and rooms, kind of street, words that tell."""

    numbers: frozenset[str]
    units: frozenset[str]
    kinds: frozenset[str]
    names: frozenset[str]


def _line(text: str, lists: Lists) -> _Line:
    tokens, units = _without_units(_with_areas(list(words(text)), lists), lists)
    houses = frozenset(token for token in tokens if _NUMBER.match(token))
    named = {_bare(token, lists) for token in tokens if token not in houses and len(token) > 1}
    kinds = frozenset(named & lists.street_kinds)
    named -= lists.street_generic | lists.address_noise | {""}
    return _Line(houses, units, kinds, frozenset(map(key, named)))


def _street(lines: list[_Line]) -> tuple[_Line, ...]:
    """Return the line with the house's number, or those before and after it where it has no words."""
    for at, line in enumerate(lines):
        if line.numbers and line.names:
            return (line,)
        if line.numbers:
            return (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2])
    return ()


def _without_postcode(low: str) -> tuple[str, str]:
    """Return an address without its postcode, and the postcode."""
    for pattern in _POSTCODES:
        matches = list(pattern.finditer(low))
        if matches:
            found = matches[-1]
            return f"{low[: found.start()]} {low[found.end() :]}", "".join(found.groups())
    return low, ""


def _with_areas(tokens: list[str], lists: Lists) -> list[str]:
    """Write the number of a part of town in one word with it: sector 18, quận 3 are no houses."""
    kept: list[str] = []
    if len(tokens) == 2 and lists.address_words.get(tokens[0], tokens[0]) in lists.street_kinds:
        return ["".join(tokens)] if _AREA.match(tokens[1]) else tokens  # Road 11, in Dhaka
    row = iter(zip(tokens, (*tokens[1:], ""), strict=False))
    for token, after in row:
        if token in lists.areas and _AREA.match(after):
            kept.append(f"{token}{after}")
            next(row, None)
        else:
            kept.append(token)
    return kept


def _without_units(tokens: list[str], lists: Lists) -> tuple[list[str], frozenset[str]]:
    """Take out floors and rooms: "suite 5", "5th floor", "first floor", "flat b"."""
    kept: list[str] = []
    units: set[str] = set()
    row = iter(zip(tokens, (*tokens[1:], ""), strict=False))
    for token, after in row:
        unit = _unit(token, after, lists)
        if unit:
            units.add(unit)
            next(row, None)
        else:
            kept.append(token)
    return kept, frozenset(units)


def _unit(token: str, after: str, lists: Lists) -> str:
    """Return the floor or room that two words name; nothing where they name none."""
    if token in lists.units and _UNIT.match(after):
        return after
    ordinal = _ORDINAL.match(token)
    if ordinal and after in lists.units:
        return ordinal[1]
    named = token in lists.floors and after in lists.units
    numbered = token.isdigit() and len(token) < 3 and after in _STOREYS
    return token if named or numbered else ""


def _bare(token: str, lists: Lists) -> str:
    """Spell a word out, and take the street's ending off: haupt for hauptstr."""
    word = lists.address_words.get(token, token)
    if word.endswith("str") and len(word) > 4:
        word = f"{word}asse"
    ending = next(
        (end for end in lists.street_endings if word.endswith(end) and len(word) > len(end) + 2), ""
    )
    return word[: len(word) - len(ending)] if ending else word


def likeness(one: Address, other: Address) -> Likeness | None:
    """Return whether two addresses are one place; None where they are two, or too little is known."""
    if not _is_same_house(one, other):
        return None
    if one.rented or other.rented:
        return "rented"
    return "building" if one.units and other.units and not one.units & other.units else "same"


def _is_same_house(one: Address, other: Address) -> bool:
    if one.whole == other.whole and any(letter.isdigit() for letter in one.whole):
        return True
    if one.postcode and other.postcode and one.postcode != other.postcode:
        return False
    shared = len(one.names & other.names)
    if bool(one.numbers) != bool(other.numbers):
        return False
    if not one.numbers:
        return bool(one.postcode) and one.postcode == other.postcode and shared >= 2
    if not one.numbers & other.numbers or not _is_same_street(one, other):
        return False
    return one.postcode == other.postcode != "" or shared >= 2


def _is_same_street(one: Address, other: Address) -> bool:
    """Tell whether the shorter name of a street is in the other address; some lines have the town as well."""
    if one.kinds and other.kinds and not one.kinds & other.kinds:
        return False
    short, long = sorted((one, other), key=lambda address: len(address.street))
    return short.street <= long.names
