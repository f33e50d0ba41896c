"""Asking politely: one request a second for each host, patience with the busy, a site's rules kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

from vetkit.web.errors import RefusedError, UnansweredError
from vetkit.web.guard import Ask, Guard, Reply
from vetkit.web.robots import Robots, rules_of
from vetkit.web.url import Target

GAP = 1.0
"""Seconds between two requests to one host."""

TRIES = 3
"""Requests for one answer, the first included."""

LONGEST_WAIT = 30.0
"""Seconds that are waited because a host asks for it; where it asks for more, it is left alone."""

BUSY = frozenset({429, 500, 502, 503, 504})
"""Statuses after which asking again may help. Whatever else they mean, they are no answer."""


@dataclass
class Web:
    """The web as one run sees it.

    Attributes:
        guard: Sends the requests.
        clock: Seconds that only grow.
        sleep: Waits for some seconds.
    """

    guard: Guard
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _due: dict[str, float] = field(default_factory=dict, repr=False)
    _robots: dict[str, Robots] = field(default_factory=dict, repr=False)
    _known: dict[str, Reply] = field(default_factory=dict, repr=False)
    _silent: dict[str, str] = field(default_factory=dict, repr=False)

    def fetch(self, ask: Ask) -> Reply:
        """Ask an interface that is meant for programs.

        Returns:
            The answer, whatever its status; a busy host was asked three times.

        Raises:
            UnansweredError: There was none; RefusedError where the guard did not let the request out.
        """
        return self._patient(ask, self._take_turn)

    def page(self, url: str) -> Reply:
        """Ask for a page that is meant for people, if the site's robots.txt lets programs have it.

        Raises:
            UnansweredError: There was none, or programs may not have it.
        """
        return self._patient(
            Ask(url, accept="text/html, text/plain, application/pdf;q=0.8, */*;q=0.5"), self._permit
        )

    def once(self, ask: Ask) -> Reply:
        """Ask for what does not change during a run, such as a directory, and remember it."""
        if ask.url not in self._known:
            self._known[ask.url] = self.fetch(ask)
        return self._known[ask.url]

    def _patient(self, ask: Ask, permit: Callable[[Target], None]) -> Reply:
        """Ask up to three times. A host that did not answer is not asked again in this run."""
        host = self.guard.check(ask.url).host
        if host in self._silent:
            raise UnansweredError(self._silent[host])
        for attempt in range(1, TRIES):
            try:
                reply = self.guard.send(ask, permit)
            except UnansweredError as error:
                if error.retry_after is None:
                    raise
                wait = error.retry_after
            else:
                wait = retry_after(reply) if reply.status in BUSY else -1.0
                if not 0 <= wait <= LONGEST_WAIT:
                    return reply
            self.sleep(max(wait, GAP * 2 ** (attempt - 1)))
        try:
            return self.guard.send(ask, permit)
        except RefusedError:
            raise
        except UnansweredError as error:
            self._silent[host] = str(error)
            raise

    def _take_turn(self, target: Target) -> None:
        """Wait until a second has passed since the host was last asked."""
        now = self.clock()
        due = self._due.get(target.host, now)
        if due > now:
            self.sleep(due - now)
        self._due[target.host] = max(due, now) + GAP

    def _permit(self, target: Target) -> None:
        """Take a turn for a page, unless the site's rules say that programs may not have it."""
        if target.origin not in self._robots:
            self._robots[target.origin] = self._read_robots(target.origin)
        self._robots[target.origin].check(target)
        self._take_turn(target)

    def _read_robots(self, origin: str) -> Robots:
        try:
            return rules_of(self.fetch(Ask(f"{origin}/robots.txt", accept="text/plain")))
        except RefusedError:
            raise
        except UnansweredError as error:
            raise UnansweredError(
                f"its robots.txt could not be read, so no page was asked for: {error}"
            ) from error


def retry_after(reply: Reply) -> float:
    """Return the seconds after which the host wants to be asked again; 0 where it does not say.

    A date is measured against the host's own clock, for ours may differ.
    """
    wanted = reply.headers.get("retry-after", "").strip()
    if wanted.isascii() and wanted.isdecimal():
        return float(wanted[:9])
    try:
        then = parsedate_to_datetime(wanted)
        now = parsedate_to_datetime(reply.headers.get("date", ""))
        return max(0.0, (then - now).total_seconds())
    except (ValueError, TypeError):  # TypeError: one has a zone and the other has not
        return 0.0
