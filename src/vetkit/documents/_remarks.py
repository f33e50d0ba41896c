"""What is to be said of a document's text: what of it is in another language, and what of it is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vetkit.claims.language import survey
from vetkit.claims.place import Places
from vetkit.model.match import Hidden, Passage, Spot

_MARK = re.compile(r"^(?:# |- |\| )+", re.MULTILINE)
_LETTER = re.compile(r"[^\W_]")
_QUOTED = 200
"""Characters of hidden text that are quoted."""
_LISTED = 20
"""Stretches in other languages that are listed; more are counted."""


def foreign(passages: Sequence[Passage]) -> tuple[str, ...]:
    """Name what is not in English: it was not understood, so it is not clean."""
    told = []
    english = False
    for passage in passages:
        stretches, is_english = survey(passage.text)
        english = english or is_english
        places = Places(passage)
        told += [(places.spot(start, start), places.spot(end - 1, end)) for start, end in stretches]
    if told and not english:
        return ("not read: it does not look like English, the only language that is read",)
    listed = [f"partly not read: {_extent(*ends)} not look like English" for ends in told[:_LISTED]]
    if len(told) > _LISTED:
        more = len(told) - _LISTED
        listed.append(f"partly not read: {more} more stretches do not look like English")
    return tuple(listed)


def _extent(first: Spot, last: Spot) -> str:
    """Return the subject of "… not look like English"."""
    if first.page != last.page:
        return f"{first} to {last} do"
    if first.line != last.line:
        before = str(first).removesuffix(f"line {first.line}")
        return f"{before}lines {first.line} to {last.line} do"
    return f"{first} does"


def hidden(passages: Sequence[Passage], shown: str) -> Iterator[Hidden]:
    """Yield what a reader of the document does not see, where it has words.

    Args:
        passages: All that was read.
        shown: The document's name in the report.
    """
    for passage in passages:
        if passage.hidden is None or not _LETTER.search(passage.text):
            continue
        words = passage.text.split()
        start = len(passage.text) - len(passage.text.lstrip())
        yield Hidden(
            how=passage.hidden,
            quote=_cut(" ".join(_MARK.sub("", passage.text).split())),
            words=len(words),
            spot=Places(passage, shown).spot(start, len(passage.text.rstrip())),
        )


def _cut(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
