"""What a site says that programs may have: robots.txt, as RFC 9309 reads it."""

from __future__ import annotations

from dataclasses import dataclass

from protego import Protego

from vetkit.web.errors import UnansweredError
from vetkit.web.guard import Reply
from vetkit.web.url import Target

AGENT = "vetkit"
"""The name by which a site can speak of this tool."""

READ = 500 << 10
"""Bytes that are read; RFC 9309 asks for no less."""


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one site; None where it has none."""

    rules: Protego | None

    def check(self, target: Target) -> None:
        """Pass if programs may have ``target``.

        Raises:
            UnansweredError: They may not.
        """
        if self.rules is not None and not self.rules.can_fetch(str(target), AGENT):
            raise UnansweredError(
                f"the robots.txt of {target.host} keeps this page from programs: open it by hand"
            )


def rules_of(reply: Reply) -> Robots:
    """Return the rules that an answer holds.

    Raises:
        UnansweredError: The site is out of order; RFC 9309 then forbids everything.
    """
    if reply.status >= 500 or reply.status == 429:
        raise UnansweredError(f"it answered {reply.status}")
    if reply.status >= 300:
        return Robots(None)
    return Robots(Protego.parse(reply.body[:READ].decode("utf-8", "replace")))
