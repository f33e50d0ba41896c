"""The forms of an English word, for ``guarantee~`` in a phrase."""

from __future__ import annotations

from collections.abc import Mapping

_VOWELS = frozenset("aeiou")


def forms(word: str, irregular: Mapping[str, str]) -> frozenset[str]:
    """Return ``word`` with its plural and verb forms. Too many forms do no harm: nobody writes them.

    Args:
        word: Base form in lower case, such as ``follower`` or ``get``.
        irregular: Other forms of irregular words, separated by blanks, by base form.
    """
    if word in irregular:
        return frozenset([word, *irregular[word].split()])
    return frozenset([word, word + _ending_s(word), *_past_and_present(word)]) | _replaced_y(word)


def _ending_s(word: str) -> str:
    return "es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s"


def _replaced_y(word: str) -> frozenset[str]:
    if word.endswith("y") and len(word) > 2 and word[-2] not in _VOWELS:
        return frozenset([word[:-1] + "ies", word[:-1] + "ied"])
    return frozenset()


def _past_and_present(word: str) -> tuple[str, ...]:
    if word.endswith("ee"):
        return (word + "d", word + "ing")
    if word.endswith("e"):
        return (word + "d", word[:-1] + "ing")
    last = word[-3:]
    short = len(last) == 3 and last[1] in _VOWELS and last[0] not in _VOWELS and last[2] not in "aeiouwxy"
    doubled = (word + word[-1] + "ed", word + word[-1] + "ing") if short else ()
    return (word + "ed", word + "ing", *doubled)
