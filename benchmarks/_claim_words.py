"""The many ways in which one result is told: by the consultant, by its client, by a trade page."""

from __future__ import annotations

from random import Random

from _claim_draft import METRICS

_CLAIMED = (
    "We grew {orgs} {metric} by {n} %.",
    "We raised {metric} at {org} by {n} % in {months} months.",
    "{orgs} {metric} rose by {n} % with us.",
    "Together with {org} we lifted {metric} by {n} %.",
    "For {org} we increased {metric} by {n} %.",
    "{org} saw {n} % more {metric} after {months} months with us.",
)
_UNDATED = tuple(way for way in _CLAIMED if "{months}" not in way)
_TOLD = (
    "Our {metric} grew by {n} % while {vendor} worked for us.",
    "With {vendor} our {metric} rose by {n} %.",
    "In the {months} months with {vendor}, {metric} went up by {n} %.",
    "{vendor} looked after our channels, and {metric} increased by {n} %.",
    "We count {n} % more {metric} since {vendor} began.",
)
_PRINTED = (
    "{org} worked with {vendor}. Its {metric} grew by {n} %.",
    "After {months} months with {vendor}, {metric} at {org} rose by {n} %.",
    "{vendor} answered the customers of {org}, whose {metric} went up by {n} %.",
)
_AROUND = (
    "You asked how it went.",
    "Thank you for your letter.",
    "The figures are from our own till.",
    "They were on time, mostly.",
    "We would do some things otherwise today.",
)


class Result:
    """One result of one client's.

    Args:
        random: Source of chance.
        org: The client.
        vendor: The consultant.
    """

    def __init__(self, random: Random, org: str, vendor: str) -> None:
        self.random = random
        self.words = {
            "orgs": f"{org}'" if org.endswith("s") else f"{org}'s",
            "org": org,
            "vendor": vendor,
            "metric": random.choice(METRICS),
        }
        self.months = random.choice((4, 6, 9, 12))
        self.figure = random.choice((20, 30, 35, 40, 45, 60, 75, 80))

    def _say(self, ways: tuple[str, ...], n: object, **words: object) -> str:
        return self.random.choice(ways).format(**{**self.words, "months": self.months, "n": n, **words})

    def claimed(self, *, dated: bool = True) -> str:
        """Return what the consultant says; a result that is not dated gives no period that must be shown."""
        return self._say(_CLAIMED if dated else _UNDATED, self.figure)

    def told(self, n: object = None, **words: object) -> str:
        """Return what the client writes, among other sentences."""
        around = self.random.sample(_AROUND, 2)
        return f"{around[0]} {self._say(_TOLD, n or self.figure, **words)} {around[1]}"

    def printed(self, n: object = None, **words: object) -> str:
        """Return what a page of somebody else's says."""
        return self._say(_PRINTED, n or self.figure, **words)

    def other(self) -> int:
        """Return another figure, far enough from the right one."""
        return self.random.choice([n for n in (5, 8, 10, 12, 15) if n < self.figure / 2])
