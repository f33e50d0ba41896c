"""The ledger in the reports: how the claims stand, and the open ones by what is at stake."""

from __future__ import annotations

import pytest
from tests.report import build
from tests.report.ledgers import ledger
from tests.report.test_heard import shown

from vetkit.model.ledger import Ledger
from vetkit.report import json
from vetkit.report._claims import claims


@pytest.mark.parametrize("format", ["terminal", "markdown"])
def test_the_report_says_how_the_claims_stand_and_shows_the_refuted_before_the_open(format: str) -> None:
    text = shown(format)
    places = [
        text.index(words)
        for words in ("2 claims: 0 supported, 1 refuted, 1 open.", "REFUTED", "3.8 points at stake")
    ]
    assert places == sorted(places)


def test_the_open_ones_come_by_what_is_at_stake() -> None:
    (entry, _) = ledger().entries
    light = entry.model_copy(update={"id": "light", "text": "Light.", "stake": 1.0})
    heavy = entry.model_copy(update={"id": "heavy", "text": "Heavy.", "stake": 9.0})
    nothing = entry.model_copy(update={"id": "nothing", "text": "Nothing.", "stake": 0.0})
    made = claims(Ledger(entries=(nothing, light, heavy)))
    assert [(row.claim, row.stake) for row in made.rows] == [
        ("Heavy.", "9.0 points at stake"),
        ("Light.", "1.0 points at stake"),
        ("Nothing.", ""),
    ]


def test_what_is_supported_or_only_praise_is_counted_and_not_listed() -> None:
    (entry, _) = ledger().entries
    kept = (entry.model_copy(update={"verdict": verdict}) for verdict in ("supported", "puffery"))
    made = claims(Ledger(entries=tuple(kept)))
    assert made.rows == ()
    assert made.summary.startswith("1 claim: 1 supported, 0 refuted, 0 open; 1 more only praise")


def test_without_claims_there_is_no_section() -> None:
    assert claims(Ledger()).summary == ""


def test_the_ledger_survives_json() -> None:
    assert json.read(json.render(build.whole())).ledger == ledger()
