"""A referee's organisation is not on the consultant's client list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vetkit.signals import _firms
from vetkit.signals._view import Hit, Referee, View

_ASIDE = re.compile(r"[(\[][^)\]]*[)\]]|\b(?:since|until)?\s*(?:19|20)\d\d\b")
"""What stands beside a client's name on a list: years, a place, the kind of work."""


_TESTS = (_firms.is_same, _firms.is_abbreviated, _firms.is_shortened)


def find(view: View) -> Iterator[Hit]:
    """Yield each referee whose organisation is not on the list, where there is one."""
    named = (_ASIDE.sub("", client) for client in view.profile.consultant.clients)
    listed = [_firms.firm(client, view.lists) for client in named]
    for one in view.referees:
        if listed and not any(_is_on(one, client, view) for client in listed):
            says = f"The organisation of {one.who} is not among the {len(listed)} clients on the list."
            yield Hit((one,), says, ((one.who, one.reference.organisation), ("the client list", "not on it")))


def _is_on(one: Referee, client: _firms.Firm, view: View) -> bool:
    group = _firms.firm(one.reference.parent, view.lists)
    if any(test(own, client) for own in (one.firm, group) for test in _TESTS):
        return True
    ours, theirs = set(one.firm.words), set(client.words)
    return bool(ours) and bool(theirs) and (ours <= theirs or theirs <= ours)
