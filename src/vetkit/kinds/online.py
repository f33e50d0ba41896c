"""What public sources said, as it lies on file. They are asked only on request; until then: not asked."""

from __future__ import annotations

from vetkit.model.case import Case
from vetkit.model.checklist import Criterion
from vetkit.model.evidence import Evidence, newest
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard
from vetkit.told import told


def observe(criterion: Criterion, case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return what the criterion's sources said, which decides nothing by itself, and which were not asked.

    An answer that has expired counts as not asked. What the answers mean is for the criterion's measure.
    """
    items = [one for one in newest(case.evidence) if one.source in criterion.online]
    counting = [one for one in items if one.outcome != "failed" and one.is_current(case.as_of)]
    answered = {one.source for one in counting}
    failed = [one for one in items if one.outcome == "failed" and one.source not in answered]
    said = tuple(_note(one) for one in (*counting, *failed))
    return (*said, *_unasked(criterion, items, {one.source for one in (*counting, *failed)}))


def _note(item: Evidence) -> Observation:
    return Observation(
        bearing="neutral",
        method="online",
        rung=item.rung,
        says=f"{item.source}, {item.day}: {told(item)}.",
        by=item.by,
        on=item.day,
    )


def _unasked(criterion: Criterion, items: list[Evidence], asked: set[str]) -> tuple[Observation, ...]:
    """Return one observation on all sources that were not asked, or too long ago."""
    expired = {one.source: f"{one.source} (the answer of {one.day} has expired)" for one in items}
    left = [expired.get(source, source) for source in criterion.online if source not in asked]
    if not left:
        return ()
    says = f"Not asked: {', '.join(left)}."
    return (Observation(bearing="neutral", method="online", rung="independent", says=says),)
