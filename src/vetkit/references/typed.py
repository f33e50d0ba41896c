"""What somebody typed, as an answer of the type that is asked for."""

from __future__ import annotations

import re
from datetime import date

from vetkit.model.call import CONFIRMATIONS
from vetkit.model.interview import YES_NO, Item

_NON_ANSWERS = {"na": "na", "n/a": "na", "unknown": "unknown", "?": "unknown"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"\d{1,12}(\.\d{1,6})?")


def typed(item: Item, text: str) -> date | int | float | str:
    """Return what ``text`` says as an answer to ``item``; ``text`` itself where it is none.

    Choices may be shortened as long as it is clear which is meant; ``?`` is unknown, ``n/a`` is na.
    ``item.refusal`` then says what is wrong with it, if anything is.
    """
    words = text.strip()
    if words.casefold() in _NON_ANSWERS:
        return _NON_ANSWERS[words.casefold()]
    match item.type:
        case "scale5":
            return int(words) if words in ("1", "2", "3", "4", "5") else words
        case "number":
            return _number(words)
        case "date":
            return _date(words)
        case "text":
            return words
        case _:
            return chosen(words, item.choices or YES_NO)


def confirmation(text: str) -> str:
    """Return what ``text`` says of a claim: one of the confirmations, which may be shortened, or ``text``."""
    words = text.strip()
    return _NON_ANSWERS.get(words.casefold()) or chosen(words, CONFIRMATIONS)


def chosen(text: str, choices: tuple[str, ...]) -> str:
    """Return the one of ``choices`` that ``text`` begins; ``text`` itself where none or several do."""
    words = text.casefold().replace(" ", "-")
    found = [choice for choice in choices if words and choice.startswith(words)]
    return words if words in choices else found[0] if len(found) == 1 else text


def _number(words: str) -> int | float | str:
    if not _NUMBER.fullmatch(words):
        return words
    return float(words) if "." in words else int(words)


def _date(words: str) -> date | str:
    try:
        return date.fromisoformat(words) if _DAY.fullmatch(words) else words
    except ValueError:
        return words
