"""Is any name of the consultant's like one on a sanctions list that was searched?

A similar name is never a hit. Each candidate is a signal for a person, who explains or confirms it with
``vetkit dispose``; until then the criterion stays open. It passes where every owner was looked for and no
candidate is left.
"""

from __future__ import annotations

from vetkit.measures._public import seen
from vetkit.model.case import Case
from vetkit.model.evidence import Evidence, Fact, Key, standing
from vetkit.model.finding import Observation
from vetkit.model.standard import Standard
from vetkit.told import told


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Return every candidate, or that there is none."""
    found: list[Observation] = []
    for item in standing(case.evidence, "ofac", case.as_of):
        candidates = [_candidate(row, item, case) for row in item.entries]
        found += candidates
        settled = all(
            one.bearing == "neutral" and _decision(one.signal, case) == "explained" for one in candidates
        )
        if settled:
            found.append(_clear(item, case))
    return tuple(found)


def _candidate(row: dict[Key, Fact], item: Evidence, case: Case) -> Observation:
    """Return a candidate: adverse only once a person has confirmed it."""
    signal = f"sanctions:{row.get('number')}:{row.get('asked')}"
    confirmed = _decision(signal, case) == "confirmed"
    listed = f"{row.get('listed')}, {row.get('type')}, number {row.get('number')} on the list"
    decided = "Confirmed by a person." if confirmed else "A similar name is not a hit: a person decides."
    alike = f"{row.get('likeness')} of 1, {row.get('why')}"
    says = f"{row.get('asked')} is like {listed} ({row.get('program')}): {alike}. {decided}"
    return seen("adverse" if confirmed else "neutral", says, [item], signal)


def _decision(signal: str, case: Case) -> str:
    given = [one.decision for one in case.dispositions if one.signal == signal and one.on <= case.as_of]
    return given[-1] if given else ""


def _clear(item: Evidence, case: Case) -> Observation:
    """Return that nothing alike is left; that decides only if everybody was looked for."""
    consultant = case.profile.consultant
    compared = set(str(item.facts.get("compared", "")).split("; "))
    people = [person.name for person in consultant.principals]
    firms = [name for name in (consultant.legal_name, *(one.name for one in consultant.affiliates)) if name]
    missing = [name for name in (consultant.name, *firms, *people) if name not in compared]
    if missing:
        return seen("neutral", f"Not looked for on the list: {', '.join(missing)}. Search it again.", [item])
    if not people and consultant.kind != "freelancer":
        says = f"{told(item)}. No owner is named in the profile, so none was looked for."
        return seen("neutral", says, [item])
    left = "" if not item.entries else " All of them were explained by a person."
    return seen("favourable", f"{told(item)}.{left}", [item])
