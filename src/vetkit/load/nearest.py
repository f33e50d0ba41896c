"""The right name for a wrong one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from vetkit.load.plain import plain


def nearest(name: str, names: Iterable[str]) -> str | None:
    """Return that one of ``names`` which ``name`` was probably meant to be; None where none is near."""
    close = get_close_matches(name.lower().replace(" ", "-"), sorted(names), 1, 0.6)
    return close[0] if close else None


def suggestion(name: str, names: Iterable[str], kind: str) -> str:
    """Return a hint: the nearest of ``names``, or all of them where none is near and they are few.

    Args:
        name: What was written.
        names: What could have been meant.
        kind: What the names are, in the plural: "keys".
    """
    known = sorted(names)
    close = nearest(name, known)
    if close:
        return f"did you mean '{plain(close)}'?"
    return f"{kind}: {', '.join(map(plain, known))}" if 0 < len(known) <= 40 else ""
