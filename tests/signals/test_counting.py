"""What a signal does: it lowers how far one may rely on a referee, and never touches what was said."""

from __future__ import annotations

from datetime import date

import pytest

from tests.signals.build import case
from vetkit.judge import assess
from vetkit.load import shipped
from vetkit.model.policy import Policy
from vetkit.model.record import Disposition
from vetkit.references.heard import heard
from vetkit.references.voice import counting
from vetkit.signals import held_back, signals_of

PHONE = "+44 1632 960874"
EVERY = {
    item.id: {"yn": "unsure", "scale5": 4, "number": 2, "date": date(2024, 5, 1), "choice": "weekly"}.get(
        item.type, "It is so."
    )
    for item in shipped.interview().items
    if item.id not in ("tie", "fee-band", "who-replied", "owner", "ended")
} | {"tie": "no", "fee-band": "10k-50k", "who-replied": "us", "owner": "us"}


def heard_one(decision: str | None = None, signal: str = "vendor-phone:a", **reference):
    """Return a case of one referee who was called to the end, and whose number may be the consultant's."""
    given = {"signal": signal, "decision": decision, "why": "Asked.", "by": "Jo", "on": date(2026, 11, 20)}
    return case(
        [
            {
                "id": "a",
                "name": "Ada Reed",
                "organisation": "Quayside Foods",
                "proposed_by": "buyer",
                **reference,
            }
        ],
        consultant={"phone": PHONE},
        calls=[{"referee": "a", "answers": EVERY}],
        dispositions=(Disposition.model_validate(given),) if decision else (),
    )


def test_without_a_signal_the_referee_counts() -> None:
    assert [voice.reference.id for voice in counting(heard_one())] == ["a"]


@pytest.mark.parametrize(
    ("decision", "counts"), [(None, 0), ("confirmed", 0), ("escalated", 0), ("explained", 1)]
)
def test_a_fail_keeps_the_referee_from_counting_until_it_is_explained(decision, counts) -> None:
    one = heard_one(decision, phone=PHONE)
    assert len(counting(one)) == counts
    assert held_back(one) == (frozenset() if counts else {"a"})


@pytest.mark.parametrize(
    ("decision", "counts"), [(None, 1), ("confirmed", 0), ("escalated", 1), ("explained", 1)]
)
def test_a_warning_that_decides_counts_against_once_it_is_confirmed(decision, counts) -> None:
    assert len(counting(heard_one(decision, "declared-tie:a", connection="a cousin"))) == counts


def test_a_warning_that_proves_nothing_stays_a_warning_when_it_is_confirmed() -> None:
    one = heard_one("confirmed", "free-mail:a", email="ada@gmail.com")
    assert len(counting(one)) == 1


def test_signals_move_how_far_to_rely_on_it_and_never_what_they_said() -> None:
    plain, warned, failed = heard_one(), heard_one(connection="a cousin"), heard_one(phone=PHONE)
    said = [heard(one, Policy()) for one in (plain, warned, failed)]
    assert said[0].marks == said[1].marks == said[2].marks
    reliance = [one.spoken[0].reliance for one in said]
    assert reliance[0] > reliance[1] > reliance[2] == 0
    assert "declared-tie:a" in said[1].spoken[0].relied
    assert "vendor-phone:a" in said[2].spoken[0].relied


def test_a_decision_of_a_later_day_does_not_count_yet() -> None:
    one = heard_one("explained", phone=PHONE)
    earlier = one.model_copy(update={"as_of": date(2026, 11, 19)})
    assert held_back(earlier) == {"a"}


def test_an_assessment_names_every_signal_with_what_was_decided() -> None:
    made = assess(shipped.checklists(), heard_one("confirmed", phone=PHONE))
    first = made.signals[0]
    assert (first.id, first.level, first.disposition.decision) == ("vendor-phone:a", "fail", "confirmed")
    finding = made.named("references", "references-independent")
    assert finding.outcome == "fail"
    assert {signal.id for signal in made.signals} <= {o.signal for o in finding.observations}


def test_the_same_case_is_looked_at_once_and_another_is_looked_at_anew() -> None:
    one = heard_one(phone=PHONE)
    assert signals_of(one) is signals_of(one)
    assert signals_of(one) != signals_of(heard_one())
