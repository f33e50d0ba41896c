"""Each claim beside what the referees said of it, and whom one may ask about which."""

from __future__ import annotations

import itertools

import pytest
from tests.judge.build import profile
from tests.references.build import call, claim_reply, voice

from vetkit.model.heard import Words
from vetkit.references.askable import claims_for
from vetkit.references.triangulate import outcome, triangulate


def words(*values):
    return [Words(who=f"W{n}", value=value, put="So.", said=None) for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "triangle"),
    [
        ((), "not-asked"),
        (("confirmed",), "confirmed"),
        (("confirmed", "unknown"), "confirmed"),
        (("partly", "confirmed"), "partly"),
        (("confirmed", "confirmed", "contradicted"), "contradicted"),
        (("partly", "contradicted"), "contradicted"),
        (("unknown", "na"), "unknown"),
    ],
)
def test_one_who_contradicts_is_not_outvoted_and_the_order_changes_nothing(values, triangle):
    assert {outcome(words(*order)) for order in itertools.permutations(values)} == {triangle}


def test_both_quotes_stand_side_by_side():
    about = profile(claims=[{"id": "halved", "text": "Calls fell by half."}, {"text": "We are the first."}])
    said = call().model_copy(update={"claims": (claim_reply("halved", "partly", "By a tenth."),)})
    halved, first = triangulate(about, [voice({}, said)])
    assert (halved.text, halved.outcome) == ("Calls fell by half.", "partly")
    assert [(one.who, one.said) for one in halved.words] == [("A. R. of Mill & Sons", "By a tenth.")]
    assert (first.claim, first.outcome) == ("claim-2", "not-asked")


MILL = {"id": "mill", "name": "Ada Roe", "organisation": "Mill & Sons"}
FORGE = {"id": "forge", "name": "Bo Kay", "organisation": "Forge"}


@pytest.mark.parametrize(
    ("claim", "asked"),
    [
        ({}, {"mill", "forge"}),
        ({"referees": ["forge"]}, {"forge"}),
        ({"text": "At MILL & SONS calls fell."}, {"mill"}),
        ({"evidence": [{"what": "Export of Forge, July"}]}, {"forge"}),
        ({"text": "We forged ahead."}, {"mill", "forge"}),
        ({"experience": {"platform": "Vine", "years": 9}}, set()),
        ({"experience": {"platform": "Vine", "years": 9}, "referees": ["mill"]}, {"mill"}),
    ],
)
def test_a_claim_is_put_to_those_who_can_tell(claim, asked):
    about = profile(references=[MILL, FORGE], claims=[{"text": "Calls fell by half.", **claim}])
    assert {one.id for one in about.references if claims_for(one, about)} == asked
