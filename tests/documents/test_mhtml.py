"""Web pages saved in one file: the page with its style sheets, and the frames in it."""

from __future__ import annotations

from email.message import EmailMessage, MIMEPart

import pytest

from tests.documents.build import check, read


def saved(*parts):
    """Return a saved page of ``parts``, each a kind of text and the text."""
    made = EmailMessage()
    made["From"] = "<Saved by Blink>"
    made["Subject"] = "Page"
    made.make_related()
    for kind, text in parts:
        part = MIMEPart()
        part.set_content(text, subtype=kind, cte="quoted-printable")
        made.attach(part)
    return bytes(made)


@pytest.mark.parametrize("name", ["page.mhtml", "page.mht"])
def test_the_page_is_read_with_its_own_lines(tmp_path, name):
    document = read(tmp_path, name, saved(("html", "<html>\n<p>Our offer: café.</p>\n<p>We do it all.</p>")))
    check(document)
    assert document.seen == ["Our offer: café.", "We do it all."]
    assert document.place("it all") == "line 3, column 10"


def test_its_style_sheets_hide_what_they_hide(tmp_path):
    page = '<link rel=stylesheet href="cid:css"><p class=a>X y.</p><p style="color:#fff">Z.</p><p>Seen.</p>'
    document = read(tmp_path, "page.mhtml", saved(("html", page), ("css", ".a{display:none}")))
    assert document.hidden == [("not displayed", "X y."), ("in the colour of its background", "Z.")]


def test_frames_are_parts(tmp_path):
    document = read(tmp_path, "page.mhtml", saved(("html", "<p>Page."), ("html", "<p>We do it all.")))
    assert document.seen == ["Page.", "We do it all."]
    assert document.place("We do") == "frame 1, line 1, column 4"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<p>We do it all.", "it is not a saved web page"),
        (saved(("css", "p{}")), "it holds no web page"),
        (saved(("html", "<img>")), "it has no text"),
    ],
)
def test_what_holds_no_page_is_said_to(tmp_path, data, reason):
    assert read(tmp_path, "page.mhtml", data).reading.problems == (f"not read: {reason}",)
