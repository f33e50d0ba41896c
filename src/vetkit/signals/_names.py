"""Names of people, compared over accents, alphabets, order, double names and marriage."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from vetkit.model.signal import Lists
from vetkit.signals._plain import plain, words

_SPELLINGS = (
    *(
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
        ("aa", "a"),
        ("tsch", "ch"),
        ("shch", "sh"),
        ("sch", "sh"),
        ("kh", "h"),
    ),
    *(("dzh", "dj"), ("ph", "f"), ("ks", "x"), ("ou", "u"), ("w", "v"), ("j", "i"), ("y", "i"), ("ii", "i")),
)
"""Spellings of one sound, by which the same name is written in two languages; each pair in turn."""

_BORN = re.compile(r"\b(?:née?|nee|born|geb\.?|geborene?|formerly|fka)(?!\w)")
"""Small letters only: there are people called Born."""
_EAST_ASIAN = re.compile("[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts in which the surname comes first."""

_PATRONYMIC = re.compile(r"(?:ovich|evich|ovna|evna|ichna)$")
"""Ending, in the form of ``key``, of a Russian second name, which is the father's given name."""

_ASIDE = re.compile(r"[(\[]([^)\]]*)[)\]]|[\"“”„][^\"“”„]*[\"“”„]")


_DAUGHTER = ("dottir", "daetur")
"""Endings of what stands for a surname in Iceland."""

_SHORTEST = 3
"""Letters that a given name cut short has at least."""
_SHORT_MAC = 5
"""Letters up to which a word that begins with mac is no clan: Macy, Mace."""


@lru_cache(maxsize=20_000)
def key(word: str) -> str:
    """Return a word of a name, in plain form, as its other spellings have it too: muller for mueller."""
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    if word.startswith("ie"):  # Yevgeny, Evgeny
        word = word[1:]
    return f"mc{word[3:]}" if word.startswith("mac") and len(word) > _SHORT_MAC else word


@dataclass(frozen=True, slots=True)
class Name:
    """A name in parts, each in the form of ``key``.

    Attributes:
        given: Given names and initials, as far as they are known to be.
        family: Parts that are surnames for sure.
        unsure: Parts that may be either: the first word, or one in the middle.
        joined: The surname as one word with its particles, as some write it; empty where it has none.
        every: All parts.
    """

    given: tuple[str, ...]
    family: frozenset[str]
    unsure: frozenset[str]
    joined: str
    every: frozenset[str]


def name(text: str, lists: Lists) -> Name:
    """Return the parts of a person's ``text``; "Merriday, Debbie" and "MERRIDAY Debbie" are read as meant."""
    before, born = _split_born(text)
    born_as = _parts(born, lists)
    front, comma, rest = before.partition(",")
    if comma and _parts(rest, lists):
        return _name(_parts(rest, lists), (*_parts(front, lists), *born_as), lists)
    tokens = [token for token in before.replace(",", " ").split() if _parts(token, lists)]
    tokens = _without_patronymic(tokens)
    shouted = [token for token in tokens if len(token) > 1 and token.isupper() and "." not in token]
    if tokens and _EAST_ASIAN.match(tokens[0]):
        return _name(_all(tokens[1:], lists), (*_parts(tokens[0], lists), *born_as), lists)
    if tokens and 0 < len(shouted) < len(tokens):
        calm = [token for token in tokens if token not in shouted]
        return _name(_all(calm, lists), (*_all(shouted, lists), *born_as), lists)
    if len(tokens) < 2:
        return _name((), (*_all(tokens, lists), *born_as), lists)
    return _name(_all(tokens[:-1], lists), (*_parts(tokens[-1], lists), *born_as), lists)


def _without_patronymic(tokens: list[str]) -> list[str]:
    """Return a Russian name as given name and surname, in whichever order it was written."""
    if len(tokens) != 3:
        return tokens
    is_father = [bool(_PATRONYMIC.search(key(plain(token)))) for token in tokens]
    if is_father[2]:
        return [tokens[1], tokens[0]]
    return [tokens[0], tokens[2]] if is_father[1] else tokens


def _split_born(text: str) -> tuple[str, str]:
    """Return the name before, and the one after "née"; what else stands in brackets or quotes is left out."""
    born = " ".join(aside[1] for aside in _ASIDE.finditer(text) if aside[1] and _BORN.search(aside[1]))
    before, *after = _BORN.split(_ASIDE.sub(" ", text), maxsplit=1)
    return before, " ".join((*after, _BORN.sub(" ", born)))


def _all(tokens: Iterable[str], lists: Lists) -> tuple[str, ...]:
    return tuple(part for token in tokens for part in _parts(token, lists))


def _parts(text: str, lists: Lists) -> tuple[str, ...]:
    """Return the words of ``text`` without titles, be they written with dots."""
    kept = (token for token in text.split() if plain(token).replace(".", "").strip(",;") not in lists.titles)
    found = (word for token in kept for word in words(token))
    return tuple(key(word) for word in found if not word.isdigit() and word not in lists.titles)


def _bare(family: Iterable[str], lists: Lists) -> tuple[str, ...]:
    """Return the words of a surname without its particles; one that stands alone is a surname."""
    parts = tuple(family)
    small = _keyed(lists).particles
    return tuple(part for part in parts if part not in small) or parts


def _name(first: tuple[str, ...], family: tuple[str, ...], lists: Lists) -> Name:
    """Put the parts together; a particle is one after the given name, so that Ben Reed stays Ben."""
    keyed = _keyed(lists)
    kept = (part for part in first[1:] if part not in keyed.particles or part in keyed.given)
    given = (*first[:1], *kept)
    surnames = frozenset(_bare(family, lists))
    unsure = frozenset(part for part in given if len(part) > 2) - surnames
    small = [part for part in first[1:] if part in _keyed(lists).particles]
    whole = "".join((*small, *family)) if small or len(_bare(family, lists)) < len(family) else ""
    return Name(given, surnames, unsure, whole, frozenset((*given, *surnames)))


def shared_surnames(one: Name, other: Name, lists: Lists) -> frozenset[str]:
    """Return the surnames that two people share and that say something: not one that everybody has.

    Where the order of a name is not sure, its first word counts as a surname if it is no given name. Two
    common surnames together are rare again.
    """
    both = frozenset(a for a, b in product(one.family, other.family) if _is_same_surname(a, b))
    pairs = (*product(one.family, other.unsure), *((b, a) for a, b in product(one.unsure, other.family)))
    crossed = frozenset(a for a, b in pairs if _is_same_surname(a, b) and b not in _keyed(lists).given)
    shared = both | crossed | _joined(one, other) | _joined(other, one)
    rare = frozenset(
        part for part in shared if not is_common(part, lists) and part not in _keyed(lists).given
    )
    if both and not rare:
        middle = product(one.unsure, other.unsure)
        both |= {a for a, b in middle if _is_same_surname(a, b) and a not in _keyed(lists).given}
    return rare or (both if len(both) > 1 else frozenset())


def is_in_order(one: Name, other: Name, lists: Lists) -> bool:
    """Tell whether two share what is the surname of both, or where one is turned round by all that is known.

    Nothing makes Hartmut Lindenquist a relative of Ruth Hartmut. Merriday Debbie may be one of Chaz
    Merriday, since Debbie is a given name.
    """
    if any(_is_same_surname(a, b) for a, b in product(one.family, other.family)):
        return True
    if _joined(one, other) or _joined(other, one):
        return True
    turned = ((one.unsure, other.family, one.family), (other.unsure, one.family, other.family))
    return any(
        any(_is_same_surname(a, b) for a, b in product(unsure, family)) and bool(last & _keyed(lists).given)
        for unsure, family, last in turned
    )


def _joined(one: Name, other: Name) -> frozenset[str]:
    """Return the surname that one writes in one word and the other with particles: Delacruz, de la Cruz."""
    return frozenset({one.joined} & other.family) if one.joined else frozenset()


def is_common(surname: str, lists: Lists) -> bool:
    """Tell whether so many have ``surname``, in the form of ``key``, that sharing it says nothing.

    In Iceland it is the father's given name.
    """
    if surname.endswith(_DAUGHTER):
        return True
    return bool(_forms(surname) & _keyed(lists).surnames) or len(surname) < 3


def _is_same_surname(one: str, other: str) -> bool:
    return bool(_forms(one) & _forms(other))


@lru_cache(maxsize=20_000)
def _forms(surname: str) -> frozenset[str]:
    """Return a surname with the forms that the other sex has: Novakova is Novak, Kowalska is Kowalski."""
    forms = {surname}
    if surname.endswith(("ova", "eva", "ina")) and len(surname) > 5:
        forms |= {surname[:-1], surname[:-3], f"{surname[:-3]}a"}
    if surname.endswith(("ska", "cka", "dzka")):
        forms.add(f"{surname[:-1]}i")
    if surname.endswith(("skaia", "ckaia")):
        forms |= {f"{surname[:-3]}i", surname[:-2]}
    if surname.endswith(("skii", "ckii")):
        forms.add(surname[:-1])
    if surname.endswith(("cova", "kova", "lova")) and len(surname) > 6:  # Nemcova is Nemec, Havlova is Havel
        forms.add(f"{surname[:-4]}e{surname[-4]}")
    if surname.endswith("opulu"):
        forms.add(f"{surname[:-1]}os")
    return frozenset(forms)


def is_same_person(one: Name, other: Name, lists: Lists) -> bool:
    """Tell whether two names can be one person's: a surname, and a given name or its short form."""
    if len(one.every) > 1 and one.every == other.every:
        return True
    if not _has_one_surname(one, other):
        return False
    return any(
        _is_same_given(a, b, lists) for a, b in product(one.given[:1], other.given[:1]) if len(a) > 1 < len(b)
    )


def may_be_same_person(one: Name, other: Name, lists: Lists) -> bool:
    """Tell whether a rare surname agrees, and an initial, a part or a second one of the given names."""
    if not _has_one_surname(one, other) or not shared_surnames(one, other, lists):
        return False
    initial = any(
        a[0] == b[0] and min(len(a), len(b)) == 1 for a, b in product(one.given[:1], other.given[:1])
    )
    firsts = (*product(one.given[:1], other.given), *product(one.given, other.given[:1]))
    later = any(_is_same_given(a, b, lists) for a, b in firsts if len(a) > 1 < len(b))
    cut = any(_is_cut(a, b) for a, b in product(one.given[:1], other.given[:1]))
    return initial or later or cut


def _has_one_surname(one: Name, other: Name) -> bool:
    pairs = product(one.family, other.family)
    return any(_is_same_surname(a, b) for a, b in pairs) or bool(_joined(one, other) | _joined(other, one))


def _is_same_given(one: str, other: str, lists: Lists) -> bool:
    short = _keyed(lists).short
    return one == other or other in short.get(one, ()) or one in short.get(other, ())


def _is_cut(one: str, other: str) -> bool:
    """Tell whether one given name is the beginning or the end of the other: Jon, Raj, Seun, Rike."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and short != long and (long.startswith(short) or long.endswith(short))


def is_ordinary(one: Name, lists: Lists) -> bool:
    """Tell whether given name and surname, in either order, are so common that many are called this."""
    surnames = [part for part in one.every if is_common(part, lists)]
    return bool(surnames) and all(part in surnames or part in _keyed(lists).given for part in one.every)


@dataclass(frozen=True, slots=True)
class _Keyed:
    """The lists of names in the form of ``key``."""

    surnames: frozenset[str]
    given: frozenset[str]
    particles: frozenset[str]
    short: dict[str, frozenset[str]]


def _keyed(lists: Lists) -> _Keyed:
    return _keyed_lists(lists.surnames, lists.given, lists.particles, tuple(lists.short.items()))


@lru_cache(maxsize=4)
def _keyed_lists(
    surnames: frozenset[str],
    given: frozenset[str],
    particles: frozenset[str],
    short: tuple[tuple[str, str], ...],
) -> _Keyed:
    return _Keyed(
        frozenset(map(key, surnames)),
        frozenset(map(key, given)),
        frozenset(map(key, particles)),
        {key(one): frozenset(map(key, long.split())) for one, long in short},
    )


def initials(text: str) -> str:
    """Return the initials of ``text`` in plain letters and hyphens, such as ``a-r``."""
    return "-".join(word[0] for word in plain(text).split() if word[:1].isalnum())
