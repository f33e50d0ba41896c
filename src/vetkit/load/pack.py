"""What is worked out of the built-in checklists when the package is built, so that no run has to do it again.

Reading 400 KB of TOML and 3,000 phrases takes longer than everything else that a run does. The pack holds the
results: the checklists, how each phrase reads and which words it needs, and the engine's own word lists. See
``vetkit.claims.prepared`` for its lines, and for what happens where files have changed since it was made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from vetkit.claims.index import Index, laid
from vetkit.claims.prepared import Pack
from vetkit.claims.rules import Rule, Rules
from vetkit.model.checklist import Applies, Checklist, Criterion, Flag, Source
from vetkit.model.platform import Platform

CHECKLISTS = "checklists"
"""The group of what rests on the checklists and on the language."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """The built-in checklists as packed.

    Attributes:
        checklists: In their fixed order.
        platforms: When each platform could first and last be used.
    """

    checklists: tuple[Checklist, ...]
    platforms: tuple[Platform, ...]


def sections_of(checklists: tuple[Checklist, ...], rules: Rules) -> dict[str, Any]:
    """Return the sections of the group, by name."""
    return {
        "checklists": [one.model_dump(mode="json", exclude_defaults=True) for one in checklists],
        "platforms": [one.model_dump(mode="json", exclude_defaults=True) for one in rules.platforms],
        "known words": " ".join(sorted(rules.known)),
        "index of rules": laid(rules.index),
    }


def shipped_in(pack: Pack, key: str) -> Shipped | None:
    """Return the checklists in ``pack``; None where it was made from other files than those of ``key``.

    They are put together without being checked again: the build read them from files that it checked.
    """
    checklists = pack.section("checklists", CHECKLISTS, key)
    platforms = pack.section("platforms", CHECKLISTS, key)
    if checklists is None or platforms is None:
        return None
    return Shipped(tuple(map(_checklist, checklists)), tuple(map(_platform, platforms)))


def _checklist(row: dict[str, Any]) -> Checklist:
    parts = {
        "criteria": tuple(map(_criterion, row.get("criteria", ()))),
        "flags": tuple(Flag.model_construct(**_tuples(flag)) for flag in row.get("flags", ())),
        "sources": tuple(Source.model_construct(**source) for source in row.get("sources", ())),
    }
    return Checklist.model_construct(**row | parts)


def _criterion(row: dict[str, Any]) -> Criterion:
    applies = Applies.model_construct(**row.get("applies", {}))
    return Criterion.model_construct(**_tuples(row) | {"applies": applies})


def _platform(row: dict[str, Any]) -> Platform:
    dates: dict[str, Any] = {
        name: date.fromisoformat(row[name]) for name in ("launched", "insider", "closed") if name in row
    }
    return Platform.model_construct(**_tuples(row) | dates)


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    """Return the fields as a noun has them: JSON knows no tuples."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}


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
