"""Two referees say nearly the same, in words that not everybody uses (IT-13)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._alike import Alike, alike, retold
from vetkit.signals._framed import is_framed
from vetkit.signals._view import Hit, Referee, View, later


def find(view: View) -> Iterator[Hit]:
    """Yield every two referees whose words are near-identical, but for what both have from a template."""
    template = view.material | view.given
    for one, other in view.pairs():
        found = alike(one.texts, other.texts, view.common, template)
        if found:
            framed = is_framed(one.texts, other.texts, view.common, template)
            sides = ((one.who, f"“… {found.quote} …”"), (other.who, "the same words"))
            yield Hit(
                (one, other),
                _says(one, other, found, framed=framed),
                sides,
                level="warn" if framed else None,
                on=later(one, other),
            )
        elif rare := retold(one.texts, other.texts, view.common, template):
            says = f"{one.who} and {other.who} tell one thing in {len(rare)} words that not everybody uses."
            sides = ((one.who, f"words that begin with {', '.join(rare)}"), (other.who, "the same"))
            yield Hit((one, other), says, sides, level="warn", on=later(one, other))


def _says(one: Referee, other: Referee, found: Alike, *, framed: bool) -> str:
    if framed:
        return f"{one.who} and {other.who} begin or end alike, and each tells something of its own between."
    return (
        f"{one.who} and {other.who} use the same words: {100 * found.jaccard:.0f} % of all runs of "
        f"three, and {found.words} words in runs of five or more."
    )
