"""All policy of the score and the verdict, in one place.

Weights by severity are OpenSSF Scorecard's classes; the marks for ratings follow FAR Table 42-1, where merely
meeting the contract is satisfactory and never below .70. Sums use ``math.fsum``, which rounds once, so that
the order of findings changes nothing, not even the last digit.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import fsum

from vetkit.model.assessment import Score
from vetkit.model.base import CONCLUSIONS, RUNGS, Conclusion, Outcome, Rung
from vetkit.model.finding import Observation
from vetkit.model.policy import Policy

RATINGS = {
    "exceptional": 1.0,
    "very-good": 0.85,
    "satisfactory": 0.70,
    "marginal": 0.35,
    "unsatisfactory": 0.0,
}
"""Marks of the five ratings that referees give."""

PARTLY = 0.5
"""Mark of a criterion met in part."""


def mark_of(rating: float) -> float:
    """Return the share of the points for a referee's mark from 5 to 1; a mark between two, in proportion."""
    shares = (*reversed(RATINGS.values()),)
    below = min(int(rating), len(shares) - 1)
    low, high = shares[below - 1], shares[below]
    return low + (high - low) * (rating - below)


def is_live(observation: Observation) -> bool:
    """Tell whether an observation counts: a person may have explained it away."""
    return observation.disposition is None or observation.disposition.decision != "explained"


def reaches(rung: Rung, least: Rung) -> bool:
    """Tell whether evidence on ``rung`` satisfies a criterion that wants at least ``least``."""
    return RUNGS.index(rung) >= RUNGS.index(least)


def conclude(
    observations: Iterable[Observation], least: Rung
) -> tuple[Outcome, float | None, tuple[Observation, ...]]:
    """Judge one criterion: any adverse observation fails it, else a favourable one on the rung passes it.

    Returns:
        The outcome, the mark between 0 and 1 (None where undecided), and the observations that decided.
    """
    live = [o for o in observations if is_live(o)]
    adverse = tuple(o for o in live if o.bearing == "adverse")
    if adverse:
        return "fail", min(o.mark or 0.0 for o in adverse), adverse
    favourable = tuple(o for o in live if o.bearing == "favourable" and reaches(o.rung, least))
    if favourable:
        return "pass", min(1.0 if o.mark is None else o.mark for o in favourable), favourable
    return "unknown", None, ()


@dataclass(frozen=True, slots=True)
class Tally:
    """The sums of one checklist: weight that applies, weight decided, points earned."""

    weight: float
    """Of the checklist among the others."""
    applicable: float
    decided: float
    points: float

    @property
    def counts(self) -> bool:
        """Whether this checklist has anything to say in the overall score."""
        return self.weight > 0 and self.applicable > 0

    def settle(self, weight: float, mark: float) -> Tally:
        """Return the tally after one unknown of ``weight`` is settled with ``mark``."""
        return replace(self, decided=self.decided + weight, points=self.points + weight * mark)

    def complete(self, mark: float) -> Tally:
        """Return the tally after every unknown is settled with ``mark``."""
        return self.settle(self.applicable - self.decided, mark)


def tally(weight: float, marks: Iterable[tuple[float, float | None]]) -> Tally:
    """Sum one checklist from (weight, mark) of each criterion that applies; mark None where unknown."""
    marked = list(marks)
    decided = [(w, m) for w, m in marked if m is not None]
    return Tally(
        weight=weight,
        applicable=fsum(w for w, _ in marked),
        decided=fsum(w for w, _ in decided),
        points=fsum(w * m for w, m in decided),
    )


def score(tallies: Sequence[Tally]) -> Score:
    """Return the interval over checklists: per checklist, then the mean weighted by checklist.

    A checklist in which nothing is decided has no headline and so no part in the overall one; it still
    widens the interval and lowers coverage.
    """
    counted = [t for t in tallies if t.counts]
    whole = fsum(t.weight for t in counted)
    if not whole:
        return Score(headline=None, floor=None, ceiling=None, coverage=0.0)
    heard = [t for t in counted if t.decided > 0]
    floor = _percent(fsum(t.weight * t.points / t.applicable for t in counted), whole)
    gap = fsum(t.weight * (t.applicable - t.decided) / t.applicable for t in counted)
    ceiling = _percent(fsum([*(t.weight * t.points / t.applicable for t in counted), gap]), whole)
    coverage = _percent(fsum(t.weight * t.decided / t.applicable for t in counted), whole)
    headline = None
    if heard:
        mean = _percent(fsum(t.weight * t.points / t.decided for t in heard), fsum(t.weight for t in heard))
        headline = min(max(mean, floor), ceiling)  # equal in theory; a last digit may differ
    return Score(headline=headline, floor=floor, ceiling=ceiling, coverage=coverage)


def _percent(part: float, whole: float) -> float:
    """Return percent to six decimals, so that 80 is 80 and not a hair below a band."""
    return min(100.0, max(0.0, round(100 * part / whole, 6)))


@dataclass(frozen=True, slots=True)
class Gates:
    """Titles of what overrides the score, by what is known of it."""

    failed: tuple[str, ...] = ()
    """Knock-outs of the consultant's that are confirmed."""
    doubtful: tuple[str, ...] = ()
    """Knock-outs on wording alone, or one referee's word, not of high confidence: a person must confirm."""
    unknown: tuple[str, ...] = ()
    """Knock-outs nobody has settled."""
    buyer: tuple[str, ...] = ()
    """Knock-outs among the buyer's own duties, failed or not settled."""
    escalated: tuple[str, ...] = ()
    """Signals that a person has escalated."""

    @property
    def holds(self) -> bool:
        """Whether some gate keeps the score from deciding."""
        return bool(self.failed or self.doubtful or self.unknown or self.buyer or self.escalated)

    def at_worst(self) -> Gates:
        """Return the gates if every open question went against the consultant."""
        return replace(self, failed=self.failed + self.doubtful + self.unknown, doubtful=(), unknown=())

    def at_best(self) -> Gates:
        """Return the gates if every open question went in the consultant's favour."""
        return replace(self, doubtful=(), unknown=(), buyer=())


def decide(points: Score, gates: Gates, policy: Policy) -> Conclusion:
    """Return the conclusion: gates first, then coverage, then the policy's bands."""
    if gates.failed:
        return "reject"
    if gates.holds:
        return "escalate"
    if points.headline is None or points.coverage < policy.coverage:
        return "escalate"
    if points.headline >= policy.approve:
        return "approve"
    if points.headline >= policy.conditions:
        return "approve-with-conditions"
    return "escalate" if points.headline >= policy.escalate else "reject"


def is_settled(tallies: Sequence[Tally], gates: Gates, policy: Policy) -> bool:
    """Tell whether the conclusion is the same now, at the floor and at the ceiling."""
    now = decide(score(tallies), gates, policy)
    floor = decide(score([t.complete(0.0) for t in tallies]), gates.at_worst(), policy)
    ceiling = decide(score([t.complete(1.0) for t in tallies]), gates.at_best(), policy)
    return now == floor == ceiling


def could_become(
    tallies: Sequence[Tally],
    gates: Gates,
    policy: Policy,
    *,
    index: int,
    weight: float,
    title: str,
    knock_out: bool,
) -> tuple[Conclusion, ...]:
    """Return the other conclusions that settling one unknown, and nothing else, would bring about.

    Args:
        tallies: The sums of the consultant's checklists.
        gates: What overrides the score now.
        policy: The buyer's policy.
        index: Which tally the unknown belongs to; -1 for one of the buyer's own duties.
        weight: The unknown's weight.
        title: The criterion's title, as it stands in ``gates``.
        knock_out: Whether it is a knock-out.
    """
    if gates.failed or (gates.holds and not knock_out):
        return ()  # no points outweigh a gate
    now = decide(score(tallies), gates, policy)
    found = set()
    for mark in (0.0, 1.0):
        changed = list(tallies)
        if index >= 0:
            changed[index] = tallies[index].settle(weight, mark)
        found.add(decide(score(changed), _after(gates, title, mark, knock_out=knock_out), policy))
    return tuple(c for c in CONCLUSIONS if c in found and c != now)


def _after(gates: Gates, title: str, mark: float, *, knock_out: bool) -> Gates:
    """Return the gates after the open question ``title`` is settled with ``mark``."""
    if not knock_out:
        return gates
    if title in gates.buyer:
        return replace(gates, buyer=tuple(t for t in gates.buyer if t != title)) if mark else gates
    rest = tuple(t for t in gates.unknown if t != title)
    return replace(gates, unknown=rest, failed=gates.failed if mark else (*gates.failed, title))
