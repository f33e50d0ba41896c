"""Between consultants: what is compared, what is not, and that neither order nor number changes it."""

from __future__ import annotations

import random
from datetime import date

import pytest

from tests.signals.build import case
from vetkit.crossing import cross
from vetkit.load import shipped
from vetkit.model.record import Disposition

ADA = {"id": "ada", "name": "Ada Reed", "organisation": "Quayside Foods", "phone": "+44 7700 900123"}
BEN = {"id": "ben", "name": "Ben Ortiz", "organisation": "Old Mill Bakery", "phone": "07700 900 123"}


def consultant(name, *references, **more):
    return case(references, consultant={"name": name, **more})


def found(*cases, decided=()):
    named = [(f"p{number}", one) for number, one in enumerate(cases)]
    return [(signal.id, signal.level) for signal in cross(named, shipped.rulebook())]


def test_a_signal_names_both_profiles_and_both_referees_whatever_country_is_known() -> None:
    one, two = consultant("Brightwave", ADA, phone="+44 1632 960001"), consultant("Tideline", BEN)
    assert found(one, two) == [("cross-phone:p0/ada+p1/ben", "fail")]


def test_numbers_without_a_country_are_read_as_those_of_the_same_profile() -> None:
    here = {**BEN, "phone": "07700 900123"}
    one = consultant("Brightwave", ADA)
    two = consultant("Tideline", here, registration={"country": "United Kingdom"})
    assert found(one, two) == [("cross-phone:p0/ada+p1/ben", "fail")]


def test_two_profiles_of_one_consultant_are_not_compared() -> None:
    assert (
        found(consultant("Brightwave Ltd", ADA), consultant("Brightwave", {**ADA, "name": "Ben Ortiz"})) == []
    )


def test_consultants_without_referees_have_nothing_in_common() -> None:
    assert found(consultant("Brightwave"), consultant("Tideline")) == []


def test_a_ring_of_three_is_one_signal() -> None:
    def names(organisation):
        return {"id": "r", "name": "Ada Reed", "organisation": organisation}

    ring = [
        consultant("Brightwave", names("Tideline")),
        consultant("Tideline", {**names("Plum & Barrow Ltd"), "name": "Ben Ortiz"}),
        consultant("Plum and Barrow", {**names("Brightwave GmbH"), "name": "Cy Lund"}),
    ]
    assert found(*ring) == [("reciprocal:p0+p1+p2", "warn")]
    assert found(*ring[:2]) == []


def test_a_leader_and_a_domain_vouch_for_a_consultant_too() -> None:
    one = consultant(
        "Brightwave",
        {"id": "z", "name": "Zoe Abernethy", "organisation": "Self-employed"},
        website="https://brightwave.co.uk",
    )
    two = consultant(
        "Tideline",
        {"id": "b", "name": "Ben Ortiz", "organisation": "BW", "email": "ben@mail.brightwave.co.uk"},
        principals=[{"name": "Zoë Abernethy"}],
    )
    assert found(one, two) == [("reciprocal:p0+p1", "warn")]


def test_the_order_of_the_profiles_changes_nothing() -> None:
    cases = [(f"p{number}", consultant(f"Firm {number}", {**ADA, "id": f"r{number}"})) for number in range(6)]
    expected = cross(cases, shipped.rulebook())
    random.Random(4).shuffle(cases)
    assert cross(cases, shipped.rulebook()) == expected
    assert len(expected) == 15


def test_what_very_many_share_is_told_as_a_chain() -> None:
    many = [
        (f"p{n:03}", consultant(f"Firm {n}", {**ADA, "name": f"Ada R{n}eed", "organisation": f"Shop {n}"}))
        for n in range(120)
    ]
    signals = [one for one in cross(many, shipped.rulebook()) if one.rule == "cross-phone"]
    assert len(signals) == 119
    assert {name for one in signals for name in one.referees} == {f"p{n:03}/ada" for n in range(120)}


@pytest.mark.parametrize(("decision", "against"), [(None, True), ("explained", False), ("confirmed", True)])
def test_a_decision_recorded_at_one_of_the_profiles_counts(decision, against) -> None:
    id = "cross-phone:p0/ada+p1/ben"
    given = {"signal": id, "decision": decision, "why": "Asked.", "by": "Jo", "on": date(2026, 11, 20)}
    two = consultant("Tideline", {**BEN, "phone": "+44 7700 900123"})
    if decision:
        two = two.model_copy(update={"dispositions": (Disposition.model_validate(given),)})
    (signal,) = cross([("p0", consultant("Brightwave", ADA)), ("p1", two)], shipped.rulebook())
    assert (signal.id, signal.is_against) == (id, against)
