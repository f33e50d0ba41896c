"""What a person brought as evidence: how far it can go, where that can be checked.

A person says on which rung it stands. What comes from the consultant, or from one with an interest in common,
is the consultant's own word however it is presented: at most documented.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from vetkit.model.profile import Profile
from vetkit.model.signal import Lists
from vetkit.signals._domains import Host, host, is_same
from vetkit.signals._firms import firm, is_branch
from vetkit.signals._firms import is_same as is_same_firm

_PARTS = re.compile(r",\s*|\s+(?:of|at|for|from)\s+|\s*[(–]\s*")
"""What parts a person from the firm that the person is of: A. Roe of Brightwave, A. Roe (Brightwave)."""

_SHORTEST = 3
"""Letters that a name must have to be taken for the consultant's."""


def own_word(
    profile: Profile, lists: Lists, issuer: str, url: str = "", sha256: str = "", sent: Collection[str] = ()
) -> str:
    """Return why evidence is the consultant's own word; empty where nothing shows that it is.

    Args:
        profile: The consultant.
        lists: Word lists by which names are compared.
        issuer: Who is said to have made it.
        url: Its address, of what has one.
        sha256: Hash of its bytes, of a file.
        sent: Hashes of the documents that the consultant sent.
    """
    if sha256 and sha256 in sent:
        return "it is one of the documents that the consultant sent"
    for name in _names(profile):
        if _is_called(name, issuer, lists):
            return f"its issuer is {name}"
    own = list(_hosts(profile, lists))
    for where, what in ((url, "it stands on"), (issuer, "its issuer is")):
        found = host(where, lists)
        if found and any(is_same(found, one) for one in own):
            return f"{what} {found.shown}, which is the consultant's or its affiliate's"
    return ""


def _names(profile: Profile) -> Iterator[str]:
    """Yield the names of the consultant, its people and those with an interest in common."""
    consultant = profile.consultant
    yield consultant.name
    if consultant.legal_name:
        yield consultant.legal_name
    yield from (one.name for one in consultant.principals)
    yield from (one.name for one in profile.team)
    yield from (one.name for one in consultant.affiliates)


def _is_called(name: str, issuer: str, lists: Lists) -> bool:
    ours = firm(name, lists)
    for part in (issuer, *_PARTS.split(issuer)[1:]):
        theirs = firm(part, lists)
        if min(len(ours.name), len(theirs.name)) < _SHORTEST:
            continue
        if is_same_firm(ours, theirs) or is_branch(ours, theirs, lists):
            return True
    return False


def _hosts(profile: Profile, lists: Lists) -> Iterator[Host]:
    consultant = profile.consultant
    sites = [consultant.website, consultant.email_domain, *(one.website for one in consultant.affiliates)]
    yield from (found for found in (host(site, lists) for site in sites) if found)
