"""What is worked out of the built-in checklists when the package is built, so that no run has to do it again.

Reading 400 KB of TOML and 3,000 phrases takes longer than everything else that a run does. The pack holds the
results: the checklists, how each phrase reads and which words it needs, and the engine's own word lists. See
``vetkit.claims.prepared`` for its lines, and for what happens where files have changed since it was made.
"""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from vetkit.claims.needs import Index
from vetkit.claims.prepared import Pack
from vetkit.claims.rules import Rule, Rules
from vetkit.model.base import Value
from vetkit.model.checklist import Checklist
from vetkit.model.platform import Platform

CHECKLISTS = "checklists"
"""The group of what rests on the checklists and on the language."""


class Shipped(Value):
    """The built-in checklists as packed.

    Attributes:
        checklists: In their fixed order.
        platforms: When each platform could first and last be used.
    """

    checklists: tuple[Checklist, ...]
    platforms: tuple[Platform, ...]


def sections_of(checklists: tuple[Checklist, ...], rules: Rules) -> dict[str, Any]:
    """Return the sections of the group, by name."""
    shipped = Shipped(checklists=checklists, platforms=rules.platforms)
    return {
        "checklists": shipped.model_dump(mode="json", exclude_defaults=True),
        "known words": " ".join(sorted(rules.known)),
        "index of rules": {"meets": rules.index.meets, "needs": rules.index.needs},
    }


def shipped_in(pack: Pack, key: str) -> Shipped | None:
    """Return the checklists in ``pack``; None where it was made from other files than those of ``key``."""
    try:
        line = pack.line("checklists", CHECKLISTS, key)
        return None if line is None else Shipped.model_validate_json(line)
    except ValidationError:  # made by another version
        return None


def rules_in(pack: Pack, key: str, shipped: Shipped) -> Rules:
    """Return the phrases of ``shipped`` with their index, as ``compile_rules`` would."""
    rules = (Rule(flag, text) for one in shipped.checklists for flag in one.flags for text in flag.phrases)
    return Rules(
        tuple(rules),
        Index(**pack.section("index of rules", CHECKLISTS, key)),
        frozenset(pack.section("known words", CHECKLISTS, key).split()),
        tuple(flag for one in shipped.checklists for flag in one.flags if flag.figures),
        shipped.platforms,
    )
