"""From an assessment to an exit code: the object that the report is made from, so they cannot disagree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vetkit.cli.exit_codes import ExitCode

if TYPE_CHECKING:
    from vetkit.model.assessment import Assessment
    from vetkit.model.base import Severity


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one run asks beyond the policy.

    Attributes:
        fail_under: Least score, in percent; None for no bound.
        min_coverage: Least coverage, in percent; None for no bound.
        fail_on: Least severity of a failed criterion that blocks; None if only the verdict does.
    """

    fail_under: float | None = None
    min_coverage: float | None = None
    fail_on: Severity | None = None


def gate(assessment: Assessment, bounds: Bounds) -> ExitCode:
    """Return the exit code for ``assessment``: not met before undecided, undecided before done."""
    if _is_not_met(assessment, bounds):
        return ExitCode.NOT_MET
    return ExitCode.UNDECIDED if _is_undecided(assessment, bounds) else ExitCode.DONE


def _is_not_met(assessment: Assessment, bounds: Bounds) -> bool:
    headline = assessment.score.headline
    return (
        assessment.verdict.conclusion == "reject"
        or (bounds.fail_under is not None and headline is not None and headline < bounds.fail_under)
        or _has_blocking(assessment, bounds.fail_on)
    )


def _has_blocking(assessment: Assessment, least: Severity | None) -> bool:
    """Tell whether a criterion of the consultant's failed that is severe enough; the buyer's never block."""
    if least is None:
        return False
    from vetkit.model.base import SEVERITIES

    blocking = SEVERITIES[SEVERITIES.index(least) :]
    buyers = {section.checklist for section in assessment.sections if section.role == "buyer"}
    return any(
        finding.outcome == "fail" and finding.severity in blocking and finding.checklist not in buyers
        for finding in assessment.findings
    )


def _is_undecided(assessment: Assessment, bounds: Bounds) -> bool:
    score = assessment.score
    return (
        assessment.verdict.conclusion == "escalate"
        or (bounds.min_coverage is not None and score.coverage < bounds.min_coverage)
        or (bounds.fail_under is not None and score.headline is None)
    )
