"""The built-in flags catch the many ways of saying the same, and leave their look-alikes alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from vetkit import scan_text

WORDINGS = tomllib.loads(Path(__file__).with_name("wordings.toml").read_text(encoding="utf-8"))


def flags(text: str, *polarities: str) -> set[str]:
    return {match.flag for match in scan_text(text) if match.counts and match.polarity in polarities}


@pytest.mark.parametrize("flag", WORDINGS["caught"])
def test_a_flag_is_found_however_it_is_worded(flag: str) -> None:
    missed = [text for text in WORDINGS["caught"][flag] if flag not in flags(text, "red", "green")]
    assert missed == []


@pytest.mark.parametrize("flag", WORDINGS["near"])
def test_the_same_words_with_another_meaning_are_left_alone(flag: str) -> None:
    caught = [text for text in WORDINGS["near"][flag] if flag in flags(text, "red", "green")]
    assert caught == []


@pytest.mark.parametrize("text", WORDINGS["clean"]["sentences"])
def test_advice_and_fair_terms_carry_no_red_flag(text: str) -> None:
    assert flags(text, "red") == set()
