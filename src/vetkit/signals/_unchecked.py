"""What the rules could not look at, said in the report: silence would look like a clean result."""

from __future__ import annotations

from vetkit.model.case import Case
from vetkit.model.evidence import counting
from vetkit.signals import _domains, _phones


def unchecked(case: Case) -> tuple[str, ...]:
    """Return plain sentences on what was not looked at about the referees of ``case``."""
    references = case.profile.references
    if not references or not case.rulebook.rules:
        return ()
    said = []
    if any(one.phone for one in references) and not _phones.is_available():
        said.append(
            "Not checked: telephone numbers by the numbering plans of their countries. They were compared "
            "digit by digit; pip install 'vetkit[references]' compares them in full."
        )
    if any(one.email or one.website for one in references) and not _domains.is_available():
        said.append(
            "Not checked: referees' domains by the list of public suffixes. Only equal ones, and one within "
            "another, were seen; pip install 'vetkit[references]' compares them in full."
        )
    if not case.profile.consultant.clients:
        said.append(
            "Not checked: whether the referees are on the consultant's client list. None is in the profile."
        )
    said.append(
        "Not checked: whether other consultants name the same referees. vetkit references cross FOLDER looks."
    )
    if any(one.website for one in references) and not _looked_up(case):
        said.append(
            "Not asked of public sources: since when the domains of the referees' organisations are there, "
            "and whether they take mail. vetkit research asks."
        )
    return tuple(said)


def _looked_up(case: Case) -> bool:
    """Tell whether a public source was asked about any of the referees' organisations."""
    sites = [_domains.host(one.website, case.rulebook.lists) for one in case.profile.references]
    hosts = {site.host for site in sites if site}
    return any(one.subject in hosts for one in counting(case.evidence, case.as_of))
