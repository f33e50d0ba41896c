"""What a case is held against: the policy and the flags, by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from vetkit.model.checklist import Checklist, Flag
from vetkit.model.policy import Policy


@dataclass(frozen=True)
class Standard:
    """The checklists that apply and the buyer's policy."""

    checklists: tuple[Checklist, ...]
    policy: Policy

    @cached_property
    def flags(self) -> Mapping[str, Flag]:
        """All flags of all checklists, by id."""
        return {flag.id: flag for checklist in self.checklists for flag in checklist.flags}

    def weight(self, checklist: Checklist) -> float:
        """Return the weight of ``checklist``: the policy's, else its own; the buyer's duties have none."""
        if checklist.role == "buyer":
            return 0.0
        return self.policy.checklists.get(checklist.id, checklist.weight)


def standard(checklists: Iterable[Checklist], policy: Policy) -> Standard:
    """Return the standard made of ``checklists`` and ``policy``."""
    return Standard(tuple(checklists), policy)
