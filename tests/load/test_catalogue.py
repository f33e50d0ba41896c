"""Every flag of the catalogue is a row in a checklist, and counts in exactly one criterion."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

from vetkit.load import shipped

CATALOGUE = tomllib.loads(Path(__file__).with_name("catalogue.toml").read_text(encoding="utf-8"))


def test_every_flag_of_the_catalogue_is_a_row_of_its_colour():
    rows = {flag.id: flag.polarity for checklist in shipped.checklists() for flag in checklist.flags}
    wanted = {id: colour for colour in ("red", "green") for id in CATALOGUE[colour]}
    assert wanted.items() <= rows.items()
    assert set(rows) - set(wanted) == {"unsupported-figure", "figures-do-not-add-up"}, (
        "a new flag belongs into catalogue.toml too"
    )


def test_every_flag_counts_in_exactly_one_criterion_of_its_own_checklist():
    for checklist in shipped.checklists():
        counted = Counter(id for criterion in checklist.criteria for id in (*criterion.red, *criterion.green))
        assert counted == Counter(flag.id for flag in checklist.flags), checklist.id
