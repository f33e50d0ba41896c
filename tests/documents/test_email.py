"""E-mails: what a letter says, each attachment by its own reader, and nothing of it twice."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.documents.build import check, read
from tests.documents.office import paragraph, run, word
from vetkit.documents import email, formats

PNG = b"\x89PNG\r\n\x1a\n"
WORD_FILE = word(paragraph("We do it all.") + paragraph(run("Hidden words.", "<w:vanish/>")))


@pytest.fixture
def mail(tmp_path):
    def made(letter):
        document = read(tmp_path, "reply.eml", bytes(letter))
        check(document)
        return document

    return made


def letter(text="Hello, this is our reply.", **headers):
    made = EmailMessage()
    for name, value in ({"Subject": "Offer", "From": "ana@example.org"} | headers).items():
        made[name] = value
    if text is not None:
        made.set_content(text)
    return made


def test_sender_and_subject_are_text_and_the_body_is_read_line_by_line(mail):
    document = mail(letter("Dear team,\n\nWe do it all.\n", Subject="Your one-stop shop – ünïque"))
    assert document.seen == [
        "Subject: Your one-stop shop – ünïque",
        "From: ana@example.org",
        "Dear team,",
        "We do it all.",
    ]
    assert document.place("one-stop") == "header, line 1, column 15"
    assert document.place("We do") == "line 3, column 1"


def test_both_versions_that_say_the_same_are_read_once(mail):
    both = letter("We do it all.\nSee https://a.example\n")
    both.add_alternative(
        "<p>We do <b>it all</b>.</p><p><a href='x'>See https://a.example</a></p>", subtype="html"
    )
    assert mail(both).seen[2:] == ["We do it all.", "See https://a.example"]


def test_both_versions_that_differ_are_read(mail):
    both = letter("We guarantee ten thousand followers within thirty days.\n")
    both.add_alternative("<p>Nothing to see.</p>", subtype="html")
    assert mail(both).seen[2:] == [
        "Nothing to see.",
        "We guarantee ten thousand followers within thirty days.",
    ]


def test_what_a_page_in_a_letter_hides_is_hidden(mail):
    page = letter(None)
    page.set_content("<p>Hello.</p><div style='display:none'>Preview</div>", subtype="html")
    assert mail(page).hidden == [("not displayed", "Preview")]


@pytest.mark.parametrize(
    ("name", "data", "seen"),
    [
        ("offer.docx", WORD_FILE, "We do it all."),
        ("terms.md", b"We do it all.", "We do it all."),
        ("page.html", b"<p>We do <b>it</b> all.</p>", "We do it all."),
        ("OFFER.TXT", b"We do it all.", "We do it all."),
        ("a b\u00fc.rtf", rb"{\rtf1 We do it all.\par}", "We do it all."),
    ],
)
def test_an_attachment_is_read_by_its_own_reader_and_named(mail, name, data, seen):
    made = letter()
    made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    document = mail(made)
    assert document.seen[-1] == seen
    match = next(m for m in document.matches if m.flag == "do-it-all")
    assert str(match.spot) == f"reply.eml, attachment {name}, line 1"
    assert document.reading.problems == ()


def test_what_an_attachment_hides_is_hidden_and_offsets_still_count_in_all_the_text(mail):
    made = letter()
    made.add_attachment(WORD_FILE, maintype="application", subtype="octet-stream", filename="offer.docx")
    made.add_attachment(b"We do it all.", maintype="text", subtype="markdown", filename="b.md")
    document = mail(made)
    assert document.hidden == [("marked as hidden", "Hidden words.")]
    assert str(document.reading.hidden[0].spot) == "reply.eml, attachment offer.docx, line 2"


def test_what_is_wrong_with_an_attachment_is_wrong_with_it_alone(mail):
    made = letter("We do it all.")
    for name in ("logo.xyz", "broken.docx", "empty.txt"):
        made.add_attachment(
            b"" if name == "empty.txt" else b"\x00\x01",
            maintype="application",
            subtype="octet-stream",
            filename=name,
        )
    document = mail(made)
    assert document.reading.problems == (
        "attachment logo.xyz: not read: it is of a kind that is not read",
        "attachment broken.docx: not read: it is not a Word file, or it is damaged",
        "attachment empty.txt: not read: it has no text",
    )
    assert "We do it all." in document.seen


def test_logos_and_signatures_are_no_attachments(mail):
    made = letter()
    made.add_attachment(PNG, maintype="image", subtype="png", filename="logo.png", disposition="inline")
    made.add_attachment(PNG, maintype="image", subtype="png", filename="icon.png", cid="<icon>")
    made.add_attachment(b"x", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    assert mail(made).reading.problems == ()


def test_a_picture_that_is_attached_is_said_not_to_be_read(mail):
    made = letter()
    made.add_attachment(PNG, maintype="image", subtype="png", filename="deck.png")
    assert mail(made).reading.problems == ("attachment deck.png: not read: it is of a kind that is not read",)


def test_a_forwarded_letter_is_read_in_its_own_part(mail):
    made = letter("See below.")
    made.add_attachment(letter("We do it all.", Subject="Inner"))
    document = mail(made)
    assert document.place("We do") == "attachment letter, line 1, column 1"
    assert document.place("Inner") == "attachment letter, header, line 1, column 10"


@pytest.mark.parametrize("as_file", [True, False])
def test_letters_in_letters_are_read_three_deep(mail, as_file):
    made = letter("Depth four.")
    for depth in ("three", "two", "one", "none"):
        outer = letter(f"Depth {depth}.")
        if as_file:
            outer.add_attachment(
                bytes(made), maintype="application", subtype="octet-stream", filename="x.eml"
            )
        else:
            outer.add_attachment(made)
        made = outer
    document = mail(made)
    assert [line for line in document.seen if line.startswith("Depth")] == [
        "Depth none.",
        "Depth one.",
        "Depth two.",
        "Depth three.",
    ]
    assert document.reading.problems[0].endswith("not read: it lies more than 3 letters deep")


def test_attachments_beyond_the_limit_are_said_not_to_be_read(mail):
    made = letter()
    for number in range(22):
        made.add_attachment(f"File {number}.", filename=f"{number}.txt")
    document = mail(made)
    assert document.reading.problems == (
        "attachment 20.txt: not read: only the first 20 are read",
        "attachment 21.txt: not read: only the first 20 are read",
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is not an e-mail"),
        (b"We do it all.", "it is not an e-mail"),
        (b"\x00\x01\x02", "it is not an e-mail"),
        (b"Content-Type: application/pkcs7-mime\n\nx", "it is encrypted"),
        (b"Content-Type: multipart/encrypted; boundary=a\n\n--a\n\nx\n--a--", "it is encrypted"),
        (b"Subject:\n\n", "it has no text"),
        (b"A: b\n" * 1_000_001, "it has more than 1,000,000 lines"),
    ],
)
def test_what_cannot_be_opened_is_said(tmp_path, data, reason):
    assert read(tmp_path, "reply.eml", data).reading.problems == (f"not read: {reason}",)


def test_parts_in_parts_without_end_are_refused(tmp_path):
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(500))
    assert read(tmp_path, "reply.eml", deep).reading.problems == (
        "not read: its parts lie too deep in one another",
    )


@pytest.mark.parametrize(
    "headers",
    [
        b"Subject: =?utf-8?b?!!!?=\n",
        b"Subject: =?nowhere?q?x?=\n",
        b"Subject: \xff\xfe\n",
        b"Subject: " + b"=?utf-8?q?=" * 5000 + b"\n",
        b"Content-Type: text/plain; charset=nowhere\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Content-Type: text/plain; charset*=\xff''x\n",
        b"Content-Type: multipart/mixed\n",
        b"Content-Type: multipart/mixed; boundary=\"\"\n",
    ],
)  # fmt: skip
def test_strange_headers_stop_nothing(tmp_path, headers):
    document = read(tmp_path, "reply.eml", b"From: a\n" + headers + b"\nWe do it all.\n")
    assert document.seen or document.reading.problems


def test_a_name_made_to_mislead_stays_a_name(mail):
    made = letter()
    made.add_attachment(
        b"x", maintype="application", subtype="octet-stream", filename="../../etc/pass\twd.xyz"
    )
    (problem,) = mail(made).reading.problems
    assert problem.startswith("attachment ../../etc/pass wd.xyz: not read")


def test_every_ending_that_is_read_alone_is_read_as_an_attachment():
    assert set(email.SUFFIXES) < set(formats())
