"""PDF files, written by hand: pages are the commands that draw them."""

from __future__ import annotations

from collections.abc import Sequence

PICTURE = "q 612 0 0 792 0 0 cm /Im Do Q"
"""A grey picture over all of the page."""
SMALL_PICTURE = "q 100 0 0 100 200 300 cm /Im Do Q"
_FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
_IMAGE = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x80\nendstream"
_FORM = "<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Length {} >>\nstream\n{}\nendstream"

_RESOURCES = (
    "/Resources << /Font << /F 3 0 R >> /XObject << /Im 4 0 R /Fm 5 0 R >> "
    "/ExtGState << /Clear << /Type /ExtGState /ca 0 /CA 0 >> >> >>"
)


def pdf(
    *pages: str,
    form: str = "",
    notes: Sequence[str] = (),
    catalog: str = "",
    trailer: str = "",
    more: str = "",
) -> bytes:
    """Return a PDF file.

    Args:
        pages: The commands of each page. Fonts are /F, a picture is /Im, a form /Fm, clear paint /Clear.
        form: The commands of /Fm.
        notes: Annotation dictionaries of the first page, without their rectangle.
        catalog: More entries of the catalogue.
        trailer: More entries of the trailer.
        more: More entries of each page.
    """
    first = 6 + len(notes)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        _FONT,
        _IMAGE,
        _FORM.format(len(form), form),
        *(f"<< /Type /Annot /Rect [10 10 200 40] {note} >>" for note in notes),
    ]
    pinned = f"/Annots [{' '.join(f'{6 + number} 0 R' for number in range(len(notes)))}]" if notes else ""
    for number, commands in enumerate(pages):
        content = first + 2 * number + 1
        here = pinned if number == 0 else ""
        box = "" if "MediaBox" in more else "/MediaBox [0 0 612 792]"
        objects += [
            f"<< /Type /Page /Parent 2 0 R {box} {_RESOURCES} {here} {more} /Contents {content} 0 R >>",
            f"<< /Length {len(commands)} >>\nstream\n{commands}\nendstream",
        ]
    return _file(objects, trailer)


def _file(objects: Sequence[str], trailer: str) -> bytes:
    written = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start, size = len(written), len(objects) + 1
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    written += f"xref\n0 {size}\n0000000000 65535 f \n{rows}".encode()
    written += f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(written)


def show(text: str, x: float = 72, y: float = 700, size: float = 12, before: str = "") -> str:
    """Return the commands that write one line; ``before`` sets how it is painted."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"q BT {before} /F {size} Tf {x} {y} Td ({escaped}) Tj ET Q\n"


def page(*lines: str, y: float = 700, step: float = 14) -> str:
    """Return the commands of a page with one line below the other."""
    return "\n".join(show(line, y=y - step * number) for number, line in enumerate(lines))
