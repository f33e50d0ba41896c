"""OpenDocument texts: every part is read, in order, and what nobody sees is hidden."""

from __future__ import annotations

import pytest

from tests.documents.build import check, read
from tests.documents.office import opendocument

WHITE = '<style:style style:name="T1" style:family="text"><style:text-properties {}/></style:style>'


@pytest.fixture
def odt(tmp_path):
    def made(body, **more):
        document = read(tmp_path, "offer.odt", opendocument(body, **more))
        check(document)
        return document

    return made


def p(text, style=""):
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def span(text, style="T1"):
    return f'<text:span text:style-name="{style}">{text}</text:span>'


def test_paragraphs_come_in_order_with_their_numbers(odt):
    document = odt(p("Our offer.") + p("") + p(f"We do {span('it')} all."))
    assert document.seen == ["Our offer.", "We do it all."]
    assert document.place("it all") == "line 2, column 7"


def test_headings_lists_and_tables_are_marked(odt):
    cell = "<table:table-cell>{}</table:table-cell>"
    row = f"<table:table-row>{cell.format(p('Posts'))}{cell.format(p('12'))}</table:table-row>"
    listed = f"<text:list><text:list-item>{p('We do it all')}</text:list-item></text:list>"
    document = odt(f"<text:h>Offer</text:h>{listed}<table:table>{row}{row}</table:table>")
    assert document.seen == ["# Offer", "- We do it all", "| Posts | 12", "| Posts | 12"]


def test_blanks_tabs_and_line_breaks_are_kept(odt):
    assert odt(p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d')).seen == ["a   b\tc", "d"]


def test_very_many_blanks_are_not_written_out(odt):
    (line,) = odt(p('a<text:s text:c="99999999"/>b')).seen
    assert len(line) == 102


@pytest.mark.parametrize(
    ("inside", "place", "hidden"),
    [
        (
            "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>",
            "notes",
            None,
        ),
        ("<office:annotation><dc:creator>Ana</dc:creator>{}</office:annotation>", "comments", "in a comment"),
    ],
)
def test_notes_and_comments_are_apart(odt, inside, place, hidden):
    document = odt(p(f"Before{inside.format(p('We do it all.'))} and after."))
    assert document.seen[0] == "Before and after."
    assert document.place("We do") == f"{place}, line 1, column 1"
    assert document.hidden == ([(hidden, "We do it all.")] if hidden else [])


def test_deleted_text_is_hidden(odt):
    region = f"<text:changed-region><text:deletion><office:change-info><dc:creator>Ana</dc:creator></office:change-info>{p('We do it all.')}</text:deletion></text:changed-region>"
    document = odt(f"<text:tracked-changes>{region}</text:tracked-changes>{p('Body.')}")
    assert document.seen == ["Body."]
    assert document.hidden == [("deleted in a tracked change", "We do it all.")]


def test_headers_and_footers_are_read(odt):
    page = f"<style:header>{p('Number one agency')}</style:header><style:footer>{p('We do it all.')}</style:footer>"
    document = odt(
        p("Body."),
        common=f"<office:master-styles><style:master-page>{page}</style:master-page></office:master-styles>",
    )
    assert document.seen == ["Body.", "Number one agency", "We do it all."]
    assert document.place("We do") == "footer, line 1, column 1"


def test_text_boxes_and_words_for_pictures_are_read(odt):
    box = f"<draw:frame><draw:text-box>{p('We do it all.')}</draw:text-box></draw:frame>"
    picture = (
        "<draw:frame><draw:image/><svg:title>Logo</svg:title><svg:desc>Trusted by all</svg:desc></draw:frame>"
    )
    document = odt(p(f"Outside{box}{picture}"))
    assert document.seen == ["We do it all.", "Outside", "Logo", "Trusted by all"]


@pytest.mark.parametrize(
    ("look", "how"),
    [
        ('text:display="none"', "marked as hidden"),
        ('fo:color="#ffffff"', "in the colour of its background"),
        ('fo:color="#ffff00" fo:background-color="#ffff00"', "in the colour of its background"),
        ('fo:font-size="1pt"', "too small to read"),
        ('fo:font-size="0.5mm"', "too small to read"),
        ('fo:color="#000000" loext:opacity="0%"', "fully transparent"),
    ],
)
@pytest.mark.parametrize("name", ["T1", "T2"])
def test_letters_that_nobody_sees_are_hidden(odt, look, how, name):
    heir = '<style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>'
    document = odt(p(f"Seen. {span('X y.', name)}"), styles=WHITE.format(look) + heir)
    assert document.hidden == [(how, "X y.")]
    assert document.seen == ["Seen. "]


@pytest.mark.parametrize(
    ("look", "more"),
    [
        ('fo:color="#ffffff" fo:background-color="#000000"', {}),
        ('fo:color="#888888"', {}),
        ('style:use-window-font-color="true" loext:opacity="0%"', {}),
        ('fo:font-size="50%"', {}),
        ('fo:font-size="6pt"', {}),
        ('text:display="true"', {}),
        ('fo:color="#ffffff"', {"common": '<style:page-layout-properties fo:background-color="#000000"/>'}),
    ],
)
def test_letters_that_can_be_seen_are_not_hidden(odt, look, more):
    assert odt(p(span("X y.")), styles=WHITE.format(look), **more).hidden == []


def test_white_letters_in_a_dark_cell_or_box_are_not_hidden(odt):
    styles = WHITE.format('fo:color="#ffffff"') + (
        '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:background-color="#000000"/></style:style>'
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:background-color="#000000"/></style:style>'
    )
    cell = f'<table:table><table:table-row><table:table-cell table:style-name="C">{p(span("X y."))}</table:table-cell></table:table-row></table:table>'
    box = p(f"<draw:text-box>{p(span('X y.'))}</draw:text-box>")
    for body in (cell, box, p(span("X y."), "P")):
        assert odt(body, styles=styles).hidden == []


@pytest.mark.parametrize(
    "body",
    [
        p('<text:hidden-text text:is-hidden="true" text:string-value="X y."/>'),
        p('<text:hidden-paragraph text:is-hidden="true"/>X y.'),
        f'<text:section text:display="none">{p("X y.")}</text:section>',
    ],
)
def test_fields_and_sections_that_hide_are_hidden(odt, body):
    assert odt(body + p("Seen.")).hidden == [("marked as hidden", "X y.")]


def test_what_such_fields_do_not_hide_is_seen(odt):
    assert odt(p('<text:hidden-paragraph text:is-hidden="false"/>X y.')).seen == ["X y."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (opendocument(p("x"), manifest="<m><encryption-data/></m>"), "it is protected with a password"),
        (opendocument("<text:p>"), "it is damaged: "),
        (b"PK", "it is not an OpenDocument text, or it is damaged"),
    ],
)
def test_what_cannot_be_opened_is_said(tmp_path, data, reason):
    (problem,) = read(tmp_path, "offer.odt", data).reading.problems
    assert problem.startswith(f"not read: {reason}")


def test_a_word_file_with_the_wrong_ending_is_not_taken_for_one(tmp_path):
    from tests.documents.office import paragraph, word

    (problem,) = read(tmp_path, "offer.odt", word(paragraph("x"))).reading.problems
    assert problem == "not read: it is not an OpenDocument text"
