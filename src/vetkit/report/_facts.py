"""An assessment with the look-ups that a report needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from vetkit.model.assessment import Assessment, Section
from vetkit.model.base import RUNGS
from vetkit.model.finding import Finding, Observation
from vetkit.report import _words


def is_explained(observation: Observation) -> bool:
    """Tell whether a person has explained the observation, so that it no longer counts."""
    return observation.disposition is not None and observation.disposition.decision == "explained"


@dataclass(frozen=True)
class Facts:
    """An assessment, its findings sorted by whose they are."""

    assessment: Assessment

    @cached_property
    def titles(self) -> dict[str, str]:
        """Title of each checklist, by id."""
        return {section.checklist: section.title for section in self.assessment.sections}

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The checklists that make the consultant's score."""
        return tuple(s for s in self.assessment.sections if s.role == "consultant")

    @cached_property
    def _buyers(self) -> frozenset[str]:
        return frozenset(s.checklist for s in self.assessment.sections if s.role == "buyer")

    def is_buyers(self, checklist: str) -> bool:
        """Tell whether ``checklist`` holds the buyer's own duties."""
        return checklist in self._buyers

    @cached_property
    def consultant(self) -> tuple[Finding, ...]:
        """Findings on the consultant."""
        return tuple(f for f in self.assessment.findings if not self.is_buyers(f.checklist))

    @cached_property
    def buyer(self) -> tuple[Finding, ...]:
        """Findings on the buyer's own duties."""
        return tuple(f for f in self.assessment.findings if self.is_buyers(f.checklist))

    def title(self, checklist: str) -> str:
        """Return the title of ``checklist``, or its id where it has no section."""
        return self.titles.get(checklist, checklist)

    def notes(self, finding: Finding) -> tuple[str, ...]:
        """Return what was seen that decides nothing.

        A source that was not asked is named in the limits, a signal on referees beside them.
        """
        signals = {signal.id for signal in self.assessment.signals}
        return tuple(
            _words.short(o.says)
            for o in finding.observations
            if o.bearing == "neutral" and not o.is_unasked and o.signal not in signals
        )

    @staticmethod
    def by_evidence(finding: Finding) -> tuple[int, float]:
        """Sort key: the strongest evidence first, and with it what earns all of its points."""
        return -RUNGS.index(finding.rung or finding.needs), -(1.0 if finding.mark is None else finding.mark)
