"""How far a cue reaches: whether it decides the stance towards a match in the same sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from vetkit.claims.cues import FIRST_PERSON, Found
from vetkit.claims.find import Hit
from vetkit.claims.lexicon import stance_words
from vetkit.claims.tokens import COLON, COMMA, STRONG, TURN, Tokens


def _words(name: str) -> frozenset[str]:
    return frozenset(stance_words()["clause"][name].split())


OTHERS = _words("others")
"""Somebody else; in a client's praise, the seller."""
_SUBJECTS = FIRST_PERSON | _words("subjects")
_STARTERS = _SUBJECTS | _words("starters")
_JOINTS, _RESUME, _OPENERS, _SAYERS = (_words(name) for name in ("joints", "resume", "openers", "sayers"))
_POSSESSIVE = frozenset({"our", "my", "us", "your", "their", "this"})
_BEFORE, _AFTER = 20, 12
"""The most words between a cue and what it decides."""


def reaches(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    """Tell whether ``cue`` decides the stance towards ``hit``."""
    test = _PLACES.get(cue.place)
    return test is not None and test(cue, hit, tokens)


def of_seller(cue: Found, tokens: Tokens) -> bool:
    """Tell whether the seller is the one who does what ``cue`` says: "we avoid" is no advice."""
    at = cue.hit.start
    while at > 0 and tokens.breaks[at] < COMMA and tokens.words[at - 1] not in ("you", "they"):
        at -= 1
        if tokens.words[at] in FIRST_PERSON:
            return True
    return False


def _before(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    if hit.start < cue.hit.start < hit.end:
        said = cue.stance == "reported" and len(cue.own) > 1  # "agencies promise", but not "your competitors"
        return said or cue.stance == "negated"
    if cue.end < hit.start - _BEFORE or cue.hit.start >= hit.start:
        return False
    if cue.stance in ("reported", "asked"):
        return _attributed(cue, hit, tokens)
    return cue.end <= hit.start and _in_clause(cue, hit, tokens)


def _short(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    if hit.start < cue.hit.start < hit.end:
        return cue.end in hit.own
    return hit.start - _BEFORE <= cue.end <= hit.start and _in_clause(cue, hit, tokens)


def _whole(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    return cue.end <= hit.start and all(tokens.breaks[at] < STRONG for at in range(cue.end, hit.start + 1))


def _slogan(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    """Tell whether more follows: alone, "an agency that guarantees results" praises the seller."""
    more = hit.end
    while more < len(tokens.words) and tokens.breaks[more] < COMMA:
        more += 1
    return more - hit.end >= 2 and _before(cue, hit, tokens)


def _after(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    near = hit.end <= cue.hit.start <= hit.end + _AFTER
    return near and all(tokens.breaks[at] < TURN for at in range(hit.end, cue.hit.start + 1))


def _next(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    return cue.hit.start == hit.end and tokens.breaks[hit.end] < TURN


def _end(cue: Found, hit: Hit, _tokens: Tokens) -> bool:
    return hit.end <= cue.hit.start


def _predicate(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    """Tell whether ``cue`` says something of ``hit``, rather than of another subject further on."""
    start = cue.hit.start
    if not hit.end <= start <= hit.end + _AFTER:
        return False
    spoken = _spoken(hit, tokens)
    for at in range(hit.end, start + 1):
        if tokens.breaks[at] == STRONG or (tokens.breaks[at] == TURN and start > at + 1):
            return False
        if spoken and at < start and (tokens.breaks[at] == COMMA or tokens.words[at] in _JOINTS):
            return False
    return True


def _spoken(hit: Hit, tokens: Tokens) -> bool:
    """Tell whether the seller is the subject: what follows "we guarantee results, and" is said of others."""
    at = hit.end - 1
    while at >= 0:
        if tokens.words[at] in FIRST_PERSON:
            return True
        if at <= hit.start and tokens.breaks[at] > COMMA:
            return False
        at -= 1
    return False


_PLACES: Mapping[str, Callable[[Found, Hit, Tokens], bool]] = {
    "before": _before,
    "short": _short,
    "whole": _whole,
    "others": _before,
    "slogan": _slogan,
    "after": _after,
    "predicate": _predicate,
    "next": _next,
    "end": _end,
}
DECIDING = frozenset(_PLACES)
"""The places of cues that decide within their own sentence."""


def _attributed(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    """What others say goes on until the seller speaks again, or the clause ends."""
    words, breaks = tokens.words, tokens.breaks
    for at in range(cue.end, hit.start + 1):
        if breaks[at] == STRONG:
            return False
        if breaks[at] == TURN and not FIRST_PERSON.isdisjoint(words[at : hit.start + 1]):
            return False
        if words[at] in FIRST_PERSON and at > cue.end and _speaks(at, tokens):
            return False
    return True


def _speaks(at: int, tokens: Tokens) -> bool:
    if tokens.breaks[at] == COLON:
        return tokens.words[at - 1] not in _SAYERS
    return tokens.breaks[at] == COMMA or tokens.words[at - 1] in ("and", "so", "because")


def _in_clause(cue: Found, hit: Hit, tokens: Tokens) -> bool:
    words, breaks = tokens.words, tokens.breaks
    at = cue.end
    while at <= hit.start:
        if breaks[at] >= TURN or (breaks[at] == COLON and not _opens(cue, at, tokens)):
            return False
        if breaks[at] == COMMA:
            if cue.stance == "conditional" or (words[at] in _STARTERS and not _resumes(cue, at, tokens)):
                return False
            if cue.place == "short" and not _goes_on(at, hit, tokens):
                return False
        if at > cue.end and _begins(cue, at, tokens):
            return False
        at += 1
    return True


def _opens(cue: Found, at: int, tokens: Tokens) -> bool:
    """Tell whether the colon before ``at`` leaves the negation open: "we never offer: …"."""
    if tokens.words[at] in FIRST_PERSON:
        return False
    return cue.end == at or tokens.words[at - 1] in _OPENERS


def _goes_on(at: int, hit: Hit, tokens: Tokens) -> bool:
    """After a comma a list may go on, or the clause after an insertion: "no tool, however good, can"."""
    words, breaks = tokens.words, tokens.breaks
    if not {"or", "nor"}.isdisjoint(words[at : at + _BEFORE]):
        return True
    return any(breaks[later] == COMMA and words[later] in _RESUME for later in range(at, hit.start + 1))


def _resumes(cue: Found, at: int, tokens: Tokens) -> bool:
    """Tell whether the comma before ``at`` closes an insertion: "we do not, and never will, buy"."""
    return tokens.words[at] in _RESUME and COMMA in tokens.breaks[cue.end : at]


def _begins(cue: Found, at: int, tokens: Tokens) -> bool:
    """Tell whether a new clause begins at ``at`` without a comma."""
    words = tokens.words
    if words[at] == "until":
        return True
    if words[at] not in _SUBJECTS:
        return False
    joint = words[at - 2] if words[at - 1] == "that" else words[at - 1]
    if joint in _JOINTS and not (joint == "or" and words[at] in _POSSESSIVE):
        return True
    return cue.place == "short" and words[at] not in _POSSESSIVE and words[at] != "there"
