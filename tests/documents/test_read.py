"""Any document: which files are read, and what is said of those that cannot be."""

from __future__ import annotations

import hashlib

import pytest

from tests.documents.build import check, read
from tests.documents.office import opendocument, paragraph, powerpoint, shape, word
from tests.documents.pdf_file import page, pdf
from vetkit import documents
from vetkit.documents import formats, read_document

WORDS = "We do it all, so that you can sit back."
GERMAN = "Wir übernehmen Ihre gesamte Kommunikation und garantieren Ihnen zehntausend neue Abonnenten."
LATER = "Later pages say more of what we do each month."
MADE = {
    "text": WORDS,
    "markdown": WORDS,
    "html": f"<p>{WORDS}</p>",
    "mhtml": f"From: x\nContent-Type: text/html\n\n<p>{WORDS}</p>",
    "email": f"From: x\n\n{WORDS}",
    "csv": f'Offer,Price\n"{WORDS}",1\n',
    "rtf": f"{{\\rtf1 {WORDS}\\par}}",
    "docx": word(paragraph(WORDS)),
    "pptx": powerpoint(shape(WORDS)),
    "odt": opendocument(f"<text:p>{WORDS}</text:p>"),
    "pdf": pdf(page(WORDS)),
}


def test_every_format_is_in_this_test():
    assert set(formats().values()) == MADE.keys()


@pytest.mark.parametrize("suffix", sorted(formats()))
def test_each_ending_is_read_whatever_its_case(tmp_path, suffix):
    format = formats()[suffix]
    for name in (f"offer{suffix}", f"OFFER{suffix.upper()}"):
        document = read(tmp_path, name, MADE[format])
        check(document)
        assert any(WORDS in line for line in document.seen)
        assert (document.reading.format, document.reading.problems) == (format, ())
        assert {"do-it-all", "hands-off"} <= {match.flag for match in document.matches if match.counts}


def test_the_facts_of_a_document_are_in_its_reading(tmp_path):
    document = read(tmp_path, "offer.docx", MADE["docx"])
    reading = document.reading
    assert (reading.path, reading.kind, reading.words) == ("offer.docx", "proposal", 10)
    assert reading.sha256 == hashlib.sha256(MADE["docx"]).hexdigest()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (
            "offer.xlsx",
            'files that end in ".xlsx" are not read; these are: .csv, .docm, .docx, .dotx, .eml, .htm, .html, ',
        ),
        ("offer", "files without an ending are not read; these are: .csv, "),
        ("gone.pdf", "there is no such file"),
        ("folder.pdf", "it is not a file"),
    ],
)
def test_what_is_no_document_is_said_to_be_none(tmp_path, name, reason):
    if "gone" not in name:
        (tmp_path / name).mkdir() if "folder" in name else (tmp_path / name).write_bytes(b"x")
    reading, passages = read_document(tmp_path / name, name, "other")
    assert passages == ()
    assert reading.problems[0].startswith(f"not read: {reason}")


def test_a_file_that_is_too_large_is_not_taken_in(tmp_path, monkeypatch):
    monkeypatch.setattr(documents, "FILE", 1_000_000)
    assert read(tmp_path, "fine.txt", WORDS + " " * (1_000_000 - len(WORDS))).seen
    assert read(tmp_path, "large.txt", "x" * 1_000_001).reading.problems == (
        "not read: it is larger than 1 MB",
    )


@pytest.mark.parametrize("name", ["offer.txt", "offer.md", "offer.html"])
def test_text_without_end_is_not_read(tmp_path, name):
    (problem,) = read(tmp_path, name, "x" * 20_000_001).reading.problems
    assert problem == "not read: it is text of more than 20 MB"


def test_a_page_in_another_language_is_named(tmp_path):
    foreign = [GERMAN[:60], GERMAN[60:], *(f"{GERMAN[:50]} {number}" for number in range(5))]
    document = read(tmp_path, "offer.pdf", pdf(page(WORDS), page(*foreign), page(LATER)))
    assert document.reading.problems == ("partly not read: page 2 does not look like English",)


def test_part_of_a_page_in_another_language_is_named_with_its_lines(tmp_path):
    lines = [WORDS, "We show each text to you before it goes out.", "", "", GERMAN[:60], GERMAN[60:]]
    document = read(tmp_path, "offer.pdf", pdf(page(LATER), page(*lines)))
    assert document.reading.problems == ("partly not read: page 2, lines 3 to 4 do not look like English",)


def test_a_slide_in_another_language_is_named(tmp_path):
    data = powerpoint(shape(WORDS), shape(GERMAN), shape(GERMAN), shape(LATER))
    assert read(tmp_path, "deck.pptx", data).reading.problems == (
        "partly not read: pages 2 and 3 do not look like English",
    )


def test_a_deck_in_another_language_is_not_read(tmp_path):
    assert read(tmp_path, "deck.pptx", powerpoint(shape(GERMAN), shape("Kontakt"))).reading.problems == (
        "not read: it does not look like English, the only language that is read",
    )


def test_a_note_in_another_language_is_named_with_its_part(tmp_path):
    data = word(paragraph(WORDS), footnotes=f"<w:footnote>{paragraph(GERMAN)}</w:footnote>")
    assert read(tmp_path, "offer.docx", data).reading.problems == (
        "partly not read: footnotes, line 1 does not look like English",
    )
