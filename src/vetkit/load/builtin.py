"""The flags of the built-in checklists, ready to scan with."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from vetkit.claims import Rules, compile_rules, scan
from vetkit.claims.prepared import pack
from vetkit.load.pack import rules_in
from vetkit.load.shipped import checklists, key, packed, platforms
from vetkit.model.checklist import Checklist
from vetkit.model.match import Match


@cache
def builtin_rules() -> Rules:
    """Return the rules of the built-in checklists' flags."""
    ready = packed()
    return rules_in(pack(), key(), ready) if ready else compiled(checklists())


def compiled(found: tuple[Checklist, ...]) -> Rules:
    """Return the rules of all flags of ``found``.

    Raises:
        VetkitError: A phrase cannot be read.
    """
    files = {flag.id: checklist.path for checklist in found for flag in checklist.flags}
    rules = compile_rules((flag for checklist in found for flag in checklist.flags), files)
    return replace(rules, platforms=platforms())


def scan_text(text: str) -> tuple[Match, ...]:
    """Return what the built-in checklists' flags find in ``text``, in order of place.

    Args:
        text: A proposal, page or sentence, in English. Markdown may stay in it.

    Returns:
        Every match with its stance; those with ``counts`` are observations, the others say why they are none.
    """
    return scan(text, builtin_rules())
