"""A referee speaks in the consultant's own words."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._alike import copied
from vetkit.signals._quoted import is_told_of
from vetkit.signals._texts import LEAST
from vetkit.signals._view import Hit, View

SHARE = 0.5
"""Share of an answer that must stand in the consultant's own texts, in rare runs of five words."""


LONG = 14
"""Words in a row that are a copy by themselves, in however long an answer."""


def find(view: View) -> Iterator[Hit]:
    """Yield each referee of whom an answer is for the most part found in what the consultant wrote."""
    for one in view.referees:
        best = 0
        quote = ""
        for text in one.texts:
            shared, words = copied(text, view.copied_from, view.common)
            if shared and is_told_of(text, words):
                continue
            enough = shared >= SHARE * len(text.words) or len(words.split()) >= LONG
            if len(text.words) >= LEAST and enough and shared > best:
                best, quote = shared, words
        if best:
            says = f"{best} words of what {one.who} says stand in the consultant's own texts."
            yield Hit(
                (one,), says, ((one.who, f"“… {quote} …”"), (view.called, "the same words")), on=one.day
            )
