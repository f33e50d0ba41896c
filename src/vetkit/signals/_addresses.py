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
    re.compile(r"\b(?:[a-z]{1,2}-)?(\d{5})(?:-\d{4})?\b()"),
    re.compile(r"\b(?:[a-z]{1,2}-)?(\d{4})\b(?!\s*(?:street|road|avenue|st|rd|ave))()"),
)
_STOREYS = ("og", "etage", "stock", "floor", "fl", "piso", "planta")
_ORDINAL = re.compile(r"^(\d{1,2})(?:st|nd|rd|th|e|er|eme|o|a)$")
_RANGE = re.compile(r"\b(\d{1,4})\s*[-–/]\s*(\d{1,4})\b")
_UNIT = re.compile(r"^(?:\d{1,4}[a-z]?|[a-z])$")
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
        names: Words of street, house and town, without the generic ones.
        rented: Whether it is a place that unrelated firms rent.
    """

    postcode: str
    numbers: frozenset[str]
    units: frozenset[str]
    names: frozenset[str]
    rented: bool


def address(text: str | None, lists: Lists) -> Address | None:
    """Return an address in parts; None where ``text`` names no place."""
    low = _RANGE.sub(r"\1 \2", plain(text or ""))
    found = words(low)
    spelt = frozenset(lists.address_words.get(word, word) for word in found)
    rented = any(spelt.union(found).issuperset(one.split()) for one in lists.rented)
    rest, postcode = _without_postcode(low)
    tokens, units = _without_units(rest, lists)
    numbers = frozenset(token for token in tokens if _NUMBER.match(token))
    names = frozenset(_bare(token, lists) for token in tokens if token not in numbers) - lists.street_generic
    names = frozenset(map(key, names - lists.address_noise - {""}))
    return Address(postcode, numbers, units, names, rented) if names or postcode else None


def _without_postcode(low: str) -> tuple[list[str], str]:
    """Return the words of an address but its postcode, and the postcode."""
    for pattern in _POSTCODES:
        matches = list(pattern.finditer(low))
        if matches:
            found = matches[-1]
            rest = f"{low[: found.start()]} {low[found.end() :]}"
            return list(words(rest)), "".join(found.groups())
    return list(words(low)), ""


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
    if one.postcode and other.postcode and one.postcode != other.postcode:
        return False
    shared = len(one.names & other.names)
    if one.numbers and other.numbers:
        if not one.numbers & other.numbers:
            return False
        return shared >= 1 if one.postcode and other.postcode else shared >= 2
    if one.numbers or other.numbers:
        return False
    return bool(one.postcode) and one.postcode == other.postcode and shared >= 2
