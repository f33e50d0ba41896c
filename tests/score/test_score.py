"""The score is an interval: what is unknown is never zero and never full marks."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vetkit.model.finding import Observation
from vetkit.score import PARTLY, RATINGS, Tally, conclude, score, tally

WEIGHTS = st.sampled_from([10.0, 7.5, 5.0, 2.5])
MARKS = st.none() | st.sampled_from([0.0, 1.0, PARTLY, *RATINGS.values()])
CRITERIA = st.lists(st.tuples(WEIGHTS, MARKS), max_size=6)
CHECKLISTS = st.lists(st.tuples(st.sampled_from([0.0, 15.0, 25.0, 35.0]), CRITERIA), max_size=4)

thorough = settings(max_examples=200, deadline=None)


def tallies(checklists: list[tuple[float, list[tuple[float, float | None]]]]) -> list[Tally]:
    return [tally(weight, criteria) for weight, criteria in checklists]


@thorough
@given(CHECKLISTS)
def test_the_headline_lies_between_floor_and_ceiling(checklists):
    points = score(tallies(checklists))
    if points.headline is not None:
        assert 0 <= points.floor <= points.headline <= points.ceiling <= 100


@thorough
@given(CHECKLISTS)
def test_floor_and_ceiling_are_the_extremes_over_all_ways_to_settle_what_is_open(checklists):
    open_places = [(i, j) for i, (_, cs) in enumerate(checklists) for j, (_, m) in enumerate(cs) if m is None]
    if len(open_places) > 7:
        open_places = []  # the brute force is for small cases
        checklists = [(w, [(cw, 0.0 if m is None else m) for cw, m in cs]) for w, cs in checklists]
    reached = []
    for marks in product([0.0, 0.5, 1.0], repeat=len(open_places)):
        settled = [(w, list(cs)) for w, cs in checklists]
        for (i, j), mark in zip(open_places, marks, strict=True):
            settled[i][1][j] = (settled[i][1][j][0], mark)
        reached.append(score(tallies(settled)).headline)
    points = score(tallies(checklists))
    if points.floor is None:
        assert set(reached) == {None}
    else:
        assert points.floor == pytest.approx(min(reached), abs=1e-5)
        assert points.ceiling == pytest.approx(max(reached), abs=1e-5)


@thorough
@given(CHECKLISTS, st.data())
def test_settling_an_unknown_keeps_the_new_interval_inside_the_old(checklists, data):
    open_places = [(i, j) for i, (_, cs) in enumerate(checklists) for j, (_, m) in enumerate(cs) if m is None]
    if not open_places:
        return
    i, j = data.draw(st.sampled_from(open_places))
    how = data.draw(st.sampled_from([0.0, 0.5, 1.0, "not-applicable"]))
    settled = [(w, list(cs)) for w, cs in checklists]
    if how == "not-applicable":
        del settled[i][1][j]
    else:
        settled[i][1][j] = (settled[i][1][j][0], how)
    before, after = score(tallies(checklists)), score(tallies(settled))
    if before.floor is not None and after.floor is not None:
        assert before.floor <= after.floor + 1e-5
        assert after.ceiling <= before.ceiling + 1e-5


@thorough
@given(CHECKLISTS, st.data())
def test_a_better_mark_never_lowers_headline_floor_or_ceiling(checklists, data):
    decided = [(i, j) for i, (_, cs) in enumerate(checklists) for j, (_, m) in enumerate(cs) if m is not None]
    if not decided:
        return
    i, j = data.draw(st.sampled_from(decided))
    weight, mark = checklists[i][1][j]
    better = data.draw(st.floats(min_value=mark, max_value=1.0))
    improved = [(w, list(cs)) for w, cs in checklists]
    improved[i][1][j] = (weight, better)
    before, after = score(tallies(checklists)), score(tallies(improved))
    if before.headline is not None:
        assert after.headline >= before.headline
        assert after.floor >= before.floor
        assert after.ceiling >= before.ceiling


@thorough
@given(CHECKLISTS, st.randoms(use_true_random=False))
def test_the_order_of_criteria_and_checklists_changes_nothing_not_even_the_last_digit(checklists, random):
    shuffled = [(w, random.sample(cs, len(cs))) for w, cs in checklists]
    random.shuffle(shuffled)
    assert score(tallies(shuffled)) == score(tallies(checklists))


@pytest.mark.parametrize("checklists", [[], [(35.0, [])], [(0.0, [(10.0, 1.0)])]])
def test_where_nothing_applies_there_is_no_score_at_all(checklists):
    points = score(tallies(checklists))
    assert (points.headline, points.floor, points.ceiling, points.coverage) == (None, None, None, 0.0)


def test_where_nothing_is_decided_the_headline_is_none_and_the_interval_is_everything():
    points = score(tallies([(35.0, [(10.0, None), (5.0, None)])]))
    assert (points.headline, points.floor, points.ceiling, points.coverage) == (None, 0.0, 100.0, 0.0)


def test_the_worked_example_of_the_explanation_page():
    claims = (35.0, [(10.0, 1.0), (7.5, 0.0), (7.5, None)])
    terms = (15.0, [(10.0, None), (5.0, 1.0)])
    points = score(tallies([claims, terms]))
    assert points.headline == pytest.approx((35 * 10 / 17.5 + 15 * 1) / 50 * 100)
    assert points.floor == pytest.approx((35 * 10 / 25 + 15 * 5 / 15) / 50 * 100)
    assert points.ceiling == pytest.approx((35 * 17.5 / 25 + 15 * 1) / 50 * 100)
    assert points.coverage == pytest.approx((35 * 17.5 / 25 + 15 * 5 / 15) / 50 * 100)


def seen(
    bearing: str, rung: str = "documented", mark: float | None = None, explained: bool = False
) -> Observation:
    disposition = {
        "signal": "x",
        "decision": "explained",
        "why": "A quotation.",
        "by": "M. Okafor",
        "on": "2026-11-24",
    }
    return Observation.model_validate(
        {
            "bearing": bearing,
            "method": "answer",
            "rung": rung,
            "says": "Said.",
            "mark": mark,
            "disposition": disposition if explained else None,
        }
    )


@pytest.mark.parametrize(
    ("observations", "outcome", "mark"),
    [
        ([], "unknown", None),
        ([seen("neutral")], "unknown", None),
        ([seen("favourable")], "pass", 1.0),
        ([seen("favourable", "stated")], "unknown", None),
        ([seen("favourable", "corroborated")], "pass", 1.0),
        ([seen("favourable", mark=0.85)], "pass", 0.85),
        ([seen("adverse", "stated")], "fail", 0.0),
        ([seen("adverse"), seen("favourable", "corroborated")], "fail", 0.0),
        ([seen("adverse", mark=PARTLY)], "fail", PARTLY),
        ([seen("adverse", mark=PARTLY), seen("adverse")], "fail", 0.0),
        ([seen("adverse", explained=True)], "unknown", None),
        ([seen("adverse", explained=True), seen("favourable")], "pass", 1.0),
        ([seen("favourable", explained=True)], "unknown", None),
    ],
)
def test_any_adverse_observation_fails_and_only_evidence_on_the_rung_passes(observations, outcome, mark):
    assert conclude(observations, "documented")[:2] == (outcome, mark)
