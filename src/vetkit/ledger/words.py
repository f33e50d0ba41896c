"""The ledger in words: the reasons for a verdict, and the question to the consultant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.ledger.rules import Kind, SlotRule
from vetkit.ledger.verdict import is_enough, sources
from vetkit.model.ledger import ClaimGround, ClaimVerdict


def reasons(
    kind: Kind,
    concluded: ClaimVerdict,
    grounds: Sequence[ClaimGround],
    missing: Sequence[SlotRule],
    wanted: int,
) -> tuple[str, ...]:
    """Return why the verdict is what it is, in plain sentences, what weighs most first."""
    return tuple(_reasons(kind, concluded, grounds, missing, wanted))


def _reasons(
    kind: Kind,
    concluded: ClaimVerdict,
    grounds: Sequence[ClaimGround],
    missing: Sequence[SlotRule],
    wanted: int,
) -> Iterator[str]:
    if concluded == "puffery":
        yield "It says nothing that could be true or false."
        return
    yield from dict.fromkeys(one.says for one in grounds if one.counts and one.bearing == "contradicts")
    yield _support(kind, grounds, wanted)
    if concluded == "not-checkable":
        yield f"A {kind.title.lower()} names nothing that could be looked up, so it cannot be checked."
    if missing:
        yield f"It does not say {listed([slot.title for slot in missing])}."


def _support(kind: Kind, grounds: Sequence[ClaimGround], wanted: int) -> str:
    """Say how much speaks for a claim, and how much it wants."""
    count = sources(grounds)
    told = "1 independent source speaks" if count == 1 else f"{count or 'No'} independent sources speak"
    speaks = any(one.counts and one.bearing == "supports" for one in grounds)
    if not speaks:
        return "Nothing but the consultant's own word speaks for it."
    if not kind.material:
        return "A document or page shows it." if not count else f"{told} for it."
    if is_enough(kind, grounds, wanted):
        return f"{told} for it."
    wants = "one independent source" if wanted == 1 else "two independent sources"
    return f"{told} for it; a claim of this weight wants {wants}."


def question(
    kind: Kind, concluded: ClaimVerdict, missing: Sequence[SlotRule], grounds: Sequence[ClaimGround]
) -> str | None:
    """Return the question to the consultant; None where nothing is to be asked.

    It names no referee, nor does it give away that one contradicts: that is put to the consultant otherwise.
    """
    if concluded == "puffery" or (concluded == "supported" and not missing):
        return None
    asks = []
    if any(one.counts and one.bearing == "contradicts" and not one.is_confidential for one in grounds):
        asks.append("What we know does not agree with this: how do you explain that?")
    if missing:
        asks.append(f"Please tell us {listed([slot.ask for slot in missing])}.")
    return " ".join(asks) or kind.ask


def listed(parts: Sequence[str]) -> str:
    """Return ``a``, ``a and b`` or ``a, b and c``; where a part has commas of its own, ``a; b; and c``."""
    if any("," in part for part in parts) and len(parts) > 1:
        return f"{'; '.join(parts[:-1])}; and {parts[-1]}"
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
