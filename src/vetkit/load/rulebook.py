"""The rules on referees that ship with the package, and the lists by which they judge."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from vetkit.load.check import check
from vetkit.load.toml import Toml
from vetkit.model.base import Value
from vetkit.model.signal import Lists, Rulebook, SignalRule

_LANGUAGES = ("english", "german", "french", "spanish", "italian", "dutch", "portuguese")


class RulesFile(Value):
    """``data/signals.toml``."""

    rules: tuple[SignalRule, ...]


def read_rulebook(data: Callable[[str], Toml]) -> Rulebook:
    """Return the rules and their lists.

    Args:
        data: Reads a data file of the package by its name.

    Raises:
        VetkitError: A file of the package is damaged.
    """
    rules = check(RulesFile, data("signals.toml")).rules
    return Rulebook.model_construct(rules=rules, lists=_lists(data))


def _lists(data: Callable[[str], Toml]) -> Lists:
    """Return the lists as sets of words. They are the package's own: a test checks them, not every start."""
    names, places = data("names.toml").values, data("addresses.toml").values
    everyday = data("everyday.toml").values
    return Lists.model_construct(
        surnames=_words(names["surnames"]),
        given=_words(names["given"]),
        short=names["short"],
        titles=_words(names["titles"]),
        particles=_words(names["particles"]),
        legal=names["legal"],
        firm_small=_words(names["firm_small"]),
        firm_front=_words(names["firm_front"]),
        firm_words=names["firm_words"],
        firm_branch=_words(names["firm_branch"]),
        title_small=_words(names["title_small"]),
        title_ranks={word: int(rank) for rank, row in names["title_ranks"].items() for word in row.split()},
        title_words=names["title_words"],
        **_mail(data("mail.toml").values),
        street_generic=_words(places["generic"]),
        street_kinds=_words(places["kinds"]),
        street_endings=tuple(places["streets"].split()),
        rented=tuple(places["rented"]),
        address_words=places["words"],
        units=_words(places["units"]["words"]),
        areas=_words(places["units"]["areas"]),
        floors=_words(places["units"]["floors"]),
        address_noise=_words(places["noise"]["words"]),
        countries={name: code for code, row in places["countries"].items() for name in row.split("|")},
        everyday=frozenset().union(*(_words(everyday[language]) for language in _LANGUAGES)),
        telling=tuple(everyday["telling"]),
        ratings=tuple(everyday["ratings"]),
        formulas=tuple(everyday["formulas"]),
        small_print=tuple(everyday["small_print"]),
        nothing=tuple(everyday["nothing"]),
        ties=_ties(data("ties.toml").values),
        fillers=_words(everyday["fillers"]),
    )


def _ties(values: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Return slots and phrases, each with its name."""
    asked = {f"asked-{name}": text for name, text in values["asked"].items()}
    phrases = {f"phrase-{n}": text for n, text in enumerate(values["phrases"], start=1)}
    slots = {name: values[name] for name in ("kin", "gap", "firm", "boss")}
    return tuple({**slots, **asked, **phrases}.items())


def _mail(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the lists of mailboxes and hosts."""
    return {
        "free_mail": _words(values["free"]),
        "free_brands": _words(values["free_brands"]),
        "disposable": _words(values["disposable"]),
        "disposable_brands": _words(values["disposable_brands"]),
        "mail_aliases": {other: one for one, row in values["aliases"].items() for other in row.split()},
        "dotless": _words(values["dotless"]),
        "no_mailbox": _words(values["no_mailbox"]),
        "shared_hosts": _words(values["shared"]),
    }


def _words(text: Any) -> frozenset[str]:  # noqa: ANN401 - any TOML value
    return frozenset(str(text).split())
