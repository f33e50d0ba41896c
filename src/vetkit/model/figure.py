"""What a consultant says of itself in numbers."""

from typing import Literal

from vetkit.model.base import Value
from vetkit.model.match import Spot

About = Literal[
    "founded", "trading-since", "trading-years", "clients", "served", "people", "hours", "followers"
]
"""A year, a year, years; clients at present, and over the years; people who work there; hours a month for
each client; followers of its own account."""


class Figure(Value):
    """One number that a consultant gives of itself in a document, said as its own."""

    about: About
    value: float
    low: float
    """The least that may be meant, by the way it is rounded and hedged."""
    high: float | None
    """The most; None where there is no end to it."""
    quote: str
    sentence: str
    spot: Spot
