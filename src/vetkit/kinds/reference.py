"""What referees said, as observations: knock-out answers one by one, everything else over all of them.

Whose identity is not established is not heard here: such words are shown with the calls and decide nothing.
Fewer calls than the policy wants are insufficient evidence, for and against, except where a referee names one
of the exclusion grounds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import fsum

from vetkit.model.base import Rung
from vetkit.model.call import IDENTITIES
from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.finding import Observation
from vetkit.model.interview import Item
from vetkit.model.standard import Standard
from vetkit.references.marks import weighted_median
from vetkit.references.voice import Voice, counting, voices
from vetkit.references.weight import weight
from vetkit.score import RATINGS, mark_of

_IN_WRITING = ("email", "form", "via-vendor")


def observe(criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return what the calls show that bears on ``criterion``; before any call, how many may be called."""
    wanted = max(1, standard.policy.calls.of(case.profile.engagement.size))
    items = [item for item in case.interview.items if criterion.id in item.criteria]
    if not items and criterion.rung != "corroborated":
        return ()
    heard = counting(case)
    if not heard and criterion.rung == "corroborated" and not any(voice.day for voice in voices(case)):
        return (_uncalled(case, wanted),)
    return (
        *_knock_outs([item for item in items if item.knock_out], case, wanted),
        *_graded([item for item in items if not item.knock_out], criterion, heard, wanted),
    )


def _uncalled(case: Case, wanted: int) -> Observation:
    named = len(case.profile.references)
    return _note(f"{named} of {wanted} referees wanted are named. A name is not a call: ask them.")


def _note(says: str) -> Observation:
    return Observation(bearing="neutral", method="reference", rung="stated", says=says)


def _knock_outs(items: Sequence[Item], case: Case, wanted: int) -> Iterator[Observation]:
    """Yield every bad answer on an exclusion ground; or one good word, where enough referees gave it.

    One referee alone leaves it in doubt, to be confirmed by a person; two who say so independently do not.
    """
    spoke = [voice for voice in voices(case) if voice.is_verified]
    bad = [(item, voice) for item in items for voice in spoke if voice.answer(item.id) in item.bad]
    for item, voice in bad:
        agree = sum(one is item for one, _ in bad)
        reply = voice.reply(item.id)
        yield Observation(
            bearing="adverse",
            method="reference",
            rung="independent",
            confidence="high" if agree > 1 else "medium",
            says=f"Asked about {_label(item, case)}, {voice.who} says {voice.answer(item.id)}.",
            signal=f"{item.id}:{voice.reference.id}",
            quote=reply.said if reply else None,
            by=voice.who,
            on=voice.day,
        )
    good = [voice for voice in counting(case) if items and _has_nothing_bad(voice, items)]
    if not bad and good:
        asked = " and ".join(_label(item, case) for item in items)
        says = f"{len(good)} of {wanted} referees wanted were asked about {asked}: nothing bad was seen."
        yield (
            Observation(bearing="favourable", method="reference", rung=_rung(good, wanted), says=says)
            if len(good) >= wanted
            else _note(says)
        )


def _has_nothing_bad(voice: Voice, items: Sequence[Item]) -> bool:
    """Tell whether a referee gave a good answer and none but good ones; what does not apply is left out."""
    replies = [(item, reply) for item in items if (reply := voice.reply(item.id)) and reply.value != "na"]
    return bool(replies) and all(reply.value in item.good for item, reply in replies)


def _label(item: Item, case: Case) -> str:
    """Return what an item asks, quoted."""
    question = next(question for question in case.interview.questions if item in question.items)
    return f"“{item.ask or question.ask}”"


@dataclass(frozen=True, slots=True)
class _Part:
    """What the referees say on one item.

    Attributes:
        says: In words.
        mark: Share of the points, 0 to 1.
        answered: Those who gave an answer that speaks for or against.
        bad: Those among them who spoke against.
        asked: How many were heard to whom it applies.
    """

    says: str
    mark: float
    answered: tuple[Voice, ...]
    bad: tuple[Voice, ...]
    asked: int


def _graded(
    items: Sequence[Item], criterion: Criterion, heard: Sequence[Voice], wanted: int
) -> Iterator[Observation]:
    """Yield what all of them say on a criterion: one observation, its mark the mean of the items'."""
    parts = [part for item in items if (part := _part(item, heard))]
    known = [part for part in parts if 2 * len(part.answered) > part.asked]
    if not parts:
        return
    says = f"{'; '.join(part.says for part in known or parts)}."
    if len(heard) < wanted:
        yield _note(f"{len(heard)} of {wanted} calls wanted: insufficient evidence. So far: {says}")
        return
    if not known:
        yield _note(f"Most referees could not say: insufficient evidence. {says}")
        return
    mark = fsum(part.mark for part in known) / len(known)
    bad = [(part, voice) for part in known for voice in part.bad]
    against = bool(bad) or mark < RATINGS["satisfactory"]
    yield Observation(
        bearing="adverse" if against else "favourable",
        method="reference",
        rung=_rung(max((part.answered for part in known), key=len), wanted),
        says=says,
        mark=round(mark, 6),
        signal=f"referees:{criterion.id}" if against else "",
        quote=_words(bad[0][1], items) if bad else None,
        by=bad[0][1].who if bad else None,
        on=bad[0][1].day if bad else None,
    )


def _part(item: Item, heard: Sequence[Voice]) -> _Part | None:
    """Return what referees say on one item; None where nobody gave an answer that speaks either way."""
    asked = sum((reply := voice.reply(item.id)) is None or reply.value != "na" for voice in heard)
    title = item.ask or _factor(item, heard) or item.id.replace("-", " ").capitalize()
    if item.type == "scale5":
        given = [(voice, float(v)) for voice in heard if isinstance(v := voice.answer(item.id), int)]
        median = weighted_median((value, weight(voice).eighths) for voice, value in given)
        if median is None:
            return None
        says = f"{title}: median {median:g} of 5 from {len(given)}"
        return _Part(says, mark_of(median), tuple(voice for voice, _ in given), (), asked)
    good = tuple(voice for voice in heard if voice.answer(item.id) in item.good)
    bad = tuple(voice for voice in heard if voice.answer(item.id) in item.bad)
    if not good and not bad:
        return None
    says = f"{title}: {len(good)} of {len(good) + len(bad)} say {' or '.join(item.good)}"
    return _Part(says, len(good) / (len(good) + len(bad)), (*good, *bad), bad, asked)


def _factor(item: Item, heard: Sequence[Voice]) -> str:
    """Return the title of the factor that a mark belongs to."""
    factors = heard[0].interview.factors if heard else ()
    return next((factor.title for factor in factors if factor.id == item.factor), "")


def _words(voice: Voice, items: Sequence[Item]) -> str | None:
    """Return the words of one referee on an item that speaks against, where they were written down."""
    said = [reply.said for item in items if (reply := voice.reply(item.id)) and reply.value in item.bad]
    return next((words for words in said if words), None)


def _rung(spoke: Sequence[Voice], wanted: int) -> Rung:
    """Return corroborated where two referees were called back and agree, or as many as the policy wants."""
    called = [
        voice
        for voice in spoke
        if voice.identity
        and IDENTITIES.index(voice.identity) >= IDENTITIES.index("called-back")
        and voice.channel not in _IN_WRITING
    ]
    return "corroborated" if len(called) >= min(2, wanted) else "independent"
