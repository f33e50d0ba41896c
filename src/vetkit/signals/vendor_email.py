"""A referee's e-mail address is one of the consultant's own."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose address reaches a mailbox of the consultant's."""
    for one in view.referees:
        whose = next(
            (w for mail, w in view.vendor.mails if one.mail and one.mail.address == mail.address), None
        )
        if one.mail and whose:
            sides = ((one.who, f"an address at {one.mail.host.shown}"), (view.called, f"{whose}, the same"))
            yield Hit((one,), f"The e-mail address given for {one.who} is {whose}.", sides)
