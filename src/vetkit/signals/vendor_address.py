"""A referee's organisation has the consultant's postal address (IT-08)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._addresses import Likeness, likeness
from vetkit.signals._view import Hit, View

SAYS: dict[Likeness, str] = {
    "same": "have one address",
    "building": "have one address, on different floors or in different rooms",
    "rented": "have one address, at which many firms rent a desk or a letter box",
}
"""What two addresses have in common."""


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose organisation is at the consultant's address."""
    own = view.vendor.address
    for one in view.referees:
        kind = likeness(one.address, own) if one.address and own else None
        if kind:
            says = f"The organisation of {one.who} and the consultant {SAYS[kind]}."
            sides = ((one.who, "the address on file"), (view.called, view.profile.consultant.address or ""))
            yield Hit((one,), says, sides, level=None if kind == "same" else "info")
