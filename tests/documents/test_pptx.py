"""PowerPoint files: slide by slide with notes and comments, and what nobody sees who is shown the slides."""

from __future__ import annotations

import pytest

from tests.documents.build import check, read
from tests.documents.office import MASTER, powerpoint, shape, solid
from vetkit.documents import _pptx

BOX = (1_000_000, 1_000_000, 2_000_000, 500_000)
PICTURE = '<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" {}/></p:nvPicPr><p:spPr>{}</p:spPr></p:pic>'
OVER_ALL = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="9144000" cy="6858000"/></a:xfrm>'
WHITE = solid("FFFFFF")


@pytest.fixture
def deck(tmp_path):
    def made(*slides, **more):
        document = read(tmp_path, "deck.pptx", powerpoint(*slides, **more))
        check(document)
        return document

    return made


def test_slides_come_in_order_with_their_numbers(deck):
    document = deck(shape("Hello.") + shape("More."), shape("We do it all."))
    assert document.seen == ["Hello.", "More.", "We do it all."]
    assert document.place("it all") == "page 2, line 1, column 7"
    assert document.place("More") == "page 1, line 2, column 1"


def test_the_order_is_that_of_the_presentation_and_not_of_the_names(tmp_path):
    data = powerpoint(*(shape(f"Slide {number}.") for number in range(1, 13)))
    assert read(tmp_path, "deck.pptx", data).seen == [f"Slide {number}." for number in range(1, 13)]


def test_titles_and_lists_are_marked(deck):
    bullet = '<a:pPr><a:buChar char="x"/></a:pPr><a:r><a:t>Own bullet</a:t></a:r>'
    plain = "<a:pPr><a:buNone/></a:pPr><a:r><a:t>No bullet</a:t></a:r>"
    document = deck(shape("Offer", place="title") + shape("Posts", plain, place="body") + shape(bullet))
    assert document.seen == ["# Offer", "- Posts", "No bullet", "- Own bullet"]


def test_tables_are_rows_of_cells(deck):
    cell = "<a:tc><a:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></a:txBody></a:tc>"
    row = f"<a:tr>{cell.format('Posts')}{cell.format('12')}</a:tr>"
    document = deck(f"<p:graphicFrame><a:tbl>{row}{row}</a:tbl></p:graphicFrame>")
    assert document.seen == ["| Posts | 12", "| Posts | 12"]


def test_groups_line_breaks_and_fields_are_read(deck):
    inside = shape("<a:r><a:t>one</a:t></a:r><a:br/><a:fld><a:t>two</a:t></a:fld>")
    assert deck(f"<p:grpSp><p:grpSpPr/>{inside}</p:grpSp>").seen == ["one", "two"]


@pytest.mark.parametrize(
    ("kind", "xml", "part"),
    [
        ("notesSlide", f"<p:notes>{shape('We do it all.', place='body')}</p:notes>", "notes"),
        (
            "diagramData",
            "<dgm:m><dgm:t><a:p><a:r><a:t>We do it all.</a:t></a:r></a:p></dgm:t></dgm:m>",
            "diagram",
        ),
        ("chart", "<c:s><a:p><a:r><a:t>We do it all.</a:t></a:r></a:p></c:s>", "chart"),
        ("chart", "<c:cat><c:strCache><c:pt><c:v>We do it all.</c:v></c:pt></c:strCache></c:cat>", "chart"),
        ("comments", "<p:cmLst><p:cm><p:text>We do it all.</p:text></p:cm></p:cmLst>", "comments"),
        (
            "comments",
            "<p:l><p:cm><p:b><a:p><a:r><a:t>We do it all.</a:t></a:r></a:p></p:b></p:cm></p:l>",
            "comments",
        ),
    ],
)
def test_what_belongs_to_a_slide_is_read_with_its_page(deck, kind, xml, part):
    document = deck(shape("Slide."), shape("Next."), **{kind: xml})
    match = next(m for m in document.matches if m.flag == "do-it-all")
    assert str(match.spot) == f"deck.pptx, {part}, page 1, line 1"
    assert match.counts is (part != "comments")
    assert document.hidden == ([("in a comment", "We do it all.")] if part == "comments" else [])


def test_the_number_and_the_picture_in_the_notes_are_no_text(deck):
    notes = shape("7", place="sldNum") + shape("Say this.", place="body")
    assert deck(shape("One."), notesSlide=f"<p:notes>{notes}</p:notes>").seen == ["One.", "- Say this."]


def test_words_that_stand_for_a_picture_are_read(deck):
    document = deck(shape("One.") + PICTURE.format('descr="We do it all"', ""))
    assert document.place("We do") == "description of a picture, page 1, line 2, column 1"


def test_what_layout_and_master_say_is_read_once_and_their_prompts_are_not(deck):
    layout = shape("Click to add a title", place="title") + shape("We do it all.")
    master = f"<p:cSld>{shape('Number one agency')}</p:cSld>"
    document = deck(shape("One."), shape("Two."), layout=layout, master=master)
    assert document.seen == ["One.", "Two.", "Number one agency", "We do it all."]
    assert document.place("We do") == "slide layout, line 1, column 1"


def test_slides_that_are_pictures_are_said_not_to_be_read(deck):
    picture = PICTURE.format('descr="A chart"', "")
    document = deck(shape("One."), picture, picture, picture, shape("Five.") + picture, picture)
    assert document.reading.problems == ("partly not read: slides 2 to 4 and 6 are pictures without text",)


def test_a_deck_of_pictures_alone_is_not_read(deck):
    document = deck(PICTURE.format("", ""), PICTURE.format("", ""))
    assert document.reading.problems == ("not read: slides 1 and 2 are pictures without text",)


def test_slides_beyond_the_limit_are_said_not_to_be_read(deck, monkeypatch):
    monkeypatch.setattr(_pptx, "PAGES", 2)
    document = deck(*(shape(f"Slide {number}.") for number in range(1, 6)))
    assert document.seen == ["Slide 1.", "Slide 2."]
    assert document.reading.problems == ("partly not read: it has 5 slides, of which 2 were read",)


def test_a_hidden_slide_is_read_and_marked(deck):
    hidden = f'<p:sld show="0"><p:cSld><p:spTree>{shape("We do it all.")}</p:spTree></p:cSld></p:sld>'
    document = deck(shape("One."), hidden)
    assert document.hidden == [("on a hidden slide", "We do it all.")]
    assert document.place("We do") == "page 2, line 1, column 1"


@pytest.mark.parametrize(
    ("xml", "how"),
    [
        (shape("X y.", more='hidden="1"'), "not displayed"),
        (shape("X y.", look="<a:noFill/>"), "fully transparent"),
        (shape("X y.", look=solid("000000", '<a:alpha val="0"/>')), "fully transparent"),
        (shape("<a:r><a:rPr sz='100'/><a:t>X y.</a:t></a:r>"), "too small to read"),
        (shape("X y.", box=(-3_000_000, 0, 2_000_000, 500_000)), "beside the slide"),
        (shape("X y.", box=(9_500_000, 0, 2_000_000, 500_000)), "beside the slide"),
        (shape("X y.", look=WHITE), "in the colour of its background"),
        (shape("X y.", look=WHITE, box=BOX), "in the colour of its background"),
        (shape("X y.", look=solid("bg1"), box=BOX), "in the colour of its background"),
        (shape("X y.", look=solid("1F497D"), fill=solid("accent1")), "in the colour of its background"),
        (
            shape("X y.", look=f"{solid('FFFF00')}<a:highlight><a:srgbClr val='FFFF00'/></a:highlight>"),
            "in the colour of its background",
        ),
        (
            shape(fill=solid("112233"), box=BOX) + shape("X y.", look=solid("112233"), box=BOX),
            "in the colour of its background",
        ),
        (
            f"<p:sld><p:cSld><p:bg><p:bgPr>{solid('000000')}</p:bgPr></p:bg>{shape('X y.', look=solid('tx1'))}</p:cSld></p:sld>",
            "in the colour of its background",
        ),
    ],
)
def test_what_nobody_sees_is_hidden(deck, xml, how):
    document = deck(xml, shape("Plain."))
    assert document.hidden == [(how, "X y.")]
    assert document.seen == ["Plain."]


@pytest.mark.parametrize(
    "xml",
    [
        shape("X y.", look=WHITE, fill=solid("000000")),
        shape("X y.", look=WHITE, fill="<a:gradFill/>"),
        shape("X y.", look=WHITE, fill=solid("FFFFFF", '<a:alpha val="0"/>')),
        shape(
            "X y.",
            look=WHITE,
            style='<p:style><a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></p:style>',
        ),
        shape(fill=solid("000000"), box=BOX) + shape("X y.", look=WHITE, box=BOX),
        shape(fill=solid("000000")) + shape("X y.", look=WHITE, box=BOX),
        PICTURE.format("", OVER_ALL) + shape("X y.", look=WHITE, box=BOX),
        PICTURE.format("", "") + shape("X y.", look=WHITE, place="title"),
        shape("X y.", look=solid("FFFFFF", '<a:lumMod val="50000"/>')),
        shape("X y.", look=f"{WHITE}<a:highlight><a:srgbClr val='000000'/></a:highlight>"),
        shape("X y.", look=solid("FFFFFF", '<a:alpha val="60000"/>'), fill=solid("112233")),
        shape("X y.", box=(-1_000_000, 0, 2_000_000, 500_000)),
        shape("<a:r><a:rPr sz='800'/><a:t>X y.</a:t></a:r>"),
        f"<p:sld><p:cSld><p:bg><p:bgPr>{solid('000000')}</p:bgPr></p:bg>{shape('X y.', look=WHITE)}</p:cSld></p:sld>",
        f"<p:sld><p:cSld><p:bg><p:bgPr><a:blipFill/></p:bgPr></p:bg>{shape('X y.', look=WHITE)}</p:cSld></p:sld>",
        f"<p:graphicFrame><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:rPr>{WHITE}</a:rPr><a:t>X y.</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></p:graphicFrame>",
    ],
)
def test_what_can_be_seen_or_is_not_known_is_not_hidden(deck, xml):
    document = deck(xml)
    assert document.hidden == []
    assert [line.removeprefix("# ").removeprefix("| ") for line in document.seen] == ["X y."]


@pytest.mark.parametrize(
    "more",
    [
        {"layout": f"<p:cSld>{shape(fill=solid('000000'), box=BOX)}</p:cSld>"},
        {"layout": f"<p:cSld><p:bg><p:bgPr>{solid('000000')}</p:bgPr></p:bg></p:cSld>"},
        {"master": MASTER.replace("bg1", "accent1", 1)},
        {"master": MASTER.replace("</p:cSld>", f"{shape(fill=solid('tx1'), box=BOX)}</p:cSld>")},
        {"master": MASTER.replace("1001", "1003")},
    ],
)
def test_layout_and_master_are_behind_the_slide(deck, more):
    assert deck(shape("X y.", look=WHITE, box=BOX), **more).hidden == []


def test_a_shape_elsewhere_is_not_behind_the_letters(deck):
    band = shape(fill=solid("000000"), box=(0, 6_000_000, 9_144_000, 500_000))
    assert deck(band + shape("X y.", look=WHITE, box=BOX)).hidden == [
        ("in the colour of its background", "X y.")
    ]


def test_a_group_moves_and_scales_what_is_in_it(deck):
    frame = (
        '<p:grpSpPr><a:xfrm><a:off x="-9000000" y="0"/><a:ext cx="900000" cy="900000"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="9000000" cy="9000000"/></a:xfrm></p:grpSpPr>'
    )
    group = f"<p:grpSp>{frame}{shape('X y.', box=BOX)}</p:grpSp>"
    assert deck(group, shape("Seen.")).hidden == [("beside the slide", "X y.")]
