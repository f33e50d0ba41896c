"""What a person answered. Only the last answer on a criterion counts, and only until it expires."""

from __future__ import annotations

from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.finding import Observation
from vetkit.model.record import Answer
from vetkit.model.standard import Standard
from vetkit.score import PARTLY, reaches


def current(criterion: str, case: Case) -> Answer | None:
    """Return the answer that stands on ``criterion``, expired or not; None where nobody answered."""
    given = [a for a in case.answers if a.criterion == criterion and a.on <= case.as_of]
    return given[-1] if given else None


def has_expired(answer: Answer, case: Case) -> bool:
    """Tell whether ``answer`` no longer counts at the date of ``case``."""
    return answer.expires is not None and answer.expires <= case.as_of


def observe(criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return the standing answer as an observation.

    No counts at any rung: an admission is evidence. Partly counts as a shortfall with half the points, but
    only on the rung that the criterion wants; below it, like yes, it is no more than a statement.
    """
    answer = current(criterion.id, case)
    if answer is None or answer.value == "not-applicable":
        return ()
    by = f"{answer.by} answered {answer.value} on {answer.on}"
    says = f"{by}: {answer.note}" if answer.note else f"{by}."
    if has_expired(answer, case):
        expired = f"{by}, but that answer expired on {answer.expires}: it is unknown again."
        return (_observation(answer, expired, bearing="neutral", mark=None),)
    if answer.value == "no":
        return (_observation(answer, says, bearing="adverse", mark=0.0),)
    if answer.value == "partly" and reaches(answer.rung, criterion.rung):
        return (_observation(answer, says, bearing="adverse", mark=PARTLY),)
    return (
        _observation(answer, says, bearing="favourable", mark=PARTLY if answer.value == "partly" else 1.0),
    )


def _observation(answer: Answer, says: str, *, bearing: str, mark: float | None) -> Observation:
    return Observation.model_validate(
        {
            "bearing": bearing,
            "method": "answer",
            "rung": answer.rung,
            "says": says,
            "mark": mark,
            "by": answer.by,
            "on": answer.on,
        }
    )
