"""Do the referees stand apart from the consultant, as far as profile and calls show?

Every rule of ``signals`` is asked. What is at fail, or was confirmed where that decides, speaks against; all
else is shown with the name under which a person decides on it. A signal proves nothing; it starts a question.
"""

from __future__ import annotations

from vetkit.measures._seen import counted, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.signal import Signal
from vetkit.model.standard import Standard
from vetkit.signals import signals_of


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak against what is shared with the consultant; note what only looks alike."""
    references = case.profile.references
    if not references:
        return ()
    signals = signals_of(case)
    seen = tuple(map(_observation, signals))
    if any(signal.level != "info" and not signal.is_explained for signal in signals):
        return seen
    found = sum(reference.proposed_by == "buyer" for reference in references)
    if not found:
        return seen or worth_noting(
            "The consultant chose every referee. Pick one from its client list yourself."
        )
    return (
        *seen,
        *speaks_for(
            f"No tie to the consultant shows in what is on file of {counted(len(references), 'referee')}, "
            f"{found} of them found by the buyer."
        ),
    )


def _observation(signal: Signal) -> Observation:
    against = signal.level == "fail" or signal.is_against
    return Observation(
        bearing="adverse" if against else "neutral",
        method="measure",
        rung="documented" if against else "stated",
        confidence="high",
        says=signal.says,
        signal=signal.id,
        ask=signal.ask,
        on=signal.on,
    )
