"""The interview at the keyboard: one question at a time, each answer on the disk before the next is asked."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from vetkit.cli.ask import Enough, ask
from vetkit.cli.console import columns, say
from vetkit.cli.exit_codes import ExitCode
from vetkit.cli.options import now
from vetkit.cli.recording import File, entry
from vetkit.errors import problem
from vetkit.load.nearest import suggestion
from vetkit.load.plain import shown
from vetkit.model.call import CHANNELS, CONFIRMATIONS, IDENTITIES, Attempt, ClaimReply, Reply
from vetkit.model.interview import Item, Question
from vetkit.model.profile import Claim
from vetkit.packet.wording import CLAIM, IDENTITY, RULES, SCALE, how
from vetkit.records import C, append_entry
from vetkit.references.askable import claims_for
from vetkit.references.typed import chosen, confirmation, typed
from vetkit.references.voice import Voice

_KEYS = "Enter leaves a question for later; :back asks the last one again; :end, the call is over; :quit"
_COMMANDS = (":back", ":end", ":quit")


class _Back(Exception):  # noqa: N818 - no error: the caller wants the last question again
    """The last answer is to be given anew."""


class _Over(Exception):  # noqa: N818 - no error: the referee has hung up
    """The call is over; what was not asked stays unknown."""


class Conversation:
    """One sitting with one referee.

    Args:
        file: The profile; entries go to its records.
        voice: The referee with what is on file.
        given: What was said on the command line: by, channel, identity, contact, note.
        at: The time of every entry, if it is not the clock's.
    """

    def __init__(self, file: File, voice: Voice, given: Mapping[str, object], at: datetime | None) -> None:
        self._file, self._voice, self._given, self._at = file, voice, given, at
        self._on = (at or now()).date()
        self._referee = str(voice.reference.id)
        self._answered = {item.id for item in voice.interview.items if voice.reply(item.id)}
        self._said: list[tuple[Item, Reply]] = []
        self._saved = 0

    def hold(self, correct: str | None) -> ExitCode:
        """Ask what has no answer yet, or one item again to correct it, until the user stops."""
        code = ExitCode.DONE
        try:
            if correct is not None:
                self._correct(correct)
            else:
                self._interview()
        except Enough:
            pass
        except KeyboardInterrupt:
            say("")
            code = ExitCode.INTERRUPTED
        self._tell(correcting=correct is not None)
        return code

    def _tell(self, *, correcting: bool) -> None:
        """Say what was saved, and how many questions are left."""
        questions = self._voice.interview.questions
        left = sum(not self._is_asked(question) for question in questions)
        say(f"Saved {self._saved} {'entry' if self._saved == 1 else 'entries'}.")
        if left and not correcting:
            say(f"{left} of {len(questions)} questions are left: go on with the same command.")

    def _interview(self) -> None:
        self._greet()
        if not any(call.on == self._on and call.reached for call in self._voice.calls):
            self._reach()
        try:
            for number, question in enumerate(self._voice.interview.questions, 1):
                if not self._is_asked(question):
                    self._put(number, question)
            self._claims()
        except _Over:
            self._end()

    def _greet(self) -> None:
        """Say who is called about whom, the rules, and what is on file already."""
        reference = self._voice.reference
        say(f"{reference.name}, {reference.organisation}, about {self._file.case.profile.consultant.name}")
        for rule in (*RULES, _KEYS):
            self._wrap(rule, "  ")
        if self._answered:
            say("  Answers are on file already; this goes on where you stopped.")

    def _reach(self) -> None:
        """Take down how the referee was reached; what the command line said is not asked."""
        values = dict(self._given)
        if "by" not in values:
            values["by"] = self._insist("Who is calling: ")
        if "channel" not in values:
            values["channel"] = self._one_of(
                "How [phone, video, in-person, email, form, via-vendor] ", CHANNELS
            )
        if "identity" not in values:
            for name, meaning in IDENTITY:
                say(f"  {name}: {meaning}")
            values["identity"] = self._one_of("How sure are you who speaks: ", IDENTITIES)
        self._save(entry(Attempt, {**self._stamp(), "outcome": "reached", **values}, {}))

    def _insist(self, prompt: str) -> str:
        while not (reply := ask(prompt)):
            say("It needs a name: an auditor will ask.")
        return reply

    def _one_of(self, prompt: str, choices: tuple[str, ...]) -> str:
        while (reply := chosen(ask(prompt), choices)) not in choices:
            say(f"'{reply}' is none of these: {', '.join(choices)}.")
        return reply

    def _put(self, number: int, question: Question) -> None:
        """Put one question, blank by blank."""
        say("")
        self._wrap(f"{number}/{len(self._voice.interview.questions)}  {question.ask}", "")
        for item in question.items:
            if item.id not in self._answered:
                self._item(item)

    def _item(self, item: Item) -> None:
        """Ask one item until the answer is one, or it is left; ``:back`` asks the one before again first."""
        while True:
            try:
                answer = self._answer(item)
                break
            except _Back:
                self._again()
        if answer is None:
            return
        value, said = answer
        reply = Reply.model_validate({**self._stamp(), "item": item.id, "value": value, "said": said})
        self._said.append((item, self._save(reply)))
        self._answered.add(item.id)

    def _again(self) -> None:
        """Ask the last item of this sitting again; the new answer corrects the old."""
        if not self._said:
            say("Nothing was answered in this sitting; --correct ITEM asks an earlier one again.")
            return
        item, before = self._said[-1]
        say(f"  It was: {before.value}{f', {before.said}' if before.said else ''}")
        try:
            answer = self._answer(item)
        except _Back:
            say("  One step back at a time; --correct ITEM asks an earlier one again.")
            answer = None
        if answer is None:
            return
        values = {"item": item.id, "value": answer[0], "said": answer[1], "corrects": before.no}
        self._said[-1] = item, self._save(Reply.model_validate({**self._stamp(), **values}))

    def _answer(self, item: Item) -> tuple[Any, str | None] | None:
        """Return value and words; None where the question is left for later."""
        hint = SCALE if item.type == "scale5" else how(item)
        words = "" if item.type == "text" else ", then their words"
        prompt = f"  {item.ask or 'Answer'} [{hint}{words}] "
        while True:
            line = _command(ask(prompt))
            if not line:
                return None
            first, _, rest = line.partition(" ")
            value = typed(item, line if item.type == "text" else first.rstrip(",;:"))
            refusal = item.refusal(value)
            if not refusal:
                return value, (rest.strip() or None) if item.type != "text" else None
            say(f"  '{shown(first)}' is no answer here; {refusal}.")

    def _claims(self) -> None:
        """Put the consultant's claims that this referee can tell of."""
        for key, claim in claims_for(self._voice.reference, self._file.case.profile).items():
            if self._voice.on_claim(key) is None:
                self._claim(key, claim)

    def _claim(self, key: str, claim: Claim) -> None:
        say("")
        self._wrap(CLAIM.format(claim=claim.text), "")
        while True:
            try:
                line = _command(ask(f"  [{', '.join(CONFIRMATIONS)}; then their words] "))
            except _Back:
                self._again()
                continue
            first, _, rest = line.partition(" ")
            value = confirmation(first.rstrip(",;:"))
            if not line or value in CONFIRMATIONS:
                break
            say(f"  '{shown(first)}' is none of these.")
        if line:
            values = {"claim": key, "put": claim.text, "value": value, "said": rest.strip() or None}
            self._save(ClaimReply.model_validate({**self._stamp(), **values}))

    def _end(self) -> None:
        """Record as unknown what was not asked: the call is over, and nobody will ask."""
        for question in self._voice.interview.questions:
            for item in question.items if not self._is_asked(question) else ():
                self._save(Reply.model_validate({**self._stamp(), "item": item.id, "value": "unknown"}))
                self._answered.add(item.id)

    def _correct(self, id: str) -> None:
        """Ask one item again that is on file, and add a correction to the file it stands in."""
        item = self._voice.interview.item(id)
        if item is None:
            hint = suggestion(id, [one.id for one in self._voice.interview.items], "items")
            raise problem("--correct", f"there is no item '{shown(id)}'", hint)
        found = [(call, reply) for call in self._voice.calls if (reply := call.reply(id))]
        if not found:
            raise problem("--correct", f"'{id}' has no answer yet", "leave --correct out to ask it")
        call, before = found[-1]
        self._on = call.on
        self._said = [(item, before)]
        self._again()

    def _is_asked(self, question: Question) -> bool:
        return any(item.id in self._answered for item in question.items)

    def _stamp(self) -> dict[str, Any]:
        return {"no": 1, "at": self._at or now()}

    def _save(self, made: C) -> C:
        self._saved += 1
        return append_entry(self._file.records, self._referee, self._on, made)

    def _wrap(self, text: str, margin: str) -> None:
        width = min(columns(sys.stderr), 100) - len(margin)
        for line in textwrap.wrap(text, width):
            say(f"{margin}{line}")


def _command(line: str) -> str:
    """Return ``line``, unless it is a command.

    Raises:
        Enough: The user has had enough.
        _Back: The last answer is to be given again.
        _Over: The call is over.
    """
    match line:
        case ":quit":
            raise Enough
        case ":back":
            raise _Back
        case ":end":
            raise _Over
    return line
