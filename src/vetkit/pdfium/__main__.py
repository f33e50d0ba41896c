"""Tells, page by page, what is in the PDF on standard input.

Arguments: the most pages to read, letters to tell and bytes of memory to take. Prints one JSON value a line:
first ``{"pages": number, "attached": number}``, then one for each page, see ``_page``; or
``{"refused": reason}``.
"""

from __future__ import annotations

import json
import sys

import pypdfium2
import pypdfium2.raw as pdfium

from vetkit.pdfium.eye import Eye
from vetkit.pdfium.lines import lines
from vetkit.pdfium.notes import notes
from vetkit.pdfium.objects import Json, drawn

_LOCKED, _DAMAGED = "it is protected with a password", "it is not a PDF file, or it is damaged"


def main() -> None:
    """Read standard input, write standard output."""
    most_pages, most_letters, most_memory = map(int, sys.argv[1:])
    _limit(most_memory)
    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        _say({"refused": _LOCKED if is_locked else _DAMAGED})
        return
    _say({"pages": len(document), "attached": pdfium.FPDFDoc_GetAttachmentCount(document.raw)})
    letters = 0
    for number in range(min(len(document), most_pages)):
        try:
            page = document[number]
            told = _page(page)
            page.close()
            _say(told)
            letters += sum(len(text) for line in told["lines"] for text, _ in line["parts"])
        except pypdfium2.PdfiumError:
            _say({})
        if letters > most_letters:
            return


def _say(value: Json) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


def _limit(memory: int) -> None:
    """Let the system stop this process before it takes the machine down; Windows has no such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _page(page: pypdfium2.PdfPage) -> Json:
    """Return one page; an empty value stands for one that is damaged.

    ``lines``: from first to last, each ``{"parts": [[text, hidden], ...], "size": points, "base": points}``;
    ``picture``: the share of the page that pictures cover; ``drawings``: how many other things are drawn;
    ``recognised``: whether all its text lies unseen on a picture, as that of a machine that has read it;
    ``notes``: what is pinned to it, ``[part, text, hidden]``.
    """
    text = page.get_textpage()
    objects = drawn(page)
    eye = Eye(page, text.raw, objects)
    kinds = [pdfium.FPDFPageObj_GetType(one) for one in objects]
    return {
        "lines": list(lines(text.raw, eye)),
        "picture": round(eye.covered, 2),
        "drawings": sum(kind not in (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_IMAGE) for kind in kinds),
        "recognised": eye.is_recognised,
        "notes": list(notes(page)),
    }


if __name__ == "__main__":
    main()
