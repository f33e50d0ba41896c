"""How letters begin and end: what two have in common there, each with an account of its own between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vetkit.signals._alike import alike
from vetkit.signals._texts import LEAST, RUN, Run, Text

OWN = 0.25
"""Share of a letter's words that must be its own, between what it shares."""

SENTENCES = 3
"""Sentences that an answer must have to be a letter: one that a mailbox has put its forms around."""


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
    ours, theirs = _unframed(one, other), _unframed(other, one)
    return ours is not None and theirs is not None and alike(ours, theirs, common, template) is None


def _unframed(texts: Sequence[Text], others: Sequence[Text]) -> list[Text] | None:
    """Return ``texts`` without the frames that ``others`` have; None where one is little else."""
    runs = {run for other in others for run in other.runs(RUN)}
    found = []
    for text in texts:
        kept = _middle(text, runs) if text.runs(RUN) & runs else text
        if kept is None:
            return None
        found.append(kept)
    return found


def _middle(text: Text, runs: set[Run]) -> Text | None:
    """Return ``text`` from its first sentence of its own to its last; None where that is little of it."""
    parts = [replace(text, text=part) for part in text.sentences]
    if len(parts) < (2 if text.where == "statement" else SENTENCES):
        return None
    own = [at for at, part in enumerate(parts) if len(part.words) >= RUN and not part.runs(RUN) & runs]
    if not own:
        return None
    told = sum(len(parts[at].words) for at in own)
    if told < max(LEAST, OWN * len(text.words)):
        return None
    return replace(text, text=" ".join(part.text for part in parts[own[0] : own[-1] + 1]))
