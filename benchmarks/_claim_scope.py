"""Figures beside the matter of a claim: of a part, another time or measure, somebody else, or taken back.

With another figure than the claim has they look like contradictions, with its own like proof, and are none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from _claim_draft import Change, ClaimDraft, variant
from _claim_false import result
from _claim_words import Result

PARTS = (
    "Weekend {metric} rose by {n} %.",
    "Our French {metric} grew by {n} %.",
    "{Metric} from Norway went up by {n} %.",
    "{Metric} by telephone increased by {n} %.",
    "{Metric} of one product rose by {n} %.",
    "Cancelled {metric} rose by {n} %.",
    "{Metric} among students grew by {n} %.",
    "Our LinkedIn {metric} rose by {n} %.",
)
TIMES = (
    "In the third quarter our {metric} rose by {n} %.",
    "In March 2025 alone our {metric} grew by {n} %.",
    "In the first two weeks {metric} were up {n} %.",
    "On one Saturday our {metric} rose by {n} %.",
    "On the best day {metric} were up {n} %.",
    "Since we left {vendor}, our {metric} have grown by {n} %.",
    "Some years ago our {metric} rose by {n} %.",
)
MEASURES = (
    "{n} % of our {metric} came through Facebook.",
    "The average value of our {metric} rose by {n} %.",
    "The cost of our {metric} rose by {n} %.",
    "Revenue from {metric} rose by {n} %.",
    "By another definition our {metric} rose by {n} %.",
    "The share of {metric} made by telephone is {n} % of all {metric}.",
)
OTHERS = (
    "Our rival saw {metric} rise by {n} %.",
    "{other}, our neighbours, raised {metric} by {n} %.",
    "Some say that our {metric} rose by {n} %.",
    "At {org} Ireland, a firm of its own, {metric} rose by {n} %.",
    "We had budgeted for {metric} up {n} %.",
    "The target was {n} % more {metric}.",
    "Without the campaign {metric} would have risen by {n} %.",
)
TAKEN_BACK = (
    "Whoever says that our {metric} rose by {n} % is mistaken.",
    "{Metric} rose by {n} %? Nonsense.",
    "I very much doubt that our {metric} rose by {n} %.",
    "The agency insists that {metric} rose by {n} %. Nobody here can find that number.",
    "{Metric} rose by {n} %, but {vendor} had not begun yet.",
    "Draft for your signature: {metric} rose by {n} %.",
)
WHOLES = (
    "{Metric}: +{n} %",
    "To be fair, {metric} did rise, but by no more than {n} %.",
    "The growth in our {metric} came to {n} %.",
    "According to our till, {metric} went up by {n} %, and the sun shone.",
    "Our {metric} only grew by {n} % with them.",
    "After the competition {metric} rose by {n} %.",
    "I looked it up: {n} % more {metric}.",
    "Our accountant puts the increase in {metric} at {n} %.",
)
BADGES = (
    "{vendor} was a certified Meta Business Partner until 2022.",
    "{vendor} has applied to become a certified Meta Business Partner.",
    "Our reseller is a certified Meta Business Partner; {vendor} buys from it.",
    "{vendor} is no longer a certified Meta Business Partner.",
    "Certified Meta Business Partner: {vendor}. Valid until 31 March 2024.",
)


def say(draft: ClaimDraft, one: Result, ways: Sequence[str], n: int) -> str:
    """Return one of several ways of saying something of a result."""
    words = one.words | {"Metric": one.words["metric"].capitalize(), "other": draft.client(), "n": n}
    return draft.random.choice(ways).format(**words)


def beside(ways: Sequence[str]) -> Callable[[ClaimDraft], str]:
    """Return a change: the client writes of another matter, with another figure than the claim's."""

    def change(draft: ClaimDraft) -> str:
        one = result(draft)
        claim = draft.claim(one.claimed(dated=False))
        draft.letter(one.words["org"], say(draft, one, ways, one.other()), claim)
        return claim

    return change


def no_proof(ways: Sequence[str]) -> Change:
    """Return a change: two letters of another matter, with the claim's own figure."""

    def change(draft: ClaimDraft) -> str:
        one = result(draft)
        claim = draft.claim(one.claimed(dated=False))
        draft.letter(one.words["org"], say(draft, one, ways, one.figure), claim)
        auditor = f"{draft.client()} Accountants"
        draft.letter(auditor, f"Of {one.words['org']}: {say(draft, one, ways, one.figure)}", claim)
        return claim

    return change


for told, what in (
    (PARTS, "a figure of a part of it"),
    (TIMES, "a figure of a shorter or another time"),
    (MEASURES, "a share, an average, a cost"),
    (OTHERS, "somebody else's figure, a target, hearsay"),
):
    variant("document", "innocent", what)(beside(told))
    variant("document", "unsupported", f"{what}, with the claim's own number")(no_proof(told))
variant("document", "unsupported", "a figure that is taken back beside it")(no_proof(TAKEN_BACK))
variant("document", "refuted", "the client's own figure in plain prose")(beside(WHOLES))


@variant("document", "unsupported", "a badge that is no more, not yet, or another's")
def badge(draft: ClaimDraft) -> str:
    """What the programme says of it."""
    claim = draft.claim("We are a certified Meta Business Partner.")
    for issuer in ("Meta", f"{draft.client()} Lists"):
        draft.letter(issuer, draft.random.choice(BADGES).format(vendor=draft.name), claim)
    return claim
