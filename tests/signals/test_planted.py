"""A few made-up cases of each kind: what is planted is seen, and what only looks so is never put at fail.

``benchmarks/planted.py`` measures it on thousands; this guards it on few.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from vetkit.load import shipped

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def planted():
    """The benchmark, which is run from its own folder."""
    sys.path.insert(0, str(BENCHMARKS))
    try:
        import planted
    finally:
        sys.path.remove(str(BENCHMARKS))
    return planted


@pytest.fixture(scope="module")
def run(planted):
    return planted.measure(2, 20_261_124)


def test_what_is_planted_is_seen(run) -> None:
    seen = sum(one.seen.hits for one in run.rules.values())
    planted = sum(one.seen.of for one in run.rules.values())
    assert planted > 120
    assert seen >= 0.98 * planted, dict(run.misses)


def test_an_innocent_look_alike_is_never_put_at_fail(run) -> None:
    assert sum(one.failed.of for one in run.rules.values()) > 100
    assert not sum(one.failed.hits for one in run.rules.values()), dict(run.cries)
    assert not run.stray.hits, dict(run.cries)


def test_a_case_with_nothing_wrong_raises_neither_fail_nor_warning(run) -> None:
    assert run.clean_fail.of
    assert (run.clean_fail.hits, run.clean_warn.hits) == (0, 0)


def test_every_rule_is_planted(run, planted) -> None:
    rules = {rule.id for rule in shipped.rulebook().rules}
    assert {rule for rule, one in run.rules.items() if one.seen.of} == rules


def test_the_same_seed_makes_the_same_table(planted, run) -> None:
    again = planted.measure(2, 20_261_124)
    assert list(planted.table(again, markdown=True)) == list(planted.table(run, markdown=True))


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [(0, 0, 0.0, 1.0), (0, 100, 0.0, 0.037), (98, 100, 0.930, 0.994), (100, 100, 0.963, 1.0)],
)
def test_intervals_are_wilson_s(planted, hits, of, low, high) -> None:
    found = planted.Tally(hits, of).interval()
    assert found == pytest.approx((low, high), abs=0.001)
