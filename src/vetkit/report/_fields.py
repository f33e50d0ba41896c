"""What of an assessment may be told to others than the buyer: field by field, and nothing else passes.

A house test walks the model and fails on a field that is named nowhere here.
"""

from __future__ import annotations

from dataclasses import dataclass

from vetkit.model import assessment as a
from vetkit.model import heard as h
from vetkit.model.adopted import Taken, Withdrawn
from vetkit.model.base import Value
from vetkit.model.checklist import Source
from vetkit.model.finding import Finding, Observation
from vetkit.model.input import Input
from vetkit.model.ledger import ClaimGround, Ledger, LedgerEntry, Slot
from vetkit.model.looked import Beside, Differing, Looked, Seen
from vetkit.model.match import Spot
from vetkit.model.policy import Calls, Care, Policy, Weights
from vetkit.model.record import Disposition


@dataclass(frozen=True)
class Fields:
    """The fields of one noun, each in one of three lists.

    Attributes:
        told: Told as they are: numbers, days, choices, what the checklists and vetkit itself say.
        words: Told without what gives a referee away: what the consultant or anybody else wrote.
        kept: Never told; a reader gets the field's default.
    """

    told: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()


def _fields(told: str = "", words: str = "", kept: str = "") -> Fields:
    return Fields(tuple(told.split()), tuple(words.split()), tuple(kept.split()))


FIELDS: dict[type[Value], Fields] = {
    a.Assessment: _fields(
        "schema_ consultant as_of vetkit checklists policy inputs verdict score sections findings next "
        "references calls_wanted heard ledger sources",
        "limits",
        "signals",
    ),
    a.Subject: _fields("name legal_name kind website size budget", "purpose"),
    a.ChecklistUsed: _fields("id title version sha256 weight"),
    a.Verdict: _fields("conclusion settled reasons"),
    a.Score: _fields("headline floor ceiling coverage"),
    a.Section: _fields(
        "checklist title role weight score passed failed unknown not_applicable",
    ),
    a.OpenQuestion: _fields("criterion checklist title ask stake knock_out could_become claims"),
    a.ClaimQuestion: _fields("", "claim text ask"),
    a.Referee: _fields(
        "initials organisation relation status proposed_by period connection", kept="name email phone"
    ),
    Source: _fields("key title address dated"),
    Input: _fields("sha256", "path"),
    Policy: _fields("approve conditions escalate coverage calls referees severity checklists"),
    Calls: _fields("small normal large"),
    Care: _fields("keep_months reply_days"),
    Weights: _fields("critical high medium low"),
    Finding: _fields(
        "criterion checklist title severity knock_out outcome mark needs rung confidence why source ask "
        "stake answerable observations",
        "message",
    ),
    Observation: _fields(
        "bearing method rung confidence mark flag why ask spots on disposition", "says signal quote by"
    ),
    Disposition: _fields("decision on", "signal why by"),
    Spot: _fields("page line column start end", "path part"),
    h.Heard: _fields("wanted completed verified enough status reliance marks claims", kept="spoken"),
    h.Mark: _fields("factor title median least most n unknown not_applicable"),
    h.ClaimHeard: _fields("outcome", "claim text", "words"),
    Ledger: _fields("entries withdrawn"),
    LedgerEntry: _fields(
        "taken line kind title material slots missing verdict supporting contradicting looked beside "
        "reliance stake",
        "id claim text said_in reasons ask",
    ),
    Slot: _fields("name title", "says"),
    Taken: _fields("sha256 page line column on now", "document part"),
    Withdrawn: _fields("on", "id text document line why by"),
    ClaimGround: _fields("bearing rung counts private", "origin says quote"),
    Looked: _fields("outcome found differing private", "evidence says missing own"),
    Seen: _fields("", "what quote place working"),
    Differing: _fields("", "claimed says quote place working"),
    Beside: _fields("private", "who says quote place"),
}
"""Nouns within a noun are told by their own rows. Those that have none, such as signals, never pass."""
