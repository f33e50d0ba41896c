"""What does not reconcile about referees: one file a rule, each a question and never a verdict on a person.

A rule compares two things and says so; its page in ``data/signals.toml`` has the threshold, worked examples,
the innocent explanations and where it does not apply. Signals move how far to rely on what referees said,
never what they said.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol, cast

from vetkit.folder import member, members
from vetkit.model.case import Case
from vetkit.model.same import Same
from vetkit.model.signal import LEVELS, Signal, SignalRule
from vetkit.signals._build import view
from vetkit.signals._unchecked import unchecked
from vetkit.signals._view import Hit, View

__all__ = ["held_back", "signals_of", "unchecked"]


class Rule(Protocol):
    """What every public module of this folder offers."""

    def find(self, view: View) -> Iterator[Hit]:
        """Yield what does not reconcile, each thing once, in an order that no order of the input changes."""


def signals_of(case: Case) -> tuple[Signal, ...]:
    """Return everything about the referees of ``case`` that does not reconcile, the weightiest first.

    Each carries the last decision that a person has taken on it up to the day of the case.
    """
    return _signals(Same(case))


def held_back(case: Case) -> frozenset[str]:
    """Return the keys of the referees who do not count: an open or confirmed signal at fail is about them."""
    return frozenset(key for signal in signals_of(case) if signal.is_against for key in signal.referees)


@lru_cache(maxsize=1)
def _signals(same: Same[Case]) -> tuple[Signal, ...]:
    case = same.value
    if not case.profile.references:
        return ()
    seen = view(case)
    known = set(members(__name__))
    found = [
        _signal(rule, hit, case)
        for rule in case.rulebook.rules
        if rule.id in known
        for hit in cast(Rule, member(__name__, rule.id)).find(seen)
    ]
    return tuple(sorted(found, key=lambda signal: (LEVELS.index(signal.level), signal.id)))


def _signal(rule: SignalRule, hit: Hit, case: Case) -> Signal:
    keys = sorted(one.key for one in hit.about)
    id = rule.id if hit.whole else f"{rule.id}:{'+'.join(keys)}"
    given = [one for one in case.dispositions if one.signal == id and one.on <= case.as_of]
    decision = given[-1] if given else None
    return rule.found(id, tuple(keys), hit.says, hit.sides, level=hit.level, on=hit.on, disposition=decision)
