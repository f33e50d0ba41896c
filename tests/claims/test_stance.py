"""The stance of every sentence in ``stance.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.claims.flags import rules
from vetkit.claims import scan

STANCES = ("asserted", "negated", "reported", "asked", "conditional", "qualified", "advised")
TABLE = tomllib.loads(Path(__file__).with_name("stance.toml").read_text(encoding="utf-8"))


def sentences() -> Iterator[tuple[str, str]]:
    for stance in STANCES:
        for group, texts in TABLE[stance].items():
            if group != "in_a_list":
                yield from ((stance, text) for text in texts)


def lists() -> Iterator[tuple[str, str, str]]:
    for stance in STANCES:
        for lead, bullets in TABLE[stance].get("in_a_list", {}).items():
            yield from ((stance, lead, bullet) for bullet in bullets)


@pytest.mark.parametrize(("stance", "text"), list(sentences()))
def test_the_sentence_decides_the_stance(stance: str, text: str) -> None:
    matches = scan(text, rules())
    assert {match.stance for match in matches} == {stance}, [(m.quote, m.stance, m.because) for m in matches]
    assert all(match.counts is (stance == "asserted") for match in matches)


@pytest.mark.parametrize(("stance", "lead", "bullet"), list(lists()))
def test_an_introduction_decides_for_the_bullets_under_it(stance: str, lead: str, bullet: str) -> None:
    heading = f"# {lead}" if not lead.endswith(":") else lead
    matches = scan(f"{heading}\n\n- Something else\n- {bullet}\n\nThank you.", rules())
    assert {match.stance for match in matches} == {stance}
    assert "in the line above" in matches[0].because


@pytest.mark.parametrize("row", TABLE["mixed"], ids=lambda row: row["text"])
def test_clauses_are_judged_apart(row: dict[str, list[str]]) -> None:
    found = {
        stance: sorted({m.flag for m in scan(row["text"], rules()) if m.stance == stance})
        for stance in STANCES
    }
    assert found == {stance: sorted(row.get(stance, [])) for stance in STANCES}


def test_the_table_is_large_enough_to_mean_something() -> None:
    texts = [text for _, text in sentences()]
    assert len(set(texts)) + len(list(lists())) >= 300


def test_every_match_names_the_deciding_words() -> None:
    match = scan("We don't guarantee results.", rules())[0]
    assert match.because == 'negated by "don\'t"'
    match = scan("Some agencies say that they guarantee results.", rules())[0]
    assert match.because == 'attributed to others by "some agencies"'
    match = scan("We guarantee results.", rules())[0]
    assert match.because == "said as the seller's own statement; nothing in the sentence takes it back"
