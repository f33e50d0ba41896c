"""Markdown: the text as it is; comments are what a page hides."""

from __future__ import annotations

import pytest

from tests.documents.build import check, read


def test_without_comments_it_is_the_text_as_it_is(tmp_path):
    text = "# Offer\r\n\r\nWe do it all.\r\n"
    document = read(tmp_path, "a.md", text)
    assert [passage.text for passage in document.passages] == [text]
    check(document)


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("We guarantee <!-- now --> results.", True),
        ("We guar<!-- x -->antee results.", True),
        ("We <!-- never --> guarantee results.", True),
        ("<!-- We guarantee results. -->\n\nWe meet on Mondays.", False),
    ],
)
def test_a_comment_neither_parts_nor_turns_what_is_seen_and_is_no_offer(tmp_path, text, flagged):
    document = read(tmp_path, "a.md", text)
    counted = {match.flag for match in document.matches if match.counts}
    assert ("guaranteed-results" in counted) is flagged
    assert [how for how, _ in document.hidden] == ["in a comment"]


def test_a_comment_is_quoted_with_its_place(tmp_path):
    document = read(tmp_path, "a.md", "One.\n\nTwo <!-- do\nnot ask --> three.\n<!-- -->\n<!-- open")
    assert document.hidden == [("in a comment", "<!-- do not ask -->"), ("in a comment", "<!-- open")]
    assert [str(one.spot) for one in document.reading.hidden] == ["a.md, line 3", "a.md, line 6"]
    assert document.place("three") == "line 4, column 13"


def test_offsets_are_those_of_the_file(tmp_path):
    text = "<!-- note -->\nWe do it all.\n"
    match = next(m for m in read(tmp_path, "a.md", text).matches if m.flag == "do-it-all")
    assert text[match.spot.start : match.spot.end] == match.quote


def test_what_is_in_a_comment_alone_is_read_and_said_to_be_hidden(tmp_path):
    document = read(tmp_path, "a.md", "<!-- We do it all. -->")
    match = next(m for m in document.matches if m.flag == "do-it-all")
    assert not match.counts
    assert match.because.endswith("; hidden from the reader: in a comment")
