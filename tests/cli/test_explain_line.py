"""``vetkit explain FILE:LINE``: what matched in each sentence and how it was read, or what came nearest."""

from __future__ import annotations

import pytest

from tests.cli.conftest import EXAMPLES


@pytest.fixture
def offer(tmp_path):
    def write(text):
        (tmp_path / "offer.md").write_text(text, encoding="utf-8")

    return write


def blocks(ran):
    """Return the paragraphs of a page, each on one line."""
    return [" ".join(block.split()) for block in ran.out.strip().split("\n\n")]


def test_a_marked_sentence_is_explained(vetkit, offer):
    offer("We plan.\nWe do it all.\n")
    ran = vetkit("explain", "offer.md:2", "--width", "200")
    assert (ran.code, ran.err) == (0, "")
    assert blocks(ran)[:2] == ["offer.md:2:1", "The sentence We do it all."]
    assert (
        "Claims to do it all (do-it-all) - Words: “We do it all” - Found by the phrase: {we} (do|"
        in blocks(ran)[2]
    )
    assert "Counts against the consultant, severity high." in ran.out


def test_a_sentence_that_does_not_count_is_explained(vetkit, offer):
    offer("We never do it all.\n")
    ran = vetkit("explain", "offer.md:1", "--width", "200")
    assert "- Read as: negated, high confidence: " in ran.out
    assert "- Does not count: it would only where it is asserted or qualified." in ran.out


def test_a_sentence_without_a_match_is_explained(vetkit, offer):
    offer("The lid is green.\n")
    assert blocks(vetkit("explain", "offer.md:1"))[2] == "Not marked No phrase of any flag is in it."


def test_the_phrases_of_an_own_checklist_are_explained_too(vetkit, offer):
    offer("Captions are charged extra.\n")
    own = EXAMPLES / "own-checklist" / "public-sector.toml"
    assert "captions-optional" in vetkit("explain", "offer.md:1", "--checklist", own).out


@pytest.mark.parametrize(
    ("place", "message"),
    [
        (
            "offer.md:2",
            "offer.md: nothing is written on line 2; give a line as 'vetkit scan' shows it: proposal.md:12",
        ),
        ("gone.md:2", "gone.md: not read: there is no such file"),
    ],
)
def test_a_place_without_a_sentence_is_2(vetkit, offer, place, message):
    offer("We plan.\n\nWe post.\n")
    ran = vetkit("explain", place)
    assert (ran.code, ran.out, ran.err) == (2, "", f"{message}\n")


def test_a_vendors_words_have_no_power(vetkit, offer):
    offer("We do it all, \x1b[31m::error::[bold]x[/bold] \u202eevil.\n")
    ran = vetkit("explain", "offer.md:1")
    assert "[bold]x[/bold]" in ran.out
    assert not {"\x1b", "\u202e"} & set(ran.out)
    assert not any(line.lstrip().startswith("::") for line in ran.out.splitlines())
