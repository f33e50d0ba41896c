"""One check of figures on a text, as a flag that names it alone would raise it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from vetkit.claims import compile_rules, scan
from vetkit.load import shipped
from vetkit.model.checklist import Flag

ON = date(2026, 11, 24)


@cache
def rules(check, platforms=None):
    flag = Flag(
        id="figures",
        polarity="red",
        severity="high",
        title="Figures that do not agree",
        why="Because.",
        source=("GK",),
        ask="How?",
        figures=(check,),
        flagged=("x",),
        passed=("y",),
    )
    dates = shipped.platforms() if platforms is None else platforms
    return replace(compile_rules([flag]), platforms=dates)


def found(check, text, on=ON):
    """Return the matches of ``check`` in ``text``."""
    return scan(text, rules(check), "offer.md", on)


def workings(check, text, on=ON):
    """Return what ``check`` works out where it counts."""
    return [match.working for match in found(check, text, on) if match.counts]
