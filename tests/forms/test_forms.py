"""The form as a workbook: what is written can be filled in and read back, and nothing in it is a formula."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.judge.build import case, profile
from tests.report.strategies import HOSTILE

from vetkit.errors import VetkitError
from vetkit.forms.read import read_form
from vetkit.forms.rows import rows
from vetkit.forms.write import form
from vetkit.load import shipped
from vetkit.load.sheet import sheet_of

INTERVIEW = shipped.interview()
MILL = {"id": "mill", "name": "Ada Roe", "organisation": "Mill & Sons", "phone": "01632 960001"}
ABOUT = profile(references=[MILL], claims=[{"id": "halved", "text": "Calls fell by half."}])
CASE = case(profile=ABOUT, interview=INTERVIEW)
SHEET, TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
FILLED = {
    "call.at": "2026-11-10 10:04",
    "call.by": "Jo",
    "call.channel": "phone",
    "call.identity": "called-back",
}


def made(built=ABOUT):
    data = form(built, built.references[0], INTERVIEW)
    assert data is not None
    return data


def parts(data):
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def packed(files):
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def row_of(key):
    return next(
        number for number, row in enumerate(rows(ABOUT, ABOUT.references[0], INTERVIEW), 5) if row.key == key
    )


def fill(tmp_path, answers, words=(), cell="<c r='{place}' t='inlineStr'><is><t>{value}</t></is></c>"):
    """Return the path of a form in which a person has typed ``answers`` and ``words``, by key."""
    files = parts(made())
    typed = [(f"F{row_of(key)}", value) for key, value in answers.items()]
    typed += [(f"G{row_of(key)}", value) for key, value in dict(words).items()]
    for place, value in typed:
        text = value if value.startswith("<c ") else cell.format(place=place, value=value)
        files[SHEET], count = re.subn(
            rf'<c r="{place}"[^>]*?(/>|>.*?</c>)', lambda _, t=text: t, files[SHEET]
        )
        assert count == 1
    path = tmp_path / "form.xlsx"
    path.write_bytes(packed(files))
    return path


def read(path):
    return sheet_of(read_form(path, INTERVIEW), CASE)


def told(path):
    with pytest.raises(VetkitError) as error:
        read(path)
    return str(error.value).replace(str(path), "form.xlsx").splitlines()


def test_what_is_filled_in_is_read_back_in_its_types(tmp_path):
    answers = {
        "role.frequency": "weekly",
        "period.started": "2024-02-01",
        "people.how-many": "3",
        "quality.quality": "4",
        "again.again": "Yes",
        "overall.overall": "unknown",
        "claims.halved": "partly",
    }
    path = fill(
        tmp_path, FILLED | answers, {"quality.quality": "Good, but late.", "claims.halved": "By a tenth."}
    )
    sheet = read(path)
    assert (sheet.referee, sheet.call.by, sheet.call.at.isoformat()) == ("mill", "Jo", "2026-11-10T10:04:00")
    assert {one.about: one.value for one in sheet.replies} == {
        "frequency": "weekly",
        "started": date(2024, 2, 1),
        "how-many": 3,
        "quality": 4,
        "again": "yes",
        "overall": "unknown",
    }
    assert next(one.said for one in sheet.replies if one.about == "quality") == "Good, but late."
    assert [(one.about, one.value, one.said, one.put) for one in sheet.claims] == [
        ("halved", "partly", "By a tenth.", "Calls fell by half.")
    ]


def test_numbers_and_dates_that_excel_has_turned_into_its_own_are_understood(tmp_path):
    number = "<c r='{place}'><v>{value}</v></c>"
    answers = {"call.at": "46336.4194444", "period.started": "45323", "quality.quality": "4"}
    rest = {key: f"<c r='F{row_of(key)}' t='inlineStr'><is><t>{FILLED[key]}</t></is></c>" for key in FILLED}
    sheet = read(fill(tmp_path, rest | answers, cell=number))
    assert {one.about: one.value for one in sheet.replies} == {"started": date(2024, 2, 1), "quality": 4}
    assert sheet.call.at.isoformat() == "2026-11-10T10:04:00"


def test_a_form_is_checked_as_strictly_as_a_sheet_and_names_the_row(tmp_path):
    path = fill(
        tmp_path, {**FILLED, "call.channel": "pigeon", "quality.quality": "7", "claims.halved": "perhaps"}
    )
    assert told(path) == [
        f"form.xlsx:{row_of('call.channel')}: call.channel: no choice is called 'pigeon'; one of: phone, video,"
        " in-person, email, form, via-vendor",
        f"form.xlsx:{row_of('quality.quality')}: quality.quality: found '7', text in quotes; write a mark from 1"
        " (unsatisfactory) to 5 (exceptional), without quotes; or na, or unknown",
        f"form.xlsx:{row_of('claims.halved')}: claims.halved.value: found 'perhaps', text in quotes; one of:"
        " confirmed, partly, contradicted, na, unknown",
    ]


def test_a_formula_is_no_answer(tmp_path):
    place = f"F{row_of('quality.quality')}"
    path = fill(tmp_path, {**FILLED, "quality.quality": f"<c r='{place}'><f>2+2</f><v>4</v></c>"})
    assert told(path) == [f"form.xlsx:{place[1:]}: {place}: a formula; write the answer itself"]


@pytest.mark.parametrize(
    "text", [*HOSTILE, "=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', "https://example.com"]
)
def test_whatever_a_stranger_wrote_is_text_and_no_formula_or_link(text):
    built = profile(
        consultant={"name": text[:400]},
        references=[{**MILL, "name": text[:400], "organisation": text[:400]}],
        claims=[{"id": "halved", "text": text}],
    )
    files = parts(made(built))
    assert "<f>" not in files[SHEET]
    assert "hyperlink" not in files[SHEET]
    assert not [name for name in files if "externalLink" in name]


def test_the_form_holds_no_name_and_no_contact_and_is_the_same_every_time():
    files = parts(made())
    assert not [
        secret for secret in ("Ada", "Roe", "960001") if any(secret in text for text in files.values())
    ]
    assert made() == made()


def test_only_the_blanks_can_be_changed():
    assert "<sheetProtection" in parts(made())[SHEET]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not read: it is not an Excel workbook, or it is damaged"),
        (b"PK\x03\x04 no archive", "not read: it is not an Excel workbook, or it is damaged"),
        (packed({"a.txt": "x"}), "not read: it is not an Excel workbook"),
        (
            packed(parts(made()) | {SHEET: "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}),
            "not read: it declares a document type, which office programs never do",
        ),
        (packed(parts(made()) | {TEXTS: "<sst/>"}), "not read: a cell names a text that is not there"),
        (
            packed(parts(made()) | {SHEET: "<worksheet/>"}),
            "is no form of vetkit's: the row of titles is missing",
        ),
        (packed(parts(made()) | {SHEET: "<x>" + "y" * 110_000_000}), "not read: it unpacks to far more"),
    ],
    ids=["empty", "damaged", "other", "doctype", "texts", "titles", "bomb"],
)
def test_a_file_that_is_no_form_is_refused(tmp_path, data, message):
    path = tmp_path / "form.xlsx"
    path.write_bytes(data)
    with pytest.raises(VetkitError) as error:
        read_form(path, INTERVIEW)
    assert str(error.value).startswith(f"{path}: {message}")
