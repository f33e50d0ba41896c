"""What they said: per factor the median over referees, with its spread and every unknown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum

from vetkit.model.heard import Mark
from vetkit.model.interview import Factor, Interview
from vetkit.references.voice import Voice
from vetkit.references.weight import weight


def weighted_median(weighted: Iterable[tuple[float, int]]) -> float | None:
    """Return the value at which half the weight lies below and half above; None where nothing weighs.

    Between two values that part the weight evenly it is their mean, so that with equal weights it is the
    ordinary median. Weights are whole numbers: no rounding, and the order of the values changes nothing.

    Args:
        weighted: Values, each with its weight, 0 or more.
    """
    kept = sorted((value, share) for value, share in weighted if share > 0)
    whole = sum(share for _, share in kept)
    below = 0
    for place, (value, share) in enumerate(kept):
        below += share
        if 2 * below > whole:
            return value
        if 2 * below == whole:
            return (value + kept[place + 1][0]) / 2
    return None


def marks(heard: Sequence[Voice], interview: Interview) -> tuple[Mark, ...]:
    """Return one mark a factor, in the order of the interview, from those who were heard to the end."""
    weighed = [(voice, weight(voice).eighths) for voice in heard]
    return tuple(_mark(factor, weighed) for factor in interview.factors)


def factor_mark(voice: Voice, factor: str) -> float | None:
    """Return the mean of the marks that one referee gave on a factor; None where none was given."""
    given = [float(value) for item in _items(voice, factor) if isinstance(value := voice.answer(item), int)]
    return fsum(given) / len(given) if given else None


def _items(voice: Voice, factor: str) -> list[str]:
    return [item.id for item in voice.interview.items if item.factor == factor]


def _mark(factor: Factor, weighed: Sequence[tuple[Voice, int]]) -> Mark:
    given = [(factor_mark(voice, factor.id), eighths) for voice, eighths in weighed]
    counted = [(value, eighths) for value, eighths in given if value is not None and eighths > 0]
    values = [value for value, _ in counted]
    apart = sum(_does_not_apply(voice, factor.id) for voice, _ in weighed)
    return Mark(
        factor=factor.id,
        title=factor.title,
        median=weighted_median(counted),
        least=min(values, default=None),
        most=max(values, default=None),
        n=len(counted),
        unknown=sum(value is None for value, _ in given) - apart,
        not_applicable=apart,
    )


def _does_not_apply(voice: Voice, factor: str) -> bool:
    replies = [voice.reply(item) for item in _items(voice, factor)]
    return all(reply is not None and reply.value == "na" for reply in replies)
