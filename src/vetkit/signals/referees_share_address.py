"""Two referees of different organisations have one postal address."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._addresses import likeness
from vetkit.signals._view import Hit, View
from vetkit.signals.vendor_address import SAYS


def find(view: View) -> Iterator[Hit]:
    """Yield every two referees of two organisations at one address."""
    for one, other in view.pairs():
        kind = likeness(one.address, other.address) if one.address and other.address else None
        if kind is None or view.is_same_organisation(one, other):
            continue
        sides = ((one.who, "the address on file"), (other.who, "the address on file"))
        says = f"{one.who} and {other.who} {SAYS[kind]}."
        yield Hit((one, other), says, sides, level=None if kind == "same" else "info")
