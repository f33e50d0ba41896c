"""What is denied, asked, reported or warned of is no red flag, whichever flag it is about."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from vetkit import scan_text

SENTENCES = tomllib.loads(Path(__file__).with_name("taken_back.toml").read_text(encoding="utf-8"))[
    "sentences"
]


@pytest.mark.parametrize("text", SENTENCES)
def test_what_is_taken_back_counts_as_no_red_flag(text: str) -> None:
    counted = [match for match in scan_text(text) if match.counts and match.polarity == "red"]
    assert counted == [], [(match.flag, match.quote, match.because) for match in counted]


def test_the_sentences_are_many_and_no_two_alike() -> None:
    assert len(set(SENTENCES)) == len(SENTENCES) >= 150
