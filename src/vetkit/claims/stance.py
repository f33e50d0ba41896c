"""Decide how a sentence means the words found in it: asserted, negated, reported, asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from vetkit.claims.cues import FIRST_PERSON, STANCES, Cues, Found, cues_in
from vetkit.claims.find import Hit
from vetkit.claims.lexicon import stance_words
from vetkit.claims.reach import DECIDING, OTHERS, of_seller, reaches
from vetkit.claims.tokens import COMMA, Tokens
from vetkit.model.base import Confidence
from vetkit.model.match import Stance

_OWN = "said as the seller's own statement"
_OF_QUOTATIONS = frozenset({"reported", "advised", "negated", "asked"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what is needed to understand it.

    Attributes:
        tokens: Its words.
        question: True where it ends with a question mark.
        open_quote: True where a quotation that began earlier is still open at its start.
        before: The statement before it, for a quotation that began there.
        after: The statement after it, for a question that it answers.
        lead: The introduction or heading above a bullet.
    """

    tokens: Tokens
    question: bool = False
    open_quote: bool = False
    before: Tokens | None = None
    after: Tokens | None = None
    lead: Tokens | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A stance with the words that decided it, in plain English."""

    stance: Stance
    because: str
    confidence: Confidence = "high"


class Reader:
    """Reads one sentence: its cues are looked up once, however many matches it holds."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.cues = cues_in(sentence.tokens)

    def stance(self, hit: Hit) -> Judged:
        """Return the stance of the sentence towards ``hit``."""
        quoted = self._quoted(hit)
        if quoted and quoted.stance != "asserted":
            return quoted
        for stance in STANCES:
            if stance == "asked" and self.sentence.question:
                judged = self._asked(hit)
            else:
                judged = self._by_cue(stance, hit, quoted is not None)
            if judged:
                return judged
        judged = self._by_subject(hit, quoted is not None) or self._by_lead()
        return judged or quoted or Judged("asserted", self._asserted(hit))

    def _by_cue(self, stance: str, hit: Hit, praised: bool) -> Judged | None:
        for cue in self.cues.found:
            if praised and self.tokens.words[cue.hit.start] in OTHERS:
                continue
            if cue.stance == stance and cue.own.isdisjoint(hit.own) and reaches(cue, hit, self.tokens):
                refused = stance == "advised" and cue.place == "before" and of_seller(cue, self.tokens)
                return _judged("negated" if refused else stance, _said(cue, self.tokens))
        return None

    def _by_subject(self, hit: Hit, praised: bool) -> Judged | None:
        """Judge by others who are named in the match's own first words: "much of the trade sells likes"."""
        for cue in self.cues.found:
            shared = not praised and cue.hit.start < hit.start < cue.hit.end
            if shared and cue.stance == "reported" and reaches(cue, hit, self.tokens):
                return _judged("reported", _said(cue, self.tokens))
        return None

    def _asserted(self, hit: Hit) -> str:
        """Say why the words stand as a statement, naming a look-alike of a negation if there is one."""
        for cue in reversed(self.cues.pseudo):
            if cue.hit.start < hit.start and cue.own.isdisjoint(hit.own):
                return f'{_OWN}; "{_said(cue, self.tokens)}" does not take it back'
        return _because("asserted")

    def _quoted(self, hit: Hit) -> Judged | None:
        """Judge a quotation: others' words, unless it is a client's praise on the seller's own page."""
        inside = [(count + self.sentence.open_quote) % 2 == 1 for count in self.tokens.quoted]
        if not inside[hit.start]:
            return None
        for cue in self.cues.found:
            outside = not any(inside[cue.hit.start : cue.hit.end])
            if outside and cue.place in DECIDING and cue.stance in _OF_QUOTATIONS:
                return _judged(self._of_quotation(cue), _said(cue, self.tokens))
        others = [at for at, quoted in enumerate(inside) if not quoted]
        if self.sentence.open_quote or not others:
            return self._quoted_alone()
        if self.sentence.question:
            return Judged("asked", "asked, not claimed: a quotation inside a question")
        if any(self.tokens.words[at] in FIRST_PERSON | {"your"} for at in others):
            return Judged("asserted", "the seller's own words, in quotation marks", "medium")
        if not any(quoted for quoted in inside[: others[0]]) or self.tokens.breaks[others[0]] < COMMA:
            return Judged("reported", "quoted from somebody else")
        return _testimonial()

    def _of_quotation(self, cue: Found) -> str:
        """Return what ``cue`` makes of a quotation: a report, or no word of the seller's where it says so."""
        if cue.stance == "negated" and not FIRST_PERSON.isdisjoint(
            self.tokens.words[cue.hit.start : cue.hit.end]
        ):
            return "negated"
        return "reported" if cue.stance in ("negated", "asked") else cue.stance

    def _quoted_alone(self) -> Judged:
        before = self.sentence.before
        for cue in cues_in(before).found if before is not None else ():
            if before is not None and cue.stance in ("reported", "advised"):
                return _judged(cue.stance, _said(cue, before))
        return _testimonial()

    def _asked(self, hit: Hit) -> Judged | None:
        taken = next((cue for cue in self.cues.found if cue.place == "taken"), None)
        if taken or "our" in self.tokens.words[max(0, hit.start - 3) : hit.start]:
            return Judged("asserted", "a question that takes it for granted", "medium")
        if self._offers():
            return Judged("asserted", "a question that offers it", "medium")
        return self._answered() or Judged("asked", "asked, not claimed: the sentence is a question")

    def _offers(self) -> bool:
        places = {cue.place for cue in self.cues.found}
        return "offer" in places and ("own" in places or _has(self._next(), "deliver"))

    def _answered(self) -> Judged | None:
        """Judge a question that the next statement answers, such as "Not from us"."""
        after = self.sentence.after
        for cue in self._next().found if after is not None else ():
            if after is not None and cue.place == "answer":
                return _judged("negated", _said(cue, after))
            if after is not None and cue.place == "yes":
                return Judged("asserted", f'a question answered with "{_said(cue, after)}"', "medium")
        return None

    def _next(self) -> Cues:
        return cues_in(self.sentence.after) if self.sentence.after is not None else Cues((), ())

    def _by_lead(self) -> Judged | None:
        lead = self.sentence.lead
        for cue in cues_in(lead).found if lead is not None else ():
            if lead is not None and cue.place == "lead":
                judged = _judged(cue.stance, _said(cue, lead))
                return Judged(judged.stance, f"{judged.because} in the line above", "medium")
        return None


def _has(cues: Cues, place: str) -> bool:
    return any(cue.place == place for cue in cues.found)


def _said(cue: Found, tokens: Tokens) -> str:
    return tokens.said(cue.hit.start, cue.hit.end)


def _judged(stance: str, words: str) -> Judged:
    return Judged(cast(Stance, stance), f'{_because(stance)} "{words}"')


def _testimonial() -> Judged:
    return Judged("asserted", "a client's praise, which the seller shows as its own claim", "medium")


def _because(stance: str) -> str:
    return str(stance_words()["because"][stance])
