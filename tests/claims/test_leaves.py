"""A long text is read leaf by leaf, and nothing comes of where one ends."""

from __future__ import annotations

import pytest

from tests.claims.flags import rules
from vetkit.claims import scan, scan_passages
from vetkit.claims.place import Places
from vetkit.claims.statements import scripts
from vetkit.model.match import Passage

FILLER = "The office is open from nine to five, and the kettle is on. "
CLAIM = "We guarantee results."
LONG = 4_000
"""Repetitions that fill several leaves."""


@pytest.mark.parametrize("between", ["\n\n", "\n", " ", "\r\n\r\n"])
def test_every_claim_of_a_long_text_is_found_at_its_place(between: str) -> None:
    text = between.join((FILLER + CLAIM).strip() for _ in range(LONG))
    found = scan(text, rules())
    assert len(found) == LONG
    places = Places(Passage(text=text))
    for match in found:
        assert match.quote == text[match.spot.start : match.spot.end] == "guarantee results"
        assert match.spot == places.spot(match.spot.start, match.spot.end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "a" * 400_000,
        " " * 400_000,
        "\n" * 400_000,
        "a b " * 100_000,
        "- a\n\n" * 100_000,
        "😀" * 300_000,
    ],
    ids=["nothing", "a letter", "one word", "blanks", "lines", "words", "bullets", "emoji"],
)
def test_leaves_lie_end_to_end(text: str) -> None:
    assert "".join(leaf.folded.text for leaf in scripts(Passage(text=text))) == text


def test_a_list_stays_with_its_introduction() -> None:
    lead = "What we never do:\n\n- guarantee results\n\n- buy followers\n\n"
    found = scan(lead * LONG, rules())
    assert {match.stance for match in found} == {"negated"}


def test_places_of_a_later_passage_count_from_its_own() -> None:
    text = f"{FILLER * 2000}\n\n{CLAIM}"
    (match,) = scan_passages((Passage(text=text, line=10, start=500),), rules(), "x.txt")
    assert (match.spot.line, match.spot.column) == (12, 4)
    assert match.spot.start == 500 + text.index("guarantee")
