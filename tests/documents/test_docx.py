"""Word files: every part is read, in order, and what Word does not show or nobody sees is hidden."""

from __future__ import annotations

import pytest

from tests.documents.build import check, read
from tests.documents.office import paragraph as p
from tests.documents.office import run as r
from tests.documents.office import word

WHITE = '<w:color w:val="FFFFFF"/>'
BLACK_CELL = '<w:tcPr><w:shd w:val="clear" w:fill="000000"/></w:tcPr>'


@pytest.fixture
def docx(tmp_path):
    def made(body, **parts):
        document = read(tmp_path, "offer.docx", word(body, **parts))
        check(document)
        return document

    return made


def test_paragraphs_come_in_order_with_their_numbers(docx):
    document = docx(p("Our offer.") + p() + p("We do ", "it", " all.") + p("Two<w:br/>"))
    assert document.seen == ["Our offer.", "We do it all.", "Two"]
    assert document.place("it all") == "line 2, column 7"


def test_headings_lists_and_tables_are_marked(docx):
    styles = (
        '<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
        '<w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H1"/></w:style>'
        '<w:style w:styleId="LB"><w:name w:val="List Bullet"/></w:style>'
    )
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    body = (
        p("Offer", properties='<w:pStyle w:val="Mine"/>')
        + p("We do it all", properties='<w:numPr><w:numId w:val="3"/></w:numPr>')
        + p("Reports", properties='<w:pStyle w:val="LB"/>')
        + f"<w:tbl>{row.format(p('Posts'), p('12') + p('a month'))}{row.format(p('Price'), p('900'))}</w:tbl>"
    )
    shown = ["# Offer", "- We do it all", "- Reports", "| Posts | 12", "a month", "| Price | 900"]
    assert docx(body, styles=styles).seen == shown


def test_tabs_and_line_breaks_are_kept(docx):
    document = docx("<w:p><w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r></w:p>")
    assert document.seen == ["one\ttwo", "three"]


@pytest.mark.parametrize(
    ("part", "xml", "place"),
    [
        ("header1", p("We do it all."), "header, line 1"),
        ("footer2", p("x") + p("We do it all."), "footer, line 2"),
        ("footnotes", f"<w:footnote>{p('We do it all.')}</w:footnote>", "footnotes, line 1"),
        ("endnotes", f"<w:endnote>{p('We do it all.')}</w:endnote>", "endnotes, line 1"),
        ("comments", f"<w:comment>{p('We do it all.')}</w:comment>", "comments, line 1"),
    ],
)
def test_every_part_is_read_and_named(docx, part, xml, place):
    document = docx(p("Body."), **{part: xml})
    match = next(m for m in document.matches if m.flag == "do-it-all")
    assert str(match.spot) == f"offer.docx, {place}"
    assert match.counts is (part != "comments")


def test_comments_are_hidden_and_are_no_offer(docx):
    document = docx(p("Body."), comments=f"<w:comment>{p('We do it all.')}</w:comment>")
    assert document.hidden == [("in a comment", "We do it all.")]


def test_a_text_box_is_read_once_beside_its_copy_for_old_programs(docx):
    box = f"<w:txbxContent>{p('We do it all.')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert docx(p(f"<w:r>{both}</w:r>", "Outside")).seen == ["We do it all.", "Outside"]


def test_a_copy_for_old_programs_is_read_where_it_is_all_there_is(docx):
    box = f"<w:txbxContent>{p('We do it all.')}</w:txbxContent>"
    alone = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert docx(p(f"<w:r>{alone}</w:r>")).seen == ["We do it all."]


def test_words_that_stand_for_a_picture_are_read(docx):
    picture = '<w:r><w:drawing><wp:inline><wp:docPr name="Picture 1" descr="We do it all"/></wp:inline></w:drawing></w:r>'
    document = docx(p("One.") + p(picture, "Two."))
    assert document.seen == ["One.", "Two.", "We do it all"]
    assert document.place("We do") == "description of a picture, line 2, column 1"


def test_insertions_are_text_and_deletions_are_hidden(docx):
    deleted = '<w:del><w:r><w:delText xml:space="preserve">not </w:delText></w:r></w:del>'
    document = docx(p("We do ", deleted, f"<w:ins>{r('it all')}</w:ins>", "."))
    assert document.seen == ["We do it all."]
    assert document.hidden == [("deleted in a tracked change", "not")]
    assert any(m.flag == "do-it-all" and m.counts for m in document.matches)


def test_the_mark_of_a_deleted_paragraph_deletes_nothing_else(docx):
    document = docx(p("One", properties="<w:rPr><w:del/></w:rPr>") + p("two."))
    assert document.seen == ["One", "two."]


@pytest.mark.parametrize(
    ("properties", "how"),
    [
        ("<w:vanish/>", "marked as hidden"),
        ('<w:vanish w:val="1"/>', "marked as hidden"),
        ("<w:specVanish/>", "marked as hidden"),
        (WHITE, "in the colour of its background"),
        ('<w:color w:val="FDFDFD"/>', "in the colour of its background"),
        ('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>', "in the colour of its background"),
        ('<w:color w:val="123456"/><w:shd w:fill="123456"/>', "in the colour of its background"),
        ('<w:sz w:val="2"/>', "too small to read"),
        ('<w:sz w:val="4"/>', "too small to read"),
        ("<w14:textFill><w14:noFill/></w14:textFill>", "fully transparent"),
        ('<w:rStyle w:val="Ghost"/>', "marked as hidden"),
    ],
)
def test_letters_that_nobody_sees_are_hidden(docx, properties, how):
    styles = '<w:style w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
    document = docx(p("Seen. ", r("We do it all.", properties)), styles=styles)
    assert document.hidden == [(how, "We do it all.")]
    assert document.seen == ["Seen. "]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vanish w:val="0"/>',
        '<w:vanish w:val="false"/>',
        '<w:color w:val="auto"/>',
        '<w:color w:val="FFFF00"/>',
        f'{WHITE}<w:highlight w:val="black"/>',
        f'{WHITE}<w:shd w:fill="222222"/>',
        '<w:sz w:val="8"/>',
        '<w:sz w:val="x"/>',
        '<w:color w:val="x"/>',
        "<w:webHidden/>",
    ],
)
def test_letters_that_can_be_seen_are_not_hidden(docx, properties):
    document = docx(p(r("We do it all.", properties)))
    assert document.hidden == []
    assert document.seen == ["We do it all."]


@pytest.mark.parametrize(
    "body",
    [
        f"<w:tbl><w:tr><w:tc>{BLACK_CELL}{p(r('Head', WHITE))}</w:tc></w:tr></w:tbl>",
        f'<w:tbl><w:tblPr><w:tblStyle w:val="Grid5Dark"/></w:tblPr><w:tr><w:tc>{p(r("Head", WHITE))}</w:tc></w:tr></w:tbl>',
        p(r("Head", WHITE), properties='<w:shd w:fill="000000"/>'),
        p(r("Head", WHITE), properties='<w:pStyle w:val="Dark"/>'),
        p(f"<w:r><w:txbxContent>{p(r('Head', WHITE))}</w:txbxContent></w:r>"),
        f'<w:document><w:background w:color="000000"/><w:body>{p(r("Head", WHITE))}</w:body></w:document>',
    ],
)
def test_white_letters_on_something_dark_or_unknown_are_not_hidden(docx, body):
    styles = '<w:style w:styleId="Dark"><w:pPr><w:shd w:fill="112233"/></w:pPr></w:style>'
    document = docx(body, styles=styles)
    assert document.hidden == []
    assert [line.removeprefix("| ") for line in document.seen] == ["Head"]


def test_white_letters_in_a_plain_table_are_hidden(docx):
    style = '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>'
    document = docx(f"<w:tbl>{style}<w:tr><w:tc>{p(r('We do it all', WHITE))}</w:tc></w:tr></w:tbl>")
    assert document.hidden == [("in the colour of its background", "We do it all")]


def test_what_is_hidden_counts_against_and_never_for_the_consultant(docx):
    document = docx(p(r("We do it all.", WHITE)) + p(r("We cannot guarantee results.", WHITE)))
    counted = {match.flag: match.counts for match in document.matches}
    assert counted["do-it-all"]
    assert not any(m.counts for m in document.matches if m.polarity == "green")
    assert all("hidden from the reader: in the colour" in match.because for match in document.matches)


def test_an_embedded_document_is_said_not_to_be_read(docx):
    document = docx(p("Body.") + '<w:altChunk r:id="r1"/>')
    assert document.reading.problems == (
        "partly not read: another file is embedded in it, whose text it shows as its own",
    )


def test_endless_circles_of_styles_end(docx):
    styles = (
        '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert docx(p("One.", properties='<w:pStyle w:val="A"/>'), styles=styles).seen == ["One."]
