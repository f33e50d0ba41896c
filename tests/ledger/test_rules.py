"""What the rules of the ledger catch and what they must not: the examples that stand beside them."""

from __future__ import annotations

from typing import get_args

import pytest

from vetkit.claims.lexicon import ledger_words
from vetkit.ledger.rules import ledger_rules
from vetkit.ledger.sort import found_in, kind_of
from vetkit.load import shipped
from vetkit.model.ledger import ClaimKind, SlotName
from vetkit.model.profile import Claim

DATA = ledger_words()
ROWS = (*DATA["kinds"], *DATA["slots"])


def examples(which, rows=ROWS):
    return [pytest.param(row["id"], text, id=f"{row['id']}: {text}") for row in rows for text in row[which]]


@pytest.mark.parametrize(("rule", "text"), examples("found"))
def test_what_a_rule_is_to_find_is_found(rule, text):
    assert rule in found_in(text)


@pytest.mark.parametrize(("rule", "text"), examples("passed"))
def test_what_a_rule_is_to_pass_is_passed(rule, text):
    assert rule not in found_in(text)


@pytest.mark.parametrize(("kind", "text"), examples("found", DATA["kinds"]))
def test_of_several_kinds_the_first_is_taken(kind, text):
    assert kind_of(Claim(text=text), ()).id == kind


def test_every_kind_and_slot_has_its_row():
    assert {row["id"] for row in DATA["kinds"]} == set(get_args(ClaimKind))
    assert {row["id"] for row in DATA["slots"]} == set(get_args(SlotName))


def test_every_flag_is_one_of_the_checklists():
    known = {flag.id for checklist in shipped.checklists() for flag in checklist.flags}
    named = {*ledger_rules().refuting, *(flag for kind in ledger_rules().kinds for flag in kind.flags)}
    assert named - known == set()


def test_a_claim_that_fits_no_kind_is_a_capability_and_a_flag_sorts_it():
    claim = Claim(text="Nobody at Acme sleeps.")
    assert kind_of(claim, ()).id == "capability"
    assert kind_of(claim, {"guru-title"}).id == "puffery"
    assert kind_of(Claim(text="We grew sales by 40 %."), {"guru-title"}).id == "numeric-result"


def test_experience_on_a_platform_is_experience_whatever_it_says():
    claim = Claim.model_validate({"text": "Trust us.", "experience": {"platform": "Vine", "years": 3}})
    assert kind_of(claim, ()).id == "experience"


def test_disguised_letters_are_read():
    assert found_in("We guarant\u200bee re\u0455ults.")["guarantee"] == "guarant\u200bee"
