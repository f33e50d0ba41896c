"""Days as sources write them."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})", re.ASCII)


def day_of(text: str | None) -> date | None:
    """Return the day at the beginning of ``text``: 2019-04-02T10:00:00Z, 20190402100000, 2019-04-02.

    Returns:
        None where there is no such day. The time and its zone are left out: a day is exact enough.
    """
    found = _DAY.match((text or "").strip())
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
