"""What people said of claims and evidence, by the keys under which everything else names the claims."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vetkit.ledger.names import names
from vetkit.model.assignment import Assignment
from vetkit.model.profile import Profile


def by_key(assignments: Iterable[Assignment], profile: Profile, as_of: date) -> tuple[Assignment, ...]:
    """Return the entries made by ``as_of``, each with the key of its claim in place of the id in the ledger.

    One on a claim that is no longer there keeps the id.
    """
    keys = {id: key for key, id in names(profile.keyed_claims()).items()}
    return tuple(
        one.model_copy(update={"claim": keys.get(one.claim, one.claim)})
        for one in assignments
        if one.on <= as_of
    )
