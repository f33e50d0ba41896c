"""Decide how a sentence means the words found in it: asserted, negated, reported, asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from vetkit.claims.cues import STANCES, Found, cues_in
from vetkit.claims.find import Hit
from vetkit.claims.lexicon import stance_words
from vetkit.claims.tokens import COLON, COMMA, STRONG, Tokens
from vetkit.model.base import Confidence
from vetkit.model.match import Stance

_CLAUSE = stance_words()["clause"]
_FIRST_PERSON = frozenset(_CLAUSE["first_person"].split())
_SUBJECTS = _FIRST_PERSON | frozenset(_CLAUSE["subjects"].split())
_STARTERS = _SUBJECTS | frozenset(_CLAUSE["starters"].split())
_JOINTS = frozenset(_CLAUSE["joints"].split())
_DECIDING = frozenset({"before", "after", "short", "whole"})
_OF_QUOTATIONS = frozenset({"reported", "advised", "negated", "asked"})
_REACH, _REACH_AFTER = 20, 10
"""The most words between a cue and what it decides."""


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
                judged = self._by_cue(stance, hit)
            if judged:
                return judged
        return self._by_lead() or quoted or Judged("asserted", _because("asserted"))

    def _by_cue(self, stance: str, hit: Hit) -> Judged | None:
        for cue in self.cues:
            if cue.stance == stance and not self._own(cue, hit) and self._reaches(cue, hit):
                own = stance == "advised" and cue.place == "before" and self._of_seller(cue.hit.start)
                return _judged("negated" if own else stance, self._words(cue.hit))
        return None

    def _of_seller(self, at: int) -> bool:
        """Tell whether the seller is the one who stays away: "we avoid" is no advice."""
        while at > 0 and self.tokens.breaks[at] < COMMA and self.tokens.words[at - 1] not in ("you", "they"):
            at -= 1
            if self.tokens.words[at] in _FIRST_PERSON:
                return True
        return False

    def _own(self, cue: Found, hit: Hit) -> bool:
        """Tell whether the cue is made of the match's own words, which negate nothing."""
        return any(at in hit.own for at in cue.hit.own)

    def _reaches(self, cue: Found, hit: Hit) -> bool:
        if cue.place == "after":
            return hit.end <= cue.hit.start <= hit.end + _REACH_AFTER and self._unbroken(
                hit.end, cue.hit.start
            )
        if cue.place == "end":
            return hit.end <= cue.hit.start
        if cue.place == "whole":
            return cue.hit.end <= hit.start and self._unbroken(cue.hit.end, hit.start)
        if cue.place not in ("before", "short"):
            return False
        if hit.start < cue.hit.start < hit.end:
            return cue.stance == "negated" and (cue.place == "before" or cue.hit.end in hit.own)
        if not hit.start - _REACH <= cue.hit.end <= hit.start:
            return False
        if cue.stance in ("reported", "asked"):
            return self._attributed(cue.hit.end, hit.start)
        return self._in_clause(cue, hit.start)

    def _unbroken(self, start: int, end: int) -> bool:
        return all(self.tokens.breaks[at] < STRONG for at in range(start, end + 1))

    def _attributed(self, start: int, end: int) -> bool:
        """What others say goes on until the seller speaks again after a comma, or the clause ends."""
        for at in range(start, end + 1):
            if self.tokens.breaks[at] == STRONG:
                return False
            if self.tokens.words[at] in _FIRST_PERSON and at > start and self._joins(at):
                return False
        return True

    def _joins(self, at: int) -> bool:
        return self.tokens.breaks[at] == COMMA or self.tokens.words[at - 1] in ("and", "so", "because")

    def _in_clause(self, cue: Found, end: int) -> bool:
        words, breaks = self.tokens.words, self.tokens.breaks
        for at in range(cue.hit.end, end + 1):
            if breaks[at] == STRONG or (breaks[at] == COLON and words[at] in _FIRST_PERSON):
                return False
            if breaks[at] == COMMA and (words[at] in _STARTERS or self._ends_short(cue, at)):
                return False
            if at > cue.hit.end and words[at] in _SUBJECTS and words[at - 1] in _JOINTS:
                return False
        return True

    def _ends_short(self, cue: Found, at: int) -> bool:
        """A comma ends the reach of "no" and of "if", unless a list with "or" goes on."""
        if cue.stance == "conditional":
            return True
        return cue.place == "short" and not {"or", "nor"} & set(self.tokens.words[at : at + _REACH])

    def _quoted(self, hit: Hit) -> Judged | None:
        """Judge a quotation: others' words, unless it is a client's praise on the seller's own page."""
        inside = [(count + self.sentence.open_quote) % 2 == 1 for count in self.tokens.quoted]
        if not inside[hit.start]:
            return None
        for cue in self.cues:
            outside = not any(inside[cue.hit.start : cue.hit.end])
            if outside and cue.place in _DECIDING and cue.stance in _OF_QUOTATIONS:
                stance = "reported" if cue.stance in ("negated", "asked") else cue.stance
                return _judged(stance, self._words(cue.hit))
        others = [at for at, quoted in enumerate(inside) if not quoted]
        if self.sentence.open_quote or not others:
            return self._quoted_alone()
        if self.sentence.question:
            return Judged("asked", "asked, not claimed: a quotation inside a question")
        if any(self.tokens.words[at] in _FIRST_PERSON | {"your"} for at in others):
            return Judged("asserted", "the seller's own words, in quotation marks", "medium")
        if not any(quoted for quoted in inside[: others[0]]) or self.tokens.breaks[others[0]] < COMMA:
            return Judged("reported", "quoted from somebody else")
        return _testimonial()

    def _quoted_alone(self) -> Judged:
        if self.sentence.before is not None:
            for cue in cues_in(self.sentence.before):
                if cue.stance in ("reported", "advised"):
                    words = self.sentence.before.said(cue.hit.start, cue.hit.end)
                    return _judged(cue.stance, words)
        return _testimonial()

    def _asked(self, hit: Hit) -> Judged | None:
        words = self.tokens.words
        if (
            words[0] in _FIRST_PERSON
            or words[:3] == ("did", "you", "know")
            or "our" in words[max(0, hit.start - 3) : hit.start]
        ):
            return Judged("asserted", "a question that takes it for granted", "medium")
        offer = any(cue.place == "offer" for cue in self.cues)
        own = any(cue.place == "own" for cue in self.cues)
        if offer and (own or self._delivered()):
            return Judged("asserted", "a question that offers it", "medium")
        return self._answered() or Judged("asked", "asked, not claimed: the sentence is a question")

    def _answered(self) -> Judged | None:
        """Judge a question that the next statement answers with no, as in: Guaranteed? Not from us."""
        after = self.sentence.after
        for cue in cues_in(after) if after is not None else ():
            if cue.place == "answer":
                return _judged("negated", after.said(cue.hit.start, cue.hit.end) if after else "")
        return None

    def _delivered(self) -> bool:
        after = self.sentence.after
        return after is not None and any(cue.place == "deliver" for cue in cues_in(after))

    def _by_lead(self) -> Judged | None:
        if self.sentence.lead is None:
            return None
        for cue in cues_in(self.sentence.lead):
            if cue.place == "lead":
                words = self.sentence.lead.said(cue.hit.start, cue.hit.end)
                judged = _judged(cue.stance, words)
                return Judged(judged.stance, f"{judged.because} in the line above", "medium")
        return None

    def _words(self, hit: Hit) -> str:
        return self.tokens.said(hit.start, hit.end)


def _judged(stance: str, words: str) -> Judged:
    return Judged(cast(Stance, stance), f'{_because(stance)} "{words}"')


def _testimonial() -> Judged:
    return Judged("asserted", "a client's praise, which the seller shows as its own claim", "medium")


def _because(stance: str) -> str:
    return str(stance_words()["because"][stance])
