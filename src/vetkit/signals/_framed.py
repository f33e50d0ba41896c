"""How letters begin and end: what two have in common there, each with an account of its own between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vetkit.signals._alike import alike
from vetkit.signals._texts import LEAST, RUN, Run, Text

OWN = 0.25
"""Share of a letter's words that must be its own, between what it shares."""


def is_framed(
    one: Sequence[Text], other: Sequence[Text], common: frozenset[str], template: frozenset[Run]
) -> bool:
    """Tell whether two people's words are alike in how their letters begin and end, and nowhere else.

    Such are the forms of a letter and the small print of a mailbox in whatever words and language: a list of
    them is never whole. Who copies a letter copies what is in the middle.

    Args:
        one: All that the first said.
        other: All that the second said.
        common: Words that say nothing when two share them.
        template: Runs of ``RUN`` words that both can have from elsewhere.
    """
    letters = [next((text for text in texts if text.where == "statement"), None) for texts in (one, other)]
    first, second = letters
    if first is None or second is None:
        return False
    kept = _middle(first, second), _middle(second, first)
    if kept[0] is None or kept[1] is None:
        return False
    ours = [kept[0] if text is first else text for text in one]
    theirs = [kept[1] if text is second else text for text in other]
    return alike(ours, theirs, common, template) is None


def _middle(text: Text, other: Text) -> Text | None:
    """Return a letter from its first sentence of its own to its last; None where that is little of it."""
    runs = other.runs(RUN)
    parts = [replace(text, text=part) for part in text.sentences]
    own = [at for at, part in enumerate(parts) if len(part.words) >= RUN and not part.runs(RUN) & runs]
    if not own:
        return None
    told = sum(len(parts[at].words) for at in own)
    if told < max(LEAST, OWN * len(text.words)):
        return None
    return replace(text, text=" ".join(part.text for part in parts[own[0] : own[-1] + 1]))
