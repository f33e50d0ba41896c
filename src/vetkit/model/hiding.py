"""How text is kept from a reader's eye, and what each way says of whoever wrote it."""

from typing import Literal

Hiding = Literal[
    "in the colour of its background",
    "too small to read",
    "drawn invisibly",
    "fully transparent",
    "outside the page",
    "marked as hidden",
    "not displayed",
    "on a hidden slide",
    "beside the slide",
    "in a comment",
    "deleted in a tracked change",
]
"""The ways that readers tell apart, worded to follow "hidden text," in a sentence."""

CONCEALED: frozenset[Hiding] = frozenset(
    {
        "in the colour of its background",
        "too small to read",
        "drawn invisibly",
        "fully transparent",
        "outside the page",
        "marked as hidden",
    }
)
"""Ways that leave text in a file for machines and searches alone. Pages that fold away their menus, slides
kept in reserve and remarks in the margin are not among them: those are habits of the trade."""

ASIDE: frozenset[Hiding] = frozenset({"in a comment", "deleted in a tracked change"})
"""Ways that take text out of what is offered: a remark, perhaps the buyer's own, or wording taken back."""


def may_count(hiding: Hiding | None, polarity: Literal["red", "green"]) -> bool:
    """Tell whether a flag counts in text hidden in this way; None stands for plain sight.

    What nobody can see is no promise to anybody, so it never speaks for a consultant. It speaks against it
    where it was not set aside.
    """
    return hiding is None or (polarity == "red" and hiding not in ASIDE)
