"""What is to be said of a document's text: what of it is in another language, and what of it is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vetkit.claims.language import survey
from vetkit.claims.place import Places
from vetkit.documents._pages import named
from vetkit.model.match import Hidden, Passage, Spot

_MARK = re.compile(r"^(?:# |- |\| )+", re.MULTILINE)
_LETTER = re.compile(r"[^\W_]")
_QUOTED = 200
"""Characters of hidden text that are quoted."""
_LISTED = 20
"""Stretches in other languages that are listed; more are counted."""


def foreign(passages: Sequence[Passage]) -> tuple[str, ...]:
    """Name what is not in English, page by page: it was not understood, so it is not clean."""
    told: list[str] = []
    pages: list[int] = []
    english = False
    for passage in passages:
        places = Places(passage)
        for page, start, end in _pages(passage):
            stretches, is_english = survey(passage.text[start:end])
            english = english or is_english
            if stretches and not is_english and page and passage.part is None:
                pages.append(page)
                continue
            for first, last in stretches:
                ends = places.spot(start + first, start + last), places.spot(start + last - 1, start + last)
                told.append(f"{_extent(*ends)} not look like English")
    if (told or pages) and not english:
        return ("not read: it does not look like English, the only language that is read",)
    if pages:
        do = "does" if len(pages) == 1 else "do"
        told.insert(0, f"{named(pages, 'page')} {do} not look like English")
    if len(told) > _LISTED:
        more = f"{len(told) - _LISTED} more stretches do not look like English"
        told = [*told[:_LISTED], more]
    return tuple(f"partly not read: {one}" for one in told)


def _pages(passage: Passage) -> Iterator[tuple[int | None, int, int]]:
    """Yield each page of a passage, with where it begins and ends in its text."""
    turns = [(before, after) for before, after in pairwise(passage.anchors) if before[1] != after[1]]
    start, page = 0, passage.page
    for _, (offset, turned, _, _) in turns:
        yield page, start, offset
        start, page = offset, turned
    yield page, start, len(passage.text)


def _extent(first: Spot, last: Spot) -> str:
    """Return the subject of "… not look like English"."""
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
