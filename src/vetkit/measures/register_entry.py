"""Does a public register know the firm that signs, and is it in good standing?

A number that belongs to nobody, or to somebody else, may be a slip of the pen: it leaves the question open.
Only an entry under the firm's own number and name that says that the firm is no more speaks against it.
"""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.measures._public import ALIKE, seen
from vetkit.model.case import Case
from vetkit.model.evidence import Evidence, Fact, standing
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard
from vetkit.told import told

_STANDING = {"active", "open", "registered"}
_GONE = {
    "dissolved",
    "liquidation",
    "receivership",
    "administration",
    "insolvency-proceedings",
    "closed",
    "converted-closed",
}
"""Words of Companies House for the state of a company."""


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return what each register says of the firm's standing."""
    found: list[Observation] = []
    for item in standing(case.evidence, "companies-house", case.as_of):
        found += _company(item)
    for item in standing(case.evidence, "vies", case.as_of):
        if item.facts.get("valid") is True and _alike(item.facts.get("likeness")):
            found.append(seen("favourable", f"By VIES, {told(item)}.", [item]))
    for item in standing(case.evidence, "gleif", case.as_of):
        found += _entity(item)
    return tuple(found)


def _company(item: Evidence) -> Iterator[Observation]:
    status = str(item.facts.get("status", "")).lower()
    says = f"By Companies House, {told(item)}."
    if not _alike(item.facts.get("likeness")):
        return
    if status in _STANDING:
        yield seen("favourable", says, [item])
    elif status in _GONE:
        yield seen("adverse", says, [item], f"register-entry:{item.subject}", "medium")


def _entity(item: Evidence) -> Iterator[Observation]:
    same = [row for row in item.entries if row.get("likeness") == 1 and row.get("status") == "ACTIVE"]
    if len(same) == 1:
        row = same[0]
        since = f", created on {row['created']}" if "created" in row else ""
        says = f"By GLEIF, {row.get('name')} is an active legal entity ({row.get('lei')}{since})."
        yield seen("favourable", says, [item])


def _alike(likeness: Fact | None) -> bool:
    return isinstance(likeness, int | float) and likeness >= ALIKE
