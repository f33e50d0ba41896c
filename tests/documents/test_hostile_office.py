"""Office files made to exhaust or to mislead whoever opens them: refused at once, with the reason, and the rest goes on."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_BZIP2, ZipFile

import pytest

from tests.documents.build import read
from tests.documents.office import archive, package, paragraph, word
from vetkit.documents import _limits, _paragraphs, _xml

FINE = word(paragraph("We do it all."))
BOMB = "it unpacks to far more than it holds, as files do that are made to exhaust whoever opens them"
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]><x>&j;</x>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w">&a;</w:document>'


def problem(tmp_path, data, name="offer.docx"):
    """Return the one reason why ``data`` is not read."""
    document = read(tmp_path, name, data)
    assert document.passages == ()
    (reason,) = document.reading.problems
    assert reason.startswith("not read: ")
    return reason.removeprefix("not read: ")


def with_document(xml: str | bytes) -> bytes:
    """Return a Word file whose body is ``xml``, taken as it is."""
    with ZipFile(BytesIO(FINE)) as file:
        parts: dict[str, str | bytes] = {name: file.read(name) for name in file.namelist()}
    return archive({**parts, "word/document.xml": xml})


def patched(data: bytes, signature: bytes, at: int, value: bytes) -> bytes:
    """Return an archive with bytes overwritten, counted from the last ``signature``."""
    start = data.rfind(signature) + at
    return data[:start] + value + data[start + len(value) :]


def test_a_fine_file_is_read(tmp_path):
    assert read(tmp_path, "offer.docx", FINE).seen == ["We do it all."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is not a Word file, or it is damaged"),
        (b"We do it all.", "it is not a Word file, or it is damaged"),
        (b"PK\x03\x04" + bytes(40), "it is not a Word file, or it is damaged"),
        (FINE[: len(FINE) // 2], "it is not a Word file, or it is damaged"),
        (FINE.replace(b"PK\x01\x02", b"PK\x01\x09"), "it is damaged: its parts cannot be unpacked"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "it is not a Word file, but in an older format"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "it is protected with a password"),
        (archive({"a.txt": "x"}), "it is not a Word file"),
        (package({}), "it is not a Word file"),
        (patched(FINE, b"PK\x01\x02", 8, b"\x01"), "it is protected with a password"),
    ],
)
def test_what_is_no_word_file_or_cannot_be_opened_is_said_to_be(tmp_path, data, reason):
    assert problem(tmp_path, data) == reason


@pytest.mark.parametrize("at", range(0, len(FINE), 37))
def test_a_file_cut_off_anywhere_is_refused_and_nothing_else_happens(tmp_path, at):
    assert problem(tmp_path, FINE[:at])


@pytest.mark.parametrize("at", range(0, len(FINE), 23))
def test_a_file_damaged_anywhere_is_read_or_refused(tmp_path, at):
    document = read(tmp_path, "offer.docx", FINE[:at] + b"\xff\x00\xfe" + FINE[at + 3 :])
    assert document.reading.problems or document.seen


@pytest.mark.parametrize("xml", [LAUGHS, OUTSIDE, LAUGHS.replace("1.0", "1.1"), LAUGHS.encode("utf-16")])
def test_a_document_type_is_refused_before_its_entities_are_looked_at(tmp_path, xml):
    assert problem(tmp_path, with_document(xml)) == (
        "it declares a document type, which office programs never do"
    )


@pytest.mark.parametrize(
    "xml", ["<w:p>", "<a>&nbsp;</a>", "", "<a", '<?xml version="1.0" encoding="none"?><a/>']
)
def test_broken_xml_is_said_to_be_damaged(tmp_path, xml):
    assert problem(tmp_path, with_document(xml)).startswith("it is damaged: ")


def test_what_lies_too_deep_is_refused(tmp_path):
    fine, deep = (word("<w:x>" * depth + "</w:x>" * depth + paragraph("One.")) for depth in (150, 100_000))
    assert read(tmp_path, "fine.docx", fine).seen == ["One."]
    assert problem(tmp_path, deep) == "its parts lie more than 200 deep in one another"


def test_too_many_elements_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(_xml, "ELEMENTS", 1000)
    assert problem(tmp_path, word("<w:x/>" * 1001)) == "it has more than 1,000 elements"


def test_too_much_text_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(_paragraphs, "TEXT", 1_000_000)
    assert problem(tmp_path, word(paragraph("ha" * 600_000))) == "it has more than 1 million characters"


def test_a_part_that_unpacks_to_far_more_than_it_holds_is_refused(tmp_path):
    bomb = word(paragraph(" " * (_limits.HARMLESS + 1)))
    assert len(bomb) < 20_000
    assert problem(tmp_path, bomb) == BOMB


def test_a_small_part_may_be_packed_as_well_as_it_likes(tmp_path):
    assert read(tmp_path, "offer.docx", word(paragraph(f"One.{' ' * 2_000_000}"))).seen


def test_parts_that_are_harmless_one_by_one_are_refused_together(tmp_path):
    parts = {f"header{number}": paragraph(" " * 4_900_000) for number in range(22)}
    bomb = word(paragraph("One."), **parts)
    assert len(bomb) < 200_000
    assert problem(tmp_path, bomb) == BOMB


def test_sizes_that_lie_are_found_out(tmp_path):
    bomb = patched(word(paragraph(" " * 6_000_000)), b"PK\x01\x02", 24, (1000).to_bytes(4, "little"))
    assert problem(tmp_path, bomb) == "it is damaged: its parts cannot be unpacked"


def test_too_many_parts_are_refused(tmp_path):
    crowd = archive({f"{number}": "" for number in range(_limits.ENTRIES + 1)})
    assert problem(tmp_path, crowd) == "it holds more than 10,000 files"


def test_a_list_of_parts_that_is_too_long_is_refused_unread(tmp_path):
    size = (_limits.DIRECTORY + 1).to_bytes(4, "little")
    assert problem(tmp_path, patched(FINE, b"PK\x05\x06", 12, size)) == "it holds more than 10,000 files"


def test_an_archive_of_the_large_kind_is_refused(tmp_path):
    end = FINE.rfind(b"PK\x05\x06")
    large = FINE[:end] + b"PK\x06\x07" + bytes(16) + FINE[end:]
    assert problem(tmp_path, large) == "it is packed as only archives of many gigabytes are; save it anew"


def test_two_parts_of_one_name_are_refused(tmp_path):
    packed = BytesIO(FINE)
    with ZipFile(packed, "a") as file, pytest.warns(UserWarning, match="Duplicate"):
        file.writestr("word/document.xml", "<other/>")
    assert problem(tmp_path, packed.getvalue()).startswith("it holds two parts of one name")


def test_other_ways_of_packing_are_refused(tmp_path):
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_BZIP2) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
    assert problem(tmp_path, packed.getvalue()) == "it is packed in a way that office programs do not use"


def test_a_part_that_is_listed_but_missing_is_named(tmp_path):
    with ZipFile(BytesIO(FINE)) as file:
        types = file.read("[Content_Types].xml")
    assert problem(tmp_path, archive({"[Content_Types].xml": types})) == (
        "it is damaged: its part word/document.xml is missing"
    )


def test_names_that_climb_out_of_the_archive_touch_no_file(tmp_path):
    data = archive({"../../outside.txt": "x", "/etc/x": "x"})
    assert problem(tmp_path, data) == "it is not a Word file"
    assert [path.name for path in tmp_path.iterdir()] == ["offer.docx"]
