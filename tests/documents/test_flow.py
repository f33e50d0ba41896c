"""From blocks to passages: what is seen in one piece, what is hidden after it, every place kept."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from vetkit.claims import scan_passages
from vetkit.claims.place import Places
from vetkit.documents._flow import BULLET, CELL, HEADING, Block, Piece, passages
from vetkit.load.builtin import builtin_rules


def block(*pieces, line=1, **more):
    return Block(tuple(Piece(p) if isinstance(p, str) else p for p in pieces), line, **more)


def texts(blocks):
    return [(passage.hidden, passage.text) for passage in passages(blocks)]


def test_blocks_are_parted_and_marked_as_the_engine_reads_them():
    shown = [
        block("Offer", mark=HEADING),
        block("One"),
        block("two", mark=BULLET),
        block("a", mark=CELL),
        block("b", mark=CELL, joint=" "),
    ]
    assert texts(shown) == [(None, "# Offer\n\nOne\n\n- two\n\n| a | b\n")]


def test_hidden_words_do_not_part_the_words_around_them():
    shown = [block("We guar", Piece("zzz", "too small to read"), "antee results."), block("Next.")]
    assert texts(shown) == [(None, "We guarantee results.\n\nNext.\n"), ("too small to read", "zzz\n")]


def test_hidden_blocks_in_a_row_are_one_stretch_and_others_are_apart():
    hidden = Piece("x", "not displayed")
    shown = [block(hidden), block(hidden), block("seen"), block(hidden), block(Piece("y", "in a comment"))]
    assert texts(shown) == [
        (None, "seen\n"),
        ("not displayed", "x\n\nx\n"),
        ("not displayed", "x\n"),
        ("in a comment", "y\n"),
    ]


def test_bullets_from_fonts_of_symbols_are_bullets():
    assert texts([block("\uf0b7\tOne"), block(" \uf095 two \uf095"), block("\uf0b7x")]) == [
        (None, "•\tOne\n\n • two \uf095\n\n\uf0b7x\n")
    ]


def test_blocks_without_text_leave_no_trace():
    assert texts([block(""), block(" \n"), block(Piece("", "in a comment"))]) == []


def test_each_part_is_a_passage_the_body_first():
    shown = [block("top", part="header"), block("body"), block("note", part="footnotes"), block("more")]
    assert [(p.part, p.text) for p in passages(shown)] == [
        (None, "body\n\nmore\n"),
        ("header", "top\n"),
        ("footnotes", "note\n"),
    ]


def test_places_are_those_of_the_pieces():
    shown = [
        block("We do ", Piece("it all.", place=(7, 12)), line=6, column=5, mark=HEADING, page=2),
        block("Next", line=9, page=3),
    ]
    (passage,) = passages(shown)
    places = Places(passage, "deck.pptx")
    at = {
        word: places.spot(passage.text.index(word), passage.text.index(word) + 1)
        for word in ("We", "do", "it", "all", "Next")
    }
    assert {word: (spot.page, spot.line, spot.column) for word, spot in at.items()} == {
        "We": (2, 6, 5),
        "do": (2, 6, 8),
        "it": (2, 7, 12),
        "all": (2, 7, 15),
        "Next": (3, 9, 1),
    }
    assert str(at["Next"]) == "deck.pptx, page 3, line 9"


HIDINGS = st.sampled_from([None, None, None, "in a comment", "too small to read"])
PIECES = st.builds(
    Piece,
    text=st.sampled_from(["We do it all. ", "we ", "guarantee results", "\n", "", "ab\ncd ", "Sit back."]),
    hidden=HIDINGS,
    place=st.none() | st.tuples(st.integers(1, 99), st.integers(1, 99)),
)
BLOCKS = st.builds(
    Block,
    pieces=st.lists(PIECES, max_size=4).map(tuple),
    line=st.integers(1, 99),
    page=st.none() | st.integers(1, 9),
    part=st.sampled_from([None, "footnotes"]),
    mark=st.sampled_from(["", HEADING, BULLET, CELL]),
    joint=st.sampled_from(["\n\n", "\n", " "]),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(BLOCKS, max_size=8))
def test_offsets_count_in_all_the_text_whatever_the_blocks(blocks):
    found = passages(blocks)
    whole = "".join(passage.text for passage in found)
    assert [passage.start for passage in found] == [
        sum(len(before.text) for before in found[:number]) for number in range(len(found))
    ]
    for match in scan_passages(found, builtin_rules(), "x"):
        assert whole[match.spot.start : match.spot.end] == match.quote
    words = sorted(word for one in blocks for piece in one.pieces for word in piece.text.split())
    if all(piece.text.strip() for one in blocks for piece in one.pieces):
        assert sorted(letter for passage in found for letter in passage.text if letter.isalpha()) == sorted(
            letter for word in words for letter in word if letter.isalpha()
        )
