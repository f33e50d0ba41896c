"""People, firms and places for made-up cases, and the many ways in which one of them is written."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from random import Random

POOLS = tomllib.loads(Path(__file__).with_name("planted.toml").read_text(encoding="utf-8"))


def pool(name: str) -> list[str]:
    """Return one list of ``planted.toml``."""
    value = POOLS[name]
    return (
        value
        if isinstance(value, list)
        else [one.strip() for one in re.split(r"[|\n]", value) if one.strip()]
    )


@dataclass(frozen=True)
class Country:
    """Where somebody is, as far as numbers and domains show it.

    Attributes:
        name: As a profile has it.
        prefix: For calls from abroad.
        trunk: Dialled before the number at home; empty where nothing is.
        area: Beginnings of numbers.
        rest: Digits after them.
        endings: Of domains.
    """

    name: str
    prefix: str
    trunk: str
    area: tuple[str, ...]
    rest: int
    endings: tuple[str, ...]


COUNTRIES = (
    Country(
        "United Kingdom", "44", "0", ("1632", "1483", "161", "7700"), 6, ("co.uk", "org.uk", "com", "uk")
    ),
    Country("Germany", "49", "0", ("30", "89", "221", "40"), 7, ("de", "com", "eu")),
    Country("France", "33", "0", ("1", "4", "5"), 8, ("fr", "com", "eu")),
    Country("United States", "1", "", ("212", "415", "617", "303"), 7, ("com", "org", "net")),
    Country("Netherlands", "31", "0", ("20", "10", "30"), 7, ("nl", "com")),
    Country("Spain", "34", "", ("91", "93", "95"), 7, ("es", "com")),
    Country("Poland", "48", "", ("22", "12", "61"), 7, ("pl", "com.pl")),
    Country("Sweden", "46", "0", ("8", "31"), 7, ("se", "com")),
    Country("Ireland", "353", "0", ("1", "21"), 7, ("ie", "com")),
    Country("Australia", "61", "0", ("2", "3"), 8, ("com.au", "net.au")),
    Country("Austria", "43", "0", ("1", "316"), 7, ("at", "co.at")),
    Country("Switzerland", "41", "0", ("44", "31"), 7, ("ch", "com")),
)


def number(random: Random, country: Country) -> tuple[str, str]:
    """Return a new number: area and rest."""
    area = random.choice(country.area)
    rest = (
        country.rest
        - (1 if len(area) > 3 and country.prefix == "44" else 0)
        + (1 if len(area) < 4 and country.prefix == "44" else 0)
    )
    first = "23456789" if country.prefix in ("1", "44") else "123456789"
    digits = random.choice(first) + "".join(random.choice("0123456789") for _ in range(rest - 1))
    return area, digits


def spelt_phone(
    random: Random, country: Country, number: tuple[str, str], *, abroad: bool | None = None
) -> str:
    """Return one of the ways in which people write a number."""
    area, rest = number
    cut = random.choice((3, 4, len(rest)))
    parts = [rest[:cut], rest[cut:]] if rest[cut:] else [rest]
    separator = random.choice((" ", " ", "-", ".", ""))
    body = separator.join((area, *parts))
    if random.random() < 0.5 if abroad is None else abroad:
        zero = f"({country.trunk})" if country.trunk and random.random() < 0.3 else ""
        lead = random.choice(("+", "+", "00", "tel: +", "+ "))
        return f"{lead}{country.prefix}{random.choice((' ', ' ', '-', ''))}{zero}{body}"
    if country.trunk and random.random() < 0.4:
        return f"({country.trunk}{area}) {separator.join(parts)}"
    if country.prefix == "1" and random.random() < 0.3:
        return f"1-{body}"
    return f"{country.trunk}{body}"


def with_extension(random: Random, text: str, extension: str | None = None) -> str:
    """Return a number with an extension behind it."""
    form = random.choice((" ext. {}", " x{}", " ext {}", ", ext. {}", " extension {}", " #{}"))
    return text + form.format(extension or random.randint(2, 899))


_LETTERS = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "þ": "th", "đ": "d", "ð": "d"})


def slug(text: str) -> str:
    """Return a name as it stands in a domain."""
    spelt = text.casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", spelt)
    return re.sub(r"[^a-z0-9]+", "", "".join(one for one in plain if not unicodedata.combining(one)))


def subdomain(random: Random, domain: str) -> str:
    """Return the domain or one within it."""
    return random.choice(("", "mail.", "news.", "eu.mail.", "web2.")) + domain


def reordered(random: Random, name: str) -> str:
    """Return a name as lists have it."""
    given, _, family = name.rpartition(" ")
    return random.choice(
        (
            f"{family}, {given}",
            f"{family.upper()} {given}",
            f"{given} {family.upper()}",
            name,
            f"Dr. {name}",
            f"{name}, MBA",
        )
    )


def married(random: Random, family: str, other: str) -> str:
    """Return a surname with a second one."""
    return random.choice(
        (
            f"{family}-{other}",
            f"{other}-{family}",
            f"{other} (née {family})",
            f"{family} {other}",
            f"{other} {family}",
        )
    )


def unaccented(random: Random, text: str) -> str:
    """Return a name as a form without accents has it, or as it is."""
    if random.random() < 0.4:
        return text
    swaps = {
        "ü": "ue",
        "ö": "oe",
        "ä": "ae",
        "ß": "ss",
        "ø": "o",
        "Ø": "O",
        "Ö": "Oe",
        "Ü": "Ue",
        "ł": "l",
        "Ł": "L",
        "Þ": "Th",
        "ı": "i",
    }
    if random.random() < 0.5:
        text = "".join(swaps.get(one, one) for one in text)
    spread = unicodedata.normalize(
        "NFKD",
        "".join(
            {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "Þ": "Th", "ı": "i"}.get(one, one)
            for one in text
        ),
    )
    return "".join(one for one in spread if not unicodedata.combining(one))


@dataclass(frozen=True)
class Place:
    """A postal address in parts."""

    house: str
    street: str
    town: str
    code: str
    country: str


def place(random: Random) -> Place:
    """Return a new address, British or German."""
    if random.random() < 0.3:
        code = f"{random.randint(10, 98)}{random.randint(100, 999)}"
        street = random.choice(pool("german"))
        return Place(
            str(random.randint(1, 140)), street, random.choice(pool("german_cities")), code, "Germany"
        )
    town, *code_parts = random.choice(pool("cities")).rsplit(" ", 2)
    code = " ".join(code_parts)
    code = re.sub("#", lambda _: str(random.randint(1, 9)), code)
    code = _letters(random, code)
    return Place(str(random.randint(1, 180)), random.choice(pool("streets")), town, code, "United Kingdom")


def _letters(random: Random, code: str) -> str:
    head, _, tail = code.rpartition(" ")
    return f"{head} {''.join(random.choice('ABDEFGHJ') if one == 'L' else one for one in tail)}"


_SHORT = {
    "Street": "St.",
    "Road": "Rd",
    "Lane": "Ln",
    "Avenue": "Ave.",
    "Terrace": "Ter",
    "Square": "Sq",
    "Close": "Cl",
    "Gardens": "Gdns",
    "straße": "str.",
    "gasse": "gasse",
    "platz": "platz",
}


def spelt_place(random: Random, where: Place, unit: str = "") -> str:
    """Return one of the ways in which people write an address."""
    street = where.street
    if random.random() < 0.5:
        for long, short in _SHORT.items():
            street = re.sub(rf"{long}$", short, street)
    street = street.replace("ß", "ss") if random.random() < 0.3 else street
    german = where.country == "Germany"
    line = (
        f"{street} {where.house}"
        if german
        else random.choice((f"{where.house} {street}", f"{where.house}, {street}"))
    )
    code = where.code if german or random.random() < 0.7 else where.code.replace(" ", "")
    town = (
        random.choice((f"{code} {where.town}", f"D-{code} {where.town}"))
        if german
        else random.choice((f"{where.town} {code}", f"{where.town}, {code}"))
    )
    parts = [unit, line, town] if unit else [line, town]
    if random.random() < 0.3:
        parts.append(
            {"Germany": "Deutschland", "United Kingdom": random.choice(("UK", "United Kingdom", "England"))}[
                where.country
            ]
        )
    text = random.choice((", ", ", ", "\n")).join(parts)
    return text.upper() if random.random() < 0.1 else text


def edited(random: Random, text: str, share: float) -> str:
    """Return ``text`` as somebody copies it: some words changed or left out, other marks between them."""
    fillers = ("really", "indeed", "quite", "truly", "then", "simply")
    found = []
    for word in text.split():
        chance = random.random()
        if chance < share / 2:
            continue
        found.append(word)
        if chance < share:
            found.append(random.choice(fillers))
    made = " ".join(found)
    if random.random() < 0.5:
        made = made.replace(",", "")
    return made.replace(" – ", " - ").upper() if random.random() < 0.05 else made
