"""What does not reconcile between the referees of several consultants: one file a rule, as in ``signals``.

Entries are looked up by what is compared, so that thousands of profiles take no longer than reading them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, cast

from vetkit.crossing._entry import Entry, Find, entries_of
from vetkit.folder import member, members
from vetkit.model.case import Case
from vetkit.model.record import Disposition
from vetkit.model.signal import LEVELS, Rulebook, Signal, SignalRule

__all__ = ["cross"]


class Rule(Protocol):
    """What every public module of this folder offers."""

    def find(self, entries: Sequence[Entry]) -> Iterator[Find]:
        """Yield what does not reconcile between consultants, each thing once."""


def cross(cases: Iterable[tuple[str, Case]], rulebook: Rulebook) -> tuple[Signal, ...]:
    """Return what the referees of different consultants have in common, the weightiest first.

    Args:
        cases: Each with the name of its profile; two profiles of one consultant are not compared.
        rulebook: The rules and their lists.
    """
    named = sorted(cases, key=lambda pair: pair[0])
    entries = [entry for profile, case in named for entry in entries_of(profile, case, rulebook)]
    decided = [one for _, case in named for one in case.dispositions if one.on <= case.as_of]
    found = [
        _signal(rule, find, decided)
        for rule in rulebook.rules
        if rule.id in members(__name__)
        for find in cast(Rule, member(__name__, rule.id)).find(entries)
    ]
    return tuple(sorted(found, key=lambda signal: (LEVELS.index(signal.level), signal.id)))


def _signal(rule: SignalRule, find: Find, decided: Sequence[Disposition]) -> Signal:
    names = sorted(find.names)
    id = f"{rule.id}:{'+'.join(names)}"
    given = sorted((one for one in decided if one.signal == id), key=lambda one: one.on)
    decision = given[-1] if given else None
    return rule.found(id, tuple(names), find.says, find.sides, level=find.level, disposition=decision)
