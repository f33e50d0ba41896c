"""Sentences that refuse, attribute, warn, ask or bound are silent; those that only use such words are heard."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

import vetkit
from tests.claims.flags import broad
from vetkit.claims import scan
from vetkit.model.match import Match

TABLE = tomllib.loads(Path(__file__).with_name("refusals.toml").read_text(encoding="utf-8"))
SILENT = [text for texts in TABLE["silent"].values() for text in texts]
TO_ALL_FLAGS = [text for group, texts in TABLE["silent"].items() if group != "bounded" for text in texts]
"""A flag may count a target or a forecast too."""
TAKEN_BACK = [text for group, texts in TABLE["silent"].items() if group != "another_sense" for text in texts]
HEARD = [text for texts in TABLE["heard"].values() for text in texts]


def counted(matches: Iterable[Match]) -> list[str]:
    return [f"{m.flag}, {m.quote}: {m.because}" for m in matches if m.counts and m.polarity == "red"]


@pytest.mark.parametrize("text", TO_ALL_FLAGS)
def test_no_red_flag_that_is_shipped_counts_in_what_is_taken_back(text: str) -> None:
    assert counted(vetkit.scan_text(text)) == []


@pytest.mark.parametrize("text", TAKEN_BACK)
def test_whatever_stands_in_it_does_not_count(text: str) -> None:
    matches = scan(text, broad())
    assert matches, "nothing to take back"
    assert counted(matches) == []


@pytest.mark.parametrize("text", HEARD)
def test_words_of_negation_elsewhere_take_nothing_back(text: str) -> None:
    assert counted(scan(text, broad()))


def test_the_tables_are_large_enough_to_mean_something() -> None:
    assert len(set(SILENT)) >= 150
    assert len(set(HEARD)) >= 100
