"""Put together what the build works out once, so that no run has to do it again."""

from __future__ import annotations

from vetkit.claims.cues import all_cues
from vetkit.claims.lexicon import read_table
from vetkit.claims.phrases import laid
from vetkit.claims.prepared import LANGUAGE, TABLES, language_key, pack_of
from vetkit.ledger.rules import giveaways
from vetkit.load.builtin import compiled
from vetkit.load.pack import CHECKLISTS, sections_of
from vetkit.load.shipped import key, written


def write_pack() -> bytes:
    """Return the pack of the built-in checklists, worked out anew."""
    found = written()
    rules = compiled(found)
    indexes = {"cues": [cue.text for cue in all_cues()], "giveaways": [one.text for one in giveaways()]}
    language = {name: read_table(name) for name in TABLES} | laid(
        indexes, [rule.text for rule in rules.rules]
    )
    keys = {LANGUAGE: language_key(), CHECKLISTS: key()}
    return pack_of(keys, language | sections_of(found, rules))
