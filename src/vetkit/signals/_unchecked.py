"""What the rules could not look at, said in the report: silence would look like a clean result."""

from __future__ import annotations

from vetkit.model.case import Case
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
    online = ", ".join(
        f"{rule.title[0].lower()}{rule.title[1:]}" for rule in case.rulebook.rules if rule.needs == "online"
    )
    if online:
        said.append(f"Not asked of public sources about the referees: {online}.")
    return tuple(said)
