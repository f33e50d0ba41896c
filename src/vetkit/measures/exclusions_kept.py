"""Is anything that it says it will not do among the services that it sells?

Only whole entries are compared, word by word: an exclusion of "posting" meets the service "posting on
Instagram", and not "help with your own posts". What somebody else does, and the consultant says so, is no
contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetkit.measures._seen import counted, speaks_against, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.profile import Exclusion, Service
from vetkit.model.standard import Standard

_SMALL = frozenset(
    (
        *(
            "a",
            "all",
            "an",
            "and",
            "any",
            "at",
            "by",
            "do",
            "does",
            "for",
            "from",
            "in",
            "is",
            "it",
            "no",
            "not",
        ),
        *("of", "on", "or", "our", "own", "the", "to", "we", "will", "with", "your"),
    )
)
_PARTS = re.compile(r"[,;/]|\band\b|\bor\b", re.I)
_NARROWER = re.compile(
    r"\b(?:only|except|unless|without|beyond|more than|before|after|during|outside|who|that|which|if|when)\b",
    re.I,
)
"""Words by which an exclusion is of a part of something, or under a condition: it is then left alone."""

_WORD = re.compile(r"[^\W\d_]+")
_INNOCENT = "The two may be of different kinds: ask which it is."


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Hold each exclusion against each service."""
    services, exclusions = case.profile.services, case.profile.exclusions
    if not services or not exclusions:
        return ()
    found = [one for service in services for exclusion in exclusions for one in _meet(service, exclusion)]
    if found:
        return tuple(found)
    kept = f"{counted(len(exclusions), 'exclusion')} against {counted(len(services), 'service')}"
    return worth_noting(f"{kept}: none of what it will not do is sold.")


def _meet(service: Service, exclusion: Exclusion) -> Iterator[Observation]:
    """Yield what is said of a service that is excluded."""
    sold = _words(service.name)
    for part in _PARTS.split(exclusion.what):
        wanted = _words(part)
        if _NARROWER.search(exclusion.what) or not wanted or not wanted <= sold:
            continue
        says = f"Will not do “{exclusion.what}”, and sells “{service.name}”."
        if service.subcontracted or exclusion.instead:
            who = service.delivered_by or exclusion.instead
            yield from worth_noting(
                f"{says} {who or 'Somebody else'} is to do it: no contradiction, but ask who."
            )
        else:
            signal = f"exclusions-kept:{'-'.join(sorted(wanted))}"
            yield speaks_against(f"{says} {_INNOCENT}", signal, "medium")
        return


def _words(text: str) -> frozenset[str]:
    """Return the words of an entry without the small ones, each in one form for singular and plural."""
    return frozenset(_one(word) for word in _WORD.findall(text.casefold()) if word not in _SMALL)


def _one(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
