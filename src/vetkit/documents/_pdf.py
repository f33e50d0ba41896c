"""PDF files, page by page. A process of its own reads them; see ``vetkit.pdfium``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._flow import passages
from vetkit.documents._limits import MEMORY, PAGES, SECONDS, TEXT
from vetkit.documents._pages import named, without_text
from vetkit.documents._pdf_pages import Page, blocks

_COMMAND = 'pip install "vetkit[documents]"'
_BEGINNING = 1024
"""Bytes within which a PDF says that it is one; PDFium looks no further either."""


def read_pdf(data: bytes) -> Contents:
    """Return the text of all pages; what is hidden on them comes last.

    Raises:
        Unreadable: It is no PDF, is damaged or protected, takes too long, or PDFium is not installed.
    """
    if b"%PDF-" not in data[:_BEGINNING]:
        raise Unreadable("it is not a PDF file")
    if find_spec("pypdfium2") is None:
        raise Unreadable(f"PDF files need one more package; install it with: {_COMMAND}")
    told, broken = _tell(data)
    if not told:
        raise Unreadable(broken or "it is damaged")
    if "refused" in told[0]:
        raise Unreadable(told[0]["refused"])
    pages = [Page.of(page) for page in told[1:]]
    problems = tuple(_problems(pages, told[0]["pages"], told[0]["attached"], broken))
    return Contents(passages(blocks(pages)), problems)


def _tell(data: bytes) -> tuple[list[dict[str, Any]], str]:
    """Return what the reading process tells, and why it told no more; empty where it told all."""
    command = [sys.executable, "-P", "-m", "vetkit.pdfium", *map(str, (PAGES, TEXT, MEMORY))]
    try:
        ran = subprocess.run(  # noqa: S603 - our own program, and nothing of the vendor's in its arguments
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        printed, broken = error.stdout or b"", f"it took longer than {SECONDS} seconds"
    except OSError as error:
        raise Unreadable(f"the program that reads PDF files cannot be started: {error.strerror}") from error
    else:
        printed, broken = ran.stdout, "" if ran.returncode == 0 else "the reader broke down on it"
    return [json.loads(line) for line in printed.split(b"\n")[:-1]], broken


def _problems(pages: Sequence[Page], count: int, attached: int, broken: str) -> Iterator[str]:
    """Say what of the file was not read."""
    numbered = list(enumerate(pages, 1))
    damaged = [number for number, page in numbered if page.is_damaged]
    recognised = [number for number, page in numbered if page.is_recognised]
    if damaged:
        yield f"partly not read: {named(damaged, 'page')} cannot be read, as the file is damaged"
    yield from without_text([number for number, page in numbered if page.is_picture], "page")
    if len(pages) < count:
        because = f": {broken}" if broken else ""
        yield f"partly not read: it has {count:,} pages, of which {len(pages):,} were read{because}"
    if attached:
        files = "a file that is" if attached == 1 else f"{attached:,} files that are"
        yield f"partly not read: {files} attached to it"
    if recognised:
        yield f"the text of {named(recognised, 'page')} is what a machine recognised in a picture"
