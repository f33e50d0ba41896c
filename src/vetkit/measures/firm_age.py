"""Can the firm have traded for as long as its documents say, by the founding date in the profile?

Only the firm's own years are compared, never its people's. What one document says against itself is a flag
of that document (``impossible-experience``) and is not held against the consultant a second time here.
"""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.claims.figures.firm_age import INNOCENT, too_long
from vetkit.measures._seen import quoting, said_on, speaks_against, worth_noting
from vetkit.model.case import Case
from vetkit.model.figure import Figure
from vetkit.model.finding import Observation
from vetkit.model.profile import When, earliest
from vetkit.model.standard import Standard


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak against years from before the founding; note another founding date."""
    founded = case.profile.consultant.founded
    if founded is None:
        return ()
    marked = {(match.spot.path, match.spot.start) for match in case.matches if match.working and match.counts}
    compared = [f for f in case.figures if (f.spot.path, f.spot.start) not in marked]
    return tuple(seen for figure in compared for seen in _compare(figure, founded, case))


def _compare(figure: Figure, founded: When, case: Case) -> Iterator[Observation]:
    path = figure.spot.path
    working = too_long(figure.about, figure.low, earliest(founded), said_on(figure, case))
    if working:
        says = f"Says “{figure.quote}”; founded in {founded}, by the profile: {working}. {INNOCENT}"
        yield quoting(speaks_against(says, f"firm-age@{path}"), figure)
    elif figure.about == "founded" and figure.value != earliest(founded).year:
        for note in worth_noting(f"Says “{figure.quote}”; the profile has {founded}. Ask which it is."):
            yield quoting(note, figure)
