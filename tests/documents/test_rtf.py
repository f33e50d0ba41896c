"""Rich Text Format: letters of any alphabet, parts, tables, and what is hidden."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.build import check, read
from vetkit.documents import Unreadable, rtf

COLOURS = r"{\colortbl;\red255\green255\blue255;\red0\green0\blue0;\red255\green255\blue0;}"


@pytest.fixture
def doc(tmp_path):
    def made(body, head=r"\ansi\ansicpg1252"):
        document = read(tmp_path, "offer.rtf", f"{{\\rtf1{head}{COLOURS}{body}}}".encode("latin-1"))
        check(document)
        return document

    return made


def test_paragraphs_come_in_order_with_their_numbers(doc):
    document = doc(r"\pard Our offer.\par\par We do {\b it} all.\par")
    assert document.seen == ["Our offer.", "We do it all."]
    assert document.place("it all") == "line 2, column 7"


def test_line_breaks_of_the_file_are_none_of_the_text(doc):
    assert doc("We do\r\n it\nall.\\\nNext.").seen == ["We do itall.", "Next."]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (r"caf\'e9", "café"),
        (r"\u8217?x", "’x"),
        (r"\u8217\'92x", "’x"),
        (r"\uc2\u8217ab x", "’ x"),
        (r"\uc0\u8217 x", "’x"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\~b\_c\-d", "a\xa0b-c\xadd"),
        (r"\{a\\b\}", "{a\\b}"),
        (r"\ldblquote hi\rdblquote\emdash\bullet\tab x", "“hi”—•\tx"),
        (r"{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1 \'cf\'f0\f0 \'e9", "Прé"),
        (r"{\fonttbl{\f2\fcharset128 A;}}\f2 \'93\'fa", "日"),
        ("caf\xe9", "café"),
    ],
)
def test_letters_of_every_kind_are_read(doc, body, shown):
    assert doc(body).seen == [shown]


def test_the_code_page_of_the_file_is_used(doc):
    assert doc(r"\'cf\'f0", r"\ansi\ansicpg1251").seen == ["Пр"]
    assert doc("\\'e9", r"\ansi\ansicpg99999").seen == ["é"]


def test_tables_are_rows_of_cells(doc):
    row = r"\trowd\cellx1000\cellx2000\intbl Posts\cell 12\cell\row"
    assert doc(rf"Before.\par{row}{row}\pard After.\par").seen == [
        "Before.",
        "| Posts | 12",
        "| Posts | 12",
        "After.",
    ]


def test_headings_are_marked(doc):
    assert doc(r"{\outlinelevel0 Offer\par}\pard Text.\par").seen == ["# Offer", "Text."]


@pytest.mark.parametrize(
    ("group", "place", "hidden"),
    [
        (r"{\footnote We do it all.}", "notes", None),
        (r"{\header We do it all.\par}", "header", None),
        (r"{\footerf We do it all.}", "footer", None),
        (r"{\*\atnid A}{\*\annotation{\*\atnref 1}We do it all.}", "comments", "in a comment"),
    ],
)
def test_other_parts_are_apart_and_named(doc, group, place, hidden):
    document = doc(rf"Before{group} and after.\par")
    assert document.seen[0] == "Before and after."
    assert document.place("We do") == f"{place}, line 1, column 1"
    assert document.hidden == ([(hidden, "We do it all.")] if hidden else [])


def test_text_boxes_and_the_results_of_fields_are_read_and_machinery_is_not(doc):
    box = r"{\shp{\*\shpinst\shpleft0{\sp{\sn name}{\sv value}}{\shptxt We do it all.\par}}}"
    field = r'{\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt our site}}'
    document = doc(rf"{{\info{{\title T}}}}{{\*\strange X}}{box}{{\pict 00ff}}See {field}.\par")
    assert document.seen == ["We do it all.", "See our site."]


def test_binary_data_is_jumped_over(doc):
    assert doc("{\\pict\\bin5 }}}}}}Text.").seen == ["Text."]


@pytest.mark.parametrize(
    ("body", "how"),
    [
        (r"{\v X y.}", "marked as hidden"),
        (r"\v X y.\v0", "marked as hidden"),
        (r"{\cf1 X y.}", "in the colour of its background"),
        (r"{\cf3\highlight3 X y.}", "in the colour of its background"),
        (r"{\fs2 X y.}", "too small to read"),
        (r"{\deleted X y.}", "deleted in a tracked change"),
    ],
)
def test_what_nobody_sees_is_hidden(doc, body, how):
    document = doc(rf"Seen. {body}\par")
    assert document.hidden == [(how, "X y.")]
    assert document.seen == ["Seen. "]


@pytest.mark.parametrize(
    "body",
    [
        r"{\cf2 X y.}",
        r"{\cf0 X y.}",
        r"{\cf1\highlight2 X y.}",
        r"{\cf1\plain X y.}",
        r"{\cf99 X y.}",
        r"{\fs16 X y.}",
        r"{\v\v0 X y.}",
        r"\trowd\clcbpat2\cellx9 {\cf1 X y.}\cell\row",
    ],
)
def test_what_can_be_seen_is_not_hidden(doc, body):
    document = doc(body)
    assert document.hidden == []
    assert [line.removeprefix("| ") for line in document.seen] == ["X y."]


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes(tmp_path):
    document = read(tmp_path, "offer.rtf", rb"{\rtf1 We do it all.\par {\b and")
    assert document.seen == ["We do it all.", "and"]
    assert document.reading.problems == ("partly not read: it breaks off in the middle",)


def test_what_comes_after_the_end_is_no_text(doc):
    assert doc("One.}{\\rtf1 Two.").seen == ["One."]


@pytest.mark.parametrize("data", [b"", b"We do it all.", b"\\rtf1", b"{\\urtf1}"])
def test_what_is_no_rtf_is_said_to_be_none(tmp_path, data):
    (problem,) = read(tmp_path, "offer.rtf", data).reading.problems
    assert problem == "not read: it is not an RTF file"


def test_endless_nesting_is_refused(tmp_path):
    (problem,) = read(tmp_path, "offer.rtf", b"{\\rtf1" + b"{" * 100_000).reading.problems
    assert problem == "not read: its parts lie more than 200 deep in one another"


WORDS = st.sampled_from(
    ["{", "}", "\\par ", "\\cell ", "\\row ", "\\trowd ", "\\u8217?", "\\'e9", "\\v ", "\\*", "\\footnote ", "\\bin3 ", "\\", "We do it all. ",
     "\\pict ", "\\f1 ", "\\fonttbl ", "\\uc2 ", "\\colortbl;", "\\cf1 ", "\\plain ", "\n", "\\fs-1", "\\ansicpg99 ", "\\u99999999 "]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map("".join))
def test_whatever_the_words_it_is_read_or_refused(body):
    with suppress(Unreadable):
        contents = rtf.read(f"{{\\rtf1 {body}".encode())
        assert all(passage.text.strip() for passage in contents.passages)
