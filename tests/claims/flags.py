"""Flags to test the engine with: broad phrases, so that every sentence of the tables is found."""

from __future__ import annotations

from functools import cache

from vetkit.claims import Rules, compile_rules
from vetkit.model.checklist import Flag

PHRASES = {
    "results": ("guarantee~ ... {outcome}", "{outcome} ... guarantee~"),
    "followers": (
        "{number >= 500} ...2 {audience}",
        "(buy~|sell~|purchase~) ...3 {audience}",
        "guarantee~ ...2 followers",
    ),
    "bots": ("bots",),
    "all": (
        "{we} do it all",
        "one[-]stop shop",
        "full[-]service ({agency}|{agencies})",
        "everything under one roof",
    ),
    "off": ("sit back", "{we} (take~ care of|handle~) everything", "handle~ everything"),
    "viral": ("(make~|go~) ...4 viral", "viral UNLESS (infection~|load)"),
    "best": ("best {agency}", "leading {agency}", "award-winning {agency}"),
    "reviews": ("(fake|five-star) review~", "delete~ ...2 review~"),
    "twitter": ("start~ with ...2 {platform}",),
    "secret": ("secret sauce", "proprietary algorithm"),
}

BROAD = (
    "guarantee~ ... {outcome}",
    "{outcome} ...3 guarantee~",
    "follower~",
    "likes",
    "bot~",
    "viral",
    "review~",
    "overnight success",
    "one[-]stop shop",
    "full[-]service agency",
    "guru~",
    "secret sauce",
    "{we} do it all",
    "(best|leading|#1) agency",
    "password~",
    "{percent} growth",
    "start~ with ...2 {platform}",
    "take~ care of everything",
    "handle~ everything",
    "sit back",
    "do~ everything",
)
"""Hardly more than words: whether they count is for the stance alone to say."""


def flag(id: str, *phrases: str, **fields: object) -> Flag:
    """Return a flag with these phrases and nothing else worth mentioning."""
    plain = {
        "polarity": "red",
        "severity": "high",
        "title": id,
        "why": "Because.",
        "source": ("S01",),
        "ask": "Why?",
        "flagged": ("It is said.",),
        "passed": ("It is not.",),
    }
    return Flag.model_validate({"id": id, "phrases": phrases, **plain, **fields})


@cache
def rules() -> Rules:
    """Return the rules of ``PHRASES``."""
    return compile_rules(flag(id, *phrases) for id, phrases in PHRASES.items())


@cache
def broad() -> Rules:
    """Return the rules of ``BROAD``."""
    return compile_rules([flag("broad", *BROAD)])
