"""Everything on file of one referee, as lines of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.cli.references.words import CHANNELS, IDENTITIES, STATES
from vetkit.model.call import Attempt, Call, Reply, standing
from vetkit.model.interview import Question
from vetkit.references.voice import Voice


def account(voice: Voice, *, contacts: bool) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield headings, each with its paragraphs: how far one got, the attempts, every answer, every claim.

    Args:
        voice: The referee.
        contacts: Whether the numbers and addresses that were used are shown.
    """
    yield "", tuple(_state(voice))
    attempts = [(call, one) for call in voice.calls for one in standing(call.attempts)]
    yield "Attempts", [f"- {_attempt(call, one, contacts)}" for call, one in attempts]
    questions = enumerate(voice.interview.questions, 1)
    answered = [line for number, question in questions for line in _question(number, question, voice)]
    yield "In answer to our questions", answered
    yield "Of the claims", [f"- {line}" for line in _claims(voice)]


def _state(voice: Voice) -> Iterator[str]:
    yield f"{STATES[voice.state]}."
    if voice.identity and voice.channel:
        yield f"{CHANNELS[voice.channel].capitalize()}; who spoke: {IDENTITIES[voice.identity]}."
    if voice.state == "begun":
        yield f"{len(voice.unasked)} of {len(voice.interview.questions)} questions are left."


def _attempt(call: Call, attempt: Attempt, contacts: bool) -> str:
    """Return one attempt: when, by whom, how, and what came of it."""
    parts = [f"{call.on} {attempt.at:%H:%M}", attempt.outcome.replace("-", " "), CHANNELS[attempt.channel]]
    parts.append(f"{attempt.by} called")
    if attempt.listener:
        parts.append(f"{attempt.listener} listened")
    if contacts and attempt.contact:
        parts.append(attempt.contact)
    return ", ".join(parts) + (f": {attempt.note}" if attempt.note else "")


def _question(number: int, question: Question, voice: Voice) -> Iterator[str]:
    """Yield a question and its answers; nothing where it was not asked."""
    replies = [(item, reply) for item in question.items if (reply := voice.reply(item.id))]
    if replies:
        yield f"{number}. {question.ask}"
    for item, reply in replies:
        label = f"{item.ask}: " if item.ask else ""
        yield f"- {label}{_said(reply)}{_before(reply, voice)}"


def _said(reply: Reply) -> str:
    return f"{reply.value}{f', “{reply.said}”' if reply.said else ''}"


def _before(reply: Reply, voice: Voice) -> str:
    """Return what an earlier entry said that this one corrects."""
    earlier = [
        one
        for call in voice.calls
        if reply in call.replies
        for one in call.replies
        if one.no == reply.corrects
    ]
    return f" (corrected on {reply.at:%Y-%m-%d}; was {earlier[0].value})" if earlier else ""


def _claims(voice: Voice) -> Iterator[str]:
    keys = {reply.claim: None for call in voice.calls for reply in call.claims}
    for reply in filter(None, map(voice.on_claim, keys)):
        yield f"“{reply.put}” {reply.value}{f': “{reply.said}”' if reply.said else ''}"
