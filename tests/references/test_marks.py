"""What they said: a median that closeness and recency weigh, and that no order changes."""

from __future__ import annotations

import random
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.judge.build import AS_OF
from tests.references.build import attempt, call, heard_by, voice

from vetkit.load import shipped
from vetkit.references.marks import factor_mark, marks, weighted_median
from vetkit.references.weight import WHOLE, weight

INTERVIEW = shipped.interview()
GRADES = st.integers(1, 5).map(float)
WEIGHTED = st.lists(st.tuples(GRADES, st.integers(0, 8)), min_size=1, max_size=9)


@given(st.lists(GRADES, min_size=1, max_size=9))
def test_with_equal_weights_it_is_the_ordinary_median(values):
    assert weighted_median((value, 3) for value in values) == statistics.median(values)


@given(WEIGHTED, st.randoms(use_true_random=False))
def test_the_order_of_the_calls_changes_nothing(weighted, chance: random.Random):
    shuffled = list(weighted)
    chance.shuffle(shuffled)
    assert weighted_median(weighted) == weighted_median(shuffled)


@given(WEIGHTED, st.integers(0, 8), GRADES)
def test_a_better_mark_never_lowers_it(weighted, place, better):
    place %= len(weighted)
    value, share = weighted[place]
    raised = [*weighted[:place], (max(value, better), share), *weighted[place + 1 :]]
    before, after = weighted_median(weighted), weighted_median(raised)
    assert (before is None) == (after is None)
    assert before is None or after >= before


@given(WEIGHTED, st.integers(0, 8), st.integers(1, 20))
def test_more_weight_never_pulls_it_away(weighted, place, more):
    """Who weighs more draws the median towards the own mark, or leaves it."""
    place %= len(weighted)
    value, share = weighted[place]
    heavier = [*weighted[:place], (value, share + more), *weighted[place + 1 :]]
    before, after = weighted_median(weighted), weighted_median(heavier)
    assert after is not None
    assert before is None or abs(after - value) <= abs(before - value)


@given(WEIGHTED)
def test_it_lies_within_the_marks_that_weigh_something(weighted):
    kept = [value for value, share in weighted if share]
    found = weighted_median(weighted)
    assert found is None if not kept else min(kept) <= found <= max(kept)


@given(WEIGHTED, st.integers(2, 9))
def test_only_the_proportion_of_the_weights_counts(weighted, times):
    assert weighted_median(weighted) == weighted_median((v, w * times) for v, w in weighted)


@pytest.mark.parametrize(
    ("said", "eighths"),
    [
        ({"frequency": "daily", "running": "yes"}, 8),
        ({"frequency": "weekly", "running": "yes"}, 6),
        ({"frequency": "monthly", "running": "yes"}, 4),
        ({"frequency": "less", "running": "yes"}, 2),
        ({"frequency": "unknown", "running": "yes"}, 4),
        ({"frequency": "daily", "running": "no", "ended": "2023-11-24"}, 8),
        ({"frequency": "daily", "running": "no", "ended": "2023-11-23"}, 4),
        ({"frequency": "daily", "running": "no", "ended": "2021-11-24"}, 4),
        ({"frequency": "daily", "running": "no", "ended": "2021-11-23"}, 0),
        ({"frequency": "daily"}, 4),
        ({"frequency": "daily", "started": "2026-09-01", "running": "yes"}, 0),
        ({"frequency": "daily", "started": "2026-08-24", "running": "yes"}, 8),
        ({"frequency": "daily", "started": "2024-01-01", "ended": "2024-03-15"}, 0),
    ],
)
def test_closeness_and_recency_weigh(said, eighths):
    assert weight(heard_by(**said)).eighths == eighths


def test_what_the_referee_says_of_the_dates_goes_before_what_the_profile_says():
    assert weight(heard_by({"status": "current"}, frequency="daily")).eighths == WHOLE
    assert (
        weight(heard_by({"status": "current"}, frequency="daily", running="no", ended="2019-01-01")).eighths
        == 0
    )


def test_a_form_that_came_through_the_consultant_weighs_nothing_until_the_referee_is_called():
    form = attempt(channel="via-vendor", identity="name-only")
    assert weight(heard_by({}, form, frequency="daily", running="yes")).eighths == 0
    called = voice({}, call(reached=form, frequency="daily", running="yes"), call(on=AS_OF))
    assert weight(called).eighths == WHOLE


@pytest.mark.parametrize("identity", ["name-only", "free-mail", "own-domain", "called-back", "both-ways"])
def test_who_spoke_moves_no_mark(identity):
    said = heard_by({}, attempt(identity=identity), quality=2, frequency="daily", running="yes")
    assert weight(said).eighths == WHOLE
    assert factor_mark(said, "quality") == 2


def test_every_factor_shows_its_median_its_spread_how_many_and_who_could_not_say():
    heard = [
        heard_by(quality=5, dates="unknown", frequency="daily", running="yes"),
        heard_by(quality=2, dates=3, frequency="less", running="yes"),
        heard_by(quality="na", frequency="weekly", running="yes"),
    ]
    found = {mark.factor: mark for mark in marks(heard, INTERVIEW)}
    quality = found["quality"]
    assert (quality.median, quality.least, quality.most, quality.n) == (5, 2, 5, 2)
    assert (quality.unknown, quality.not_applicable) == (0, 1)
    assert (found["dates"].median, found["dates"].n, found["dates"].unknown) == (3, 1, 2)
    assert (found["overall"].median, found["overall"].n, found["overall"].unknown) == (None, 0, 3)
    assert list(found) == [factor.id for factor in INTERVIEW.factors]
