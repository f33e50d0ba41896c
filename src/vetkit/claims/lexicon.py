"""The word classes and stance words, kept as data beside the code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from vetkit.claims.prepared import prepared, read_own


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word classes by name, each a tuple of entries in the notation of phrases, and irregular forms."""

    classes: Mapping[str, tuple[str, ...]]
    about: Mapping[str, str]
    irregular: Mapping[str, str]


@cache
def _table(name: str) -> dict[str, Any]:
    """Return one table of the package, as the build prepared it or as its file has it."""
    ready: dict[str, Any] | None = prepared(name)
    return read_table(name) if ready is None else ready


def read_table(name: str) -> dict[str, Any]:
    """Read one table of the package, ``data/<name>.toml``."""
    import tomllib

    return tomllib.loads(read_own(f"data/{name}.toml").decode())


@cache
def words() -> Lexicon:
    """Return the word classes of ``words.toml``."""
    data = _table("words")
    classes = {name: tuple(entry["words"]) for name, entry in data["classes"].items()}
    return Lexicon(
        classes=classes,
        about={name: entry["about"] for name, entry in data["classes"].items()},
        irregular=data["irregular"],
    )


@cache
def plain_words(name: str) -> frozenset[str]:
    """Return one list of the ``[plain]`` table of ``words.toml``."""
    return frozenset(_table("words")["plain"][name].split())


@cache
def first_names() -> frozenset[str]:
    """Return the first names of ``words.toml``."""
    return frozenset(words().classes["firstname"])


@cache
def trade_words() -> frozenset[str]:
    """Return the words that are common in this trade, and therefore no part of a name."""
    data = _table("words")
    lists = [*data["plain"].values(), *(entry for row in data["classes"].values() for entry in row["words"])]
    return (
        frozenset(word.strip("()[],~") for row in lists for word in re.split(r"[\s|()\[\]-]+", row))
        - first_names()
    )


@cache
def number_words() -> Mapping[str, Any]:
    """Return the ``[numbers]`` table of ``words.toml``."""
    found: Mapping[str, Any] = _table("words")["numbers"]
    return found


@cache
def figure_words(name: str) -> Mapping[str, Any]:
    """Return one table of ``figures.toml``: what tells what a number is about."""
    found: Mapping[str, Any] = _table("figures")[name]
    return found


@cache
def stance_words() -> Mapping[str, Any]:
    """Return the tables of ``stance.toml``: what decides a stance, and what only looks so."""
    return _table("stance")


@cache
def ledger_words() -> Mapping[str, Any]:
    """Return the tables of ``ledger.toml``: the kinds of claims, and what a figure must come with."""
    return _table("ledger")


@cache
def contradictions() -> tuple[tuple[str, str], ...]:
    """Return the pairs of a red and a green flag of which one takes the other back."""
    return tuple((row["red"], row["green"]) for row in _table("contradictions")["contradictions"])


@cache
def letters() -> Mapping[str, str]:
    """Return the Latin look-alikes of ``lookalikes.toml``, by letter."""
    table: dict[str, str] = {}
    for latin, others in _table("lookalikes")["lookalikes"].items():
        for other in others:
            table[other] = latin
    return table


@cache
def language_words() -> tuple[str, str, Mapping[str, str]]:
    """Return the small words of English, endings of its other words, and small words of other languages."""
    data = _table("languages")
    return data["english"], data["endings"], data["others"]
