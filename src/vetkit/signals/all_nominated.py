"""The consultant chose all its referees."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._view import Hit, View


def find(view: View) -> Iterator[Hit]:
    """Yield one signal where there are referees and none was found by the buyer."""
    if view.referees and all(one.reference.proposed_by == "vendor" for one in view.referees):
        sides = (("the list", f"{len(view.referees)} named by the consultant"), ("found by us", "none"))
        yield Hit(
            view.referees,
            "The consultant chose every referee. Pick one from its client list yourself.",
            sides,
            whole=True,
        )
