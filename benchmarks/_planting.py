"""The registers of what is planted and of what only looks so, and how a case is claimed for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from _draft import Draft

Found = tuple[str, ...] | None
"""The referees whom a change is about; None where the case has no room for it."""

Change = Callable[[Draft], Found]


@dataclass(frozen=True)
class Variant:
    """One way to plant a problem, or one innocent look-alike.

    Attributes:
        rule: The rule that should see it, or should not be misled.
        name: What is done.
        change: Does it.
        asks: Of a look-alike: whether nobody could tell it from the real thing, so that a question is right.
    """

    rule: str
    name: str
    change: Change
    asks: bool = False


PLANTS: list[Variant] = []
DECOYS: list[Variant] = []


def plant(rule: str, name: str) -> Callable[[Change], Change]:
    """Register a function that plants what ``rule`` should see."""

    def register(change: Change) -> Change:
        PLANTS.append(Variant(rule, name, change))
        return change

    return register


def decoy(rule: str, name: str, *, asks: bool = False) -> Callable[[Change], Change]:
    """Register a function that makes something innocent that may mislead ``rule``."""

    def register(change: Change) -> Change:
        DECOYS.append(Variant(rule, name, change, asks))
        return change

    return register


def one(draft: Draft, *keys: str) -> str | None:
    """Return a referee of whom nothing of ``keys`` has been changed yet, and claim it."""
    ids = [reference["id"] for reference in draft.references]
    draft.random.shuffle(ids)
    return next((id for id in ids if draft.take(*((id, key) for key in keys))), None)


def two(draft: Draft, *keys: str) -> tuple[str, str] | None:
    """Return two such referees."""
    first = one(draft, *keys)
    second = one(draft, *keys) if first else None
    return (first, second) if first and second else None


def everybody(draft: Draft, *keys: str) -> tuple[str, ...] | None:
    """Claim ``keys`` of all referees, or of none."""
    ids = tuple(reference["id"] for reference in draft.references)
    return ids if draft.take(*((id, key) for id in ids for key in keys)) else None


def mailbox(draft: Draft, domain: str | None = None) -> str:
    """Return an address at a provider that many share."""
    box = f"{draft.random.choice('abcdefghij')}{draft.random.randint(100, 99999)}x"
    return f"{box}@{domain or draft.pick('free')}"


def surname(draft: Draft, id: str | None = None) -> str:
    """Return the surname of a principal, or of a referee."""
    people = [draft.reference(id)] if id else draft.consultant["principals"]
    return str(draft.random.choice(people)["name"].rpartition(" ")[2])
