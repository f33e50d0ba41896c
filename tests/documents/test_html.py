"""Web pages: the text as a browser shows it, with the lines of the file, and what a browser does not show."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.build import check, read
from vetkit.documents import _html, _html_page
from vetkit.documents._html_tokens import tokens


@pytest.fixture
def page(tmp_path):
    def made(text, name="page.html"):
        document = read(tmp_path, name, text)
        check(document)
        return document

    return made


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("<p>We do it all.</p>", ["We do it all."]),
        ("<p>We <b>do</b> it\n   <i>all</i>.</p>", ["We do it all."]),
        ("<p>We guar<b>an</b>tee<wbr> results.", ["We guarantee results."]),
        ("<h2>Offer</h2>text<p>One<p>Two", ["# Offer", "text", "One", "Two"]),
        ("<ul><li>One<li><p>Two</p><p>more</p></ul>after", ["- One", "- Two", "more", "after"]),
        ("<ul><li>One<ul><li>inner</ul></ul>", ["- One", "- inner"]),
        ("<table><tr><th>Posts<td>12<tr><td>Price<td><p>900</p></table>", ["| Posts | 12", "| Price | 900"]),
        ("a<br>b<br/>c", ["a", "b", "c"]),
        ("<pre>a\n  b</pre>", ["a", "  b"]),
        ("<div>a<div>b</div>c</div>", ["a", "b", "c"]),
        ("<title>Number one</title><p>Text", ["# Number one", "Text"]),
        ("<p>fish &amp; chips &#8217;s &lt;b> &nbsp;x &unknown; AT&T", None),
        ("<script>x = '<p>no</p>'</script><style>p{}</style>Text", ["Text"]),
        ("<textarea>We do it all</textarea>", ["We do it all"]),
        ("<select><option>One<option>Two</select>", ["One", "Two"]),
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("<svg><text>We do it all</text></svg>", ["We do it all"]),
        ("<P>We do <A HREF='x'>it all</A>.</P>", ["We do it all."]),
        ("<p title='a > b'>x</p>", None),
    ],
)
def test_text_is_read_as_a_browser_shows_it(page, text, seen):
    shown = {
        "<p>fish &amp; chips &#8217;s &lt;b> &nbsp;x &unknown; AT&T": [
            "fish & chips ’s <b> \xa0x &unknown; AT&T"
        ],
        "<p title='a > b'>x</p>": ["x", "a > b"],
    }
    assert page(text).seen == (shown[text] if seen is None else seen)


def test_places_are_lines_and_columns_of_the_file(page):
    document = page("<html>\r\n<body>\n  <p>Our <b>offer</b>\n  &mdash; we do\n  it all.</p>")
    assert document.seen == ["Our offer — we do it all."]
    assert document.place("Our") == "line 3, column 6"
    assert document.place("offer") == "line 3, column 13"
    assert document.place("we do") == "line 4, column 11"
    assert document.place("it all") == "line 5, column 3"
    match = next(m for m in document.matches if m.flag == "do-it-all")
    assert (match.spot.line, match.spot.column) == (4, 11)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ('<img alt="We do it all">', "attribute alt"),
        ('<a title="We do it all">x</a>', "attribute title"),
        ('<div aria-label="We do it all"></div>', "attribute aria-label"),
        ('<input placeholder="We do it all">', "attribute placeholder"),
        ('<input type=submit value="We do it all">', "attribute value"),
        ('<meta name="description" content="We do it all">', "attribute description"),
        ('<meta property="og:title" content="We do it all">', "attribute og:title"),
    ],
)
def test_words_in_attributes_are_read_with_their_place(page, text, part):
    document = page(f"\n{text}")
    column = text.index("We do") + 1
    assert document.place("We do") == f"{part}, line 2, column {column}"
    assert document.hidden == []


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("<p hidden>X y.</p>", "not displayed"),
        ('<div style="display:none"><p>X y.</p></div>', "not displayed"),
        ('<p style="DISPLAY: NONE !important">X y.', "not displayed"),
        ('<p style="visibility:hidden">X y.', "not displayed"),
        ('<p style="opacity:0">X y.', "not displayed"),
        ('<p style="opacity:0.01">X y.', "not displayed"),
        ('<p style="text-indent:-9999px">X y.', "not displayed"),
        ('<p style="position:absolute;left:-9999px">X y.', "not displayed"),
        ('<p style="position:absolute;clip:rect(0,0,0,0)">X y.', "not displayed"),
        ('<p style="max-height:0;overflow:hidden">X y.', "not displayed"),
        ('<p style="mso-hide:all">X y.', "not displayed"),
        ("<template><p>X y.</p></template>", "not displayed"),
        ("<noscript><p>X y.</p></noscript>", "not displayed"),
        ("<dialog>X y.</dialog>", "not displayed"),
        ('<p style="font-size:0">X y.', "too small to read"),
        ('<p style="font-size:1px">X y.', "too small to read"),
        ('<div style="font-size:2px"><p style="font-size:50%">X y.</p></div>', "too small to read"),
        ('<p style="color:#fff;background:#fff">X y.', "in the colour of its background"),
        ('<p style="color:white">X y.', "in the colour of its background"),
        ('<p style="color:rgb(255, 255, 254)">X y.', "in the colour of its background"),
        ('<body bgcolor="#000000"><font color="#000000">X y.</font>', "in the colour of its background"),
        ('<table bgcolor=navy><td style="color:#000080">X y.</table>', "in the colour of its background"),
        ('<p style="color:transparent">X y.', "fully transparent"),
        ("<style>.a{display:none}</style><p class='b a'>X y.", "not displayed"),
        ("<p class=a>X y.</p><style>p.a{display:none}</style>", "not displayed"),
        ("<style>/* x */ #a, .z{visibility:hidden}</style><p id=a>X y.", "not displayed"),
        ("<style>.a{color:red} p.a{color:#fff}</style><p class=a>X y.", "in the colour of its background"),
        ("<!-- X y. -->", "in a comment"),
        ("<!-- <p>X y.</p> -->", "in a comment"),
        ("<!-- X y.", "in a comment"),
    ],
)
def test_what_a_browser_does_not_show_is_hidden(page, text, how):
    document = page(f"<p>Seen.</p>{text}" if not text.startswith("<body") else f"{text}</body>")
    assert [(how, quote) for how, quote in document.hidden] == [(how, "X y.")]
    assert "X y." not in document.seen


@pytest.mark.parametrize(
    "text",
    [
        '<p aria-hidden="true">X y.',
        '<p style="display:block;visibility:visible;opacity:.5;font-size:9px">X y.',
        '<div style="visibility:hidden"><p style="visibility:visible">X y.</p></div>',
        '<div style="font-size:0"><p style="font-size:12px">X y.</p></div>',
        '<p style="color:#fff;background:#000">X y.',
        '<div style="background:#000"><p style="color:#fff">X y.</p></div>',
        '<div style="background:url(x.png)"><p style="color:#fff">X y.</p></div>',
        '<p style="color:#fff;background:linear-gradient(#000,#111)">X y.',
        '<td background="x.png"><font color=white>X y.</font>',
        '<link rel="stylesheet" href="x.css"><p style="color:#fff">X y.',
        '<style>header > div{background:#000}</style><p style="color:#fff">X y.',
        '<style>@media screen{div{background:#000}}</style><p style="position:absolute;color:#fff">X y.',
        "<style>@media print{.a{display:none}}</style><p class=a>X y.",
        "<style>.a:hover{display:none} .b .a{display:none}</style><p class=a>X y.",
        '<p style="color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text">X y.',
        '<p style="color:rgba(255,255,255,.5)">X y.',
        '<p style="text-indent:-20px;left:-9999px">X y.',
        "<p hidden>gone<p>X y.",
        "<li hidden>gone<li>X y.",
        "<table><tr><td hidden>gone<td>X y.</table>",
        "<div><span hidden>gone</div>X y.",
        "<dialog open>X y.</dialog>",
    ],
)
def test_what_a_browser_shows_or_nobody_knows_is_not_hidden(page, text):
    assert "X y." in [line.lstrip("-|# ") for line in page(text).seen]


def test_hidden_words_do_not_part_what_is_seen(page):
    document = page('<p>We <span style="display:none">never </span>guar<!-- x -->antee results.</p>')
    assert document.seen == ["We guarantee results."]
    assert any(m.flag == "guaranteed-results" and m.counts for m in document.matches)


def test_a_tag_that_never_ends_takes_the_rest_with_it_and_that_is_said(page):
    document = page('<p>Seen.</p>\n<p title="We do it all.>more')
    assert document.seen == ["Seen."]
    assert document.reading.problems == (
        "partly not read: from line 2 on it is inside a tag that never ends",
    )


@pytest.mark.parametrize(
    ("data", "seen"),
    [
        ('<meta charset="iso-8859-1"><p>café “'.encode("cp1252"), "café “"),
        ('<meta charset="windows-1251"><p>Привет'.encode("cp1251"), "Привет"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>日本'.encode(
                "shift_jis"
            ),
            "日本",
        ),
        ('<meta charset="utf-7"><p>caf+AOk-', "caf+AOk-"),
        ('<meta charset="rot13"><p>nowhere', "nowhere"),
        ("<p>café", "café"),
        ("\ufeff<meta charset=latin1><p>café", "café"),
    ],
)
def test_the_encoding_that_a_page_declares_is_used_if_pages_are_written_in_it(page, data, seen):
    assert page(data).seen == [seen]


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div hidden>", "</div>", "<li>", "<table>", "<tr>", "<td>", "</table>", "<!--", "-->", "<b", ">", '"', "'", "=", "<a href='", "&amp;",
     "&#0;", "&#x110000;", "<style>", "</style>", ".a{display:none}", "<script>", "</script>", "We do it all. ", "\n", "</", "<?", "<!doctype html>",
     "<title>", "<pre>", "<br>", "\r", "<span class=a style='color:#fff'>", "</span>", "<svg/>", "\x00"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_tokens_cover_the_page_in_order_whatever_it_is(text):
    found = [token.at for token in tokens(text)]
    assert found == sorted(found)
    blocks, _ = _html.blocks_of(text)
    lines = text.count("\n") + text.count("\r") + 1
    assert all(1 <= piece.place[0] <= lines for block in blocks for piece in block.pieces)


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<!--",
        "<a x='\"",
        "</",
        "<![CDATA[",
        "<!",
        "<p hidden>",
        "</p>",
        "<b>",
        "<style>",
        "<li><b>",
        "<i><div>",
        "&",
        "&#",
    ],
)
def test_pages_that_never_end_what_they_begin_are_read_all_the_same(page, piece):
    assert page(f"<p>Seen.</p>{piece * 20_000}").seen[0] == "Seen."


def test_style_sheets_without_end_are_read_all_the_same(page):
    css = "{" * 20_000 + ".a{color:red}" * 30_000 + "/*" * 20_000 + "a" * 100_000
    assert page(f"<p>Seen.</p><style>{css}</style>").seen == ["Seen."]


def test_too_many_tags_are_refused(page, monkeypatch):
    monkeypatch.setattr(_html_page, "ELEMENTS", 1000)
    assert page("<p>x" * 1001).reading.problems == ("not read: it has more than 1,000 elements",)


def test_a_page_without_text_is_said_to_have_none(page):
    assert page("<html><body><img src=x></body></html>").reading.problems == ("not read: it has no text",)
