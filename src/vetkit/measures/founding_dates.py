"""Has the consultant existed as long as it says, by the registers and the archive?

Each of them alone has an innocent reading: a date of registration begins anew when a lapsed name is bought
again, small sites are archived late, and firms work before they are entered. So the domain contradicts only
where the register of domains *and* the archive say so, and even then it is a question.
"""

from __future__ import annotations

from datetime import date, timedelta

from vetkit.measures._public import ALIKE, own_hosts, seen
from vetkit.model.case import Case
from vetkit.model.evidence import Evidence, standing
from vetkit.model.finding import Observation
from vetkit.model.profile import latest, spoken
from vetkit.model.standard import Standard
from vetkit.signals.impossible_dates import EARLIER

GRACE = timedelta(days=365)
"""Time that a firm may take to get itself a domain, or to be entered."""

SIGNAL = "founding-dates"


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Compare the founding date with the company's entry and with the domain's register and archive."""
    founded = case.profile.consultant.founded
    if founded is None:
        return ()
    bound = latest(founded) + GRACE
    entry = _first(_entries(case))
    domain = _first(_dates(case, "rdap", "registered"))
    archive = _first(_dates(case, "wayback", "first"))
    both = [one for one in (domain, archive) if one]
    says = f"Says that it was founded {spoken(founded)}. {_numbers(entry, domain, archive)}"
    items = [item for _, item in (one for one in (entry, *both) if one)]
    if entry and entry[0] <= bound:
        return (seen("favourable", says, items),)
    if len(both) == 2 and all(day > bound for day, _ in both):
        older = _older_firm(case)
        if older:
            return (seen("neutral", f"{says} {older} is named as an older firm: ask for its dates.", items),)
        return (seen("adverse", says, items, SIGNAL, "medium"),)
    if len(both) == 2 and not entry and all(day <= bound for day, _ in both):
        return (seen("favourable", says, items),)
    return (seen("neutral", says, items),) if items else ()


def _older_firm(case: Case) -> str:
    """Return a firm from which the consultant has come, as the profile says, whose founding it may mean."""
    named = case.profile.consultant.affiliates
    return next((one.name for one in named if EARLIER.search(one.relation or "")), "")


_Dated = tuple[date, Evidence]


def _entries(case: Case) -> list[_Dated]:
    """Return when a company of this name was entered, where the entry is surely the consultant's."""
    found = []
    for item in standing(case.evidence, "companies-house", case.as_of):
        created, alike = item.facts.get("created"), item.facts.get("likeness")
        if isinstance(created, date) and isinstance(alike, float) and alike >= ALIKE:
            found.append((created, item))
    return found


def _dates(case: Case, source: str, key: str) -> list[_Dated]:
    """Return the dates that ``source`` has for the consultant's own domains."""
    own = own_hosts(case)
    items = [item for item in standing(case.evidence, source, case.as_of) if item.subject in own]
    return [(day, item) for item in items if isinstance(day := item.facts.get(key), date)]


def _first(dates: list[_Dated]) -> _Dated | None:
    return min(dates, key=lambda one: (one[0], one[1].subject), default=None)


def _numbers(entry: _Dated | None, domain: _Dated | None, archive: _Dated | None) -> str:
    said = [f"Company {entry[1].subject} was entered on {entry[0]}."] if entry else []
    said += [f"{domain[1].subject} is registered since {domain[0]}."] if domain else []
    said += [f"{archive[1].subject} was first archived on {archive[0]}."] if archive else []
    return " ".join(said)
