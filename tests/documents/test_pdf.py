"""PDF files: lines in their order, page by page; pictures are said not to be read; what nobody sees is hidden."""

from __future__ import annotations

import sys

import pytest

from tests.documents.build import check, read
from tests.documents.pdf_file import PICTURE, SMALL_PICTURE, page, pdf, show
from vetkit.documents import _pdf as reader

LONG = "We plan the month with you and write the posts, and each of them is"


@pytest.fixture
def doc(tmp_path):
    def made(*pages, **more):
        document = read(tmp_path, "offer.pdf", pdf(*pages, **more))
        check(document)
        return document

    return made


def test_lines_come_in_order_with_their_pages_and_numbers(doc):
    document = doc(page("Our offer.", "We do it all."), page("More."))
    assert document.seen == ["Our offer.", "We do it all.", "More."]
    assert document.place("it all") == "page 1, line 2, column 7"
    assert document.place("More") == "page 2, line 1, column 1"


def test_a_paragraph_is_read_across_lines_and_a_gap_or_another_size_ends_it(doc):
    document = doc(
        "\n".join((show("Heading", y=700, size=20), page(LONG, "shown to you.", y=670), page("Next.", y=600)))
    )
    (passage,) = document.passages
    assert passage.text == f"Heading\n\n{LONG}\nshown to you.\n\nNext.\n"


def test_a_sentence_is_read_across_pages_past_their_heads_and_feet(doc):
    sheets = [
        page("Brightwave", f"{LONG} part of what we", y=780) + show("Page 1 of 3", y=20),
        page("Brightwave", "guarantee. Another sentence.", y=780) + show("Page 2 of 3", y=20),
        page("Brightwave", "The end.", y=780) + show("Page 3 of 3", y=20),
    ]
    document = doc(*sheets)
    assert document.passages[0].text.startswith(f"{LONG} part of what we\nguarantee. Another")
    assert [(p.part, p.text) for p in document.passages[1:]] == [
        ("header or footer", "Brightwave\n\nPage 1 of 3\n")
    ]
    assert document.place("guarantee") == "page 2, line 2, column 1"


def test_words_far_apart_are_in_cells(doc):
    document = doc(show("Gold") + show("12 posts", x=300) + show("900", x=450))
    assert document.seen == ["Gold\t12 posts\t900"]


def test_a_word_broken_over_lines_is_matched(doc):
    document = doc(page(f"{LONG} so good that we guar-", "antee results."))
    assert any(m.flag == "guaranteed-results" and m.counts for m in document.matches)


def test_what_is_in_a_form_is_read(doc):
    assert doc("/Fm Do", form=show("We do it all.")).seen == ["We do it all."]


@pytest.mark.parametrize(
    ("commands", "how"),
    [
        (show("X y.", before="1 1 1 rg"), "in the colour of its background"),
        (show("X y.", before="0.99 0.99 1 rg"), "in the colour of its background"),
        (
            "0 0 0.5 rg 0 600 612 192 re f " + show("X y.", before="0 0 0.5 rg"),
            "in the colour of its background",
        ),
        (
            "0.5 g 0 600 612 192 re f 1 g 0 650 612 100 re f " + show("X y.", before="1 g"),
            "in the colour of its background",
        ),
        (show("X y.", before="3 Tr"), "drawn invisibly"),
        (show("X y.", before="7 Tr"), "drawn invisibly"),
        (show("X y.", before="/Clear gs"), "fully transparent"),
        (show("X y.", size=1), "too small to read"),
        (f"q 0.05 0 0 0.05 0 0 cm {show('X y.', x=1000, y=9000)} Q", "too small to read"),
        (show("X y.", x=700), "outside the page"),
        (show("X y.", x=-300), "outside the page"),
        (show("X y.", y=-50), "outside the page"),
    ],
)
def test_what_nobody_sees_is_hidden(doc, commands, how):
    document = doc(f"{show('Seen.', y=300)}\n{commands}")
    assert document.hidden == [(how, "X y.")]
    assert document.seen == ["Seen."]


@pytest.mark.parametrize(
    "commands",
    [
        "0 0 0.5 rg 0 600 612 192 re f " + show("X y.", before="1 1 1 rg"),
        "1 g 0 650 612 100 re f " + show("X y.", before="0 g"),
        f"{PICTURE} {show('X y.', before='1 1 1 rg')}",
        show("X y.", before="1 1 1 rg 0 0 0 RG 2 Tr"),
        show("X y.", before="1 0.9 0 rg"),
        show("X y.", before="0.8 g"),
        show("X y.", size=6),
        show("X y.", x=-5),
        f"q 20 0 0 20 0 0 cm {show('X y.', x=3, y=30, size=0.6)} Q",
        f"q 0 1 -1 0 600 0 cm {show('illi', y=100, size=6)} {show('X y.', y=300)} Q",
    ],
)
def test_what_can_be_seen_is_not_hidden(doc, commands):
    document = doc(commands)
    assert document.hidden == []
    assert "X y." in document.seen


def test_hidden_letters_inside_a_word_do_not_part_it(doc):
    inside = "BT /F 12 Tf 72 700 Td (We guar) Tj 1 1 1 rg (zz) Tj 0 g (antee results.) Tj ET"
    document = doc(inside)
    assert document.seen == ["We guarantee results."]
    assert document.hidden == [("in the colour of its background", "zz")]


def test_the_box_of_the_page_decides_what_is_outside(doc):
    box = "/MediaBox [0 0 612 792] /CropBox [0 0 300 792]"
    document = doc(show("Seen.") + show("X y.", x=400), more=box)
    assert document.hidden == [("outside the page", "X y.")]


def test_a_turned_page_is_looked_at_as_it_is_turned(doc):
    upright = "q BT {} /F 12 Tf 0 1 -1 0 {} 72 Tm ({}) Tj ET Q "
    document = doc(
        upright.format("1 g", 100, "X y.") + upright.format("0 g", 300, "Seen."), more="/Rotate 90"
    )
    assert document.hidden == [("in the colour of its background", "X y.")]
    assert document.seen == ["Seen."]


def test_pages_that_are_pictures_are_said_not_to_be_read(doc):
    document = doc(page("One."), PICTURE, PICTURE, PICTURE, page("Five.") + SMALL_PICTURE, PICTURE, "")
    assert document.reading.problems == ("partly not read: pages 2 to 4 and 6 are pictures without text",)


def test_letters_that_are_drawn_as_lines_are_taken_for_a_picture(doc):
    curves = " ".join(f"{n} {n} m {n + 5} {n} l {n + 5} {n + 5} l f" for n in range(40))
    assert doc(page("One."), curves).reading.problems == (
        "partly not read: page 2 is a picture without text",
    )


def test_a_picture_with_nothing_but_its_number_is_a_picture(doc):
    assert doc(page("One."), f"{PICTURE} {show('2', y=20)}").reading.problems == (
        "partly not read: page 2 is a picture without text",
    )


def test_a_file_of_pictures_alone_is_not_read(doc):
    assert doc(PICTURE, PICTURE).reading.problems == ("not read: pages 1 and 2 are pictures without text",)


def test_text_that_a_machine_recognised_in_a_picture_is_read_as_seen_and_named(doc):
    recognised = f"{PICTURE} {show('We do it all.', before='3 Tr')}"
    document = doc(page("One."), recognised)
    assert document.hidden == []
    assert document.seen == ["One.", "We do it all."]
    assert document.reading.problems == ("the text of page 2 is what a machine recognised in a picture",)


def test_an_empty_file_has_no_text(doc):
    assert doc("", "").reading.problems == ("not read: it has no text",)


@pytest.mark.parametrize(
    ("note", "place", "hidden"),
    [
        ("/Subtype /FreeText /Contents (We do it all.)", "annotations", None),
        ("/Subtype /FreeText /F 2 /Contents (We do it all.)", "annotations", "not displayed"),
        ("/Subtype /Text /Contents (We do it all.)", "comments", "in a comment"),
        ("/Subtype /Highlight /Contents (We do it all.)", "comments", "in a comment"),
        ("/Subtype /Widget /FT /Tx /T (a) /V (We do it all.)", "form fields", None),
        ("/Subtype /Widget /F 2 /FT /Tx /T (a) /V (We do it all.)", "form fields", "not displayed"),
        (
            "/Subtype /Text /Contents <FEFF0057006500200064006F00200069007400200061006C006C002E>",
            "comments",
            "in a comment",
        ),
    ],
)
def test_what_is_pinned_to_a_page_is_read(doc, note, place, hidden):
    document = doc(page("One."), page("Two."), notes=["/Subtype /Link", note])
    assert document.place("We do") == f"{place}, page 1, line 1, column 1"
    assert document.hidden == ([(hidden, "We do it all.")] if hidden else [])


def test_files_attached_to_it_are_said_not_to_be_looked_at(doc):
    names = "/Names << /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) >>] >> >>"
    assert doc(page("One."), catalog=names).reading.problems == (
        "partly not read: a file that is attached to it",
    )


def test_pages_beyond_the_limit_are_said_not_to_be_read(doc, monkeypatch):
    monkeypatch.setattr(reader, "PAGES", 5)
    document = doc(*(page(f"Sheet {number} of it, and {'x' * (number % 50)}.") for number in range(10_000)))
    assert [line.split(",")[0] for line in document.seen] == [f"Sheet {number} of it" for number in range(5)]
    assert document.reading.problems == ("partly not read: it has 10,000 pages, of which 5 were read",)


def test_a_file_with_too_many_letters_is_read_as_far_as_the_limit(doc, monkeypatch):
    monkeypatch.setattr(reader, "TEXT", 100)
    document = doc(*(page("We plan the month with you and write the posts, all of them.") for _ in range(5)))
    assert document.reading.problems == ("partly not read: it has 5 pages, of which 2 were read",)


LOCKED = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<00> <00>]".format(
    "11" * 32
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is not a PDF file"),
        (b"We do it all.", "it is not a PDF file"),
        (b"%PDF-1.7\n" + bytes(500), "it is not a PDF file, or it is damaged"),
        (pdf(page("One."), trailer=LOCKED), "it is protected with a password"),
    ],
)
def test_what_cannot_be_opened_is_said(tmp_path, data, reason):
    assert read(tmp_path, "offer.pdf", data).reading.problems == (f"not read: {reason}",)


@pytest.mark.parametrize("part", range(1, 6))
def test_a_damaged_file_is_read_as_far_as_it_goes_or_refused(tmp_path, part):
    fine = pdf(page("One."), page("Two."))
    document = read(tmp_path, "offer.pdf", fine[: len(fine) * part // 6])
    assert document.seen or document.reading.problems[0].startswith("not read: ")


def test_pages_that_lead_in_a_circle_end(tmp_path):
    circle = pdf(page("One.")).replace(b"/Kids [6 0 R]", b"/Kids [2 0 R]")
    assert read(tmp_path, "offer.pdf", circle).reading.problems


def test_without_the_extra_the_command_that_installs_it_is_said(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert read(tmp_path, "offer.pdf", pdf(page("One."))).reading.problems == (
        'not read: PDF files need one more package; install it with: pip install "vetkit[documents]"',
    )


def test_a_file_that_takes_too_long_is_given_up(doc, monkeypatch):
    monkeypatch.setattr(reader, "SECONDS", 0)
    assert doc(page("One.")).reading.problems == ("not read: it took longer than 0 seconds",)


@pytest.fixture
def broken_reader(tmp_path, monkeypatch):
    """A reading process that says something and then breaks down."""

    def made(said):
        program = tmp_path / "reader"
        program.write_text(f"#!/bin/sh\ncat > /dev/null\nprintf '{said}'\nkill -9 $$\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(program))

    return made


def test_a_file_on_which_the_reader_breaks_down_is_not_read(doc, broken_reader):
    broken_reader("")
    assert doc(page("One.")).reading.problems == ("not read: the reader broke down on it",)


def test_what_was_read_before_the_reader_broke_down_is_kept(doc, broken_reader):
    line = '{"parts": [["We do it all.", null]], "size": 12, "base": 700}'
    broken_reader(f'{{"pages": 3, "attached": 0}}\\n{{"lines": [{line}]}}\\n{{}}\\n{{"lin')
    document = doc(page("One."))
    assert document.seen == ["We do it all."]
    assert document.reading.problems == (
        "partly not read: page 2 cannot be read, as the file is damaged",
        "partly not read: it has 3 pages, of which 2 were read: the reader broke down on it",
    )


def test_a_program_that_cannot_be_started_is_said(doc, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    (problem,) = doc(page("One.")).reading.problems
    assert problem.startswith("not read: the program that reads PDF files cannot be started: ")
