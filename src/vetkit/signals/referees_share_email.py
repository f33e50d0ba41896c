"""Two referees have one e-mail address."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.model.signal import Level
from vetkit.signals._names import is_same_person
from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield every two referees with one address; colleagues with a common mailbox are worth knowing."""
    for one, other in view.pairs():
        if one.mail is None or other.mail is None or one.mail.address != other.mail.address:
            continue
        at = f"an address at {one.mail.host.shown}"
        colleagues = view.is_same_firm(one, other)
        same = is_same_person(one.name, other.name, view.lists)
        says = f"{one.who} and {other.who} have one e-mail address."
        level: Level | None = "info" if colleagues else "warn" if same else None
        yield Hit((one, other), says, ((one.who, at), (other.who, "the same")), level=level)
